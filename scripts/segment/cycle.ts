import { isRoleWord } from './furniture.ts';
import { formOf, isBareName } from './marks.ts';
import type { MarkClass } from './marks.ts';
import type { Line } from './line.ts';
import { fits, fixedKey, isFor, namesItself } from './parts.ts';
import type { Part, PartKind } from './parts.ts';
import {
	bylinesName,
	commonLine,
	isNameEnough,
	isRound,
	isSigned,
	isSpeech,
	taken,
	usualLead,
	walkersOf,
} from './walkers.ts';
import type { Walker } from './walkers.ts';

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
	['figure', 0.5],
	['constant', 0.08],
	['plugin', 0.04],
	['fixed', 0.8],
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
/** The cycles a class of marks may be the heart of, the richest first. */
export function cyclesOf(lines: readonly Line[], marks: MarkClass): Cycle[] {
	const before = withoutStandIns(partsBeside(lines, marks, -1));
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

/**
 * The parts above a mark, from it upwards, without the link that stands right above it where a comment
 * lacks its title: it is the one that closes the comment before.
 */
function withoutStandIns(parts: readonly Part[]): Part[] {
	const isLink = ({ kind }: Part) => kind === 'constant';
	return parts.filter((part, order) => {
		const further = parts.slice(order + 1);
		const titled = further.find(({ kind }) => isWordy(kind));
		const untitled = titled !== undefined && part.share + titled.share <= 1;
		return !(isLink(part) && untitled && further.some(isLink));
	});
}

/** Parts that are told from the comments' words by their regularity alone. */
function isWordy(kind: PartKind): boolean {
	return (
		kind === 'name' || kind === 'subject' || kind === 'about' || kind === 'place' || kind === 'lead'
	);
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
		if (part.kind === 'byline' && (part.unnamed === true || bylinesName(lines, walkers)))
			named = true;
		for (const walker of walkers) {
			if (!isFor(part, walker.mark)) continue;
			walker.at += step * taken(lines, part, walker, step);
		}
	}
	return parts;
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
	const badges = step < 0 ? badgeShare(lines, walkers) : 0;
	if (badges > 0 && !parts.some(({ kind }) => kind === 'role'))
		return { kind: 'role', share: badges };
	const titles =
		step < 0 && !parts.some(({ kind }) => kind === 'lead') && someTitles(lines, walkers);
	if (titles) return titles;
	const nameless = walkers.filter(({ mark }) => mark !== undefined && !namesItself(mark));
	for (const [kind, least] of leastShares) {
		if (kind === 'name' && named) continue;
		// A theme may print some names in the mark, and others, which link, on a line above it.
		const unnamed = kind === 'byline' && step < 0 && isPart(nameless, walkers);
		const asked = kind === 'name' || unnamed ? nameless : walkers;
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
		const isSame = kind === 'fixed' && !named && isOneName(lines, asked, text);
		if (isSame) continue;
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
			if (kind === 'byline') return { kind, share, speech: isSpeech(lines, asked), unnamed };
			return text === undefined ? { kind, share } : { kind, share, text };
		}
	}
	return subjectButOfOneForm(lines, walkers, step, parts);
}

/** More than one badge, and not all: then the lines above it are those that stand there without. */
const fewestBadges = 2;

/** The share of the comments that have a badge (`Administrator`) where others have another line of the round. */
function badgeShare(lines: readonly Line[], walkers: readonly Walker[]): number {
	const badges = walkers.filter(({ at, last }) => at >= last && isRoleWord(lines[at]?.text ?? ''));
	return badges.length < fewestBadges || badges.length > walkers.length / 2
		? 0
		: badges.length / walkers.length;
}

/** Fewer names alike are rather one person's than the theme's line. */
const fewestAlike = 5;

/** Whether the line that most have is a name, and the others have another, or all are few. */
function isOneName(
	lines: readonly Line[],
	walkers: readonly Walker[],
	text: string | undefined,
): boolean {
	const standing = walkers.flatMap(({ at }) => lines[at] ?? []);
	const alike = standing.filter((line) => isBareName(line) && fixedKey(line) === text);
	const some = alike.length > 0 && (alike.length < standing.length || alike.length < fewestAlike);
	return some && !alike.some(({ text: name }) => isRoleWord(name)) && standing.every(isBareName);
}

/** The fewest comments with titles, and without, that show which have them; and what share of each has. */
const titled = { fewest: 3, share: 0.85 } as const;
const untitled = { fewest: 2, share: 0.3 } as const;

/**
 * The titles above all bylines but those of one form: a comment has a title (`Weather`, `Submitted by
 * Ann on 3 March`), what answers it has none (`Ben replied on 4 March`).
 */
function subjectButOfOneForm(
	lines: readonly Line[],
	walkers: readonly Walker[],
	step: 1 | -1,
	parts: readonly Part[],
): Part | undefined {
	if (step > 0 || parts.length > 0) return undefined;
	const subject = { kind: 'subject', share: 1 } as const;
	const share = (some: readonly Walker[]) =>
		some.filter((walker) => taken(lines, subject, walker, step) > 0).length / some.length;
	for (const form of new Set(walkers.map(({ mark }) => formOf(mark)))) {
		const [others, theirs] = [true, false].map((is) =>
			walkers.filter(({ mark }) => (formOf(mark) === form) === is),
		);
		if (others === undefined || theirs === undefined) continue;
		if (theirs.length < titled.fewest || others.length < untitled.fewest) continue;
		if (share(theirs) >= titled.share && share(others) <= untitled.share)
			return { ...subject, share: share(theirs), except: form };
	}
	return undefined;
}

/**
 * The titles above the bylines where not all comments have one: a comment has a title, another stands
 * right below the link that closes the comment above.
 */
function someTitles(lines: readonly Line[], walkers: readonly Walker[]): Part | undefined {
	const countAt = (kind: PartKind, walker: Walker) => taken(lines, { kind, share: 1 }, walker, -1);
	const keyAt = (at: number) => (lines[at] === undefined ? '' : fixedKey(lines[at]));
	const direct = new Set(walkers.filter((walker) => countAt('constant', walker) > 0));
	const links = new Set([...direct].map(({ at }) => keyAt(at)));
	// No other comment's link stands above the first one.
	const others = walkers.slice(1).filter((walker) => !direct.has(walker));
	const some = others.filter((walker) => {
		const length = countAt('lead', walker);
		return length > 0 && links.has(keyAt(walker.at - length));
	});
	if (direct.size < untitled.fewest || some.length < titled.fewest) return undefined;
	if (some.length < others.length * titled.share) return undefined;
	return { kind: 'lead', share: some.length / walkers.length, length: usualLead(lines, some) };
}

/** Whether the walkers are some, and not all, of the others. */
function isPart(some: readonly Walker[], all: readonly Walker[]): boolean {
	return some.length < all.length && some.length >= Math.max(2, all.length * 0.15);
}

/** How a title begins; a sign-off or an address that ends the essay does not. */
const titleStart = /^(?!https?:)["'“„«(]?[\p{L}\d]/u;

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
