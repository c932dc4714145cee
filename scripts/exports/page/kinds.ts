import type { Element } from 'hast';
import { blockTags, classesOf } from '../html/tags.ts';
import { ancestorsOf, placeOf } from './tree.ts';
import type { PageTree } from './tree.ts';
import type { Stamp } from './stamps.ts';

/** Elements of one make, as far as a dated line stands in them and in none of their make inside. */
export interface Kind {
	/** The stamps of each, in the order of the page. */
	readonly stamps: ReadonlyMap<Element, readonly Stamp[]>;
}

/** Every make of element that has dated lines. */
export function findKinds(page: PageTree, stamps: readonly Stamp[]): readonly Kind[] {
	const kinds = new Map<string, Map<Element, Stamp[]>>();
	for (const stamp of stamps) {
		const seen = new Set<string>();
		for (const element of [stamp.block, ...ancestorsOf(page, stamp.block)]) {
			if (!mayBeRecord(element)) continue;
			for (const make of makesOf(page, element)) {
				if (seen.has(make)) continue;
				seen.add(make);
				const members = kinds.get(make) ?? new Map<Element, Stamp[]>();
				const held = members.get(element);
				if (held === undefined) members.set(element, [stamp]);
				else held.push(stamp);
				kinds.set(make, members);
			}
		}
	}
	return [...kinds.values()].map((members) => ({
		stamps: new Map([...members].sort(([a], [b]) => placeOf(page, a) - placeOf(page, b))),
	}));
}

function mayBeRecord({ tagName }: Element): boolean {
	return (
		(blockTags.has(tagName) || tagName.includes('-')) &&
		!/^(?:html|body|main|nav|form|fieldset|h[1-6]|head)$/u.test(tagName)
	);
}

/** The names by which an element is of a make: its tag with each of its classes, and its place. */
function makesOf(page: PageTree, element: Element): readonly string[] {
	const named = tokensOf(element).map((token) => `${element.tagName}.${token}`);
	return [...named, settingOf(page, outermost(page, element))];
}

/** Elements that say by their tag that they are one of several. */
const telling = /^(?:article|details|dialog)$|-/u;

/** Answers may stand in what they answer, with nothing between that says so. */
function outermost(page: PageTree, element: Element): Element {
	if (!telling.test(element.tagName)) return element;
	const around = [...ancestorsOf(page, element)].filter(
		({ tagName }) => tagName === element.tagName,
	);
	return around.at(-1) ?? element;
}

/** Its tag below the tags and classes around it, as far as the next list or block with a class. */
function settingOf(page: PageTree, element: Element): string {
	const parent = page.parents.get(element);
	return `${element.tagName}<${parent === undefined ? '' : shapeOf(parent)}`;
}

/** Tag and classes of an element, without what numbers it. */
export function shapeOf(element: Element): string {
	return `${element.tagName}.${[...tokensOf(element)].sort().join('.')}`;
}

/** Its classes without the numbers at their ends. */
function tokensOf(element: Element): readonly string[] {
	const tokens = classesOf(element).map((name) => name.replace(/(?:[-_]|(?<!\d))\d+$/u, ''));
	return [...new Set(tokens)].filter((token) => token !== '');
}
