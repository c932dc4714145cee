import { sameName } from '../text/names.ts';
import { isBareDate, isBareName, isByline, isFigure, isVote } from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './page.ts';

/** What stands on a line that comes round with the comments. */
export type PartKind =
	| 'mark'
	| 'name'
	| 'echo'
	| 'date'
	| 'byline'
	| 'spoken'
	| 'figure'
	| 'role'
	| 'plugin'
	| 'continued'
	| 'subject'
	| 'lead'
	| 'fixed'
	| 'constant';

/** A line of the round, and the share of the comments that have it. */
export interface Part {
	readonly kind: PartKind;
	readonly share: number;
	/** The words of a fixed line, its figures replaced; see `fixedKey`. */
	readonly text?: string;
	/** Whether a byline ends with a word of speech, which words follow. */
	readonly speech?: boolean;
	/** How many lines most leads have. */
	readonly length?: number;
}

/**
 * The lines that come round with every comment, in order, the mark among them.
 *
 * `parts[mark]` is the mark itself. Where the round is cut into one comment's trailer and the next
 * one's header is a question of phase, which the cycle leaves open.
 */
export interface Cycle {
	readonly marks: MarkClass;
	readonly parts: readonly Part[];
	readonly mark: number;
}

/**
 * The least share of the comments that must have a part. Links, roles and plugin lines are known by
 * their words and may be rare; what could as well be a comment's last line must be nearly regular.
 * Tried in this order; values from the project's invented pages and the 34 labelled real ones.
 */
const leastShares: readonly (readonly [PartKind, number])[] = [
	['constant', 0.08],
	['plugin', 0.04],
	['fixed', 0.8],
	['figure', 0.5],
	['role', 0.04],
	['continued', 0.2],
	['echo', 0.3],
	['spoken', 0.4],
	['date', 0.5],
	['byline', 0.6],
	['lead', 0.92],
	['name', 0.75],
	['lead', 0.8],
	['subject', 0.85],
];

/** A round has few lines; more would be the comments' own words. */
const mostParts = 6;
/** The induction looks at no more marks than this, evenly taken, so that it is linear. */
const sampleSize = 200;
/** Lines between the link that closes a comment and the next one's mark. */
const longestLead = 3;

/** The cycles a class of marks may be the heart of, the richest first. */
export function cyclesOf(lines: readonly Line[], marks: MarkClass): Cycle[] {
	const before = partsBeside(lines, marks, -1);
	const after = partsBeside(lines, marks, 1);
	const cycle = (up: readonly Part[], down: readonly Part[]): Cycle => ({
		marks,
		parts: [...up.toReversed(), { kind: 'mark', share: 1 }, ...down],
		mark: up.length,
	});
	const sure = (parts: readonly Part[]) => {
		const end = parts.findIndex(({ kind }) => isWordy(kind));
		return end < 0 ? parts : parts.slice(0, end);
	};
	const all = [
		cycle(before, after),
		cycle(sure(before), after),
		cycle(before, sure(after)),
		cycle(sure(before), sure(after)),
		cycle([], []),
	];
	const seen = new Set<string>();
	return all.filter(({ parts, mark }) => {
		const key = `${mark} ${parts.map(({ kind }) => kind).join(' ')}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** Parts that are told from the comments' words by their regularity alone. */
function isWordy(kind: PartKind): boolean {
	return kind === 'name' || kind === 'subject' || kind === 'lead';
}

interface Walker {
	/** The next line to look at. */
	at: number;
	/** The last line that may belong to the round. */
	readonly last: number;
	readonly mark: Line | undefined;
	readonly other: Line | undefined;
}

function partsBeside(lines: readonly Line[], marks: MarkClass, step: 1 | -1): Part[] {
	const walkers = walkersOf(lines, marks, step);
	const parts: Part[] = [];
	let named = marks.kind === 'named';
	while (parts.length < mostParts) {
		const part = nextPart(lines, walkers, step, { parts, named, dated: marks.kind === 'dated' });
		if (part === undefined) break;
		parts.push(part);
		if (part.kind === 'name' || part.kind === 'lead') named = true;
		if (part.kind === 'byline' && bylinesName(lines, walkers)) named = true;
		for (const walker of walkers) {
			if (part.kind === 'name' && walker.mark !== undefined && namesItself(walker.mark)) continue;
			walker.at += step * taken(lines, part, walker, step);
		}
	}
	return parts;
}

/** Whether most of the lines the walkers stand at announce words: `Ann says:`. */
function isSpeech(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const speaking = walkers.filter(({ at }) => {
		const line = lines[at];
		return line?.byline?.worded === true && line.byline.date === undefined && /(?:[:：…]|\.{3})$/u.test(line.text);
	});
	return speaking.length >= walkers.length * 0.6;
}

/** Whether the other bylines, where the walkers stand, name somebody. */
function bylinesName(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const names = walkers.filter(({ at }) => lines[at]?.byline?.name !== undefined).length;
	return names >= walkers.length * 0.6;
}

function walkersOf(lines: readonly Line[], marks: MarkClass, step: 1 | -1): Walker[] {
	const { at } = marks;
	const stride = Math.max(1, Math.floor(at.length / sampleSize));
	return at.flatMap((index, order) => {
		if (order % stride !== 0) return [];
		const other = at[order + step];
		// Above the first mark and below the last one the page has other things to say.
		if (other === undefined && at.length > 1) return [];
		const last = other === undefined ? (step > 0 ? lines.length - 1 : 0) : other - step;
		return [{ at: index + step, last, mark: lines[index], other: other === undefined ? undefined : lines[other] }];
	});
}

interface Known {
	readonly parts: readonly Part[];
	readonly named: boolean;
	readonly dated: boolean;
}

function nextPart(
	lines: readonly Line[],
	walkers: readonly Walker[],
	step: 1 | -1,
	{ parts, named, dated }: Known,
): Part | undefined {
	for (const [kind, least] of leastShares) {
		if (kind === 'name' && named) continue;
		const asked = kind === 'name' ? walkers.filter(({ mark }) => mark !== undefined && !namesItself(mark)) : walkers;
		if (asked.length < walkers.length * 0.15) continue;
		if (kind === 'date' && dated) continue;
		if (kind === 'plugin' && step > 0) continue;
		if (kind === 'continued' && step < 0) continue;
		if (kind === 'lead' && parts.some((part) => part.kind === 'lead')) continue;
		if (kind === 'lead' && (step > 0 || walkers.length < 3)) continue;
		if (kind === 'subject' && (step > 0 || walkers.length < 3)) continue;
		if (kind === 'subject' && parts.some((part) => part.kind === 'subject')) continue;
		const text = kind === 'fixed' ? commonLine(lines, asked) : undefined;
		if (kind === 'fixed' && text === undefined) continue;
		const fitting = asked.filter((walker) => taken(lines, { kind, share: least, ...(text === undefined ? {} : { text }) }, walker, step) > 0).length;
		const share = fitting / Math.max(1, asked.length);
		if (fitting > 0 && share >= least && isNameEnough(lines, asked, kind)) {
			if (kind === 'lead') return { kind, share, length: usualLead(lines, asked) };
			if (kind === 'byline') return { kind, share, speech: isSpeech(lines, asked) };
			return text === undefined ? { kind, share } : { kind, share, text };
		}
	}
	return undefined;
}

/** What stands where names stand need not look like one each time, but mostly does. */
function isNameEnough(lines: readonly Line[], walkers: readonly Walker[], kind: PartKind): boolean {
	if (kind !== 'name') return true;
	const bare = walkers.filter(({ at }) => lines[at] !== undefined && isBareName(lines[at])).length;
	return bare >= walkers.length * 0.6;
}

/** How many lines of the kind stand where the walker is. */
function taken(lines: readonly Line[], part: Part, walker: Walker, step: 1 | -1): number {
	const { at, last, mark, other } = walker;
	const { kind } = part;
	if (step > 0 ? at > last : at < last) return 0;
	if (kind === 'lead') return leadLength(lines, at, last);
	const near = { mark: step < 0 || kind !== 'echo' ? mark : other, before: lines[at - 1], below: step < 0 ? lines[at + 1] : undefined };
	return fits(lines[at], part, near) ? 1 : 0;
}

/** A line as it is compared with others of its kind: `Like (3)` and `Like (12)` are one. */
export function fixedKey(line: Line): string {
	return line.text.slice(0, 80).toLowerCase().replace(/\d+/gu, '9');
}

/** Fewest comments that show a line to be the theme's, and the longest such line in words. */
const fewestFixed = 3;
const longestFixed = 8;

/** The line most walkers stand at, word for word, if no byline or body would read the same so often. */
function commonLine(lines: readonly Line[], walkers: readonly Walker[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { at } of walkers) {
		const line = lines[at];
		if (line === undefined || line.words > longestFixed || line.byline?.date !== undefined || isFigure(line)) continue;
		const key = fixedKey(line);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const [top] = [...counts].sort((a, b) => b[1] - a[1]);
	return top !== undefined && top[1] >= fewestFixed ? top[0] : undefined;
}

/** The commonest length of the walkers' leads. */
function usualLead(lines: readonly Line[], walkers: readonly Walker[]): number {
	const counts = [0, 0, 0, 0];
	for (const { at, last } of walkers) {
		const length = leadLength(lines, at, last);
		if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
	}
	return counts.indexOf(Math.max(...counts));
}

/** The lines between the link that closes the comment before and `at`, going up; 0 if there is none. */
export function leadLength(lines: readonly Line[], at: number, floor: number): number {
	for (let length = 0; length <= longestLead; length += 1) {
		const line = lines[at - length];
		if (line === undefined || at - length < floor) return 0;
		if ((line.furniture && !isHeading(line) && !isByline(line)) || isVote(line)) return length;
		if (line.words > 14 || line.plugin !== undefined) return 0;
	}
	return 0;
}

/** Whether the mark prints its author's name, so that no line of its own need do so. */
export function namesItself(mark: Line): boolean {
	return mark.byline?.name !== undefined || (mark.byline === undefined && !mark.furniture);
}

function echoes(line: Line, mark: Line | undefined): boolean {
	const name = mark?.byline?.name;
	if (line.words > 16 || name === undefined) return false;
	return sameName(line.text, name) || (line.byline?.worded === true && sameName(line.byline.name, name));
}

/** A name on two lines, one below the other: of the picture and of the byline. */
function repeatsName(line: Line, below: Line | undefined): boolean {
	if (below === undefined || line.words > 7 || line.byline?.date !== undefined) return false;
	return sameName(line.text, below.byline === undefined ? below.text : below.byline.name);
}

interface Near {
	/** The comment's mark, whose name the line may repeat. */
	readonly mark: Line | undefined;
	readonly before: Line | undefined;
	/** The line below, where the round is read upwards: it may repeat that name. */
	readonly below?: Line | undefined;
}

/** Whether a line is what the cycle expects there. */
export function fits(line: Line | undefined, part: Pick<Part, 'kind' | 'text'>, { mark, before, below }: Near): boolean {
	if (line === undefined) return false;
	switch (part.kind) {
		case 'fixed':
			return line.words <= longestFixed && fixedKey(line) === part.text;
		case 'date':
			return isBareDate(line) && isByline(line);
		case 'byline':
			return isByline(line) && !(line.furniture && line.byline?.date === undefined);
		case 'constant':
			return (
				(line.furniture && !isHeading(line) && !line.foot && !isDatedByline(line)) || isVote(line)
			);
		case 'figure':
			return isFigure(line);
		case 'role':
			return line.role;
		case 'plugin':
			return line.plugin !== undefined;
		case 'spoken':
			return line.words <= 4 && line.byline?.worded === true && line.byline.name === undefined;
		case 'continued':
			return before !== undefined && /[·|•,]$/u.test(before.text) && line.words <= 14;
		case 'echo':
			return echoes(line, mark) || repeatsName(line, below);
		case 'name':
			return isBareName(line) || (line.words <= 7 && line.heading === undefined && !line.furniture && !isSentence(line));
		case 'subject':
			return line.words <= 14 && !/[.:;,]$/u.test(line.text) && line.heading === undefined;
		case 'lead':
		case 'mark':
			return true;
	}
}

/** Whether a short line ends as words do and not as a name (`J.P.`, `Ann (not verified)`, `Ann:`). */
function isSentence({ text, words }: Line): boolean {
	return /[!?…;]$|\.{2}$/u.test(text) || (words > 3 && /[.,:]$/u.test(text));
}

/** Whether the line heads a section; `2 replies` below a comment is a link. */
export function isHeading(line: Line): boolean {
	return line.heading !== undefined && !(line.furniture && /^\d/u.test(line.text));
}

function isDatedByline(line: Line): boolean {
	return line.byline?.date !== undefined && isByline(line);
}
