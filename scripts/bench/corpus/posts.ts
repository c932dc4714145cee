import { h } from 'hastscript';
import type { Element } from 'hast';
import { proseFrom, type Prose } from './prose.ts';

/** A comment of a generated post. */
export interface BenchComment {
	readonly author: string;
	/** `2008-05-04 12:00:00` */
	readonly published: string;
	readonly paragraphs: readonly string[];
	/** The place of the comment it answers. */
	readonly parent: number | undefined;
}

/** A generated post and its thread. */
export interface BenchPost {
	readonly title: string;
	readonly author: string;
	readonly published: string;
	readonly body: readonly Element[];
	readonly comments: readonly BenchComment[];
}

export interface PostSizes {
	readonly posts: number;
	/** Words in a post. */
	readonly words: number;
	readonly comments: number;
	/** Words in a comment. */
	readonly commentWords: number;
	/** Where the words come from; the bundled captures without. */
	readonly prose?: (seed: number) => Prose;
}

const first = ['Ada', 'Bela', 'Cyril', 'Dora', 'Emil', 'Fenna', 'Goran', 'Hedda', 'Ivo', 'Jutta'];
const last = ['Aldous', 'Brandt', 'Corso', 'Dunmore', 'Eklund', 'Farrow', 'Gesner', 'Holt', 'Ide'];

/** Posts with headings, links, emphasis, a list and a quotation, and threads in which people answer. */
export function makePosts(sizes: PostSizes): BenchPost[] {
	const { posts, words, comments, commentWords, prose: write = proseFrom } = sizes;
	return Array.from({ length: posts }, (_, index) => {
		const prose = write(index + 1);
		const opening = prose.sentence().split(' ').slice(0, 6).join(' ');
		return {
			title: `${opening.replace(/[^\p{L}\p{N}]+$/u, '')}, ${index + 1}`,
			author: prose.pick(first),
			published: dateAfter(index * 24 * 60),
			body: makeBody(prose, words),
			comments: Array.from({ length: comments }, (_, place) => ({
				author: nameOf(prose),
				published: dateAfter(index * 24 * 60 + 30 + place * 47),
				paragraphs: [
					prose.paragraph(Math.ceil(commentWords * 0.6)),
					prose.paragraph(Math.floor(commentWords * 0.25)),
				],
				parent: place > 0 && prose.number(10) < 6 ? prose.number(place) : undefined,
			})),
		};
	});
}

function makeBody(prose: Prose, words: number): Element[] {
	const body: Element[] = [];
	const paragraph = () => h('p', linked(prose, prose.paragraph(80)));
	for (let written = 0; written < words; written += 110) {
		if (written > 0 && written % 440 === 0) body.push(h('h2', headingOf(prose)));
		body.push(paragraph());
		if (written % 440 === 220) body.push(h('blockquote', h('p', prose.paragraph(25))));
		if (written % 880 === 110) body.push(listOf(prose));
	}
	return body;
}

function listOf(prose: Prose): Element {
	return h(
		'ul',
		Array.from({ length: 3 }, () => h('li', prose.sentence())),
	);
}

/** The words with one of them stressed and one a link. */
function linked(prose: Prose, text: string) {
	const words = text.split(' ');
	const stressed = 1 + prose.number(words.length - 6);
	return [
		`${words.slice(0, stressed).join(' ')} `,
		h('em', words[stressed] ?? ''),
		' ',
		h('a', { href: `https://elsewhere.example/${stressed}` }, words[stressed + 1] ?? ''),
		` ${words.slice(stressed + 2).join(' ')}`,
	];
}

function headingOf(prose: Prose): string {
	return prose.sentence().split(' ').slice(0, 5).join(' ');
}

function nameOf(prose: Prose): string {
	return `${prose.pick(first)} ${prose.pick(last)}`;
}

/** The time `minutes` after the generated blog's first post. */
function dateAfter(minutes: number): string {
	const date = new Date(Date.UTC(2006, 0, 9, 8) + minutes * 60_000);
	return date.toISOString().slice(0, 19).replace('T', ' ');
}
