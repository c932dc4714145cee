import type { DraftDate } from '../model/draft.ts';
import { nameLikeness } from '../text/names.ts';
import { authorOf, dateOf, isHeadByline } from './heads.ts';
import type { Line } from './line.ts';
import { isBareName } from './marks.ts';

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

/** `By`, alone or before a name. */
export const byName = /^(?:by|von|par|por|di|door|av|af)(?:\s|$)/iu;
