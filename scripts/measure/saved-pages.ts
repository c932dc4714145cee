import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { copyWithout } from '../exports/page/tree.ts';

/** Where a person who looked at a page found its comments, as selectors. */
export interface PageMarks {
	readonly comment: string;
	/** Within a comment; the first that matches. */
	readonly author: string;
	/** Within a comment; all that match, one after the other. */
	readonly body: string;
	/** Where the author's name stands in a line with other words. */
	readonly isAuthorInLine?: true;
	/** Within a body, what is not the commenter's words. */
	readonly without?: string;
	/** Where the words stand in the element that follows the comment's own. */
	readonly isBodyNext?: true;
	/** Where answers stand in a block after the comment: that block. */
	readonly answersIn?: string;
	/** Where answers are called something else than what they answer: those. */
	readonly answer?: string;
	/** Where a comment's class, not its place, says whom it answers: the class before the number. */
	readonly parentClass?: string;
}

/** A comment that a page holds. */
export interface TrueComment {
	readonly author: string;
	readonly words: string;
	/** Index of the comment it answers. */
	readonly parent: number | undefined;
}

/** The comments of a page by the marks that a person found in it. */
export function readTruth(html: string, marks: PageMarks): readonly TrueComment[] {
	const root = fromHtml(html);
	const elements = selectAll(marks.comment, root);
	const within = parentsOf(root);
	const blocks = marks.answersIn === undefined ? [] : selectAll(marks.answersIn, root);
	const answers = marks.answer === undefined ? [] : selectAll(marks.answer, root);
	const before = (index: number, isIt: (element: Element) => boolean) =>
		index - 1 - elements.slice(0, index).reverse().findIndex(isIt);
	const parentAt = (element: Element, index: number): number | undefined => {
		if (answers.includes(element)) return before(index, (one) => !answers.includes(one));
		const inside = parentOf(element, elements, within, marks);
		const block = ancestors(element, within).find((one) => blocks.includes(one));
		if (block === undefined) return inside;
		return before(index, (one) => !ancestors(one, within).includes(block));
	};
	return elements.map((element, index): TrueComment => {
		const region = regionOf(element, within, marks);
		const own = prune(region, (part) => elements.includes(part) && part !== element);
		const bodies = selectAll(marks.body, own).map((body) => without(body, marks.without));
		return {
			author: oneLine(toText(select(marks.author, own) ?? empty)),
			words: lettersOf(bodies.map((body) => toText(withAlternatives(body))).join(' ')),
			parent: parentAt(element, index),
		};
	});
}

const empty: Root = { type: 'root', children: [] };

function regionOf(
	element: Element,
	within: ReadonlyMap<Element, Element>,
	{ isBodyNext }: PageMarks,
): Root {
	if (isBodyNext !== true) return { type: 'root', children: [element] };
	const siblings = (within.get(element)?.children ?? []).filter((node) => node.type === 'element');
	const next = siblings[siblings.indexOf(element) + 1];
	return { type: 'root', children: next === undefined ? [element] : [element, next] };
}

function parentsOf(root: Root): ReadonlyMap<Element, Element> {
	const parents = new Map<Element, Element>();
	visit(root, 'element', (element, _, parent) => {
		if (parent?.type === 'element') parents.set(element, parent);
	});
	return parents;
}

function ancestors(element: Element, within: ReadonlyMap<Element, Element>): readonly Element[] {
	const around = within.get(element);
	return around === undefined ? [] : [around, ...ancestors(around, within)];
}

function parentOf(
	element: Element,
	elements: readonly Element[],
	within: ReadonlyMap<Element, Element>,
	{ parentClass }: PageMarks,
): number | undefined {
	for (let around = within.get(element); around !== undefined; around = within.get(around)) {
		const said = parentClass && numberIn(around, parentClass);
		const named = said ? elements.findIndex((one) => idOf(one).endsWith(said)) : -1;
		const index = named === -1 ? elements.indexOf(around) : named;
		if (index !== -1) return index;
	}
	return undefined;
}

function numberIn({ properties }: Element, parentClass: string): string | undefined {
	const classes = properties['className'];
	const names = Array.isArray(classes) ? classes.map(String) : [];
	return names.find((name) => name.startsWith(parentClass))?.slice(parentClass.length);
}

function idOf({ properties: { id } }: Element): string {
	return typeof id === 'string' ? id : '';
}

function without(element: Element, selector: string | undefined): Root {
	const root: Root = { type: 'root', children: [element] };
	if (selector === undefined) return root;
	const out = new Set(selectAll(selector, root));
	return prune(root, (part) => out.has(part));
}

/** Pictures as the words that stand for them. */
function withAlternatives(root: Root): Root {
	visit(root, 'element', (element, index, parent) => {
		const { alt } = element.properties;
		if (element.tagName !== 'img' || parent === undefined || index === undefined) return;
		parent.children[index] = { type: 'text', value: typeof alt === 'string' ? ` ${alt} ` : '' };
	});
	return root;
}

function prune({ children }: Root, isOut: (element: Element) => boolean): Root {
	const kept = children.filter((child) => child.type === 'element' && !isOut(child));
	return {
		type: 'root',
		children: kept.map((child) => (child.type === 'element' ? copyWithout(child, isOut) : child)),
	};
}

/** Letters and figures alone, so that no space or sign tells two readings of a text apart. */
export function lettersOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Attributes by which a page says what its parts are. */
const telling = [
	'id',
	'itemProp',
	'itemType',
	'rel',
	'name',
	'htmlFor',
	'ariaLabel',
	'dataCommentId',
];

/** The page as a theme that nobody knows would have it: the same, with other names for everything. */
export function blind(html: string): string {
	const root = fromHtml(html);
	const given = new Map<string, string>();
	const another = (said: string | number) => {
		const name = String(said);
		const other = given.get(name) ?? `x${letters(given.size)}q`;
		given.set(name, other);
		return other;
	};
	visit(root, 'element', ({ properties, tagName }) => {
		const classes = properties['className'];
		if (Array.isArray(classes)) properties['className'] = classes.map(another);
		if (tagName === 'meta' || tagName === 'link') return;
		for (const name of telling) properties[name] = undefined;
	});
	return toHtml(root);
}

/** A number in letters: figures at the end of a class number the element. */
function letters(number: number): string {
	return number.toString(26).replace(/\d/gu, (figure) => 'qrstuvwxyz'[Number(figure)] ?? '');
}
