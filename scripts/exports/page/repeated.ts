import type { Element } from 'hast';
import { findDate } from '../../text/dates.ts';
import { classesOf, isElement, property } from '../html/tags.ts';
import type { Spot } from './marked.ts';
import { ancestorsOf, descendantsOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** Fewer blocks in a row are a coincidence. */
const fewest = 2;
/** The byline of a block stands within so many characters of its start or end. */
const bylineLength = 160;
const section =
	/comment|respon|repl(?:y|ies)|discuss|feedback|kommentar|commentaire|comentario|reacti|guestbook/iu;

/**
 * The comments of a page that names none: the longest row of siblings that look alike, each with a
 * date of its own and words beside it, in a part of the page that calls itself something like that
 * or has several of them.
 */
export function findRepeated(page: PageTree): readonly Spot[] {
	const rows = page.elements.flatMap((parent): { row: readonly Element[]; weight: number }[] => {
		if (/^(?:tr|head|ul|nav|select)$/u.test(parent.tagName) && parent.tagName !== 'ul') return [];
		const alike = Map.groupBy(parent.children.filter(isElement), shapeOf);
		return [...alike.values()]
			.filter((row) => row.length >= fewest && row.every(isSpoken))
			.map((row) => ({ row, weight: weigh(page, parent, row) }))
			.filter(({ weight }) => weight > 0);
	});
	const best = rows.sort((a, b) => b.weight - a.weight)[0];
	return best?.row.map((element) => ({ id: property(element, 'id'), elements: [element] })) ?? [];
}

function shapeOf(element: Element): string {
	const classes = classesOf(element)
		.map((name) => name.replace(/\d+/gu, ''))
		.filter((name) => !/^(?:odd|even|alt|first|last)$/u.test(name));
	return `${element.tagName}.${classes.sort().join('.')}`;
}

function isSpoken(element: Element): boolean {
	if (!/^(?:div|li|article|section|tr|blockquote|table|dl|p)$/u.test(element.tagName)) return false;
	const line = lineOf(element);
	if (line.length < 20) return false;
	const edges = `${line.slice(0, bylineLength)} | ${line.slice(-bylineLength)}`;
	const date = findDate(edges.slice(0, 300));
	return date !== undefined && line.length > date.text.length + 12;
}

/** Rows of teasers are full of links to other pages; rows of comments are not. */
function weigh(page: PageTree, parent: Element, row: readonly Element[]): number {
	const isSection = [parent, ...ancestorsOf(page, parent)].slice(0, 5).some((element) => {
		return section.test(`${property(element, 'id') ?? ''} ${classesOf(element).join(' ')}`);
	});
	const headed = row.filter((element) =>
		[...descendantsOf(element)].some(({ tagName }) => /^h[1-3]$/u.test(tagName)),
	).length;
	if (!isSection && (row.length < 3 || headed > row.length / 2)) return 0;
	return row.length * (isSection ? 10 : 1);
}
