import type { Role } from '../../src/schemas/ledger.ts';
import type { DraftDate } from '../model/draft.ts';
import { isBareDate, isByline } from './marks.ts';
import type { Line } from './page.ts';
import { readTags } from './tags.ts';

/** One post of a page: its head, and the run of lines that holds its words and comments. */
export interface Post {
	/** Index of the line that holds the title. */
	readonly title: number | undefined;
	readonly date: DraftDate | undefined;
	readonly author: string | undefined;
	readonly tags: readonly string[];
	/** Half-open range of indices into the page's lines; lines of the head inside it have a role. */
	readonly from: number;
	readonly to: number;
}

/** A page cut into posts. `roles` names the lines that are nobody's words. */
export interface Posts {
	readonly layout: 'archive' | 'post';
	readonly posts: readonly Post[];
	readonly roles: ReadonlyMap<number, Role>;
}

/** Posts of an archive run to this many words; comments and dated entries of a diary rarely do. */
const archiveWords = 80;
/** Titles longer than this are opening sentences. */
const longestTitle = 24;

/** Cuts a page into its posts: the several of an archive, or the one of a post's own page. */
export function splitPosts(lines: readonly Line[]): Posts {
	const roles = new Map<number, Role>();
	const from = headOf(lines, roles);
	const to = footOf(lines, from, roles);
	const tags = lines.slice(0, from).flatMap((line) => readTags(line.text).archive);
	const archive = archiveOf(lines, from, to, tags, roles);
	if (archive !== undefined) return { layout: 'archive', posts: archive, roles };
	return { layout: 'post', posts: [singlePost(lines, from, to, tags, roles)], roles };
}

/** The lines of the page above its first post. */
function headOf(lines: readonly Line[], roles: Map<number, Role>): number {
	let from = 0;
	while (lines[from]?.furniture) {
		roles.set(from, 'furniture');
		from += 1;
	}
	return from;
}

/** At most this share of a page's foot is prose: the slogans between the link lists. */
const proseInFoot = 0.2;

/** Where the page's foot begins: forms, link lists, sidebars; nobody's words follow. */
function footOf(lines: readonly Line[], from: number, roles: Map<number, Role>): number {
	const often = repeatedTexts(lines);
	let words = 0;
	let prose = 0;
	let foot = lines.length;
	for (let index = lines.length - 1; index > from; index -= 1) {
		const line = lines[index];
		if (line === undefined) break;
		if (marksComment(line)) break;
		words += line.words;
		if (line.words >= 12) prose += line.words;
		if (line.furniture && !often.has(line.text) && prose <= words * proseInFoot) foot = index;
	}
	for (let index = foot; index < lines.length; index += 1) roles.set(index, 'furniture');
	return foot;
}

/** Whether the line can only stand with a comment: a date, `Ann says:`, a plugin's line. */
function marksComment(line: Line): boolean {
	if (line.plugin !== undefined) return true;
	if (line.byline === undefined || line.furniture || !isByline(line)) return false;
	const spoken =
		line.byline.frame.startsWith('N ') && /(?:[:…]|\.{3}|says|said|wrote)$/u.test(line.text);
	return line.byline.date !== undefined || spoken;
}

/** Furniture that comes round with every comment (`Reply`) does not begin the page's foot. */
function repeatedTexts(lines: readonly Line[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { text, furniture } of lines)
		if (furniture) counts.set(text, (counts.get(text) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count > 2).map(([text]) => text));
}

interface Head {
	/** Index of the date line. */
	readonly at: number;
	/** Index of the title, before or after it. */
	readonly title: number | undefined;
}

/** The posts of an archive page, or undefined where the page is none. */
function archiveOf(
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
	return isBareDate(line) || commentLink.test(line.text.slice(date.end).trim());
}

/** What a theme prints beside a post's date: the link to its comments. */
const commentLink =
	/^[|•·,–-]?\s?(?:leave a (?:comment|reply)|add (?:a )?comments?|comments? off|(?:\d{1,5}|no|one) (?:comments?|responses?|replies)|comments? \(\d{1,5}\))(?:\s.{0,30})?$/iu;

function headsOf(lines: readonly Line[], dates: readonly number[], step: 1 | -1): Head[] {
	return dates.map((at) => {
		const line = lines[at + step];
		const next = lines[at + (step > 0 ? 2 : 1)];
		const fits =
			line !== undefined && next !== undefined && isTitle(line, next) && !dates.includes(at + step);
		return { at, title: fits ? at + step : undefined };
	});
}

function isTitle(line: Line, next: Line): boolean {
	if (line.furniture || line.words > longestTitle || /[.,;:]$/u.test(line.text)) return false;
	if (/^[•*·–-]\s/u.test(line.text)) return false;
	return line.words <= 6 || next.words > line.words || isHeadByline(next);
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
	const linked = heads.some(({ at }) => lines[at] !== undefined && !isBareDate(lines[at]));
	const days = heads.map(({ at }) => lines[at]?.byline?.date?.iso ?? '');
	const sorted = [...days].sort();
	const ordered = days.join() === sorted.join() || days.join() === sorted.reverse().join();
	return (
		ordered &&
		(linked || (medianWords(lines, heads, from, to) >= archiveWords && !areNames(lines, heads)))
	);
}

/** Words of the middle one of the posts: an essay above a thread is as long as all its comments. */
function medianWords(
	lines: readonly Line[],
	heads: readonly Head[],
	from: number,
	to: number,
): number {
	const edges = [from, ...heads.map(({ at, title }) => Math.min(at, title ?? at)), to];
	const words = edges
		.slice(1, -1)
		.map((start, index) =>
			lines.slice(start, edges[index + 2]).reduce((sum, line) => sum + line.words, 0),
		)
		.sort((a, b) => a - b);
	return words[Math.floor(words.length / 2)] ?? 0;
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
		const tags = tagLines(lines, from, to, roles);
		return [
			{ title, date: dateOf(lines[at]), author: undefined, tags: unite(tags, page.tags), from, to },
		];
	});
	const first = starts[0] ?? page.from;
	if (first <= page.from) return posts;
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

/** How many lines at the top of a page may be its title, date and byline. */
const headLines = 4;

function singlePost(
	lines: readonly Line[],
	from: number,
	to: number,
	archiveTags: readonly string[],
	roles: Map<number, Role>,
): Post {
	let title: number | undefined;
	let date: DraftDate | undefined;
	let author: string | undefined;
	let start = from;
	while (start < Math.min(to - 1, from + headLines)) {
		const line = lines[start];
		const next = lines[start + 1];
		if (line === undefined || next === undefined) break;
		if (isHeadByline(line)) {
			date ??= dateOf(line);
			// `March 4, 2010 Update` names nobody; `by Ann on March 4` does.
			if (line.byline?.worded === true) author ??= line.byline.name;
			roles.set(start, isBareDate(line) ? 'date' : 'meta');
		} else if (line.heading !== undefined || line.furniture) roles.set(start, 'meta');
		else if (title === undefined && isPageTitle(line, next, date !== undefined)) {
			title = start;
			roles.set(start, 'title');
		} else break;
		start += 1;
	}
	const tags = tagLines(lines, start, to, roles);
	return {
		title,
		date,
		author,
		tags: unite(tags, archiveTags),
		from: start,
		to,
	};
}

function isHeadByline(line: Line): boolean {
	if (!isByline(line) || line.words > 20) return false;
	return (
		line.byline?.date !== undefined || /^(?:posted |written |submitted )?by:?\s/iu.test(line.text)
	);
}

/** Without a date beside it a title must look like one: short, or with its words capitalised. */
function isPageTitle(line: Line, next: Line, dated: boolean): boolean {
	if (!isTitle(line, next)) return false;
	const byline = isHeadByline(next) || next.heading !== undefined;
	if (dated || byline || line.words <= 10) return true;
	const long = line.text.split(' ').filter((word) => word.length > 3);
	return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= long.length * 0.6;
}

function tagLines(
	lines: readonly Line[],
	from: number,
	to: number,
	roles: Map<number, Role>,
): string[] {
	return range(from, to).flatMap((index) => {
		const found = readTags(lines[index]?.text ?? '');
		if (!found.line) return [];
		roles.set(index, 'tags');
		return [...found.tags];
	});
}

function unite(one: readonly string[], other: readonly string[]): string[] {
	return [...new Set([...one, ...other])];
}

function dateOf(line: Line | undefined): DraftDate | undefined {
	const date = line?.byline?.date;
	return date === undefined ? undefined : { text: date.text, iso: date.iso };
}

function range(from: number, to: number): number[] {
	return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
