import { normaliseWords } from '../text/words.ts';
import { canHeadPost, isHeadByline } from './heads.ts';
import { isSignedBy } from './head-below.ts';
import { isBareDate } from './marks.ts';
import type { Line } from './line.ts';
import { isSiteLink } from './site-links.ts';

/** Lines from the top of a page among which its title is looked for. */
const longestHead = 14;
/** More words than this are no site's name. */
const longestName = 6;

/** Half-open range of indices into the page's lines. */
interface Range {
	readonly from: number;
	readonly to: number;
}

/**
 * The title of a page that prints the site's own lines above it: its name, a motto, links, the window's
 * title. Undefined where nothing tells that the first line is not the title, which is the rule.
 */
export function titleBelowMasthead(
	lines: readonly Line[],
	{ from, to }: Range,
): number | undefined {
	const { candidates } = candidatesOf(lines, from, to);
	return (
		candidates.find((index) => isNamedBelow(lines, from, index)) ??
		candidates.find((index) => isPartOfAbove(lines, from, index)) ??
		candidates.find((index) => isBelowWay(lines, index)) ??
		candidates.find((index) => isBetweenDays(lines, index)) ??
		candidates.find((index) => isBelowDay(lines, from, index))
	);
}

/** The same, where only the site's links above it tell the title. */
export function titleBelowLinks(lines: readonly Line[], { from, to }: Range): number | undefined {
	const { candidates } = candidatesOf(lines, from, to);
	return candidates.findLast((index) => isBelowLinks(lines, from, index));
}

/** The same, where only the byline below it does. */
export function titleAboveByline(lines: readonly Line[], { from, to }: Range): number | undefined {
	const { end, candidates } = candidatesOf(lines, from, to);
	const byline = bylineOf(lines, { from, to: end });
	return candidates.find((index) => index + 1 === byline && isSiteAbove(lines, from, index));
}

function candidatesOf(
	lines: readonly Line[],
	from: number,
	to: number,
): { readonly end: number; readonly candidates: readonly number[] } {
	const end = headEnd(lines, from, to);
	const candidates = lines
		.slice(from + 1, end)
		.flatMap((line, order) =>
			isCandidate(line, lines[from + order + 2]) ? [from + 1 + order] : [],
		);
	return { end, candidates };
}

/** `« The second pier | Main | The fourth »`: the way to the posts before and after, or to one of them. */
function isWay(text: string): boolean {
	const [toOlder, toNewer] = [/^(?:«|<<|‹|←)/u.test(text), /(?:»|>>|›|→)$/u.test(text)];
	if (text.length > longestWay || !(toOlder || toNewer)) return false;
	return mainLink.test(text) || (toOlder && toNewer && text.split('|').length === 2);
}

const longestWay = 280;
const mainLink =
	/\|\s?(?:main|home|start(?:seite)?|accueil|hoofdmenu|inicio|principale?|início|página inicial|strona główna|huvudsida)\s?\|/iu;

/** Whether that way stands right above, or with the day between. */
export function isBelowWay(lines: readonly Line[], index: number): boolean {
	const [above, further] = [lines[index - 1], lines[index - 2]];
	const nearest = above !== undefined && isBareDate(above) ? further : above;
	return nearest !== undefined && isWay(nearest.text);
}

/** Whether the same day stands right above the line and right below it. */
function isBetweenDays(lines: readonly Line[], index: number): boolean {
	const dayOf = (line: Line | undefined) =>
		line !== undefined && isBareDate(line) ? line.byline?.date?.iso?.slice(0, isoDay) : undefined;
	const day = dayOf(lines[index - 1]);
	return day !== undefined && day === dayOf(lines[index + 1]);
}

const isoDay = '2012-03-04'.length;

/** So many links in a row are a site's. */
const fewestLinks = 2;

/** Whether the site's links stand right above, below its name, and the words or who wrote them below. */
function isBelowLinks(lines: readonly Line[], from: number, index: number): boolean {
	const above = lines.slice(from + 1, index).toReversed();
	const links = above[0] !== undefined && isBareDate(above[0]) ? above.slice(1) : above;
	const end = links.findIndex((line) => !isSites(line) && !isItem(line));
	const run = end < 0 ? links : links.slice(0, end);
	const [first, next] = [lines[from], lines[index + 1]];
	const named = first !== undefined && first.words <= longestName && !isHeadByline(first);
	const areLinks = run.length >= fewestLinks && run.some(isSites);
	const isAbove = next !== undefined && (next.furniture || isHeadByline(next) || !isItem(next));
	return areLinks && named && isAbove && !isSites(next);
}

/** A link by the words that this site has for one of its parts. */
function isItem({ words, sentence, byline }: Line): boolean {
	return words <= longestItem && (!sentence || words === 1) && byline?.date === undefined;
}

const longestItem = 3;

/** Links that sites have above all their pages, and posts have none; several in a row, or one that leads on. */
function isSites({ text, words }: Line): boolean {
	const isRow = /\s\|\s|\s[•·]\s.{1,60}\s[•·]\s|^[«‹←]\s|\s[»›→]$/u.test(text);
	return isSiteLink(text) || (words <= longestRow && isRow) || manyBars.test(text);
}

/** Words of a row of links: `skip to main | skip to sidebar`. */
const longestRow = 16;
const manyBars = /^(?:[^|.!?]{2,30}\s\|\s){4}/u;

function isCandidate(line: Line, next: Line | undefined): boolean {
	if (next === undefined || isHeadByline(line) || isSites(line)) return false;
	// `It just raised two million.`, above who wrote that.
	const isSentence = line.words >= fewestOfSentence && line.text.endsWith('.') && isSignedBy(next);
	// Links to share it may follow a title right away.
	const isShared =
		next.furniture && line.words <= longestMotto && /[\p{L}\d?!)”"’]$/u.test(line.text);
	return (canHeadPost(line, next) || isSentence || isShared) && !/\s[»›|]\s/u.test(line.text);
}

const fewestOfSentence = 4;

/** Where the words begin: below titles, bylines and links. */
function headEnd(lines: readonly Line[], from: number, to: number): number {
	const most = Math.min(from + longestHead, to - 1);
	for (let index = from; index < most; index += 1) {
		const [line, next] = [lines[index], lines[index + 1]];
		if (line === undefined || next === undefined) return index;
		const isHead =
			line.furniture ||
			isSites(line) ||
			isHeadByline(line) ||
			canHeadPost(line, next) ||
			isMotto(line, next) ||
			(line.words <= longestMotto && isAmongLinks(lines, from, index)) ||
			(isCandidate(line, next) && lines.slice(from, index).some(isSites));
		if (!isHead || line.heading !== undefined) return index;
	}
	return most;
}

/** Whether the site's links stand above the line, or right below it. */
function isAmongLinks(lines: readonly Line[], from: number, index: number): boolean {
	return lines.slice(from, index + 3).some((line) => isSites(line) && !isHeadByline(line));
}

/** Words of a site's motto, which may be longer than the links below it. */
const longestMotto = 16;

function isMotto(line: Line, next: Line): boolean {
	return line.words <= longestMotto && (next.furniture || isSites(next) || isBareDate(next));
}

/** `3 Responses to “Quince”` names the post. */
function isNamedBelow(lines: readonly Line[], from: number, index: number): boolean {
	const [site, title] = [wordsOf(lines[from]), wordsOf(lines[index])];
	return lines.slice(index + 1).some((line) => {
		if (line.heading?.count === undefined) return false;
		const heading = wordsOf(line);
		return title !== '' && heading.endsWith(` ${title}`) && !heading.endsWith(` ${site}`);
	});
}

/** `Soup has friends | The Quince Diary`, `Home » Kitchen » The better tree` */
function isPartOfAbove(lines: readonly Line[], from: number, index: number): boolean {
	const title = wordsOf(lines[index]);
	return lines.slice(from, index).some(({ text }) => {
		const parts = text.split(/\s[|»«·:–—-]\s|:\s/u);
		return parts.length > 1 && parts.some((part) => normaliseWords(part).join(' ') === title);
	});
}

/** The line of the head that says who wrote the post, or when. */
function bylineOf(lines: readonly Line[], { from, to }: Range): number | undefined {
	const head = lines.slice(from, to);
	const signed = head.findIndex((line, order) => order > 1 && isSignedBy(line));
	const found = signed < 0 ? head.findIndex(isHeadByline) : signed;
	return found < 0 ? undefined : from + found;
}

/** Whether the line stands right below the day, as Blogger's titles do, and the site's name above. */
function isBelowDay(lines: readonly Line[], from: number, index: number): boolean {
	const day = lines[index - 1];
	if (day === undefined || lines.slice(from, index - 1).some(isHeadByline)) return false;
	return (isDay(lines, day) || isBelowItems(lines, index - 1)) && isSiteAbove(lines, from, index);
}

/** Whether a bare day stands right below several links of the site. */
function isBelowItems(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	const above = lines.slice(Math.max(0, at - fewestLinks), at);
	const areItems =
		above.length === fewestLinks && above.every((one) => isSites(one) || isItem(one));
	return line !== undefined && isBareDate(line) && areItems && above.some(isSites);
}

/** Whether the line is a day that stands above its posts, which then print the time alone. */
function isDay(lines: readonly Line[], line: Line): boolean {
	if (!isBareDate(line)) return false;
	return weekday.test(line.text) || lines.some(isTimed);
}

/** `posted by Ann at 12:53` */
function isTimed({ byline }: Line): boolean {
	return byline?.worded === true && byline.lead !== '' && byline.date?.shape === 'clock';
}

const weekday =
	/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L})/iu;

/** Whether the first line is the site's name: by what follows it, or because the page prints it again. */
function isSiteAbove(lines: readonly Line[], from: number, index: number): boolean {
	const [first] = lines.slice(from, index);
	if (first === undefined || first.words > longestName || isHeadByline(first)) return false;
	const between = lines.slice(from + 1, index);
	if (between.some((line) => line.furniture || isSites(line))) return true;
	const isDated = between.some((line) => isDay(lines, line));
	const { text = '', words = 0 } = lines[index] ?? {};
	if (isDated && (/^\P{Ll}/u.test(text) || (words <= longestLower && /[\p{L}\d]$/u.test(text))))
		return true;
	return siteWords.test(first.text) || isPrintedAgain(lines, first, index);
}

/** Words of a title all in small letters, below a day. */
const longestLower = 8;

/** What blogs and papers are called: `The Quince Diary`, `Lena’s Blog`. */
const siteWords =
	/\p{L}\s(?:blog|weblog|log|diary|diaries|journal|notebook|gazette|chronicles?|herald|tribune|courier|magazine)$|^the .{1,30}\stimes$/iu;

function isPrintedAgain(lines: readonly Line[], { text }: Line, index: number): boolean {
	return lines
		.slice(index + 1)
		.some(
			(line) =>
				line.text === text || (/^(?:©|copyright\b)/iu.test(line.text) && line.text.includes(text)),
		);
}

function wordsOf(line: Line | undefined): string {
	return normaliseWords(line?.text ?? '').join(' ');
}
