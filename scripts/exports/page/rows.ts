import type { Element } from 'hast';
import { shapeOf } from './kinds.ts';
import { childElements, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A block's parts when nothing encloses them: a byline, its words, a foot. */
const mostParts = 8;

/**
 * The blocks that dated lines begin or end where nothing encloses them: `dt` and `dd`, rows of a
 * table, a byline and its paragraphs. Each is the elements from one dated one to the next.
 */
export function findRows(
	page: PageTree,
	dated: readonly Element[],
): readonly (readonly Element[])[] {
	const byParent = Map.groupBy(dated, (element) => page.parents.get(element));
	return [...byParent].flatMap(([parent, marks]) => {
		if (parent === undefined || marks.length < 2) return [];
		const siblings = childElements(parent).filter((element) => lineOf(element) !== '');
		const placeOf = new Map(siblings.map((element, place) => [element, place]));
		const places = marks.flatMap((mark) => placeOf.get(mark) ?? []);
		return marksEnd(siblings, places) ? upTo(siblings, places) : from(siblings, places);
	});
}

/** Whether the dated line comes last: what stands before the second one stands before the first. */
function marksEnd(siblings: readonly Element[], places: readonly number[]): boolean {
	const [first = 0, second = 0] = places;
	const last = places.at(-1) ?? 0;
	const before = shapeAt(siblings, first - 1);
	const isLed = before !== '' && before === shapeAt(siblings, second - 1);
	const isFollowed = shapeAt(siblings, last + 1) === shapeAt(siblings, first + 1);
	return second - first > 1 && isLed && !(isFollowed && shapeAt(siblings, last + 1) !== '');
}

function shapeAt(siblings: readonly Element[], place: number): string {
	const element = siblings[place];
	return element === undefined ? '' : shapeOf(element);
}

function from(siblings: readonly Element[], places: readonly number[]): Element[][] {
	return places.map((place, index) =>
		siblings.slice(place, Math.min(places[index + 1] ?? Infinity, place + mostParts)),
	);
}

function upTo(siblings: readonly Element[], places: readonly number[]): Element[][] {
	const [first = 0, second = 0] = places;
	const start = below(siblings, first) ?? Math.max(0, first - (second - first) + 1);
	return places.map((place, index) =>
		siblings.slice(index === 0 ? start : (places[index - 1] ?? 0) + 1, place + 1),
	);
}

/** The place right below the heading or rule that stands not far above `place`. */
function below(siblings: readonly Element[], place: number): number | undefined {
	const parts = siblings.slice(Math.max(0, place - mostParts), place);
	const heading = parts.findLastIndex(({ tagName }) => /^(?:h[1-6]|hr)$/u.test(tagName));
	return heading === -1 ? undefined : Math.max(0, place - mostParts) + heading + 1;
}
