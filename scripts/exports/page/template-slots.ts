import type { Element } from 'hast';
import { classesOf } from '../html/tags.ts';
import { isRun } from './lines.ts';
import { childElements, lineOf } from './tree.ts';

/** Comments that have to be there before their likeness says anything. */
export const fewest = 3;
/** Share of the comments that have to have a part, and to agree on it. */
export const most = 0.6;
/** Share of them that tells a part from a chance. */
export const some = 0.3;
/** Share of them that leaves no doubt. */
export const nearlyAll = 0.8;
/** Longer lines are no names. */
export const longestName = 60;
/** Longer lines are somebody's words. */
export const longestDated = 120;

/** The elements of a comment by their places in it. */
export type Parts = ReadonlyMap<string, readonly Element[]>;

/**
 * The elements of a comment by the tags around them and their own classes; the classes around them
 * may tell one comment from the next.
 */
export function partsOf(region: Element): Parts {
	const parts = new Map<string, Element[]>();
	const walk = (element: Element, path: string) => {
		for (const child of childElements(element)) {
			const slot = `${path}>${child.tagName}.${classesOf(child)
				.map((name) => name.replace(/\d+/gu, ''))
				.sort()
				.join('.')}`;
			const same = parts.get(slot);
			if (same === undefined) parts.set(slot, [child]);
			else same.push(child);
			// What is wrapped for standing between blocks stands where it stood.
			walk(child, isRun(child) ? path : `${path}>${child.tagName}`);
		}
	};
	walk(region, '');
	return parts;
}

/** The places with as many elements as any use asks for: a class for each reader makes thousands. */
export function commonSlots(parts: readonly Parts[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const slotted of parts) {
		for (const [slot, elements] of slotted)
			counts.set(slot, (counts.get(slot) ?? 0) + elements.length);
	}
	return [...counts].filter(([, count]) => count >= parts.length * some).map(([slot]) => slot);
}

/** How many comments print each line in a place, figures aside. */
export function countLines(slot: string, parts: readonly Parts[]): ReadonlyMap<string, number> {
	const lines = parts.flatMap((slotted) => [
		...new Set((slotted.get(slot) ?? []).map((element) => plainLine(element))),
	]);
	return new Map([...Map.groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]));
}

/** The words of an element, all figures alike. */
export function plainLine(element: Element): string {
	return lineOf(element).replace(/\d+/gu, '0');
}
