import { nameLikeness } from '../text/names.ts';
import type { Cell } from './cells.ts';
import { isBareName, isByline, isFigure } from './marks.ts';
import type { Line } from './line.ts';
import type { Scored } from './score.ts';
import { mayBeTitle, titleShares } from './titles.ts';

/** How sure a comment's lines and its author are, each 0 to 1. */
export interface CellConfidence {
	readonly bounds: number;
	readonly author: number;
}

/** What can be seen of how sure one comment is, by name; weighted below. */
export interface Doubts {
	readonly bounds: ReadonlyMap<string, number>;
	readonly author: ReadonlyMap<string, number>;
	/** The chance that the first comment begins where nothing marks it; 1 for all others. */
	readonly start: number;
}

/** Rivals looked at, and how far behind the best a rival no longer counts. */
const mostRivals = 40;
const farBehind = 20;
/** A rival this far behind is no longer close. */
const nearBehind = 5;
/** The longest line that may be a name, in words. */
const longestName = 6;

/**
 * Fitted by `npm run fit -- confidence` (logistic regression, L2 penalty 0.002), which prints
 * them anew. Positive weights speak for the comment.
 */
const weights: Readonly<Record<'bounds' | 'author', Readonly<Record<string, number>>>> = {
	bounds: {
		bias: 1.75,
		perComment: 1.27,
		few: -0.62,
		odd: -0.43,
		ahead: 1.89,
		close: -0.51,
		first: -0.32,
		last: 0.16,
		inner: -1.14,
		named: -0.7,
		long: -0.1,
		titleFirst: -1.22,
		titleLast: -0.42,
		titles: -0.75,
	},
	author: {
		bias: -0.39,
		perComment: 0.69,
		few: 0.33,
		odd: -0.03,
		ahead: 0.29,
		close: -1.12,
		nameless: -0.01,
		likeness: 1.12,
		page: 1.85,
		signs: -3.69,
		figures: -0.91,
		shared: -3.39,
		byline: 0.19,
		rivals: -0.29,
		alone: 0.05,
		constant: 0.37,
	},
};

/**
 * For each comment of the best cutting, the chance that its lines and that its author are right.
 * `parted` are its comments with their titles taken off.
 */
export function confidenceOf(
	lines: readonly Line[],
	best: Scored,
	others: readonly Scored[],
	parted: readonly Cell[],
): CellConfidence[] {
	return doubtsOf(lines, best, others, parted).map(({ bounds, author, start }) => ({
		bounds: chance(weights.bounds, bounds) * start,
		author: chance(weights.author, author),
	}));
}

/** The features of each comment's two chances; what the fitting script reads. */
export function doubtsOf(
	lines: readonly Line[],
	best: Scored,
	others: readonly Scored[],
	parted: readonly Cell[],
): Doubts[] {
	const rivals = others.filter(({ score }) => score > best.score - farBehind).slice(0, mostRivals);
	const readings = rivals.map(({ score, cutting }) => ({
		score,
		authors: new Map(cutting.cells.map((cell) => [keyOf(cell), cell.author])),
	}));
	const { cells, startChance, phase, cycle } = best.cutting;
	const above = phase <= cycle.mark;
	const usual = { header: commonest(cells, 'header'), trailer: commonest(cells, 'trailer') };
	const counts = countsOf(cells);
	const people = cells.filter((cell) => !linksBack(lines, cell));
	const likeness = meanLikeness(people);
	const theme = themeSigns(people);
	const titles = titleShares(lines, parted);
	const alone = cells.length > 2 && counts.size === 1 ? 1 : 0;
	return cells.map((cell, order) => {
		const key = keyOf(cell);
		const lacking = readings.find(({ authors }) => !authors.has(key))?.score;
		const differing = readings.find(
			({ authors }) => authors.has(key) && authors.get(key) !== cell.author,
		)?.score;
		const odd =
			(cell.header.length !== usual.header ? 1 : 0) +
			(cell.trailer.length !== usual.trailer ? 1 : 0);
		const edge = order === 0 || order === cells.length - 1;
		const shared = new Map([
			['bias', 1],
			['perComment', Math.min(4, best.score / cells.length) / 4],
			['few', cells.length <= 3 ? 1 : 0],
			['odd', edge ? 0 : odd],
		]);
		return {
			start: order === 0 ? startChance : 1,
			bounds: new Map([
				...shared,
				['ahead', ahead(best.score, lacking)],
				['close', close(best.score, lacking)],
				['first', order === 0 ? 1 : 0],
				['last', order === cells.length - 1 && above ? 1 : 0],
				['inner', Math.min(3, innerMarks(lines, cell))],
				['named', namedEdge(lines, cell)],
				['long', cell.body.length > 12 ? 1 : 0],
				['titleFirst', mayBegin(lines, parted[order]) * titles.first],
				['titleLast', mayEnd(lines, parted[order]) * titles.last],
				['titles', Math.max(titles.first, titles.last)],
			]),
			author: new Map([
				...shared,
				['ahead', ahead(best.score, differing)],
				['close', close(best.score, differing)],
				['nameless', cell.author === undefined ? 1 : 0],
				['likeness', cell.author === undefined ? 0 : nameLikeness(cell.author)],
				['page', likeness],
				['signs', theme.signs],
				['figures', theme.figures],
				['shared', theme.shared],
				['byline', isOnByline(lines, cell) ? 1 : 0],
				['rivals', Math.min(2, otherNames(lines, cell))],
				['alone', alone],
				[
					'constant',
					cells.length < 4 || cell.author === undefined
						? 0
						: (counts.get(cell.author) ?? 0) / cells.length,
				],
			]),
		};
	});
}

/** 1 where the first line, or the last, of several may be a title: of this comment or of the next. */
function mayBegin(lines: readonly Line[], cell: Cell | undefined): number {
	return (cell?.body.length ?? 0) > 1 && mayBeTitle(lines[cell?.body[0] ?? -1]) ? 1 : 0;
}

function mayEnd(lines: readonly Line[], cell: Cell | undefined): number {
	return (cell?.body.length ?? 0) > 1 && mayBeTitle(lines[cell?.body.at(-1) ?? -1]) ? 1 : 0;
}

function chance(
	known: Readonly<Record<string, number>>,
	features: ReadonlyMap<string, number>,
): number {
	let sum = 0;
	for (const [name, value] of features) sum += (known[name] ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}

/** Bounded, as nothing is surer for being twice as far ahead; a rival not found is farthest behind. */
function ahead(score: number, rival: number | undefined): number {
	return rival === undefined ? 1 : Math.min(1, Math.max(0, score - rival) / farBehind);
}

/** How close a rival comes that reads the comment otherwise; 1 where it is as good. */
function close(score: number, rival: number | undefined): number {
	return rival === undefined ? 0 : Math.max(0, 1 - (score - rival) / nearBehind);
}

function keyOf({ body, mark }: Cell): string {
	return body.length === 0 ? `at ${mark}` : `${body[0]} ${body.at(-1)} ${body.length}`;
}

function commonest(cells: readonly Cell[], side: 'header' | 'trailer'): number {
	const counts = new Map<number, number>();
	for (const cell of cells) counts.set(cell[side].length, (counts.get(cell[side].length) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines among the words that could be a byline, a link or a heading themselves. */
function innerMarks(lines: readonly Line[], { body }: Cell): number {
	return body.filter((index) => {
		const line = lines[index];
		return (
			line !== undefined &&
			((isByline(line) && line.byline?.date !== undefined) ||
				line.furniture ||
				line.heading !== undefined)
		);
	}).length;
}

/** Whether the words begin or end with a line that is a name, which may be a byline's. */
function namedEdge(lines: readonly Line[], { body }: Cell): number {
	if (body.length < 2) return 0;
	return [body[0], body.at(-1)].filter((index) => {
		const line = lines[index ?? -1];
		return line !== undefined && isBareName(line) && line.words <= 3;
	}).length;
}

function countsOf(cells: readonly Cell[]): ReadonlyMap<string | undefined, number> {
	const counts = new Map<string | undefined, number>();
	for (const { author } of cells) counts.set(author, (counts.get(author) ?? 0) + 1);
	return counts;
}

/** More words than this are the title of a page that links here; so are those of quoted words. */
const longestPerson = 5;
const quoted = /^\[(?:\.{3}|…)\]/u;

/** Whether another page's title stands where people have their names, which says nothing of these. */
function linksBack(lines: readonly Line[], { author, body }: Cell): boolean {
	const words = author?.split(' ').length ?? 0;
	return words > longestPerson || quoted.test(lines[body[0] ?? -1]?.text ?? '');
}

/** How much the page's authors look like names, all together. */
function meanLikeness(cells: readonly Cell[]): number {
	const authors = cells.flatMap(({ author }) => author ?? []);
	return authors.reduce((sum, author) => sum + nameLikeness(author), 0) / Math.max(1, cells.length);
}

/** Signs that hardly stand in names, and figures that stand apart in them. */
const signs = /[()[\]{}<>|+=°~«»:;/\\#%]|^[^\p{L}\p{N}@"“]|[^\p{L}\p{N}\p{M}.!?"”'’*_-]$/u;
const figures = /\d[:°+]|[:+]\d|\s\d/u;
/** Words that people share are their families'; of fewer names none is said to be shared. */
const fewestShared = 4;

/**
 * What in the page's names may be the theme's: the shares of the different names that hold signs,
 * that hold figures, and that have their first or last word in common.
 */
function themeSigns(
	cells: readonly Cell[],
): Readonly<Record<'signs' | 'figures' | 'shared', number>> {
	const names = [...new Set(cells.flatMap(({ author }) => author ?? []))];
	const share = (pattern: RegExp) =>
		names.filter((name) => pattern.test(name)).length / Math.max(1, names.length);
	const most = (at: 0 | -1) => {
		const counts = new Map<string, number>();
		for (const name of names) {
			const words = name.split(' ');
			const word = words.length > 1 ? words.at(at) : undefined;
			if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
		}
		return Math.max(0, ...counts.values()) - 1;
	};
	const shared = names.length < fewestShared ? 0 : Math.max(0, most(0), most(-1)) / names.length;
	return { signs: share(signs), figures: share(figures), shared };
}

/** Whether a byline of the round, and not a line of its own, names the author. */
function isOnByline(lines: readonly Line[], { mark, header, trailer, author }: Cell): boolean {
	return [mark, ...header, ...trailer].some((index) => {
		const name = lines[index]?.byline?.name;
		return name !== undefined && name === author;
	});
}

/** Short lines of the round that could be the name as well: a town, a title, the picture's text. */
function otherNames(lines: readonly Line[], { mark, header, trailer, author }: Cell): number {
	return [...new Set([mark, ...header, ...trailer])].filter((index) => {
		const line = lines[index];
		return (
			line !== undefined &&
			line.byline === undefined &&
			!line.furniture &&
			!line.role &&
			!isFigure(line) &&
			line.words <= longestName &&
			line.text !== author
		);
	}).length;
}
