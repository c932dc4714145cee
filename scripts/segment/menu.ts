import { normaliseWords } from '../text/words.ts';
import { isHeadByline } from './heads.ts';
import { byName, isSignedBy } from './head-below.ts';
import type { Line } from './line.ts';
import { isTrail, startOfText } from './main-text.ts';
import { isBareDate, isBareName } from './marks.ts';
import { isBelowWay } from './masthead.ts';
import { range } from './range.ts';
import { isSiteLink } from './site-links.ts';
import { readTags } from './tags.ts';

/** Fewer short lines above a title are the site's name and its motto. */
const fewestItems = 4;
/** The longest item of a menu, in words. */
const longestItem = 5;
/** Lines above the text among which its title is looked for. */
const longestHead = 16;
/** The longest line that names a title among other words, in words. */
const longestNaming = 40;
/** The fewest points of a line that is the title. */
const fewestPoints = 2;

/** A page's lines, and the words of each as they are compared; '' for those too long to name a title. */
interface Keyed {
	readonly lines: readonly Line[];
	readonly keys: readonly string[];
}

/**
 * The line that holds the title of a page that somebody copied whole, below the site's menus. Undefined
 * where nothing above the text is a menu.
 */
export function titleBelowMenu(lines: readonly Line[], to: number): number | undefined {
	const text = startOfText(lines, to);
	if (text === undefined || lines.slice(0, text).filter(isItem).length < fewestItems)
		return undefined;
	const keys = lines.map((line) => (line.words > longestNaming ? '' : keyOf(line.text)));
	const [best] = range(topOfHead(lines, text), Math.min(to, text + 2))
		.filter((index) => isCandidate(lines[index]))
		.filter((index) => !isWords(lines, index, text) || isPointedAt({ lines, keys }, index))
		.map((index) => ({ index, points: weigh({ lines, keys }, index, text) }))
		.sort((one, other) => other.points - one.points || other.index - one.index);
	if (best === undefined || best.points < fewestPoints) return undefined;
	return isMenu({ lines, keys }, best.index) ? best.index : undefined;
}

/** Where the lines above the text begin among which its title is looked for; links to share it are none. */
function topOfHead(lines: readonly Line[], text: number): number {
	let [top, height] = [text, 0];
	while (top > 0 && height < longestHead) {
		top -= 1;
		if (lines[top]?.furniture !== true) height += 1;
	}
	return top;
}

/** Whether the line may be the text's own: its first one, or a sentence. */
function isWords(lines: readonly Line[], index: number, text: number): boolean {
	return index >= text || /[.!?…。！？]["”’»」)]?$/u.test(lines[index]?.text ?? '');
}

/** Whether something else says that the line is a title: a date beside it, or a line that names it. */
function isPointedAt(page: Keyed, index: number): boolean {
	const [above] = page.lines.slice(index - 1, index);
	const near = page.lines.slice(index + 1, index + 1 + headLines);
	// What is dated below a count of comments is these.
	const count = near.findIndex(({ heading }) => heading !== undefined);
	const below = count < 0 ? near : near.slice(0, count);
	const isDated = below.some(
		({ byline, words }) => byline?.date !== undefined && words <= longestTitle,
	);
	return (
		isDated ||
		(above !== undefined && isDatedAbove(above, page.lines[index])) ||
		isNamed(page, index) ||
		isOnTrail(page, index) ||
		isBelowWay(page.lines, index)
	);
}

/** A day, or a byline; below that the text may begin with a short sentence. */
function isDatedAbove(above: Line, line: Line | undefined): boolean {
	return (isBareDate(above) || isHeadByline(above)) && !/[.。]$/u.test(line?.text ?? '');
}

/** Lines below a title among which it is dated. */
const headLines = 5;

/** So many items that are what sites call their parts make a menu, whatever else stands there. */
const fewestKnown = 2;
/** So many short lines are no list of an essay's. */
const longestList = 40;
/** At least this share of the lines above a title is a menu's. */
const leastItems = 0.6;

/**
 * Whether the lines above the title are a site's: most of them short, and some known. Where one is, or
 * very many are not but none says who wrote it and when, a byline must stand below the title.
 */
function isMenu({ lines, keys }: Keyed, title: number): boolean {
	if (isBelowWay(lines, title)) return true;
	const above = lines.slice(0, title);
	const items = above.filter(isItem);
	if (items.length < fewestItems || items.length < above.length * leastItems) return false;
	const known = new Set(items.flatMap(({ text }) => (isSiteLink(text) ? text.toLowerCase() : [])));
	if (known.size >= fewestKnown || isOnTrail({ lines, keys }, title)) return true;
	const isSite = known.size > 0 || (items.length >= longestList && !above.some(isHeadByline));
	return isSite && lines.slice(title + 1, title + 3).some(isHeadByline);
}

function isItem({ words, byline, sentence, text }: Line): boolean {
	return words <= longestItem && byline?.date === undefined && !sentence && !isNumbered(text);
}

/** `17. Ann Lee` stands in an essay's list. */
function isNumbered(text: string): boolean {
	return /^\d{1,3}[.)]\s/u.test(text);
}

/** More words than this are no title; a sentence among the text has more than this. */
const longestTitle = 24;
const longestSentence = 15;

function isCandidate(line: Line | undefined): boolean {
	if (line === undefined || line.furniture || line.heading !== undefined) return false;
	if (isHeadByline(line) || byName.test(line.text)) return false;
	if (line.words > (/[.!?…]$/u.test(line.text) ? longestSentence : longestTitle)) return false;
	const isOther = isSiteLink(line.text) || isTrail(line) || readTags(line.text).line;
	return /\p{L}{2}/u.test(line.text) && !isOther && !/^\[|[,;:]$/u.test(line.text);
}

/**
 * How much speaks for a line to be the title of the text that begins at `text`, in points: chosen on 29
 * real saved pages read as copied text, and on our own labelled pages, which have no menus to be seen.
 */
function weigh(page: Keyed, index: number, text: number): number {
	const { lines } = page;
	const line = lines[index];
	if (line === undefined) return 0;
	const byline = lines
		.slice(index + 1, index + 1 + headLines)
		.findIndex((below) => isHeadByline(below) || isSignedBy(below));
	const above = lines[index - 1];
	// Below a title and above the date stands who wrote it; `Quince` above `By Ann Lee` names nobody.
	const isSigned = byName.test(lines[index + 1]?.text ?? '');
	const isAuthor = isBareName(line) && line.words <= 3 && !isSigned && isCandidate(above);
	const isDay = above !== undefined && (isBareDate(above) || isHeadByline(above));
	return (
		Math.min(line.words, 5) * 0.5 +
		(isBelowWay(lines, index) ? 3 : 0) +
		(isOnTrail(page, index) ? 2 : 0) +
		(isNamed(page, index) ? 2 : 0) +
		(byline < 0 ? 0 : 2 - byline * 0.5) +
		(isDay ? 1 : 0) -
		(isAuthor ? 1.5 : 0) -
		(line.text.endsWith('.') ? 0.5 : 0) -
		(isListed(lines, index) ? 1.5 : 0) -
		(isSecond(lines, index) ? 2 : 0) -
		Math.abs(text - index) * 0.1
	);
}

/** Lines above a caption among which what dates the text stands, and above that those with its title. */
const nearAbove = 14;
const nearTitle = 5;
/** Words of a title and of the subtitle that explains it. */
const fewestTitle = 4;
const fewestExplaining = 12;

/** Whether the line is a subtitle, right below a title; or a caption, below the byline that stands below it. */
function isSecond(lines: readonly Line[], index: number): boolean {
	const isTitle = (line: Line) => isCandidate(line) && line.words >= fewestTitle;
	const [above] = lines.slice(index - 1, index);
	const { words = 0 } = lines[index] ?? {};
	// A site's motto is no longer than the title below it.
	const isExplained = words >= Math.max(fewestExplaining, 2 * (above?.words ?? 0));
	if (isExplained && above !== undefined && above.words >= fewestTitle && isCandidate(above))
		return true;
	const from = Math.max(0, index - nearAbove);
	const signed = lines
		.slice(from, index)
		.findLastIndex((line) => (isHeadByline(line) && !isBareDate(line)) || isSignedBy(line));
	const byline = from + signed;
	return signed >= 0 && lines.slice(Math.max(0, byline - nearTitle), byline).some(isTitle);
}

/** `Test locations: …` below `Days skied: 12` */
const listed = /^[^:]{2,40}:\s/u;

function isListed(lines: readonly Line[], index: number): boolean {
	const isIt = (at: number) => listed.test(lines[at]?.text ?? '');
	return isIt(index) && (isIt(index - 1) || isIt(index + 1));
}

/** Whether the page's place in the site ends with the title: `Home » Kitchen » The better tree`. */
function isOnTrail({ lines, keys }: Keyed, title: number): boolean {
	const ending = ` ${keys[title] ?? ''}`;
	return lines.some((line, index) => keys[index]?.endsWith(ending) === true && isTrail(line));
}

/** Fewer words than this may open any line. */
const fewestNamed = 5;

/** Whether another line names the title: `3 thoughts on “Quince”`, `The better tree 4.5 of 12 votes`. */
function isNamed({ lines, keys }: Keyed, title: number): boolean {
	const name = keys[title] ?? '';
	const isLong = name.split(' ').length >= fewestNamed;
	return keys.some((key, index) => {
		const isHeading = key.endsWith(` ${name}`) && lines[index]?.heading?.count !== undefined;
		const isSubject = isLong && key === `re ${name}`;
		return isHeading || isSubject || (isLong && key.startsWith(`${name} `));
	});
}

function keyOf(text: string): string {
	return normaliseWords(text).join(' ');
}
