import type { BrokenLines } from '../model/draft.ts';
import { readByline, readName } from '../text/bylines.ts';
import type { Byline } from '../text/bylines.ts';
import { dayFirstEvidence } from '../text/calendar.ts';
import type { DateOptions } from '../text/dates.ts';
import { nameLikeness } from '../text/names.ts';
import { induceBylines } from './affixes.ts';
import { commentHeading } from '../text/comment-heading.ts';
import { isDatedOtherwise, isFoot, isFurniture, isRole } from './furniture.ts';
import type { Line } from './line.ts';
import { isBareDate, isBareName, isFile } from './marks.ts';
import { gluedLinksOf, piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { withoutPlaces } from './placed-names.ts';
import { pluginAuthor } from './plugin-line.ts';
import { withoutQuoted } from './quoted-bylines.ts';
import { voiceOf } from './voice.ts';

/** A capture's lines with words, in order; blank ones and repeats are not among them. */
export interface Page {
	readonly lines: readonly Line[];
}

/** A name that the picture's text and the link print. */
const doubled = /^(.{2,40}) \1$/u;
/** What stands beside a name in a transcript, `Ann 00:12:40`, and beside the name of a picture: `580x300`. */
const measured = /\b\d{1,2}:\d\d:\d\d$|\b\d{2,5}[x×]\d{2,5}\b/u;
/** Bylines are short; a longer line with a date in it is a paragraph. */
const longestByline = 240;

/**
 * Looks at each line that has words and repeats no earlier line.
 *
 * @param broken lines that have no words because they are part of the line above; see wrapped.ts
 */
export function describePage(
	texts: readonly string[],
	repeats: ReadonlyMap<number, number>,
	broken: BrokenLines = new Map(),
): Page {
	const dates: DateOptions = { dayFirst: dayOrder(texts) };
	const lines: Line[] = [];
	const glued = gluedLinksOf(texts);
	let gap = false;
	for (const [index, raw] of texts.entries()) {
		const pieces = piecesOf(raw, glued);
		if (pieces.length === 0) gap ||= !broken.has(index);
		else if (!repeats.has(index + 1)) {
			for (const piece of pieces) {
				lines.push(describeLine(piece, index + 1, gap, dates));
				gap = false;
			}
		}
	}
	return {
		lines: withoutQuoted(
			induceBylines(
				withoutPlaces(lines)
					.map(asName)
					.map(asPager)
					.map(asLike)
					.map(asWords)
					.map(asRecommenders)
					.map(asSignature)
					.map(asLinkBack)
					.map(asRole)
					.map(asHeading)
					.map(asOpening),
			),
		),
	};
}

/**
 * Words of the page that above a time are a name: what it calls somebody who did not fill the form in
 * (`Your Name`), a link that an arrow follows (`Ann »`), and who is called as others are beside their
 * names (`admin`).
 */
function asName(line: Line, index: number, lines: readonly Line[]): Line {
	const below = lines[index + 1]?.byline;
	const labels = line.foot && line.words <= 2;
	const links = line.furniture && line.words <= 4 && personLink.test(line.text);
	const above = lines[index - 1];
	const called = line.role && line.words === 1 && above !== undefined && !isBareName(above);
	return (labels || links || called) && below?.name === undefined && below?.date?.hasTime === true
		? { ...line, foot: false, furniture: false, role: false }
		: line;
}

const personLink =
	/^(?!.*\b(?:next|more|older|newer|previous|last|comments?|entr(?:y|ies)|posts?|archives?|home)\b)\p{L}.* »$/iu;

/** The first page of the comments, below the word that says so: `Pages`, `1`. */
function asPager(line: Line, index: number, lines: readonly Line[]): Line {
	const isPager = /^(?:pages?|seiten?|páginas?|pagine?)\s?:?$/iu.test(lines[index - 1]?.text ?? '');
	return isPager && /^\d{1,3}(?:[ |·]{1,3}\d{1,3}){0,12}$/u.test(line.text)
		? { ...line, furniture: true }
		: line;
}

/** When somebody liked the post, above the line that says so: no comment's date. */
function asLike(line: Line, index: number, lines: readonly Line[]): Line {
	const below = lines[index + 1];
	const likes = below?.furniture === true && /\bliked this post\.?$/iu.test(below.text);
	return likes && isBareDate(line) ? { ...line, byline: undefined, furniture: true } : line;
}

/** All that is left of a comment whose words the page withholds: its links follow right away. */
function asWords(line: Line, index: number, lines: readonly Line[]): Line {
	const withheld = line.furniture && /^hidden due to low comment rating\b/iu.test(line.text);
	return withheld && lines[index + 1]?.furniture === true ? { ...line, furniture: false } : line;
}

/** What stands above a name that somebody signs with. */
const closesLetter =
	/^(?:thanks|many thanks|thank you|cheers|(?:kind |best |warm )?regards|best(?: wishes)?|love|yours(?: truly)?|sincerely|liebe grüße|viele grüße|grüße|cordialement|saludos|saluti),$/iu;

/** A greeting that ends a letter is no name, and the name below it heads no comment that another head follows. */
function asSignature(line: Line, index: number, lines: readonly Line[]): Line {
	const [above, below] = [lines[index - 1], lines[index + 1]];
	const headed =
		below?.furniture === false && (below.name > 0.5 || below.byline?.name !== undefined);
	const signs = headed && closesLetter.test(above?.text ?? '');
	return signs || closesLetter.test(line.text) ? { ...line, name: 0 } : line;
}

/** The title of a page and its site's, `Links for Monday » The Weir`, and what that page's software quotes of it. */
const pageAndSite =
	/^(?:(?<number>\d{1,4})[.)]?\s)?(?<title>.{2,160}\s(?:[»«|–—-]|\/\/)\s.{2,80})$/u;
const excerpt = /^\[(?:\.{3}|…)\]\s.+\[(?:\.{3}|…)\]$/u;

/** Such a title opens a pingback, though no word of speech stands beside it. */
function asLinkBack(line: Line, index: number, lines: readonly Line[]): Line {
	const below = lines[index + 1];
	const dated = below !== undefined && isBareDate(below);
	const quoted = dated ? lines[index + 2] : below;
	if (line.byline !== undefined || quoted === undefined || !excerpt.test(quoted.text)) return line;
	const { number, title } = pageAndSite.exec(line.text)?.groups ?? {};
	if (title === undefined) return line;
	const byline: Byline = {
		date: undefined,
		name: title,
		number: number === undefined ? undefined : Number(number),
		nameWithNumber: number === undefined ? undefined : line.text,
		answers: undefined,
		lead: '',
		worded: true,
		pingback: true,
		frame: 'pingback',
		leftover: 0,
	};
	return { ...line, byline };
}

/** The names below `Recommended by:`. */
function asRecommenders(line: Line, index: number, lines: readonly Line[]): Line {
	return /^recommended by:$/iu.test(lines[index - 1]?.text ?? '') ? { ...line, role: true } : line;
}

const office =
	/^(?:author|op|original poster|owner|collaborator|contributor|moderator|mod|admin|staff)$/iu;
const posts = /^posts\s?:\s?\d{1,7}$/iu;

/**
 * `Author`, below the name and the date of a comment and above its words; and below its words a name once
 * more, where a forum says below that how much its bearer wrote.
 */
function asRole(line: Line, index: number, lines: readonly Line[]): Line {
	const [name, date] = lines.slice(Math.max(0, index - 2), index);
	const signed = name !== undefined && date !== undefined && isBareName(name) && isBareDate(date);
	const above = signed && office.test(line.text) && lines[index + 1]?.furniture === false;
	const profile = lines.slice(index + 1, index + 3).some(({ text }) => posts.test(text));
	const below = profile && line.words <= longestProfile && !line.sentence;
	return above || below ? { ...line, role: true } : line;
}

/** The longest name of somebody in a forum, in words. */
const longestProfile = 4;

/** `Comments: static cling`, where `static cling` is what a line above says. */
const titledHeading = /^comments?(?: on| to| for)?: (?<title>.*\p{L}{3}.{0,120})$/iu;

/** Lines from the top of a page among which its title stands. */
const longestHead = 80;

function asHeading(line: Line, index: number, lines: readonly Line[]): Line {
	const title = titledHeading
		.exec(line.text.slice(0, longestByline))
		?.groups?.['title']?.toLowerCase();
	const isTitled =
		line.heading === undefined &&
		title !== undefined &&
		lines
			.slice(0, Math.min(index, longestHead))
			.some(({ text }) => text.toLowerCase().includes(title));
	return isTitled ? { ...line, heading: { count: undefined } } : line;
}

/** `Two comments on threads`: so somebody begins, where a comment's head stands above, and all comments' heading above that. */
function asOpening(line: Line, index: number, lines: readonly Line[]): Line {
	const byline = lines[index - 1]?.byline;
	const signed = byline?.name !== undefined && byline.date?.hasTime === true;
	return line.heading !== undefined && signed && lines[index - 2]?.heading !== undefined
		? { ...line, heading: undefined }
		: line;
}

function describeLine(piece: Piece, number: number, gap: boolean, dates: DateOptions): Line {
	const { text, column, end, item } = piece;
	const read =
		text.length > longestByline || isDatedOtherwise(text) ? undefined : readByline(text, dates);
	const role = isRole(text);
	// `Ann's avatar - Go to profile` is the text of a picture.
	const isNone = foldsReplies.test(text) || isFile(text) || (role && read?.date === undefined);
	const byline = read !== undefined && (isNone || isCited(read)) ? undefined : read;
	const heading = commentHeading(text);
	// `Comment on May 6th, 2008 at 9:14 am` and `Name: Ann - 3 May, 9:14` tell of one comment.
	const dated = byline?.date?.hasTime === true;
	const tells = dated && heading?.count === undefined;
	return {
		number,
		column,
		end,
		item,
		text,
		words: item === undefined ? countWords(text) : 0,
		gap,
		sentence: /[.!?…:;"”’)\]。！？」]$|[\p{Extended_Pictographic}]$|[:;]-?[)(DP]$/u.test(text),
		byline,
		name:
			text.length > 80 || measured.test(text)
				? 0
				: Math.max(
						nameLikeness(text),
						nameLikeness(readName(text).name) - 0.1,
						nameLikeness(doubled.exec(text)?.[1] ?? '') - 0.1,
					),
		furniture: item === undefined && isFurniture(text) && !(dated && isFoot(text)),
		foot: !dated && isFoot(text),
		role,
		heading: tells ? undefined : heading,
		plugin: pluginAuthor(text),
		voice: voiceOf(text),
	};
}

/** Nobody of that name replies. */
const foldsReplies =
	/^(?:hide|show|view|expand|collapse|load) (?:all |more )?(?:\d{1,4} )?replies\b/iu;

/** A page deep within a site and a day beside it, as sources are cited; who signs with an address has a time, or a site. */
function isCited({ name, date }: Byline): boolean {
	const isDay = date !== undefined && !date.hasTime;
	return isDay && name !== undefined && deepAddress.test(name);
}

const deepAddress = /^(?:https?:\/\/)?[^\s/]{1,100}\.\p{L}{2,20}\/[^\s/]{1,200}[/.?]\S/iu;

/** Scripts that put no spaces between words; two characters of them are about one word. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function countWords(text: string): number {
	const characters = text.match(unspaced)?.length ?? 0;
	return text.split(' ').length + Math.max(0, Math.ceil(characters / 2) - 1);
}

/** Whether the page's numeric dates put the day first, if any of them can only be read one way. */
function dayOrder(texts: readonly string[]): boolean | undefined {
	let dayFirst = 0;
	for (const text of texts) {
		if (text.length > longestByline) continue;
		const evidence = dayFirstEvidence(text);
		if (evidence !== undefined) dayFirst += evidence ? 1 : -1;
	}
	return dayFirst === 0 ? undefined : dayFirst > 0;
}
