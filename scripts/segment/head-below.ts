import type { DraftDate } from '../model/draft.ts';
import { nameLikeness } from '../text/names.ts';
import { isPosted, readPosted } from '../text/posted.ts';
import { authorOf, counted, dateOf, isHeadByline } from './heads.ts';
import type { Line } from './line.ts';
import { isBareName } from './marks.ts';
import { readTags } from './tags.ts';

/** What a page says right below its title, and above it where that is the day. */
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
 * links and tags around them; a line of words, as a teaser is, may stand among them, and one short line
 * that is not known. More of these are the text's own: a list, a verse.
 */
export function readHead(lines: readonly Line[], title: number): Head {
	// What the menus list is what the text is filed under.
	const menu = new Set(lines.slice(0, title).map(({ text }) => text));
	const isKnown = (line: Line, above: Line | undefined) =>
		isHeadByline(line) ||
		isSignedBy(line) ||
		menu.has(line.text) ||
		line.furniture ||
		byAlone.test(line.text) ||
		byAlone.test(above?.text ?? '');
	const known: number[] = [];
	let waiting: number[] = [];
	let teasers = 0;
	const end = Math.min(lines.length, title + 1 + longestMeta);
	for (let index = title + 1; index < end; index += 1) {
		const line = lines[index];
		if (line === undefined) break;
		const isCount = line.heading !== undefined;
		if (isCount || isKnown(line, lines[index - 1])) {
			known.push(...waiting, index);
			waiting = [];
			// Who is named below a count of comments may have written one.
			if (isCount) break;
		} else if (isShort(line) && waiting.every((at) => lines[at]?.text === line.text))
			// The text of a picture and the name beside it.
			waiting.push(index);
		else if (teasers > 0 || !lines.slice(index + 1, index + 4).some(isHeadByline)) break;
		else teasers += 1;
	}
	const above = lines[title - 1];
	const isDated = above !== undefined && isHeadByline(above) && dateOf(above) !== undefined;
	const meta = isDated ? [title - 1, ...known] : known;
	const head = meta.flatMap((index) => lines[index] ?? []);
	const dated = head.find((line) => isHeadByline(line) && dateOf(line) !== undefined);
	const signed = head.filter(({ text }) => !readTags(text).line || isPosted(text));
	return { date: dateOf(dated), author: signerOf(signed), meta };
}

/** The name that a head prints: `By Ann Lee`, alone above the date, or beside it. */
function signerOf(head: readonly Line[]): string | undefined {
	const posted = head.flatMap(({ text }) => readPosted(text)?.author ?? [])[0];
	if (posted !== undefined) return posted;
	const worded = head.find(isSignedBy);
	if (worded !== undefined) return authorOf(worded);
	const alone = head.find((line, index) => {
		const [above, below] = [head[index - 1], head[index + 1]];
		const isBeside = byAlone.test(above?.text ?? '') || (below !== undefined && isDayAlone(below));
		return isBeside && isBareName(line) && line.words <= longestSigner;
	});
	if (alone !== undefined) return alone.text;
	return head
		.map((line) => (line.byline?.date === undefined ? undefined : authorOf(line)))
		.map((name) => name?.split(/\s[-–—|·•]\s/u)[0])
		.find((name) => isPerson(name) && name?.includes(' ') === true);
}

/** `By Ann Lee`, `Par Jeanne Chêne` */
export function isSignedBy({ byline }: Line): boolean {
	return byline?.worded === true && byline.lead !== '' && /\p{L}{2}/u.test(byline.name ?? '');
}

/** A date and nothing more than the weekday. */
function isDayAlone({ byline }: Line): boolean {
	if (byline?.date === undefined) return false;
	const { name = '' } = byline;
	return name.length <= longestDay || counted.test(name);
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

/** `By`, above the name on a line of its own. */
const byAlone = /^(?:by|von|par|por|di|door|av|af):?$/iu;
/** `By`, alone or before a name. */
export const byName = /^(?:by|von|par|por|di|door|av|af)(?:\s|$)/iu;
