import type { Byline } from '../text/bylines.ts';
import { nameLikeness } from '../text/names.ts';
import type { Line } from './line.ts';

/** Fewest lines that show an ending to be the theme's, and fewest different names before it. */
const fewestLines = 4;
const fewestNames = 3;
/** Longest byline and longest name, in words. */
const longestLine = 14;
const longestName = 5;
/** Words that this share of the lines with one ending have are the theme's. */
const commonShare = 0.8;
/** How much a name before the ending must look like one. */
const leastLikeness = 0.4;

/**
 * The bylines a page has in words of its own: lines that begin with different names and end in the same
 * words (`Ann 16 fans permalink`, `Ann mondta el`), whatever those words are.
 *
 * @returns The lines, those found with a byline that names the person before the common words.
 */
export function induceBylines(lines: readonly Line[]): Line[] {
	const groups = new Map<string, number[]>();
	for (const [index, line] of lines.entries()) {
		if (!canBeByline(line)) continue;
		const key = frameOf(line);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [index]);
		else group.push(index);
	}
	const found = new Map<number, Byline>();
	for (const [ending, at] of groups) {
		const bylines = at.length < fewestLines ? undefined : readGroup(lines, at, ending);
		for (const [order, index] of at.entries()) {
			const byline = bylines?.[order];
			if (byline !== undefined) found.set(index, byline);
		}
	}
	return found.size === 0
		? [...lines]
		: lines.map((line, index) => ({ ...line, byline: found.get(index) ?? line.byline }));
}

function canBeByline(line: Line): boolean {
	const worded = line.byline?.worded === true && line.byline.date === undefined;
	return (
		(line.byline === undefined || worded) &&
		!line.furniture &&
		line.heading === undefined &&
		line.plugin === undefined &&
		line.words >= 3 &&
		line.words <= longestLine &&
		!/[.!?]$/u.test(line.text)
	);
}

/** The last two words, or the marks a name stands between: `~ Ann ~`. */
function frameOf(line: Line): string {
	const tokens = tokensOf(line);
	const [first = ''] = tokens;
	const last = tokens.at(-1) ?? '';
	const framed = /^[~*=#|<>{}[\]()«»_+-]{1,3}$/u;
	return framed.test(first) && framed.test(last) ? `${first} ${last}` : tokens.slice(-2).join(' ');
}

/** The words as they are compared: lower case, figures alike, without a role that few people have. */
function tokensOf({ text }: Line): string[] {
	return text.toLowerCase().replace(/\d+/gu, '9').replace(roleBesidePoints, '').split(' ');
}

/** `Ann 48 pts moderator`, `Ann moderator 5 pts` */
const roleBesidePoints =
	/ (?:moderator|author|admin|staff|mod)(?= 9 ?(?:pts?|points)$)|(?<= 9 ?(?:pts?|points)) (?:moderator|author|admin|staff|mod)$/u;

function readGroup(
	lines: readonly Line[],
	at: readonly number[],
	ending: string,
): (Byline | undefined)[] | undefined {
	const spread = at.filter((index, order) => index - (at[order - 1] ?? -2) > 1).length;
	if (spread < at.length) return undefined;
	const counts = new Map<string, number>();
	for (const index of at) {
		const line = lines[index];
		for (const token of new Set(line === undefined ? [] : tokensOf(line)))
			counts.set(token, (counts.get(token) ?? 0) + 1);
	}
	const common = (token: string) => (counts.get(token) ?? 0) >= at.length * commonShare;
	const names = at.map((index) => nameBefore(lines[index], common));
	const likely = names.filter((name) => name !== undefined && nameLikeness(name) >= leastLikeness);
	// `1. Ann`, `3. Ann`: the same person with two numbers.
	const people = new Set(likely.map((name) => name?.replace(/^[\d\s.:)]+/u, '')));
	if (likely.length < at.length * commonShare || people.size < fewestNames) return undefined;
	return names.map((name) => (name === undefined ? undefined : bylineOf(name, ending)));
}

/** The words before the first common one, where they are few enough for a name. */
function nameBefore(
	line: Line | undefined,
	common: (token: string) => boolean,
): string | undefined {
	if (line === undefined) return undefined;
	const tokens = tokensOf(line);
	const from = /^[\p{P}\p{S}]+$/u.test(tokens[0] ?? '') ? 1 : 0;
	const length = tokens.findIndex((token, index) => index >= from && common(token));
	return length <= from || length > longestName + from
		? undefined
		: line.text.split(' ').slice(from, length).join(' ');
}

function bylineOf(name: string, ending: string): Byline {
	return {
		date: undefined,
		name,
		number: undefined,
		nameWithNumber: undefined,
		answers: undefined,
		lead: '',
		worded: true,
		pingback: false,
		frame: `N ${ending}`,
		leftover: 0,
	};
}
