import type { Byline } from '../text/bylines.ts';
import { nameLikeness } from '../text/names.ts';
import type { Cell, Cutting } from './cells.ts';
import { contrastWorth } from './contrast.ts';
import { formOf, hasPlace, isByline, isPingback } from './marks.ts';
import { countingUp } from './numbering.ts';
import { fixedKey } from './parts.ts';
import type { Part } from './parts.ts';
import type { Line } from './page.ts';
import { sideWorth } from './sides.ts';

export { countingUp } from './numbering.ts';

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
	const voices = voiceWorth(lines, cutting);
	const reasons = {
		marks: sum(cells.map((cell) => markWorth(lines, cell, cycle.marks.kind))),
		names: sum(cells.map((cell) => nameWorth(cell))) * (named ? 0.5 : dated ? 1 : 0.6),
		bodies: sum(cells.map((cell) => bodyWorth(lines, cell))),
		voices: voices < 0 && !dated ? voices * 2 : voices,
		order: orderWorth(lines, cells),
		numbers: numberWorth(lines, cells),
		heading: headingWorth(lines, cutting),
		essay: essayWorth(lines, cutting),
		end: endWorth(lines, cutting),
		phase: phaseWorth(cutting),
		sides: sideWorth(lines, cutting),
		contrast: contrastWorth(lines, cutting),
		rounds: Math.max(-12, Math.min(6, cutting.rounds * 0.3)),
		cast: castWorth(lines, cutting),
		clocks: clockWorth(lines, cells),
		quotes: quoteWorth(lines, cells),
		bare: bareWorth(lines, cutting),
		few: fewWorth(lines, cutting),
		mixed: mixedWorth(lines, cutting),
		first: firstWorth(lines, cutting),
		form: formWorth(lines, cutting),
		clear: clearWorth(lines, cutting),
		handles: handleWorth(cutting),
		places: placeWorth(lines, cutting),
		owned: ownedWorth(lines, cells),
		left: leftWorth(lines, cutting),
		regular:
			sum(cells.map((cell) => cell.header.length + cell.trailer.length - 1)) * (dated ? 0.4 : 0.2),
	};
	return { cutting, reasons, score: sum(Object.values(reasons)) };
}

/** What the lines of one round say beside the words: a date, a word of speech. */
function markWorth(lines: readonly Line[], cell: Cell, kind: Cutting['cycle']['marks']['kind']) {
	const mark = lines[cell.mark]?.byline;
	if (kind === 'constant') return 0;
	const round = [...cell.header, ...cell.trailer].flatMap((index) => lines[index]?.byline ?? []);
	const bylines = mark === undefined ? round : [mark, ...round];
	if (bylines.length === 0) return 0.2;
	return (
		Math.max(...bylines.map(dateWorth)) +
		Math.max(...bylines.map(wordWorth)) -
		(mark?.leftover ?? 0) * 0.4
	);
}

function dateWorth({ date }: Byline): number {
	if (date === undefined) return 0;
	return date.hasTime ? 1.2 : date.iso === undefined ? 1 : 0.6;
}

function wordWorth({ worded, date, lead }: Byline): number {
	// `Name: Ann` heads an entry of a list as often as a comment.
	return !worded ? 0 : date === undefined && lead !== '' ? 0.2 : 0.6;
}

function nameWorth(cell: Cell): number {
	const author = cell.author;
	if (author === undefined) return -1.3;
	return (nameLikeness(author) - 0.45) * 1.2;
}

function bodyWorth(lines: readonly Line[], cell: Cell): number {
	if (cell.body.length === 0) return isLinkBack(lines, cell) ? 0.1 : -2;
	const words = sum(cell.body.map((index) => lines[index]?.words ?? 0));
	// A comment of 400 words is rare, one of 1,000 is more likely half an essay.
	return words > 1000 ? -1.5 : words > 400 ? -0.4 : 0.1;
}

/** Whether the cell is a pingback on one line, which has no words below it. */
function isLinkBack(lines: readonly Line[], { mark }: Pick<Cell, 'mark'>): boolean {
	const line = lines[mark];
	return line !== undefined && isPingback(line);
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

function numberWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	return countingUp(lines, cells) ? cells.length * 0.4 : 0;
}

function headingWorth(
	lines: readonly Line[],
	{ start, end, cells, cycle, phase }: Cutting,
): number {
	const near = [1, 2, 3].map((back) => lines[start - back]);
	const at = near.findIndex((line) => line !== undefined && line.heading !== undefined);
	// Links may stand between the heading and the first comment, words of a comment may not.
	const beside = at >= 0 && near.slice(0, at).every((line) => line?.furniture === true);
	// Words below the heading, and only then the first byline: it stands below what it signs.
	const passed = at >= 0 && !beside && phase <= cycle.mark;
	const counted = lines.some((line) => line.heading?.count === cells.length);
	const foot = lines[end]?.foot === true || lines[end + 1]?.foot === true;
	return (
		(foot ? 2 : 0) +
		(at < 0 ? 0 : beside ? 3.5 : passed ? -1 : 1) +
		(counted ? Math.min(4, 1 + cells.length * 0.5) : 0)
	);
}

/** A post of fewer words than this is short beside its comments; a list's introduction is. */
const longEssay = 120;

function essayWorth(lines: readonly Line[], { start, cells }: Cutting): number {
	let words = 0;
	for (let index = 0; index < start && words < longEssay; index += 1) {
		const line = lines[index];
		if (line !== undefined && !line.furniture && line.words >= 8) words += line.words;
	}
	if (words >= longEssay) return 0;
	// A name, a word of speech and a minute are a comment's, however short the post above it is.
	const clear = cells.every(
		({ mark, header, author }) => author !== undefined && isClear(lines, [mark, ...header]),
	);
	const headed = isHeaded(lines, start) || clear;
	if (isCounted(lines, start, cells.length)) return 0;
	return words === 0 ? -8 : headed ? 0 : -6 * (1 - words / longEssay);
}

function isClear(lines: readonly Line[], around: readonly number[]): boolean {
	const bylines = around.flatMap((index) => lines[index]?.byline ?? []);
	return bylines.some(({ worded }) => worded) && bylines.some(({ date }) => date?.hasTime === true);
}

/** Many turns and two speakers are a dialogue, a log of changes, or an interview. */
function castWorth(lines: readonly Line[], { cells, start }: Cutting): number {
	const authors = cells.flatMap(({ author }) => author ?? []);
	const different = new Set(authors).size;
	// All in one name: the posts of a weblog, each with its byline.
	const alone = different === 1 && authors.length > 1 && authors.length === cells.length;
	if (alone && !isHeaded(lines, start)) return -3;
	if (authors.length < 5 || different > 3 || different > authors.length * 0.34) return 0;
	return -authors.length * 0.7;
}

/** People comment at any minute; what begins at full and half hours is a calendar. */
function clockWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	const minutes = cells.flatMap(
		({ mark, header, trailer }) =>
			[mark, ...header, ...trailer].flatMap(
				(index) => lines[index]?.byline?.date?.iso?.match(/T\d\d:(\d\d)/u)?.[1] ?? [],
			)[0] ?? [],
	);
	const round = minutes.filter((minute) => Number(minute) % 15 === 0).length;
	return minutes.length >= 3 && round >= minutes.length * 0.75 ? -minutes.length * 2.5 : 0;
}

/** Words in quotation marks under names are what somebody collected. */
function quoteWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	const quoted = cells.filter(({ body }) =>
		/^[“"„«].*[”"“»]$/u.test(lines[body[0] ?? -1]?.text ?? ''),
	).length;
	return quoted >= 3 && quoted >= cells.length * 0.7 ? -1.5 * quoted : 0;
}

/** Comments that show neither a time, a number, a link of their own nor a heading are rare. */
function bareWorth(lines: readonly Line[], { cells, cycle, start }: Cutting): number {
	if (cycle.marks.kind !== 'dated' || isHeaded(lines, start)) return 0;
	const linked = cycle.parts.some(
		({ kind }) => kind === 'constant' || kind === 'fixed' || kind === 'role',
	);
	const numbered = countingUp(lines, cells);
	const timed = cells.some(({ mark }) => {
		const date = lines[mark]?.byline?.date;
		return date?.hasTime === true || date?.shape === 'ago';
	});
	// A name and a date, each on its line, are more than the dates of a diary.
	const named = cycle.parts.some(({ kind, share }) => kind === 'name' && share >= 0.75);
	return linked || numbered || timed ? 0 : (named ? -0.5 : -0.8) * cells.length;
}

/** One or two bylines may be the essay's own; a heading that promises them says that they are not. */
function fewWorth(lines: readonly Line[], { cells, cycle, start }: Cutting): number {
	if (cells.length > 2 || isCounted(lines, start, cells.length)) return 0;
	// Two whole rounds with their links are more than two dated lines.
	const linked = cycle.parts.some(({ kind }) => kind === 'constant' || kind === 'fixed');
	const timed = cells.every(({ mark }) => lines[mark]?.byline?.date?.hasTime === true);
	return cells.length === 1 ? -3 : linked ? -0.2 : timed ? -0.4 : -0.8;
}

/** One theme prints all bylines of a page in one form. */
function mixedWorth(lines: readonly Line[], { cells }: Cutting): number {
	return -0.5 * (cells.length - Math.max(0, ...countForms(lines, cells).values()));
}

/** A byline in a form of its own above all the others, which share one, is the essay's. */
function firstWorth(lines: readonly Line[], { cells }: Cutting): number {
	const [first] = cells;
	if (first === undefined || cells.length < 3) return 0;
	const forms = countForms(lines, cells);
	return forms.size === 2 && forms.get(formOf(lines[first.mark])) === 1 ? -5 : 0;
}

function countForms(lines: readonly Line[], cells: readonly Cell[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { mark } of cells) {
		if (isLinkBack(lines, { mark })) continue;
		const form = formOf(lines[mark]);
		counts.set(form, (counts.get(form) ?? 0) + 1);
	}
	return counts;
}

/** Some themes link to the form above the comments: `Leave a comment`. */
function formWorth(lines: readonly Line[], { start }: Cutting): number {
	return lines[start - 1]?.foot === true ? 1 : 0;
}

/** A word of speech, a name and a minute on one line: few essays have two of them. */
function clearWorth(lines: readonly Line[], { cells }: Cutting): number {
	const clear = cells.filter(({ mark }) => {
		const byline = lines[mark]?.byline;
		return byline?.worded === true && byline.date?.hasTime === true && byline.name !== undefined;
	});
	return clear.length < 2 ? 0 : Math.min(3, clear.length) * 0.8;
}

/** Names that people have on the net only (`tin_foil`, `GOPgal`, `dave42`) head no section of an essay. */
function handleWorth({ cells, cycle }: Cutting): number {
	if (cycle.marks.kind !== 'named' || cells.length < 3) return 0;
	const handles = cells.filter(({ author = '' }) => handle.test(author)).length;
	return handles < 2 ? 0 : Math.min(6, handles * 0.8);
}

const handle = /^[\p{L}.-]+\d+$|_|\p{L}{2}\p{Lu}\p{Ll}|\p{Lu}{2}\p{Ll}{2}|^\p{Ll}+(?: \p{Ll}+)?$/u;

/** Readers' letters: below each a name and a place. */
function placeWorth(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	if (phase <= cycle.mark) return 0;
	const placed = cells.filter(({ mark }) => lines[mark] !== undefined && hasPlace(lines[mark]));
	return placed.length < 4 || placed.length < cells.length * 0.8 ? 0 : placed.length * 1.2;
}

/** A line of the theme's own that closes or opens the comments is nobody's words in one of them. */
function ownedWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	const counts = new Map<string, number>();
	for (const { mark, header, trailer } of cells) {
		for (const index of new Set([...header, ...trailer])) {
			const line = lines[index];
			if (line === undefined || index === mark || isByline(line)) continue;
			const key = fixedKey(line);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	const least = Math.max(2, cells.length * 0.5);
	const owned = cells.filter(({ body }) =>
		body.some((index) => {
			const line = lines[index];
			return line !== undefined && (counts.get(fixedKey(line)) ?? 0) >= least;
		}),
	).length;
	return -3 * Math.min(3, owned);
}

/** Bylines of the comments' form among the essay's lines are comments that the cutting leaves out. */
function leftWorth(lines: readonly Line[], { cells, cycle, start }: Cutting): number {
	if (cycle.marks.kind !== 'dated') return 0;
	const forms = countForms(lines, cells);
	const usual = cells.length * 0.5;
	const left = cycle.marks.at.filter(
		(index) => index < start && (forms.get(formOf(lines[index])) ?? 0) >= usual,
	).length;
	return -1.5 * Math.min(3, left);
}

function isHeaded(lines: readonly Line[], start: number): boolean {
	return lines.slice(Math.max(0, start - 3), start).some((line) => line.heading !== undefined);
}

/** Whether a heading right above promises comments, and just as many where it counts them. */
function isCounted(lines: readonly Line[], start: number, found: number): boolean {
	const near = lines
		.slice(Math.max(0, start - 3), start)
		.find((line) => line.heading !== undefined)?.heading;
	return near !== undefined && (near.count ?? found) === found;
}

/** No more lines than this are looked at below the last comment. */
const longestEnd = 200;

/** After the last comment a page has furniture at most. */
function endWorth(lines: readonly Line[], { cells, end, cycle, phase }: Cutting): number {
	const rest = lines.slice(end, end + longestEnd);
	// Below the form or a sidebar's head a page may say what it likes.
	const foot = rest.findIndex((line) => line.foot);
	const after = rest.slice(0, foot < 0 ? undefined : foot).filter((line) => !line.furniture);
	const words = sum(after.map((line) => Math.min(line.words, 60)));
	// Words right below the last byline, before the form: that byline has them.
	const next = lines[end];
	const below = phase > cycle.mark;
	const left = next !== undefined && !next.furniture && next.heading === undefined;
	const owed = !left ? 0 : below ? -3 : -1.5;
	const last = cells.at(-1);
	// Below the link that closes the last comment, as it closes the others, the page goes on.
	const closed = !below && last !== undefined && last.trailer.length > 0 && isClosed(lines, cells);
	// A last byline without words says that all of them stand below theirs.
	const unfinished =
		last?.body.length === 0 && !isLinkBack(lines, last) ? -3 - Math.min(9, cells.length * 0.7) : 0;
	return unfinished + (owed - Math.min(6, words * 0.12)) * (closed ? 0.15 : 1);
}

/** Whether the last comment ends with the line that most of the others end with. */
function isClosed(lines: readonly Line[], cells: readonly Cell[]): boolean {
	const closing = ({ trailer }: Cell) => {
		const line = lines[trailer.at(-1) ?? -1];
		return line === undefined ? undefined : fixedKey(line);
	};
	const own = closing(cells.at(-1) as Cell);
	return cells.filter((cell) => closing(cell) === own).length >= Math.max(3, cells.length * 0.6);
}

/** Names and dates rather open a comment; `Reply` rather closes it. */
function phaseWorth({ cycle, phase, cells }: Cutting): number {
	const closing = cycle.parts.slice(0, phase).map(({ kind }) => kind);
	const opening = cycle.parts.slice(phase).map(({ kind }) => kind);
	// Below the words a name may stand beside its date; between two comments' it belongs to the next.
	const others = phase <= cycle.mark ? closing : closing.slice(cycle.mark + 1);
	const signed =
		closing.length > others.length && closing.slice(0, cycle.mark).some((kind) => kind === 'name')
			? 0.8
			: 0;
	const misplaced =
		others.filter(
			(kind) =>
				kind === 'name' ||
				kind === 'echo' ||
				kind === 'figure' ||
				kind === 'subject' ||
				kind === 'lead',
		).length +
		cycle.parts.slice(0, phase).filter(({ speech }) => speech === true).length * 2 +
		opening
			.slice(0, phase <= cycle.mark ? cycle.mark - phase : undefined)
			.filter((kind) => kind === 'constant' || kind === 'plugin').length;
	// What repeats the next mark's name stands above the next comment's words, not below its own mark.
	const astray =
		phase <= cycle.mark
			? cycle.parts.slice(cycle.mark + 1).filter(({ kind }) => kind === 'echo').length
			: 0;
	const first = cells[0];
	const last = cells.at(-1);
	const needed = (parts: readonly Part[]) =>
		parts.filter(({ share, kind }) => share >= 0.7 && kind !== 'echo').length;
	const missing =
		Math.max(0, needed(cycle.parts.slice(phase)) - (first?.header.length ?? 0)) +
		Math.max(0, needed(cycle.parts.slice(0, phase)) - (last?.trailer.length ?? 0));
	return -signed - (misplaced + astray) * (1.2 + cells.length * 0.1) - missing * 1.2;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
