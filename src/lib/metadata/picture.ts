import type { Metadata } from './metadata.ts';

/** Width and height of a page's picture in pixels: what Open Graph shows whole. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** What a page's picture says. */
export interface PictureWords {
	/** What the page is; empty for the digest itself. */
	readonly label: string;
	readonly title: string;
	readonly foot: string;
}

const labels: Record<Metadata['kind'], string> = {
	home: '',
	page: '',
	essay: 'Essay',
	discussion: 'Discussion',
	comment: 'Comment',
	topic: 'Topic',
	person: 'Person',
	reading: 'Reading',
	source: 'Source',
};

/** Address of the page's picture: beside the page, or the digest's where it is but a list or a tool. */
export function pictureUrl({ kind, url, container }: Metadata): string {
	const page = kind === 'page' ? container.url : url.replace(/#[^]*/u, '');
	return `${page}card.png`;
}

/** The words on the picture of a page. */
export function pictureWords({ kind, title, author, container, summary }: Metadata): PictureWords {
	if (kind === 'home') return { label: '', title, foot: summary };
	const foot = [...(author ? [author.name] : []), container.name].join(' · ');
	return { label: labels[kind], title, foot };
}

/** The picture's words for somebody who cannot see it. */
export function describePicture(metadata: Metadata): string {
	const { kind, title, container } = metadata;
	if (kind === 'page') return container.name;
	const { label, foot } = pictureWords(metadata);
	return kind === 'home' ? title : `${label}: ${title}. ${foot}`;
}
