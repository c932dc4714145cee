import type { Role } from '../../src/schemas/ledger.ts';
import { authorOf, canHeadPost, commentLink, dateOf, tagLines, unite } from './heads.ts';
import type { Post } from './heads.ts';
import { isBareDate, isSpeaking } from './marks.ts';
import type { Line } from './line.ts';
import { range } from './range.ts';
import { readTags } from './tags.ts';

/** Posts of an archive run to this many words; comments and dated entries of a diary rarely do. */
const archiveWords = 80;

interface Head {
	/** Index of the date line. */
	readonly at: number;
	/** Index of the title, before or after it. */
	readonly title: number | undefined;
}

/** The posts of an archive page, or undefined where the page is none. */
export function archiveOf(
	lines: readonly Line[],
	from: number,
	to: number,
	tags: readonly string[],
	roles: Map<number, Role>,
): Post[] | undefined {
	const groups = Map.groupBy(
		range(from, to).filter((index) => isHeadDate(lines[index])),
		(index) => lines[index]?.byline?.date?.shape,
	);
	const dates = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
	const after = headsOf(lines, dates, 1);
	const before = headsOf(lines, dates, -1);
	const heads = titled(after) >= titled(before) ? after : before;
	if (!isArchive(lines, heads, from, to)) return undefined;
	return postsOfArchive(lines, heads, { from, to, tags }, roles);
}

function isHeadDate(line: Line | undefined): boolean {
	const date = line?.byline?.date;
	if (line === undefined || date === undefined || date.iso === undefined || date.hasTime)
		return false;
	return isBareDate(line) || isDateline(line) || commentLink.test(line.text.slice(date.end).trim());
}

/** `Posted on March 4, 2011 by Ann`: heads posts, and comments below their titles. */
function isDateline({ text, words }: Line): boolean {
	return words <= longestDateline && /^(?:posted|published|written) on\s/iu.test(text);
}

const longestDateline = 16;

function headsOf(lines: readonly Line[], dates: readonly number[], step: 1 | -1): Head[] {
	return dates.map((at) => {
		const line = lines[at + step];
		const next = lines[at + (step > 0 ? 2 : 1)];
		const fits =
			line !== undefined &&
			next !== undefined &&
			canHeadPost(line, next) &&
			!dates.includes(at + step);
		return { at, title: fits ? at + step : undefined };
	});
}

function titled(heads: readonly Head[]): number {
	return heads.filter(({ title }) => title !== undefined).length;
}

function isArchive(
	lines: readonly Line[],
	heads: readonly Head[],
	from: number,
	to: number,
): boolean {
	if (heads.length < 2 || titled(heads) < Math.max(2, heads.length * 0.6)) return false;
	if (areSaid(lines, heads)) return false;
	const posts = postRanges(heads, from, to).map((post) => lines.slice(post.from, post.to));
	const footed = posts.filter((post) => post.some(isPostFoot)).length;
	const isFooted = footed >= Math.max(2, posts.length * 0.6);
	const dates = heads.flatMap(({ at }) => lines[at] ?? []);
	const linked =
		dates.some((line) => !isBareDate(line) && !isDateline(line)) || dates.some(isLinked);
	if (dates.some(isDateline) && !linked && !isFooted) return false;
	const days = heads.map(({ at }) => lines[at]?.byline?.date?.iso ?? '');
	const sorted = [...days].sort();
	const ordered = days.join() === sorted.join() || days.join() === sorted.reverse().join();
	return (
		ordered &&
		(linked || isFooted || (medianWords(posts) >= archiveWords && !areNames(lines, heads)))
	);
}

/** The number of a post's comments, behind its date and whoever wrote it. */
function isLinked({ text }: Line): boolean {
	return /(?:^|\s)(?:\d{1,5}|no|one) (?:comments?|responses?|replies)(?:\s?[»:])?$/iu.test(text);
}

/** `Posted in Maps | 2 Comments`, `Labels: maps`: what stands below a post and never below a comment. */
function isPostFoot(line: Line): boolean {
	return readTags(line.text).line || (!line.sentence && isLinked(line));
}

/** Words of the middle one of the posts: an essay above a thread is as long as all its comments. */
function medianWords(posts: readonly (readonly Line[])[]): number {
	const words = posts
		.map((post) => post.reduce((sum, line) => sum + line.words, 0))
		.sort((a, b) => a - b);
	return words[Math.floor(words.length / 2)] ?? 0;
}

/** From each post's head to the next one's. */
function postRanges(
	heads: readonly Head[],
	from: number,
	to: number,
): readonly { readonly from: number; readonly to: number }[] {
	const starts = heads.map(({ at, title }) => Math.min(at, title ?? at));
	return starts.map((start, order) => ({
		from: Math.max(from, start),
		to: starts[order + 1] ?? to,
	}));
}

/** Whether `Ann said...` stands above the dates: what follows is a comment's title, or its words. */
function areSaid(lines: readonly Line[], heads: readonly Head[]): boolean {
	const above = heads.flatMap(({ at }) => lines[at - 1] ?? []);
	return above.filter(isSpeaking).length >= heads.length * 0.6;
}

/** Names above dates are commenters, not titles. */
function areNames(lines: readonly Line[], heads: readonly Head[]): boolean {
	const names = heads.filter(({ title }) => {
		const line = title === undefined ? undefined : lines[title];
		return line !== undefined && line.words <= 3 && line.name >= 0.8;
	});
	return names.length >= heads.length * 0.6;
}

function postsOfArchive(
	lines: readonly Line[],
	heads: readonly Head[],
	page: { from: number; to: number; tags: readonly string[] },
	roles: Map<number, Role>,
): Post[] {
	const starts = heads.map(({ at, title }) => Math.min(at, title ?? at));
	const posts = heads.flatMap(({ at, title }, index): Post[] => {
		roles.set(at, 'date');
		if (title !== undefined) roles.set(title, 'title');
		const from = Math.max(at, title ?? at) + 1;
		const to = starts[index + 1] ?? page.to;
		// A heading whose own slot is empty dates the post that the flattening put above all headings.
		if (from >= to) return [];
		const tags = unite(tagLines(lines, from, to, roles), page.tags);
		const author = lines[at]?.byline?.worded === true ? authorOf(lines[at]) : undefined;
		return [{ title, date: dateOf(lines[at]), author, tags, from, to }];
	});
	const first = starts[0] ?? page.from;
	if (first <= page.from) return posts;
	if (isMasthead(lines.slice(page.from, first))) {
		for (const index of range(page.from, first)) roles.set(index, 'furniture');
		return posts;
	}
	const empty = heads.find(({ at }, index) => at + 1 >= (starts[index + 1] ?? page.to));
	return [
		{
			title: undefined,
			date: empty === undefined ? undefined : dateOf(lines[empty.at]),
			author: undefined,
			tags: page.tags,
			from: page.from,
			to: first,
		},
		...posts,
	];
}

/** The blog's name and motto above its first post, and no words. */
function isMasthead(lines: readonly Line[]): boolean {
	return (
		lines.length <= longestMasthead &&
		lines.every(({ words, sentence }) => words <= 10 && !sentence)
	);
}

const longestMasthead = 6;
