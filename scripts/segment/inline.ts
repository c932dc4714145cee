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
	const starts = startsOf(post, said);
	const [first] = starts;
	if (first === undefined || starts.length < fewestComments) return announcedBelowHeading(post);
	const authors = new Set(starts.map(({ author }) => nameKey(author)));
	const tail = post.slice(first.index).filter((line) => !line.furniture);
	const headed = post
		.slice(Math.max(0, first.index - 3), first.index)
		.some((line) => line.heading !== undefined);
	const readers = tail.reduce((sum, line) => sum + line.voice, 0) > 0;
	if (authors.size < 2 || first.index < 2 || starts.length < tail.length * shareOfTail)
		return undefined;
	return headed || readers ? commentsFrom(starts, post) : undefined;
}

/** At least so many of the paragraphs below the heading must begin with a name. */
const announcedShare = 0.8;
const fewestAnnounced = 3;

/** `Ann: Where was it?` is a comment where the heading of all stands right above the first of them. */
function announcedBelowHeading(post: readonly Line[]): readonly InlineComment[] | undefined {
	const heading = post.findLastIndex((line) => line.heading !== undefined);
	const below = post.slice(heading + 1).filter((line) => !line.furniture);
	const starts = startsOf(post, announced).filter(({ index }) => index > heading);
	const authors = new Set(starts.map(({ author }) => nameKey(author)));
	const isFirst = heading > 1 && post[starts[0]?.index ?? -1] === below[0];
	const areMost = starts.length >= Math.max(fewestAnnounced, below.length * announcedShare);
	return isFirst && areMost && authors.size > 1 ? commentsFrom(starts, post) : undefined;
}

type Start = Pick<InlineComment, 'author' | 'date'> & { readonly index: number };

function startsOf(post: readonly Line[], pattern: RegExp): readonly Start[] {
	return post.flatMap((line, index) => {
		const byline = inlineByline(line, pattern);
		return byline === undefined ? [] : [{ index, ...byline }];
	});
}

function commentsFrom(starts: readonly Start[], post: readonly Line[]): readonly InlineComment[] {
	let end = post.length;
	while (end > 0 && post[end - 1]?.furniture === true) end -= 1;
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

function inlineByline(
	{ text, words }: Line,
	pattern: RegExp,
): Pick<InlineComment, 'author' | 'date'> | undefined {
	if (words < 3) return undefined;
	const match = pattern.exec(text.slice(0, 80));
	const author = match?.groups?.['name']?.trim();
	if (match === null || author === undefined || nameLikeness(author) < 0.7) return undefined;
	const from = match[0].length - 1;
	const date = findDate(text.slice(from, from + longestDate));
	return { author, date: date?.start === 0 ? date : undefined };
}
