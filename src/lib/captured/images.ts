import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../address.ts';
import { unescapeAddress } from '../unescape.ts';
import { imagePath, readImageFile, readMissingImage } from './image-file.ts';

/** An image of an entry: a picture that the site has, or one that is named. */
export interface EntryImage {
	/**
	 * Address of the picture: from the root of the site on, or on the web, where it is only named; empty
	 * where only its name is left.
	 */
	readonly url: string;
	readonly alt: string;
	/** Pixels; null for a picture that is only named. */
	readonly width: number | null;
	readonly height: number | null;
}

/** Whether a page may show or name the picture at `address`. */
export function isImageAddress(address: string): boolean {
	return (
		readImageFile(address) !== undefined ||
		readMissingImage(address) !== undefined ||
		webAddress(address) !== undefined
	);
}

/**
 * Shows the images of `content`, in place: a picture of the site at its own size, and any other as a
 * link that names it, for no page asks another site for anything. An image with a caption is a
 * figure. `base` is the folder the site is served from.
 */
export function showImages(content: ElementContent[], base = ''): readonly EntryImage[] {
	const images: EntryImage[] = [];
	const root: Parents = { type: 'root', children: content };
	showIn(root, { images, base, inLink: false });
	content.splice(0, content.length, ...(root.children as ElementContent[]));
	return images;
}

interface Showing {
	readonly images: EntryImage[];
	readonly base: string;
	readonly inLink: boolean;
}

function showIn(parent: Parents, showing: Showing): void {
	parent.children = (parent.children as ElementContent[]).map((node) => {
		if (node.type !== 'element') return node;
		if (node.tagName === 'img') return show(node, showing);
		showIn(node, { ...showing, inLink: showing.inLink || node.tagName === 'a' });
		return captioned(node) ?? node;
	});
}

function show({ properties }: Element, { images, base, inLink }: Showing): Element {
	const { src = '', alt = '', title } = properties;
	const file = readImageFile(src);
	if (file === undefined) {
		images.push({ url: webAddress(src)?.href ?? '', alt, width: null, height: null });
		return named(src, alt, inLink, title);
	}
	const { width, height } = file;
	const url = `/${imagePath(file)}`;
	images.push({ url, alt, width, height });
	// A link needs a name, which an image without words is not.
	const words = alt === '' && inLink ? '[image]' : alt;
	const place = { src: withBase(base, url), alt: words, title, width, height };
	return h('img', { ...place, loading: 'lazy', decoding: 'async' });
}

/** `Image: what it shows (host/file.jpg)`; in `data-image` only what it shows counts as words. No link leads nowhere. */
function named(src: string, alt: string, inLink: boolean, title: Element['properties']['title']) {
	const url = webAddress(src);
	const name = decoded(readMissingImage(src) ?? url?.pathname.split('/').at(-1) ?? '');
	const file = name.slice(name.lastIndexOf('/') + 1);
	const where = [url?.host ?? '', file === alt ? '' : file].filter(Boolean).join('/');
	const words = alt === '' ? ['Image'] : ['Image: ', h('span', alt)];
	const children = [...words, where === '' ? '' : ` (${where})`];
	if (inLink || url === undefined) return h('span', { dataImage: '' }, children);
	const rel = ['nofollow', 'ugc', 'noopener'];
	return h('a', { href: src, rel, title, dataImage: '' }, children);
}

/** As people write it, unless it holds signs that act on the line around it. */
function decoded(name: string): string {
	const words = unescapeAddress(name);
	return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(words) ? name : words;
}

function webAddress(address: string): URL | undefined {
	const url = /^https?:\/\//iu.test(address) ? URL.parse(address) : null;
	return url ?? undefined;
}

/** A paragraph of pictures, a line end and emphasis, which is how ingest writes a caption. */
function captioned(paragraph: Element): Element | undefined {
	if (paragraph.tagName !== 'p') return undefined;
	const all = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
	const handles = all.filter(isHandle);
	const parts = all.filter((node) => !isHandle(node));
	const [lineEnd, caption] = parts.slice(-2);
	const pictures = parts.slice(0, -2);
	if (!isTag(lineEnd, 'br') || !isTag(caption, 'em')) return undefined;
	if (pictures.length === 0 || !pictures.every(isPicture)) return undefined;
	const words = [...caption.children, ...handles];
	return h('figure', paragraph.properties, [...pictures, h('figcaption', words)]);
}

function isPicture(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	const { tagName, children } = node;
	return tagName === 'img' || (tagName === 'a' && children.length > 0 && children.every(isPicture));
}

function isHandle(node: ElementContent): boolean {
	return isTag(node, 'a') && String(node.properties['className']) === 'handle';
}

function isTag<Name extends string>(
	node: ElementContent | undefined,
	tagName: Name,
): node is Element & { tagName: Name } {
	return node?.type === 'element' && node.tagName === tagName;
}
