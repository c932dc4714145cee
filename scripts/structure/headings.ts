import { readMarkers } from './markers.ts';

/**
 * Longest heading in words. Those of the labelled pages have 4 to 8 with their number; a numbered
 * paragraph of them has 20 and more (`seeds` and `threads`, 2026).
 */
const longestHeading = 12;

interface Numbered {
	readonly line: number;
	readonly style: string;
	readonly value: number;
}

/**
 * The lines that are numbered headings: `1. What is X?` and later `2. What is Y?`, counted from 1,
 * each short, without a full stop, and followed by a paragraph that is longer than itself.
 */
export function findHeadings(lines: readonly string[]): ReadonlySet<number> {
	const headings = new Set<number>();
	for (const count of findCounts(lines)) {
		if (count.length < 2 || !count.every(({ line }) => isHeading(lines, line))) continue;
		for (const { line } of count) headings.add(line);
	}
	return headings;
}

/** Every count of one style that starts at 1 and misses no number. */
function findCounts(lines: readonly string[]): Numbered[][] {
	const counts: Numbered[][] = [];
	const open = new Map<string, Numbered[]>();
	for (const [line, text] of lines.entries()) {
		for (const { style, value } of readMarkers(text)) {
			if (value === 1) {
				const count = [{ line, style, value }];
				counts.push(count);
				open.set(style, count);
			} else {
				const count = open.get(style);
				if (count?.length === value - 1) count.push({ line, style, value });
			}
		}
	}
	return counts;
}

function isHeading(lines: readonly string[], line: number): boolean {
	const text = lines[line] ?? '';
	const next = lines[line + 1] ?? '';
	const isTitle = !/[.,;:]$/.test(text) || /(?:\.\.|…\.?)$/.test(text);
	const isFollowed = readMarkers(next).length === 0 && countWords(next) > countWords(text);
	return isTitle && isFollowed && countWords(text) <= longestHeading;
}

function countWords(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}
