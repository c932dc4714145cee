import type { Role } from '../../src/schemas/ledger.ts';
import type { DraftDate } from '../model/draft.ts';
import { isPosted, readPosted } from '../text/posted.ts';
import { isByline } from './marks.ts';
import type { Line } from './line.ts';
import { range } from './range.ts';
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
	/** The site's menus stand above it, so that where it begins is a guess. */
	readonly isBelowMenu?: boolean;
}

/** Titles longer than this are opening sentences. */
const longestTitle = 24;

/** Whether a line can be the title above, or below, a post's date. */
export function canHeadPost(line: Line, next: Line): boolean {
	if (line.furniture || line.words > longestTitle || /[.,;:]$/u.test(line.text)) return false;
	if (/^[•*·–-]\s/u.test(line.text)) return false;
	// `Posted by Ann` above a date heads a comment.
	if (line.byline?.worded === true && line.byline.name !== undefined && isByline(line))
		return false;
	return line.words <= 6 || next.words > line.words || isHeadByline(next);
}

/** Whether a line says when, or by whom, a post was written. */
export function isHeadByline(line: Line): boolean {
	if (line.words <= 20 && isPosted(line.text)) return true;
	if (!isByline(line) || line.words > 20) return false;
	if (/^(?:posted |written |submitted )?by:?\s/iu.test(line.text)) return true;
	return line.byline?.date !== undefined && !tellsOfDate(line);
}

/** `A year ago I moved to the coast and never looked back.`: words that hold a date are no byline. */
function tellsOfDate({ text, byline }: Line): boolean {
	if (byline === undefined || byline.worded || !/[\p{L}\d][.!?…]$/u.test(text)) return false;
	const words = byline.name?.split(' ') ?? [];
	// `Ann Lee, May 3, 2010.` ends with the date; so does `Ann Lee went to the weir on May 3, 2010.`
	const isDateLast = /\d.$/u.test(text);
	const told = isDateLast ? words.filter((word) => /^\p{Ll}/u.test(word)) : words;
	return told.length > longestAuthor;
}

/** More words than this beside a date are no name. */
const longestAuthor = 3;

/** The tags of a run of lines, whose tag lines are given their role. */
export function tagLines(
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

/** Both lists as one, without repeats. */
export function unite(one: readonly string[], other: readonly string[]): string[] {
	return [...new Set([...one, ...other])];
}

/** The date a line prints. */
export function dateOf(line: Line | undefined): DraftDate | undefined {
	const date = line?.byline?.date ?? readPosted(line?.text ?? '')?.date;
	return date === undefined ? undefined : { text: date.text, iso: date.iso };
}

/** The name a line of a post's head prints, without the links beside it: `by Ann Lee | 2 Comments`. */
export function authorOf(line: Line | undefined): string | undefined {
	const posted = readPosted(line?.text ?? '');
	if (posted !== undefined) return posted.author?.replace(linkBehind, '');
	const { name, frame = '' } = line?.byline ?? {};
	const bare = name
		?.split(/\s[|•·]\s/u)
		.find((part) => !counted.test(part))
		?.replace(linkBehind, '');
	return frame.endsWith(' comments') ? bare?.replace(countBehind, '') : bare;
}

/** `5 min`, `982 words`, between the date and the name. */
export const counted =
	/^\d[\d,.]{0,8} (?:min(?:utes?)?(?: read)?|words|views|reads|posts|comments?)$|^page \d{1,4} of \d{1,4}$/iu;
/** The link to what else somebody wrote. */
const linkBehind =
	/\s(?:rss(?: feed)?|\(rss\)|e-?mail|follow|[/|•·–-]|(?:filed )?under\s.{1,80})$/iu;
/** What is left behind a name of `2 Comments`. */
const countBehind = /\s(?:[/–-]\s)?\d{1,5}$/u;

/** What a theme prints beside a post's date, and at its foot: the link to its comments. */
export const commentLink =
	/^[|•·,–-]?\s?(?:leave a (?:comment|reply)|add (?:a )?comments?|comments? off|(?:\d{1,5}|no|one) (?:comments?|responses?|replies)|comments? \(\d{1,5}\))(?:\s.{0,30})?$/iu;
