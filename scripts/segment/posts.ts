import type { Role } from '../../src/schemas/ledger.ts';
import type { DraftDate } from '../model/draft.ts';
import { archiveOf } from './archive.ts';
import { authorOf, canHeadPost, dateOf, isHeadByline, tagLines, unite } from './heads.ts';
import type { Post } from './heads.ts';
import { isRule } from './furniture.ts';
import { readPosted } from '../text/posted.ts';
import { isBareDate, isByline } from './marks.ts';
import type { Line } from './line.ts';
import { isMovedLink } from './moved-links.ts';
import { titleAboveByline, titleBelowLinks, titleBelowMasthead } from './masthead.ts';
import { readHead } from './head-below.ts';
import { titleBelowMenu } from './menu.ts';
import { fixedKey } from './parts.ts';
import { range } from './range.ts';
import { readTags } from './tags.ts';

/** A page cut into posts. `roles` names the lines that are nobody's words. */
export interface Posts {
	readonly layout: 'archive' | 'post';
	readonly posts: readonly Post[];
	readonly roles: ReadonlyMap<number, Role>;
}

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
		// `ReplyDeleteSo do I`: what follows another comment's link is a comment.
		const isGlued = line.furniture && lines[index + 1]?.number === line.number;
		if (isGlued || marksComment(line)) break;
		words += line.words;
		if (line.words >= 12) prose += line.words;
		// A rule stands above a signature, too, and a link may show where the last comment begins.
		const isPart = isRule(line.text) || isMovedLink(line) || often.has(roundKey(line));
		const begins = line.furniture && !isPart;
		if (begins && prose <= words * proseInFoot) foot = index;
	}
	for (let index = foot; index < lines.length; index += 1) roles.set(index, 'furniture');
	return foot;
}

/** Whether the line stands in no foot: a date, `Ann says:`, a plugin's line, the number of an item. */
function marksComment(line: Line): boolean {
	if (line.plugin !== undefined || line.item?.number !== undefined) return true;
	if (line.byline === undefined || line.furniture || !isByline(line)) return false;
	const spoken =
		line.byline.frame.startsWith('N ') && /(?:[:…]|\.{3}|says|said|wrote)$/u.test(line.text);
	return line.byline.date !== undefined || spoken;
}

/** Furniture that comes round with every comment (`Reply`) does not begin the page's foot. */
function repeatedTexts(lines: readonly Line[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const line of lines) {
		const key = roundKey(line);
		if (line.furniture) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count > 2).map(([text]) => text));
}

/** What comes round with other words behind its label: `Homepage: http://…`. */
function roundKey(line: Line): string {
	return /^\p{L}[\p{L} ]{1,20}:(?=\s)/u.exec(line.text)?.[0].toLowerCase() ?? fixedKey(line);
}

/** How many lines at the top of a page may be its title, date and byline. */
const headLines = 4;

/** What stands above a post's words, and where these begin. */
interface PageHead extends Pick<Post, 'title' | 'date' | 'author'> {
	readonly start: number;
}

function singlePost(
	lines: readonly Line[],
	from: number,
	to: number,
	archiveTags: readonly string[],
	roles: Map<number, Role>,
): Post {
	const masthead = titleBelowMasthead(lines, { from, to });
	const links = masthead === undefined ? titleBelowLinks(lines, { from, to }) : undefined;
	const menu = titleBelowMenu(lines, to) ?? links;
	const top = () => masthead ?? titleAboveByline(lines, { from, to }) ?? from;
	const head =
		menu === undefined
			? headOfPage(lines, { from, top: top(), to }, roles)
			: headBelowMenu(lines, menu, roles);
	const tags = tagLines(lines, head.start, to, roles);
	return {
		title: head.title,
		date: head.date,
		author: head.author,
		tags: unite(tags, archiveTags),
		from: head.start,
		to,
		isBelowMenu: menu !== undefined,
	};
}

function headBelowMenu(lines: readonly Line[], title: number, roles: Map<number, Role>): PageHead {
	const { date, author, meta } = readHead(lines, title);
	for (const index of range(0, title)) roles.set(index, 'furniture');
	roles.set(title, 'title');
	for (const index of meta) roles.set(index, roleInHead(lines[index]));
	return { title, date, author, start: title + 1 };
}

function roleInHead(line: Line | undefined): Role {
	return line !== undefined && isBareDate(line) ? 'date' : 'meta';
}

/** The head of a page that begins with its post; `top` is where this does, below the site's name. */
function headOfPage(
	lines: readonly Line[],
	{ from, top, to }: { readonly from: number; readonly top: number; readonly to: number },
	roles: Map<number, Role>,
): PageHead {
	let title: number | undefined;
	let date: DraftDate | undefined;
	let author: string | undefined;
	const sign = (index: number, line: Line) => {
		date ??= dateOf(line);
		// `March 4, 2010 Update` names nobody; `by Ann on March 4` does.
		if (line.byline?.worded === true || readPosted(line.text) !== undefined)
			author ??= authorOf(line);
		roles.set(index, roleInHead(line));
	};
	for (const [order, line] of lines.slice(from, top).entries()) {
		if (isHeadByline(line)) sign(from + order, line);
		else roles.set(from + order, 'furniture');
	}
	// Below a site's name the title is known, and may end as a sentence does.
	const named = top > from ? top : undefined;
	let start = top;
	while (start < Math.min(to - 1, top + headLines)) {
		const line = lines[start];
		const next = lines[start + 1];
		if (line === undefined || next === undefined) break;
		if (isHeadByline(line)) sign(start, line);
		else if (line.heading !== undefined && opensSection(line)) break;
		else if (line.heading !== undefined || line.furniture) roles.set(start, 'meta');
		else if (
			title === undefined &&
			(start === named || isPageTitle(line, next, date !== undefined))
		) {
			title = start;
			roles.set(start, 'title');
		} else break;
		start += 1;
	}
	return { title, date, author, start };
}

/** `Reader comments`, `11 Responses to “Quince”`: what stands below is no head; `3 Comments` is a link there. */
function opensSection({ heading, words }: Line): boolean {
	return heading?.count === undefined || words > longestLink;
}

const longestLink = 3;

/** Words of a title that nothing but a blank line tells from the words below it. */
const longestApart = 10;

/** Without a date beside it a title must look like one: short, or with its words capitalised. */
function isPageTitle(line: Line, next: Line, dated: boolean): boolean {
	// Set apart by a blank line, it may stand above a line as short: `Dear Sir,`.
	const isApart = next.gap && line.words <= longestApart && /[\p{L}\p{N}?!]$/u.test(line.text);
	if (!canHeadPost(line, next) && !(isApart && !line.furniture)) return false;
	const byline = isHeadByline(next) || next.heading !== undefined;
	if (dated || byline || line.words <= 10) return true;
	const long = line.text.split(' ').filter((word) => word.length > 3);
	return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= long.length * 0.6;
}
