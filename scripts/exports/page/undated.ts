import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { classesOf } from '../html/tags.ts';
import { ancestorsOf, lineOf, placeOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** The blocks with those of their make beside them that print no date, or only who links here. */
export function withUndated(
	page: PageTree,
	blocks: readonly (readonly Element[])[],
): readonly (readonly Element[])[] {
	const known = new Set(blocks.flat());
	const firsts = blocks.flatMap(([first]) => first ?? []);
	const classes = Map.groupBy(firsts.flatMap(classesOf), (name) => name);
	const isUsual = (name: string) => (classes.get(name)?.length ?? 0) > 1;
	const around = allAround(page, known);
	const others = besides(page, firsts).filter(
		(element) => !known.has(element) && !around.has(element),
	);
	const alike = others.filter((element) => {
		const line = lineOf(element);
		return isPingLine(line) || (line.length >= shortestBlock && classesOf(element).some(isUsual));
	});
	return [...blocks, ...alike.map((element) => [element])].sort(
		([a], [b]) => placeOf(page, a) - placeOf(page, b),
	);
}

/** The elements of the same tag beside any of `blocks`, themselves among them, each once. */
function besides(page: PageTree, blocks: readonly Element[]): readonly Element[] {
	const seen = new Map<readonly Element[], Set<string>>();
	return blocks.flatMap((block) => {
		const siblings = page.siblings.get(block) ?? [];
		const tags = seen.get(siblings) ?? new Set();
		seen.set(siblings, tags);
		if (tags.has(block.tagName)) return [];
		tags.add(block.tagName);
		return siblings.filter(({ tagName }) => tagName === block.tagName);
	});
}

/** Every element that stands around one of `inner`. */
function allAround(page: PageTree, inner: Iterable<Element>): ReadonlySet<Element> {
	const around = new Set<Element>();
	for (const element of inner) {
		for (const ancestor of ancestorsOf(page, element)) {
			if (around.has(ancestor)) break;
			around.add(ancestor);
		}
	}
	return around;
}

/** A name and a word. */
const shortestBlock = 20;

function isPingLine(line: string): boolean {
	return (
		line.length < 300 &&
		(/^(?:ping|track)back\b/iu.test(line) || readByline(line)?.pingback === true)
	);
}
