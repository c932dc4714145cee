import { nameKey, nameLikeness } from '../text/names.ts';
import { findDate } from '../text/dates.ts';
import type { PrintedDate } from '../text/dates.ts';
import { speechWords } from '../text/byline-words.ts';
import type { Line } from './line.ts';

/** A comment whose byline and first words stand on one line. */
export interface InlineComment {
	/** Half-open range of indices into the post's lines. */
	readonly start: number;
	readonly end: number;
	readonly author: string;
	/** What stands between the byline and the words: `Ann said: June 14, 2009 9:12 PM Where was it?`. */
	readonly date: PrintedDate | undefined;
}

/** Fewer such lines are quotations in somebody's essay. */
const fewestComments = 4;
/** An article in which people are quoted has their words here and there, a thread to its end. */
const shareOfTail = 0.4;

const said = new RegExp(
	`^(?:#?\\d{1,4}[.)]\\s)?(?<name>[^:!?]{1,40}?)\\s(?:${speechWords})\\s?(?::|…|\\.{3})\\s\\S`,
	'iu',
);

/**
 * Comments that a theme prints as one paragraph each, `Ann said: Where was it?`, down to the page's
 * end; undefined where the page is an article that quotes people so.
 */
export function findInline(post: readonly Line[]): readonly InlineComment[] | undefined {
	const starts = post.flatMap((line, index) => {
		const byline = inlineByline(line);
		return byline === undefined ? [] : [{ index, ...byline }];
	});
	const [first] = starts;
	if (first === undefined || starts.length < fewestComments) return undefined;
	const authors = new Set(starts.map(({ author }) => nameKey(author)));
	const tail = post.slice(first.index).filter((line) => !line.furniture);
	const headed = post
		.slice(Math.max(0, first.index - 3), first.index)
		.some((line) => line.heading !== undefined);
	const readers = tail.reduce((sum, line) => sum + line.voice, 0) > 0;
	if (authors.size < 2 || first.index < 2 || starts.length < tail.length * shareOfTail)
		return undefined;
	if (!headed && !readers) return undefined;
	let end = post.length;
	while (end > first.index && post[end - 1]?.furniture === true) end -= 1;
	return starts.map(({ index, author, date }, order) => ({
		start: index,
		end: starts[order + 1]?.index ?? end,
		author,
		date,
	}));
}

/** A date is looked for in so many signs of the words. */
const longestDate = 60;

/** `Ann: Where was it?`, `Ann - Where was it?` */
const announced = /^(?<name>[^:!?]{1,40}?)(?::|\s[–—-])\s\S/u;

/**
 * The names that all comments begin with, with words of speech or a mark behind them, where nothing
 * else signs them.
 */
export function inlineNames(
	lines: readonly Line[],
	bodies: readonly (readonly number[])[],
): (string | undefined)[] | undefined {
	return [said, announced]
		.map((pattern) =>
			bodies.map(([first = -1]) => {
				const line = lines[first];
				return line && pattern.exec(line.text.slice(0, 80))?.groups?.['name'];
			}),
		)
		.find((names) => {
			const known = names.filter((name) => name !== undefined).length;
			return known >= Math.max(fewestComments, bodies.length * inlineShare);
		});
}

/** At least this share of the comments must begin so. */
const inlineShare = 0.9;

function inlineByline({ text, words }: Line): Pick<InlineComment, 'author' | 'date'> | undefined {
	if (words < 3) return undefined;
	const match = said.exec(text.slice(0, 80));
	const author = match?.groups?.['name']?.trim();
	if (match === null || author === undefined || nameLikeness(author) < 0.7) return undefined;
	const from = match[0].length - 1;
	const date = findDate(text.slice(from, from + longestDate));
	return { author, date: date?.start === 0 ? date : undefined };
}
