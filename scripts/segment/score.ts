import type { Byline } from '../text/bylines.ts';
import { nameLikeness } from '../text/names.ts';
import type { Cell, Cutting } from './cells.ts';
import { contrastWorth } from './contrast.ts';
import { areCounted, countingUp } from './numbering.ts';
import { isSpoken } from './marks.ts';
import type { Line } from './line.ts';
import {
	bareWorth,
	endWorth,
	essayWorth,
	fewWorth,
	beyondWorth,
	linkWorth,
	headingWorth,
	strayWorth,
} from './score-around.ts';
import { firstWorth, isLinkBack, mixedWorth, ownedWorth } from './score-forms.ts';
import { castWorth, clockWorth, handleWorth, placeWorth, signedWorth } from './score-people.ts';
import { phaseWorth } from './score-phase.ts';
import { sideWorth } from './sides.ts';
import { sum } from './sum.ts';

/** A cutting and how well it explains the page, with the reasons. */
export interface Scored {
	readonly cutting: Cutting;
	readonly score: number;
	/** Each reason's share of the score, in log-odds. */
	readonly reasons: Readonly<Record<string, number>>;
}

/** Weighs a cutting against reading the page as one text without comments, which scores 0. */
export function scoreCutting(lines: readonly Line[], cutting: Cutting): Scored {
	const { cells, cycle } = cutting;
	// Names alone, and words of speech, stand in essays too; dates beside names hardly do.
	const dated = cycle.marks.kind === 'dated' || cycle.parts.some(({ kind }) => kind === 'date');
	const named = cycle.marks.kind === 'named';
	const listed = cycle.marks.kind === 'listed';
	const voices = voiceWorth(lines, cutting);
	const reasons = {
		marks: sum(cells.map((cell) => markWorth(lines, cell, cycle.marks.kind))),
		names:
			sum(cells.map((cell) => nameWorth(cell, nameless[cycle.marks.kind]))) *
			(named ? 0.5 : dated ? 1 : 0.6),
		bodies: sum(cells.map((cell) => bodyWorth(lines, cell))),
		voices: voices < 0 && !dated ? voices * 2 : voices,
		order: orderWorth(lines, cells),
		numbers: numberWorth(lines, cells, listed),
		heading: headingWorth(lines, cutting),
		// A short post is no doubt where all that follows it sounds like readers.
		essay: essayWorth(lines, cutting) * (1 - Math.max(0, voices) / cells.length),
		end: endWorth(lines, cutting),
		phase: phaseWorth(lines, cutting),
		sides: sideWorth(lines, cutting),
		contrast: contrastWorth(lines, cutting),
		rounds: Math.max(-12, Math.min(6, cutting.rounds * 0.3)),
		cast: castWorth(lines, cutting),
		clocks: clockWorth(lines, cells),
		bare: bareWorth(lines, cutting),
		few: fewWorth(lines, cutting),
		mixed: mixedWorth(lines, cutting),
		first: firstWorth(lines, cutting),
		form: linkWorth(lines, cutting),
		beyond: beyondWorth(lines, cutting),
		handles: handleWorth(cutting),
		places: placeWorth(lines, cutting),
		signed: signedWorth(lines, cutting),
		stray: strayWorth(lines, cutting),
		owned: ownedWorth(lines, cells),
		regular:
			sum(cells.map((cell) => cell.header.length + cell.trailer.length - 1)) * (dated ? 0.4 : 0.2),
	};
	return { cutting, reasons, score: sum(Object.values(reasons)) };
}

/** What the lines of one round say beside the words: a date, a word of speech. */
function markWorth(lines: readonly Line[], cell: Cell, kind: Cutting['cycle']['marks']['kind']) {
	if (kind === 'constant') return 0;
	const mark = lines[cell.mark];
	const around = [cell.mark, ...cell.header, ...cell.trailer];
	const bylines = around.flatMap((index) => lines[index]?.byline ?? []);
	if (bylines.length === 0) return mark?.item?.number === undefined ? 0.2 : 0.5;
	const spoken = around.some((index) => lines[index] !== undefined && isSpoken(lines[index]));
	return (
		Math.max(...bylines.map(dateWorth)) +
		(spoken ? spokenWorth : Math.max(...bylines.map(wordWorth))) -
		(mark?.byline?.leftover ?? 0) * 0.4
	);
}

function dateWorth({ date }: Byline): number {
	if (date === undefined) return 0;
	return date.hasTime ? 1.2 : date.iso === undefined ? 1 : 0.6;
}

const spokenWorth = 2.6;

function wordWorth({ worded, date, lead }: Byline): number {
	// `Name: Ann` heads an entry of a list as often as a comment.
	return !worded ? 0 : date === undefined && lead !== '' ? 0.2 : 0.6;
}

/** What a comment without a name weighs: lists and links part comments on pages that print none. */
const nameless = { dated: -1, worded: -1.3, named: -1.3, listed: -0.3, constant: -0.6 } as const;

function nameWorth({ author }: Cell, none: number): number {
	if (author === undefined) return none;
	return (nameLikeness(author) - 0.45) * 1.2;
}

function bodyWorth(lines: readonly Line[], cell: Cell): number {
	if (cell.body.length === 0) return isLinkBack(lines, cell) ? 0.1 : -2;
	// The link to the form is nobody's words.
	if (cell.body.every((index) => lines[index]?.foot === true)) return -4;
	const words = sum(cell.body.map((index) => lines[index]?.words ?? 0));
	// A comment of 400 words is rare, one of 1,000 is more likely half an essay.
	return words > 1000 ? -1.5 : words > 400 ? -0.4 : 0.1;
}

/** Comments sound like readers; a dialogue or a diary cut into pieces sounds like its author. */
function voiceWorth(lines: readonly Line[], { cells }: Cutting): number {
	const voices = cells.map((cell) => {
		const spoken = sum(cell.body.map((index) => lines[index]?.voice ?? 0));
		return Math.max(-2, Math.min(2, spoken)) * 0.5;
	});
	return sum(voices);
}

function orderWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	const dates = cells.flatMap((cell) => lines[cell.mark]?.byline?.date?.iso ?? []);
	let kept = 0;
	let broken = 0;
	for (const [index, date] of dates.entries()) {
		const earlier = dates[index - 1];
		if (earlier === undefined) continue;
		if (earlier <= date) kept += 1;
		else broken += 1;
	}
	// Newest first is an order too; threads break either now and then.
	return (Math.max(kept, broken) - 2 * Math.min(kept, broken)) * 0.2;
}

function numberWorth(lines: readonly Line[], cells: readonly Cell[], listed: boolean): number {
	const counting = countingUp(lines, cells) || areCounted(lines, cells);
	return counting ? cells.length * (listed ? 0.1 : 0.4) : 0;
}
