import { isEssays } from './cells.ts';
import type { Cell, Cutting } from './cells.ts';
import { formOf, isByline, isFirstOdd, isPingback } from './marks.ts';
import type { Line } from './line.ts';
import { fixedKey } from './parts.ts';

/** One theme prints all bylines of a page in one form. */
export function mixedWorth(lines: readonly Line[], { cells }: Cutting): number {
	return -0.5 * (cells.length - Math.max(0, ...countForms(lines, cells).values()));
}

/** A byline above what closes an essay, or in a form of its own above all the others, is the essay's. */
export function firstWorth(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	const [first] = cells;
	if (first === undefined) return 0;
	const trailer = phase <= cycle.mark ? [] : first.trailer;
	if (isEssays(lines, { mark: first.mark, trailer })) return -5;
	if (cells.length < 3) return 0;
	if (isFirstOdd(cells.map(({ mark }) => lines[mark]))) return -5;
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

/** Whether the cell is a pingback on one line, which has no words below it. */
export function isLinkBack(lines: readonly Line[], { mark }: Pick<Cell, 'mark'>): boolean {
	const line = lines[mark];
	return line !== undefined && isPingback(line);
}

/** A line of the theme's own that closes or opens the comments is nobody's words in one of them. */
export function ownedWorth(lines: readonly Line[], cells: readonly Cell[]): number {
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
