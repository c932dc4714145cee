import type { FoundComment, FoundOther } from '../found.ts';
import { plainWords } from '../html/plain-words.ts';
import { readLinkedData } from './linked-data.ts';
import { findNumbered } from './marked.ts';
import type { Spot } from './marked.ts';
import { findNamed, findVocabulary } from './named.ts';
import { findRepeated } from './repeated.ts';
import { readScriptData } from './script-data.ts';
import { readStatedThread } from './stated-comments.ts';
import type { StatedPost } from './stated-comments.ts';
import { readThread } from './thread.ts';
import { lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';
import { readNotes } from './tumblr-notes.ts';

/** Ways to find the comments of a page, from what it says to what it looks like. */
const ways: readonly (readonly [name: string, find: (page: PageTree) => readonly Spot[]])[] = [
	['numbered-comments', findNumbered],
	['vocabulary', findVocabulary],
	['repeated-blocks', findRepeated],
	['named-comments', findNamed],
];

/** The comments of a page, and where it shows them. */
export interface Thread {
	readonly way: string;
	readonly spots: readonly Spot[];
	readonly comments: readonly FoundComment[];
	/** What stands among the comments and is none. */
	readonly others?: readonly FoundOther[] | undefined;
	/** What is said of the post elsewhere than where it stands. */
	readonly stated?: StatedPost | undefined;
}

/** The comments of a page by the first way that finds any, or by what it gives its scripts. */
export function findThread(page: PageTree): Thread {
	const notes = readNotes(page);
	if (notes !== undefined) return { way: 'tumblr-notes', ...notes };
	const shown = findShown(page);
	const given = readStatedThread(readScriptData(page), titleOf(page));
	if (given === undefined || !holdsAll(given.comments, shown.comments)) return shown;
	const { comments, post } = given;
	return { way: 'script-data', spots: shown.spots, comments, stated: post };
}

function findShown(page: PageTree): Thread {
	for (const [way, find] of ways) {
		const spots = find(page);
		const comments = spots.length === 0 ? undefined : readThread(page, spots);
		if (comments !== undefined) return { way, spots, comments };
	}
	const linked = readLinkedData(page);
	return { way: linked.length > 0 ? 'linked-data' : 'article', spots: [], comments: linked };
}

/** Whether `comments` are more than those that a page `shown`, and those are among them. */
function holdsAll(comments: readonly FoundComment[], shown: readonly FoundComment[]): boolean {
	if (shown.length === 0) return true;
	const open = comments.filter(({ held }) => held === undefined);
	if (open.length <= shown.length) return false;
	const openings = new Set(open.map(openingOf));
	return shown.every((comment) => openings.has(openingOf(comment)));
}

/** The first letters of a comment, which are the same however it is marked up. */
function openingOf({ words }: FoundComment): string {
	return plainWords(words.text.slice(0, 2000))
		.replace(/[^\p{L}\p{N}]/gu, '')
		.slice(0, 40);
}

/** What the window of a page is called. */
export function titleOf({ elements }: PageTree): string {
	return lineOf(elements.find(({ tagName }) => tagName === 'title'));
}
