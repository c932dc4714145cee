import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { linkWords, roleWords } from '../../text/byline-words.ts';
import { property } from '../html/tags.ts';
import { bodies, bylineParts, furniture } from './comment-names.ts';
import { holdsBlocks } from './lines.ts';
import { contains, copyWithout, descendantsOf, findLike, isLike, lineOf } from './tree.ts';

/** What of a comment is known not to be its words. */
export interface KnownParts {
	readonly author: Element | undefined;
	readonly date: Element | undefined;
	/** The line that names the commenter, where no element does. */
	readonly signature: Signature | undefined;
	/** What every comment of the page has. */
	readonly furniture: ReadonlySet<Element>;
	/** Whether headings are cut from the first words, even where no name says which words are the comment's. */
	readonly cutsTitles: boolean;
}

/** A line and the person it names. */
export interface Signature {
	readonly line: Element;
	readonly name: string;
}

/** The words of a comment: what is left of it without its byline and the page's furniture. */
export function readBody(region: Element, parts: KnownParts): Element {
	const { author, date } = parts;
	const name = author === undefined ? '' : lineOf(author);
	// A comment's only element holds its words, whatever it is called.
	const roots = new Set(region.children);
	const isOnly = (element: Element) => roots.size === 1 && roots.has(element);
	const isByline = (element: Element) =>
		element === author || element === date || isSignature(element, parts);
	const isExtra = (element: Element) =>
		(name !== '' && element.tagName === 'img' && property(element, 'alt') === name) ||
		parts.furniture.has(element) ||
		isEmptyForm(element) ||
		furniture.some((pattern) => isLike(element, pattern));
	const isFurniture = (element: Element) =>
		(isByline(element) && !isOnly(element)) || (isExtra(element) && !roots.has(element));
	const named = findLike(region, bodies);
	const own = named !== undefined && !contains(named, author) ? named : undefined;
	const words = new Set(own === undefined ? [] : [own, ...descendantsOf(own)]);
	const isOut = (element: Element) =>
		isFurniture(element) ||
		(!words.has(element) && isBylinePart(element, own, parts, isOnly(element)));
	const cut = parts.cutsTitles || own !== undefined ? cutTitle(region, own, isOut) : undefined;
	return withoutForms(copyWithout(region, (element) => element === cut || isOut(element)));
}

/** Whether it is the line that signs, and says little besides. */
function isSignature(element: Element, { signature, date }: KnownParts): boolean {
	if (element !== signature?.line) return false;
	const rest = lineOf(copyWithout(element, (part) => part === date)).replace(signature.name, '');
	return (
		rest.length <= longestRest &&
		(date === element || rest.length <= shortestSigned || isSpoken(rest))
	);
}

function isSpoken(rest: string): boolean {
	return readByline(`N ${rest}`)?.worded === true && rest.length <= shortestSigned * 2;
}

/** Points, numbers and links beside a name. */
const shortestSigned = 20;

/** Whether a line has links, roles and figures, and nothing else. */
export function isLabels(line: string): boolean {
	return line.length <= longestByline && labels.test(line);
}

function isBylinePart(
	element: Element,
	own: Element | undefined,
	{ author, date }: KnownParts,
	isOnly: boolean,
): boolean {
	if (own !== undefined && contains(element, own)) return false;
	const isPart = !isOnly && bylineParts.some((pattern) => isLike(element, pattern));
	return (isPart && isHead(element, author, date)) || isBylineLine(element, author, date);
}

/** A heading of the comment's own that the software cut from its first words. */
function cutTitle(
	region: Element,
	body: Element | undefined,
	isOut: (element: Element) => boolean,
): Element | undefined {
	for (const element of descendantsOf(region)) {
		if (element === body) return undefined;
		if (!isTitle(element) || contains(element, body)) continue;
		const line = lineOf(copyWithout(element, isOut)).replace(/[.…]{1,3}$/u, '');
		const words = lineOf(copyWithout(body ?? region, (one) => one === element || isOut(one)));
		if (line !== '' && words.startsWith(line)) return element;
	}
	return undefined;
}

/** A form with nothing to fill in is a block of words. */
function withoutForms(element: Element): Element {
	const children = element.children.map((child) =>
		child.type === 'element' ? withoutForms(child) : child,
	);
	return { ...element, tagName: element.tagName === 'form' ? 'div' : element.tagName, children };
}

/** Some software puts the words that are read into a form, beside nothing to be filled in. */
function isEmptyForm(element: Element): boolean {
	const isField = ({ tagName, properties: { type } }: Element) =>
		/^(?:textarea|select)$/u.test(tagName) || (tagName === 'input' && type !== 'hidden');
	return (
		element.tagName === 'form' &&
		(lineOf(element) === '' || [...descendantsOf(element)].some(isField))
	);
}

/** Whether something in it may be a heading of its own. */
export function holdsTitle(region: Element): boolean {
	return [...descendantsOf(region)].some(isTitle);
}

function isTitle(element: Element): boolean {
	return isLike(element, /(?:^|[-_])(?:title|subject)$/iu) || /^h[1-6]$/u.test(element.tagName);
}

/** A head or foot around the name or date is the byline, unless the words stand in it as well. */
function isHead(element: Element, author: Element | undefined, date: Element | undefined): boolean {
	if (!contains(element, author) && !contains(element, date)) return lineOf(element).length < 120;
	return ![...descendantsOf(element)].some(
		(part) => part.tagName === 'p' || part.tagName === 'blockquote' || isTitle(part),
	);
}

/** A line that has nothing but name, date, links and numbers. */
function isBylineLine(
	element: Element,
	author: Element | undefined,
	date: Element | undefined,
): boolean {
	if (holdsBlocks(element)) return false;
	const line = lineOf(element);
	if (line.length > longestByline) return false;
	const names = [author, date].filter((part) => part !== undefined && contains(element, part));
	if (names.length === 0)
		return /^div$/u.test(element.tagName) && (labels.test(line) || answering.test(line));
	const rest = lineOf(copyWithout(element, (part) => names.includes(part)));
	if (element === author || element === date || rest.length <= shortestRest) return true;
	return readByline(line)?.leftover === 0 && rest.length <= longestRest;
}

const longestByline = 200;
/** What is left of a byline without name and date: `says:`, `on`, `#3`. */
const shortestRest = 12;
const longestRest = 60;
/** A line that says whom the comment answers, and nothing else. */
const answering =
	/^(?:in (?:reply|response) to|replying to|reply to|als antwort auf|antwort auf|en réponse à|en respuesta a|in risposta a|em resposta a|als antwoord op)\s.{1,60}(?<![.:,!?…])$/iu;
/** Links, roles and numbers, and nothing else. */
const labels = new RegExp(
	`^[\\s#|•·()[\\],.:–—-]{0,8}(?:(?:${linkWords}|${roleWords}|\\d{1,5})[\\s#|•·()[\\],.:–—-]{0,8}){1,6}$`,
	'iu',
);
