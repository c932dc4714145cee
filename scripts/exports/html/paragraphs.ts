import type { Element, ElementContent, Root } from 'hast';
import { blockTags, isElement, makeElement } from './tags.ts';

/** Elements whose line breaks are their own business. */
const verbatim: ReadonlySet<string> = new Set([
	'pre',
	'script',
	'style',
	'textarea',
	'template',
	'code',
]);
/** Elements of which one paragraph needs no `<p>`. */
const bare: ReadonlySet<string> = new Set([
	'li',
	'td',
	'th',
	'dd',
	'dt',
	'figcaption',
	'summary',
	'caption',
]);
/** Elements that hold other elements and no words. */
const structural: ReadonlySet<string> = new Set([
	'ul',
	'ol',
	'dl',
	'table',
	'thead',
	'tbody',
	'tfoot',
	'tr',
	'dir',
	'menu',
]);

/**
 * Gives the tree the paragraphs that its writer meant: two `<br>` part paragraphs, and with `lines`
 * a blank line does, too, and a line end is a `<br>`, as blog software makes of what people typed.
 */
export function makeParagraphs(tree: Root, lines: boolean): Root {
	const maker = new ParagraphMaker(lines);
	const children = tree.children.filter((node) => node.type === 'element' || node.type === 'text');
	return { type: 'root', children: maker.flow(children, lines) };
}

/** One piece of a run of phrasing: a node, or the end of a line or of a paragraph. */
type Piece = ElementContent | 'line' | 'paragraph';

class ParagraphMaker {
	readonly #lines: boolean;
	readonly #holdsBlocks = new WeakMap<Element, boolean>();

	constructor(lines: boolean) {
		this.#lines = lines;
	}

	/** The children of a block; `wraps`: a single paragraph is one as well. */
	flow(children: readonly ElementContent[], wraps: boolean): ElementContent[] {
		const result: ElementContent[] = [];
		let run: ElementContent[] = [];
		const flush = () => {
			const paragraphs = this.#split(run);
			const isPlain = paragraphs.length === 1 && !wraps;
			for (const nodes of paragraphs)
				result.push(...(isPlain ? nodes : [makeElement('p', {}, nodes)]));
			run = [];
		};
		for (const node of children) {
			if (!isElement(node) || !this.#isBlock(node)) {
				run.push(node);
				continue;
			}
			flush();
			result.push(...this.#block(node));
		}
		flush();
		return result;
	}

	#isBlock(element: Element): boolean {
		if (blockTags.has(element.tagName)) return true;
		const known = this.#holdsBlocks.get(element);
		if (known !== undefined) return known;
		const found = element.children.some((child) => isElement(child) && this.#isBlock(child));
		this.#holdsBlocks.set(element, found);
		return found;
	}

	#block(element: Element): ElementContent[] {
		const { tagName, children, properties } = element;
		if (verbatim.has(tagName)) return [element];
		if (structural.has(tagName)) {
			const inside = children.flatMap((child) => (isElement(child) ? this.#block(child) : []));
			return [makeElement(tagName, properties, inside)];
		}
		if (tagName === 'p' || /^h[1-6]$/u.test(tagName)) {
			return this.#split(children).map((nodes) => makeElement(tagName, properties, nodes));
		}
		return [
			makeElement(tagName, properties, this.flow(children, this.#lines && !bare.has(tagName))),
		];
	}

	/** The paragraphs of a run of phrasing; none where it is blank. */
	#split(run: readonly ElementContent[]): ElementContent[][] {
		const paragraphs: ElementContent[][] = [[]];
		const pieces = joinBreaks(run.flatMap((node) => this.#pieces(node)));
		for (const piece of pieces) {
			if (piece === 'paragraph') paragraphs.push([]);
			else paragraphs.at(-1)?.push(piece === 'line' ? makeElement('br', {}, []) : piece);
		}
		return paragraphs.map(trimBreaks).filter((nodes) => nodes.some((node) => !isBlank(node)));
	}

	#pieces(node: ElementContent): Piece[] {
		if (node.type === 'text') return this.#lines ? splitLines(node.value) : [node];
		if (!isElement(node)) return [];
		if (node.tagName === 'br') return ['line'];
		if (verbatim.has(node.tagName) || !this.#lines) return [node];
		const inside = node.children
			.flatMap((child) => this.#pieces(child))
			.flatMap((piece): ElementContent[] => {
				const line = makeElement('br', {}, []);
				return piece === 'line'
					? [line]
					: piece === 'paragraph'
						? [line, makeElement('br', {}, [])]
						: [piece];
			});
		return [makeElement(node.tagName, node.properties, inside)];
	}
}

function splitLines(value: string): Piece[] {
	return value.split('\n').flatMap((line, index): Piece[] => {
		const text = { type: 'text' as const, value: line };
		return index === 0 ? [text] : ['line', text];
	});
}

/** Two line ends with nothing between them are the end of a paragraph. */
function joinBreaks(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	let since: 'line' | 'paragraph' | undefined;
	for (const piece of pieces) {
		if (piece === 'line' || piece === 'paragraph') {
			if (since === 'line') {
				result.splice(result.lastIndexOf('line'), Infinity, 'paragraph');
				since = 'paragraph';
			} else if (since === undefined) {
				result.push(piece);
				since = piece;
			}
			continue;
		}
		if (!isBlank(piece)) since = undefined;
		result.push(piece);
	}
	return result;
}

function trimBreaks(nodes: readonly ElementContent[]): ElementContent[] {
	const isEdge = (node: ElementContent) =>
		isBlank(node) || (isElement(node) && node.tagName === 'br');
	const start = nodes.findIndex((node) => !isEdge(node));
	return start === -1 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isEdge(node)) + 1);
}

function isBlank(node: ElementContent): boolean {
	if (node.type === 'text') return /^[\s\u00a0]*$/u.test(node.value);
	return node.type === 'comment';
}
