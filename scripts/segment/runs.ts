import { fits, isFor, isPlace, leadLength } from './parts.ts';
import type { Cycle } from './cycle.ts';
import type { Part } from './parts.ts';
import { isRoleWord } from './furniture.ts';
import { isBareDate, isBareName, isSpeaking, standsApart } from './marks.ts';
import type { Line } from './line.ts';

/** The lines around one mark that belong to the round, the mark among them. */
export interface Run {
	readonly mark: number;
	/** Half-open range of the lines. */
	readonly top: number;
	readonly bottom: number;
	/** First line that opens the comment below: what stands above it closes the one before. */
	readonly split: number;
	/** Log-odds that the mark is one: from the parts it has and lacks that belong to its comment. */
	readonly own: number;
	/** The same from the parts of the comment before (above the split) or after (below it). */
	readonly other: number;
}

/** A part that nothing but chance put there, and the most and least a part may say. */
const chance = 0.1;
const mostSaid = 2.2;

/** The round at every mark, cut at a phase. */
export function runsOf(lines: readonly Line[], cycle: Cycle, phase: number): Run[] {
	const { at } = cycle.marks;
	const isCounted = (mark: number) =>
		lines.slice(Math.max(0, mark - 3), mark).some(({ text }) => numbered.test(text));
	// A list of the essay's may end right above the first comment.
	const counted = at.filter(isCounted).length > 1;
	return at.map((mark, order) => {
		const floor = (at[order - 1] ?? -1) + 1;
		const ceiling = (at[order + 1] ?? lines.length) - 1;
		const next = lines[at[order + 1] ?? -1];
		return runAt(lines, cycle, phase, { mark, floor, ceiling, next, counted });
	});
}

interface Place {
	readonly mark: number;
	readonly floor: number;
	readonly ceiling: number;
	readonly next: Line | undefined;
	/** Whether numbers stand above several marks. */
	readonly counted: boolean;
}

function runAt(lines: readonly Line[], cycle: Cycle, phase: number, place: Place): Run {
	const { mark, floor, ceiling, next, counted } = place;
	// Such a line is all that stands around its words; what stands above it closes the comment before.
	if (lines[mark] !== undefined && standsApart(lines[mark]))
		return pingbackAt(lines, cycle, phase, place);
	const above = phase <= cycle.mark;
	const said = { own: 0, other: 0 };
	let top = mark;
	let split = mark + (above ? 0 : 1);
	for (let order = cycle.mark - 1; order >= 0; order -= 1) {
		const part = cycle.parts[order];
		if (part === undefined) break;
		if (!isFor(part, lines[mark])) continue;
		if (part.kind === 'role' && nameAbove(cycle, order) && !isNamed(lines[top - 2])) continue;
		// A title leaves the comment above it some words.
		const isWords = part.kind === 'subject' && isAllThereIs(lines, top - 1, floor);
		const sure = isWords ? 0 : countUp(lines, part, top - 1, floor, lines[mark]);
		const odd =
			sure === 0 &&
			top - 1 >= floor &&
			(isOddName(lines[top - 1], part) ||
				isOddTitle(lines, cycle, order, top - 1) ||
				isMarkedTitle(lines[top - 1], part));
		const badged = part.kind === 'name' && sure > 0 && isBadged(lines, top - 1, floor, counted);
		const count = odd ? 1 : badged ? 2 : sure;
		top -= count;
		// What the mark's comment owns stands on its side of the split.
		const opens = order >= phase;
		if (above && opens && count > 0) split = top;
		if (!odd) said[opens === above ? 'own' : 'other'] += says(part, count > 0);
	}
	let bottom = mark + 1;
	for (let order = cycle.mark + 1; order < cycle.parts.length; order += 1) {
		const part = cycle.parts[order];
		if (part === undefined) break;
		if (!isFor(part, lines[mark])) continue;
		const near = {
			mark: part.kind === 'echo' ? next : lines[mark],
			before: lines[bottom - 1],
			after: bottom < ceiling ? lines[bottom + 1] : undefined,
		};
		const sure = bottom <= ceiling && fits(lines[bottom], part, near);
		const odd =
			!sure &&
			bottom <= ceiling &&
			(isOddName(lines[bottom], part) || isMarkedTitle(lines[bottom], part));
		const found = sure || odd;
		if (found) bottom += 1;
		if (!above && order < phase && found) split = bottom;
		if (!odd) said[order >= phase === above ? 'own' : 'other'] += says(part, found);
	}
	return { mark, top, bottom, split, own: said.own, other: said.other };
}

const numbered = /^\d{1,4}[.)]\s/u;

/** Where the name is expected a badge or a town stands below it: `Ann`, `(AUTHOR)`; `3. Ann`, `Oslo`. */
export function isBadged(
	lines: readonly Line[],
	at: number,
	floor: number,
	counted = true,
): boolean {
	const badge = lines[at];
	const above = lines[at - 1];
	if (at - 1 < floor || badge === undefined || above === undefined) return false;
	if (numbered.test(above.text) && !numbered.test(badge.text)) return counted && isBareName(above);
	const beside = badge.role || isRoleWord(badge.text) || isPlace(badge);
	return beside && isBareName(above) && !isPlace(above);
}

/** Where nearly every comment has its name, what stands there is one: `numberwang?`, `J. P., Leeds!`. */
function isOddName(line: Line | undefined, { kind, share }: Part): boolean {
	// `Ann 48 pts moderator` where the others are `Ben 3 pts`.
	if (kind === 'byline') return share >= 0.6 && line !== undefined && isBareName(line);
	return (
		kind === 'name' &&
		share >= 0.85 &&
		line !== undefined &&
		(line.words <= 8 || (line.words <= 16 && /[|«»]/u.test(line.text))) &&
		!line.furniture &&
		line.heading === undefined
	);
}

/** Where the theme repeats the post's title below a line of its own, another title stands there: a pingback's. */
function isOddTitle(lines: readonly Line[], { parts }: Cycle, order: number, at: number): boolean {
	const [opening, line, above] = [parts[order - 1], lines[at], lines[at - 1]];
	return (
		parts[order]?.kind === 'fixed' &&
		opening?.kind === 'fixed' &&
		line?.byline === undefined &&
		line?.furniture === false &&
		fits(above, opening, { mark: undefined, before: undefined })
	);
}

/** Whether the line is the only one since the mark above, and no numbered title. */
function isAllThereIs(lines: readonly Line[], at: number, floor: number): boolean {
	return at === floor && floor > 0 && !/^\d{1,4}[.)]\s/u.test(lines[floor]?.text ?? '');
}

/** Where titles stand behind a mark, another title behind it: `# re: The weir`, `# Links of the day`. */
function isMarkedTitle(line: Line | undefined, { kind, text = '' }: Part): boolean {
	return (
		kind === 'fixed' && /^[#»] /u.test(text) && line?.text.startsWith(text.slice(0, 2)) === true
	);
}

function pingbackAt(
	lines: readonly Line[],
	cycle: Cycle,
	phase: number,
	{ mark, floor }: Place,
): Run {
	let top = mark;
	const closing = cycle.parts
		.slice(0, phase)
		.filter(({ kind }) => kind === 'constant' || kind === 'fixed');
	const closes = (line: Line | undefined) =>
		line !== undefined &&
		closing.some((part) => fits(line, part, { mark: undefined, before: undefined }));
	while (top > floor && closes(lines[top - 1])) top -= 1;
	const dated = cycle.marks.kind === 'dated' || cycle.parts.some(({ kind }) => kind === 'date');
	const next = lines[mark + 1];
	const bottom = dated && next !== undefined && isBareDate(next) ? mark + 2 : mark + 1;
	return {
		mark,
		top,
		bottom,
		split: phase <= cycle.mark ? mark : bottom,
		own: 1,
		other: 0,
	};
}

/** Whether the cycle expects the name right above this part. */
function nameAbove(cycle: Cycle, order: number): boolean {
	return cycle.parts[order - 1]?.kind === 'name';
}

/** A role stands beside a name; alone, `Owner` is what the author calls himself. */
function isNamed(line: Line | undefined): boolean {
	return line !== undefined && (isBareName(line) || line.byline?.name !== undefined);
}

function countUp(
	lines: readonly Line[],
	part: Part,
	at: number,
	floor: number,
	mark: Line | undefined,
): number {
	if (at < floor) return 0;
	if (part.kind === 'lead')
		return leadLength(lines, at, floor) || shortLines(lines, at, floor, part.length ?? 1);
	return fits(lines[at], part, { mark, before: lines[at - 1], below: lines[at + 1] }) ? 1 : 0;
}

/** Words of a name that a comma ends. */
const longestCut = 4;

/** The first comment follows no other's link: its lead is as long as most are, its lines being short. */
function shortLines(lines: readonly Line[], at: number, floor: number, usual: number): number {
	let count = 0;
	for (let index = at; index >= floor && count < usual; index -= 1) {
		const line = lines[index];
		if (line === undefined || line.furniture || line.heading !== undefined || line.words > 8) break;
		// `Ann Lee,` above the town and the date.
		const isCut = line.text.endsWith(',') && line.words <= longestCut;
		if (/[.:;,]$/u.test(line.text) && !isBareName(line) && !isSpeaking(line) && !isCut) break;
		count += 1;
	}
	return count;
}

/** Log-odds from a part's presence or absence, the share of true marks that have it being known. */
function says({ kind, share }: Part, present: boolean): number {
	// Links and roles stand beside words as well; their absence says little where they are rare.
	if (kind === 'constant' && share < 0.5) return 0;
	const known = Math.min(0.97, share);
	const odds = present ? Math.log(known / chance) : Math.log((1 - known) / (1 - chance));
	return Math.max(-mostSaid, Math.min(mostSaid, odds));
}
