import type { Element, ElementContent } from 'hast';
import { speechWords } from '../../text/byline-words.ts';
import { readByline } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { readDate } from '../dates.ts';
import { blockTags, isElement, property } from '../html/tags.ts';
import { descendantsOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A line of a page that says when somebody wrote: bylines do, and little else as briefly. */
export interface Stamp {
	/** The innermost block around the line. */
	readonly block: Element;
	readonly line: string;
}

/** Longer lines are sentences that mention a day. */
const longestLine = 160;
/** Signs beside the date; a byline has a name, a few links and small words. */
const longestRest = 90;
/** `Somebody writes:` */
const longestSpoken = 60;
/** A page with more lines that have a date is no post. */
const mostStamps = 50_000;

/** The dated lines of a page; where it dates nothing, those in which somebody is said to speak. */
export function findStamps(page: PageTree): readonly Stamp[] {
	const lines = page.elements.flatMap(linesOf);
	const dated = lines.filter(isDated);
	const found = dated.length > 1 ? dated : lines.filter(isSpoken);
	return found.slice(0, mostStamps).map(({ block, line }) => ({ block, line }));
}

interface Line extends Stamp {
	readonly nodes: readonly ElementContent[];
}

/** The lines that stand in a block itself, not in a block inside it. */
function linesOf(block: Element): readonly Line[] {
	if (!blockTags.has(block.tagName) && !block.tagName.includes('-')) return [];
	const lines: Line[] = [];
	let run: ElementContent[] = [];
	const flush = () => {
		const line = run.length > 0 ? textOf(run) : '';
		if (line !== '' && line.length <= longestLine) lines.push({ block, line, nodes: run });
		run = [];
	};
	for (const child of block.children) {
		if (isElement(child) && (child.tagName === 'br' || holdsBlock(child))) flush();
		else run.push(child);
	}
	flush();
	return lines;
}

function holdsBlock(element: Element): boolean {
	if (blockTags.has(element.tagName)) return true;
	return element.children.some((child) => isElement(child) && holdsBlock(child));
}

/** The words of inline nodes; themes set a name and a date apart by style alone. */
function textOf(nodes: readonly ElementContent[]): string {
	const words = (node: ElementContent): string => {
		if (node.type === 'text') return node.value;
		return isElement(node) && !unread.test(node.tagName)
			? ` ${node.children.map(words).join('')} `
			: '';
	};
	return nodes.map(words).join('').replace(/\s+/gu, ' ').trim();
}

const unread = /^(?:script|style|noscript|template|select|textarea|svg)$/u;

function isDated({ line, nodes }: Line): boolean {
	const marked = nodes
		.filter(isElement)
		.some((node) => isMarked(node) || [...descendantsOf(node)].some(isMarked));
	if (marked) return true;
	const date = findDate(line);
	return date !== undefined && line.length - date.text.length <= longestRest;
}

/** An element with a date for machines. */
function isMarked(element: Element): boolean {
	return [element.tagName === 'time' ? 'dateTime' : '', 'title'].some(
		(name) => name !== '' && readDate(property(element, name)) !== undefined,
	);
}

const speechEnd = new RegExp(`\\s(?:${speechWords})\\s?[:：…]?$`, 'iu');

function isSpoken({ line }: Line): boolean {
	if (line.length > longestSpoken || !speechEnd.test(line)) return false;
	return readByline(line)?.name !== undefined;
}
