import { isBareName, isFigure } from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './line.ts';
import { fits, fixedKey, isInsetBelow, leadLength, longestFixed, namesItself } from './parts.ts';
import type { Part, PartKind } from './parts.ts';

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
	['inset', 0.15],
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
	['about', 0.85],
	['place', 0.3],
];

/** A round has few lines; more would be the comments' own words. */
const mostParts = 6;
/** The induction looks at no more marks than this, evenly taken, so that it is linear. */
const sampleSize = 200;
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
	return (
		kind === 'name' || kind === 'subject' || kind === 'about' || kind === 'place' || kind === 'lead'
	);
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
	// Where the round above the first mark has been read to.
	let top = (marks.at[0] ?? 0) - 1;
	const parts: Part[] = [];
	let named = marks.kind === 'named';
	while (parts.length < mostParts) {
		const part = nextPart(lines, walkers, step, {
			parts,
			named,
			dated: marks.kind === 'dated',
			alone: marks.kind === 'named',
			top,
		});
		if (part === undefined) break;
		parts.push(part);
		top -= 1;
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
		return (
			line?.byline?.worded === true &&
			line.byline.date === undefined &&
			/(?:[:：…]|\.{3})$/u.test(line.text)
		);
	});
	return speaking.length >= walkers.length * 0.6;
}

/** Whether most of the names the walkers stand at are signatures: `— Ann`. */
function isSigned(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const signed = walkers.filter(({ at }) => /^[–—~-]\s?\S/u.test(lines[at]?.text ?? '')).length;
	return signed >= walkers.length * 0.6;
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
		return [
			{
				at: index + step,
				last,
				mark: lines[index],
				other: other === undefined ? undefined : lines[other],
			},
		];
	});
}

interface Known {
	readonly parts: readonly Part[];
	readonly named: boolean;
	readonly dated: boolean;
	readonly alone: boolean;
	readonly top: number;
}

function nextPart(
	lines: readonly Line[],
	walkers: readonly Walker[],
	step: 1 | -1,
	{ parts, named, dated, alone, top }: Known,
): Part | undefined {
	for (const [kind, least] of leastShares) {
		if (kind === 'name' && named) continue;
		const asked =
			kind === 'name'
				? walkers.filter(({ mark }) => mark !== undefined && !namesItself(mark))
				: walkers;
		if (asked.length < walkers.length * 0.15) continue;
		if (kind === 'date' && dated) continue;
		if (kind === 'plugin' && step > 0) continue;
		if (kind === 'continued' && step < 0) continue;
		// Beside names that stand alone a subject may be taken for the next name.
		if (kind === 'inset' && (alone || step < 0 || !isRound(lines, walkers))) continue;
		if (kind === 'lead' && parts.some((part) => part.kind === 'lead')) continue;
		if (kind === 'lead' && (step > 0 || walkers.length < 3)) continue;
		if (kind === 'subject' && (step > 0 || (walkers.length < 3 && !opensSection(lines, top))))
			continue;
		if (kind === 'subject' && parts.some((part) => part.kind === 'subject')) continue;
		if ((kind === 'about' || kind === 'place') && (step < 0 || walkers.length < 3)) continue;
		if (kind === 'about' && parts.some((part) => part.kind === 'about')) continue;
		const text = kind === 'fixed' ? commonLine(lines, asked) : undefined;
		if (kind === 'fixed' && text === undefined) continue;
		const fitting = asked.filter(
			(walker) =>
				taken(
					lines,
					{ kind, share: least, ...(text === undefined ? {} : { text }) },
					walker,
					step,
				) > 0,
		).length;
		const share = fitting / Math.max(1, asked.length);
		if (fitting > 0 && share >= least && isNameEnough(lines, asked, kind)) {
			if (kind === 'lead') return { kind, share, length: usualLead(lines, asked) };
			if (kind === 'name') return { kind, share, signed: isSigned(lines, asked) };
			if (kind === 'byline') return { kind, share, speech: isSpeech(lines, asked) };
			return text === undefined ? { kind, share } : { kind, share, text };
		}
	}
	return undefined;
}

/** How a title begins; a sign-off or an address that ends the essay does not. */
const titleStart = /^(?!https?:)["'“„«(]?[\p{L}\d]/u;

/** A line of the round stands right here in some comments, and in all but a few others one line on. */
const hereShare = 0.3;
const roundShare = 0.9;

function isRound(lines: readonly Line[], walkers: readonly Walker[]): boolean {
	const stands = (index: number) => lines[index] !== undefined && isInsetBelow(lines[index]);
	const here = walkers.filter(({ at }) => stands(at)).length;
	const on = walkers.filter(({ at, last }) => !stands(at) && at < last && stands(at + 1)).length;
	return (
		walkers.length >= 3 &&
		here >= walkers.length * hereShare &&
		here + on >= walkers.length * roundShare
	);
}

/** Whether what stands above the first byline can be a subject: below a heading or a link, or a short one. */
function opensSection(lines: readonly Line[], top: number): boolean {
	const near = { mark: undefined, before: undefined };
	const above = lines[top - 1];
	const parted = above !== undefined && (above.heading !== undefined || above.furniture);
	const line = lines[top];
	const short =
		line !== undefined && line.words <= 6 && !line.sentence && titleStart.test(line.text);
	return (parted || short) && fits(line, { kind: 'subject' }, near);
}

/** What stands where names stand need not look like one each time, but mostly does. */
function isNameEnough(lines: readonly Line[], walkers: readonly Walker[], kind: PartKind): boolean {
	if (kind !== 'name') return true;
	const bare = walkers.filter(({ at }) => lines[at] !== undefined && isBareName(lines[at])).length;
	return bare >= walkers.length * 0.5;
}

/** How many lines of the kind stand where the walker is. */
function taken(lines: readonly Line[], part: Part, walker: Walker, step: 1 | -1): number {
	const { at, last, mark, other } = walker;
	const { kind } = part;
	if (step > 0 ? at > last : at < last) return 0;
	if (kind === 'lead') return leadLength(lines, at, last);
	const near = {
		mark: step < 0 || kind !== 'echo' ? mark : other,
		before: lines[at - 1],
		below: step < 0 ? lines[at + 1] : undefined,
		after: at === last ? undefined : lines[at + step],
	};
	return fits(lines[at], part, near) ? 1 : 0;
}

/** Fewest comments that show a line to be the theme's. */
const fewestFixed = 2;

/** The line most walkers stand at, word for word, if no byline or body would read the same so often. */
function commonLine(lines: readonly Line[], walkers: readonly Walker[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { at } of walkers) {
		const line = lines[at];
		if (
			line === undefined ||
			line.words > longestFixed ||
			line.byline?.date !== undefined ||
			isFigure(line)
		)
			continue;
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
