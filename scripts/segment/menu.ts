import type { DraftDate } from '../model/draft.ts';
import { nameLikeness } from '../text/names.ts';
import { normaliseWords } from '../text/words.ts';
import { authorOf, dateOf, isHeadByline } from './heads.ts';
import type { Line } from './line.ts';
import { mainText, trail } from './main-text.ts';
import { isBareDate, isBareName } from './marks.ts';
import { range } from './range.ts';

/** Fewer short lines above a title are the site's name and its motto. */
const fewestItems = 4;
/** The longest item of a menu, in words. */
const longestItem = 5;
/** Lines above the text among which its title is looked for. */
const longestHead = 16;
/** The fewest points of a line that is the title. */
const fewestPoints = 2;

/**
 * The line that holds the title of a page that somebody copied whole, below the site's menus. Undefined
 * where nothing above the text is a menu.
 */
export function titleBelowMenu(lines: readonly Line[], to: number): number | undefined {
	const text = mainText(lines, 0, to);
	if (text === undefined) return undefined;
	const [best] = range(Math.max(0, text.from - longestHead), Math.min(to, text.from + 2))
		.filter((index) => isCandidate(lines[index]))
		// The first line of the text is its title only where a byline follows.
		.filter((index) => index <= text.from || lines.slice(index + 1, index + 2).some(isHeadByline))
		.map((index) => ({ index, points: weigh(lines, index, text.from) }))
		.sort((a, b) => b.points - a.points || b.index - a.index);
	if (best === undefined || best.points < fewestPoints) return undefined;
	return isMenu(lines, best.index) ? best.index : undefined;
}

interface Head {
	readonly date: DraftDate | undefined;
	readonly author: string | undefined;
	readonly meta: readonly number[];
}

/** Lines between a title and the text that can be links, tags, who wrote it and when. */
const longestMeta = 16;
/** A line of fewer words that is no sentence may be one of them. */
const fewestWords = 5;

/**
 * Who wrote the text below a title, and when. `meta` are indices of the lines that say so, with the
 * links and tags around them; a line of words, as a teaser is, may stand among them.
 */
export function readHead(lines: readonly Line[], title: number): Head {
	const meta: number[] = [];
	let teasers = 0;
	const end = Math.min(lines.length, title + 1 + longestMeta);
	for (let index = title + 1; index < end; index += 1) {
		const line = lines[index];
		if (line === undefined) break;
		if (isMeta(line)) meta.push(index);
		else if (teasers > 0 || !lines.slice(index + 1, index + 3).some(isHeadByline)) break;
		else teasers += 1;
	}
	// What the menus list is what the text is filed under.
	const menu = new Set(lines.slice(0, title).map(({ text }) => text));
	const isKnown = (index: number) => {
		const line = lines[index];
		if (line === undefined) return false;
		const isTagged = menu.has(line.text);
		return isHeadByline(line) || isSignedBy(line) || isTagged || line.furniture || isCount(line);
	};
	// Short lines below the last of them may be the text's own: a list, a verse.
	const known = meta.slice(0, meta.findLastIndex(isKnown) + 1);
	const above = title - 1;
	const isDated = isKnown(above) && dateOf(lines[above]) !== undefined;
	const all = isDated ? [above, ...known] : known;
	const head = all.flatMap((index) => lines[index] ?? []);
	const dated = head.find((line) => isHeadByline(line) && dateOf(line) !== undefined);
	return { date: dateOf(dated), author: signerOf(head), meta: all };
}

function isMeta(line: Line): boolean {
	return isHeadByline(line) || line.furniture || isCount(line) || isShort(line);
}

/** `4 Comments` */
function isCount({ heading }: Line): boolean {
	return heading !== undefined;
}

/** The name that a head prints: `By Ann Lee`, alone above the date, or beside it. */
function signerOf(head: readonly Line[]): string | undefined {
	const worded = head.find(isSignedBy);
	if (worded !== undefined) return authorOf(worded);
	const alone = head.find((line, index) => {
		const [above, below] = [head[index - 1], head[index + 1]];
		const isBeside = byName.test(above?.text ?? '') || (below !== undefined && isDayAlone(below));
		return isBeside && isBareName(line) && line.words <= longestSigner;
	});
	if (alone !== undefined) return alone.text;
	return head
		.map(({ byline }) => (byline?.date === undefined ? undefined : byline.name))
		.map((name) => name?.split(/\s[-–—|·•]\s/u)[0])
		.find((name) => isPerson(name) && name?.includes(' ') === true);
}

function isSignedBy({ byline }: Line): boolean {
	return byline?.worded === true && /\p{L}{2}/u.test(byline.name ?? '');
}

/** A date and nothing more than the weekday. */
function isDayAlone({ byline }: Line): boolean {
	return byline?.date !== undefined && (byline.name?.length ?? 0) <= longestDay;
}

const longestDay = 3;
const longestSigner = 3;
const likelyName = 0.7;

function isPerson(name: string | undefined): boolean {
	if (name === undefined || !/\p{L}{2}/u.test(name)) return false;
	return name.split(' ').length <= longestSigner && nameLikeness(name) >= likelyName;
}

function isShort({ words, sentence }: Line): boolean {
	return words < fewestWords && !sentence;
}

/** Links that stand in the menus of most sites. */
const siteLink =
	/^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|(?:zum|direkt zum) inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido|vai al contenuto|home(?:page)?|start(?:seite)?|accueil|inicio|início|strona główna|about(?: (?:us|me))?|über(?: (?:uns|mich))?|à propos|acerca de|chi siamo|over (?:ons|mij)|contact(?: us)?|kontakt|contatti|contacto|impressum|login|log ?in|sign (?:in|up)|anmelden|registrieren|search|suche|recherche|menu|menü|subscribe|newsletter|abonnieren|shop|faq|archives?|archiv|(?:main|site) navigation|privacy(?: policy)?|datenschutz(?:erklärung)?|advertise|podcast|rss)$/iu;

/** So many items of a menu are what sites call their parts, where the title alone says where it is. */
const fewestKnown = 2;

/** Whether the lines above the title are a site's: many of them short, and some known. */
function isMenu(lines: readonly Line[], title: number): boolean {
	const above = lines.slice(0, title);
	const items = above.filter(
		({ words, byline, sentence }) =>
			words <= longestItem && byline?.date === undefined && !sentence,
	);
	if (items.length < fewestItems || items.length < above.length * leastItems) return false;
	const known = new Set(
		items.flatMap(({ text }) => (siteLink.test(text) ? text.toLowerCase() : [])),
	);
	if (known.size >= fewestKnown) return true;
	const isBylined = lines.slice(title + 1, title + 3).some(isHeadByline);
	const isMany = known.size > 0 || items.length >= longestList;
	return isOnTrail(lines, keyOf(lines[title]?.text ?? '')) || (isMany && isBylined);
}

/** More short lines above a line with a byline are no list of its own. */
const longestList = 20;

const leastItems = 0.6;

/** More words than this are no title; a sentence among the text has more than this. */
const longestTitle = 24;
const longestSentence = 15;

function isCandidate(line: Line | undefined): boolean {
	if (line === undefined || line.furniture || isHeadByline(line) || byName.test(line.text))
		return false;
	if (line.words > (/[.!?…]$/u.test(line.text) ? longestSentence : longestTitle)) return false;
	const isOther = siteLink.test(line.text) || trail.test(line.text);
	return /\p{L}{2}/u.test(line.text) && !isOther && !/^\[|[,;:]$/u.test(line.text);
}

const byName = /^(?:by|von|par|por|di|door|av|af)(?:\s|$)/iu;

/** How much speaks for a line to be the title of the text that begins at `words`. */
function weigh(lines: readonly Line[], index: number, words: number): number {
	const line = lines[index];
	if (line === undefined) return 0;
	const title = keyOf(line.text);
	const byline = lines.slice(index + 1, index + 6).findIndex(isHeadByline);
	const [above] = lines.slice(index - 1, index);
	const isDay = above !== undefined && (isBareDate(above) || isHeadByline(above));
	return (
		Math.min(line.words, 5) * 0.5 +
		(isOnTrail(lines, title) ? 2 : 0) +
		(isNamed(lines, index, title) ? 2 : 0) +
		(byline < 0 ? 0 : 2 - byline * 0.5) +
		(isDay ? 1 : 0) -
		(isBareName(line) && line.words <= 3 ? 1.5 : 0) -
		(line.text.endsWith('.') ? 0.5 : 0) -
		(isListed(lines, index) ? 1.5 : 0) -
		Math.abs(words - index) * 0.1
	);
}

/** `Test locations: …` below `Days skied: 12` */
const listed = /^[^:]{2,40}:\s/u;

function isListed(lines: readonly Line[], index: number): boolean {
	const isIt = (at: number) => listed.test(lines[at]?.text ?? '');
	return isIt(index) && (isIt(index - 1) || isIt(index + 1));
}

/** Whether the page's place in the site ends with the title: `Home » Kitchen » The better tree`. */
function isOnTrail(lines: readonly Line[], title: string): boolean {
	return lines.some(({ text, words }) => {
		return words <= 40 && trail.test(text) && keyOf(text).endsWith(` ${title}`);
	});
}

/** Fewer words than this may open any line. */
const fewestNamed = 5;

/** Whether another line names the title: `3 thoughts on “Quince”`, `The better tree 4.5 of 12 votes`. */
function isNamed(lines: readonly Line[], index: number, title: string): boolean {
	const isLong = title.split(' ').length >= fewestNamed;
	return lines.some((line, order) => {
		if (order === index || line.words > 40) return false;
		const other = keyOf(line.text);
		const isHeading = line.heading?.count !== undefined && other.endsWith(` ${title}`);
		return isHeading || (isLong && other.startsWith(`${title} `));
	});
}

function keyOf(text: string): string {
	return normaliseWords(text).join(' ');
}
