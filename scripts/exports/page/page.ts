import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Capture } from '../../model/capture.ts';
import type { ReadExport } from '../../model/export.ts';
import { assemble } from '../assemble.ts';
import type { Found, FoundComment } from '../found.ts';
import { parseHtml } from '../html/parse.ts';
import type { ExportReader } from '../reader.ts';
import { readComment } from './comment.ts';
import { readFlatPage, readWords } from './flat.ts';
import { findNumbered } from './marked.ts';
import type { Spot } from './marked.ts';
import { findNamed } from './named.ts';
import { findNesting } from './nesting.ts';
import { findPosts } from './post.ts';
import { findRepeated } from './repeated.ts';
import { indexPage } from './tree.ts';
import type { PageTree } from './tree.ts';

/** Ways to find the comments of a page, from what it says to what it looks like. */
const ways: readonly (readonly [name: string, find: (page: PageTree) => readonly Spot[]])[] = [
	['numbered-comments', findNumbered],
	['named-comments', findNamed],
	['repeated-blocks', findRepeated],
];

/** A page saved from a browser, of whatever software. */
export const savedPage: ExportReader = {
	name: 'saved-page',
	matches: ({ format }) => format === 'html',
	read: (capture, { readFlat }) => {
		const root = parseHtml(capture.text, 'page');
		if (root === undefined) return readWords(capture, readFlat);
		const page = readPage(capture, root);
		if (page !== undefined && page.records.some(({ kind }) => kind === 'comment')) return page;
		// What no structure tells apart, the lines may.
		const flat = readFlatPage(capture, root, readFlat);
		const isThread = flat.records.some(({ kind }) => kind === 'comment');
		return page !== undefined && !(isThread && promisesComments(flat)) ? page : flat;
	},
};

/** The post and comments that the page's structure tells apart; undefined where it tells nothing. */
function readPage(capture: Capture, root: Root): ReadExport | undefined {
	const page = indexPage(root);
	const [way = 'article', spots = []] = firstFound(page) ?? [];
	const inComments = new Set(spots.flatMap(({ elements }) => elements));
	const posts = findPosts(page, (element) => inComments.has(element), spots.length > 0);
	const [post] = posts;
	if (post === undefined) return undefined;
	const found: Found[] = posts.map((one, index) => ({
		kind: 'post',
		source: posts.length === 1 ? 'post' : `post ${index + 1}`,
		ref: String(index + 1),
		author: one.author,
		authorFrom: 'byline',
		date: one.date,
		words: { text: toHtml(one.body.children), markup: 'html' },
		title: one.title,
		permalink: one.permalink,
		names: [],
		tags: one.tags,
	}));
	return assemble(capture, {
		dialect: way,
		found: [...found, ...readComments(page, spots)],
		diagnostics: [],
	});
}

function firstFound(page: PageTree): readonly [string, readonly Spot[]] | undefined {
	for (const [name, find] of ways) {
		const spots = find(page);
		if (spots.length > 0) return [name, spots];
	}
	return undefined;
}

function readComments(page: PageTree, spots: readonly Spot[]): readonly FoundComment[] {
	const nesting = findNesting(page, spots);
	const owners = new Map(
		spots.flatMap(({ elements }, index) => elements.map((element) => [element, index] as const)),
	);
	const refs = new Map(spots.map(({ id }, index) => [id, String(index + 1)]));
	return spots.map(({ id, elements }, index): FoundComment => {
		const isOther = (element: Element) => owners.has(element) && owners.get(element) !== index;
		const comment = readComment(elements, isOther);
		const nested = nesting[index];
		const linked = comment.answers === undefined ? undefined : refs.get(comment.answers);
		return {
			kind: 'comment',
			source: `comment ${id ?? index + 1}`,
			ref: String(index + 1),
			post: '1',
			author: comment.author,
			authorFrom: 'byline',
			date: comment.date,
			words: { text: toHtml(comment.body.children), markup: 'html' },
			parent: nested === undefined ? linked : String(nested + 1),
			parentFrom: 'nesting',
			isPing: comment.isPing,
			held: comment.isWaiting
				? { outcome: 'unapproved', reason: 'waits for somebody to let it through' }
				: undefined,
		};
	});
}

const promise =
	/^(?:[1-9]\d{0,4} (?:comments?|responses?|replies|thoughts on|kommentare?|antworten|commentaires?|comentarios?|reacties)\b|(?:comments?|responses|kommentare)\s?[:(])/iu;

/** Whether a line of the page says that comments follow. */
function promisesComments({ flat }: ReadExport): boolean {
	return flat?.lines.some((line) => line.length < 60 && promise.test(line)) ?? false;
}
