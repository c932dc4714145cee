import type { Image, Nodes, PhrasingContent } from 'mdast';
import { readImageFile, readMissingImage } from '../../src/lib/captured/image-file.ts';
import { printableLine } from '../text/printable.ts';
import { peel } from './edges.ts';
import type { Notes } from './footnotes.ts';

/** Marks that say nothing more when they stand inside themselves, and that Markdown cannot nest. */
type Mark = 'delete' | 'emphasis' | 'strong' | 'link';

/** What stands around words that are made safe. */
export interface PhrasingContext {
	readonly notes: Notes;
	/** The marks around the nodes. */
	readonly marks: readonly Mark[];
	/** Whether a line may end inside: not in a heading or a table cell. */
	readonly breaks: boolean;
}

/**
 * `nodes` as a line of text that can be written and read back: only node types that Colloquy knows,
 * text printable and on one line, links only to web and mail addresses, images only of the web or
 * taken along. Every other node gives its
 * words: the value of raw HTML, JSX or an expression becomes text.
 */
export function safePhrasing(nodes: readonly Nodes[], context: PhrasingContext): PhrasingContent[] {
	return joined(nodes.flatMap((node) => phrasing(node, context)));
}

function phrasing(node: Nodes, context: PhrasingContext): PhrasingContent[] {
	switch (node.type) {
		case 'inlineCode':
			return code(node.value, context);
		case 'break':
			return context.breaks ? [{ type: 'break' }] : text(' ');
		case 'image':
			return image(node);
		case 'link':
			return isOutside(node.url) ? mark(node, context) : safePhrasing(node.children, context);
		case 'delete':
		case 'emphasis':
		case 'strong':
			return mark(node, context);
		case 'footnoteReference': {
			const label = context.notes.labelOf(node);
			if (label === undefined) return text(`[${node.label ?? node.identifier}]`);
			return [{ type: 'footnoteReference', identifier: label, label }];
		}
		default:
			if ('children' in node) return safePhrasing(node.children, context);
			return 'value' in node ? text(node.value) : [];
	}
}

/** A picture that was taken along, or the name of one that is on the web or lost. */
function image({ url, alt, title, data }: Image): PhrasingContent[] {
	if (data?.isPixel === true) return [];
	const words = printableLine(alt ?? '');
	const isShown =
		readImageFile(url) !== undefined || readMissingImage(url) !== undefined || isPage(url);
	// As the site reads an image that says nothing.
	if (!isShown) return text(words || '[image]');
	const more = printableLine(title ?? '').trim();
	return [{ type: 'image', url, alt: words, ...(more !== '' && { title: more }) }];
}

function mark(
	node: Extract<PhrasingContent, { type: Mark }>,
	context: PhrasingContext,
): PhrasingContent[] {
	const inside = { ...context, marks: [...context.marks, node.type] };
	const children = safePhrasing(node.children, inside);
	if (context.marks.includes(node.type)) return children;
	// A call is a link itself, and there is no link in a link.
	if (node.type === 'link' && hasCall(children)) return children;
	const { before, core, after } = peel(children);
	if (core.length === 0) return children;
	const marked: PhrasingContent =
		node.type === 'link'
			? { type: 'link', url: node.url, children: core }
			: { type: node.type, children: core };
	return [...before, marked, ...after];
}

function hasCall(nodes: readonly PhrasingContent[]): boolean {
	return nodes.some((node) => {
		return node.type === 'footnoteReference' || ('children' in node && hasCall(node.children));
	});
}

/** Markdown has no empty code, strips blanks at its edges, and eats a `\\` before `|` in a table. */
function code(value: string, { breaks }: PhrasingContext): PhrasingContent[] {
	const line = printableLine(value).trim();
	return line === '' || (!breaks && line.includes('\\|'))
		? text(value)
		: [{ type: 'inlineCode', value: line }];
}

function text(value: string): PhrasingContent[] {
	const line = printableLine(value);
	return line === '' ? [] : [{ type: 'text', value: line }];
}

/** Neighbours of one kind as one: two texts are one text, and `**a****b**` cannot be read back. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const result: PhrasingContent[] = [];
	for (const node of nodes) {
		const previous = result.at(-1);
		const whole = previous && join(previous, node);
		if (whole) result.splice(-1, 1, whole);
		else result.push(node);
	}
	return result;
}

function join(left: PhrasingContent, right: PhrasingContent): PhrasingContent | undefined {
	if (left.type === 'text' && right.type === 'text') {
		return { type: 'text', value: left.value + right.value };
	}
	if (left.type === 'inlineCode' && right.type === 'inlineCode') {
		return { type: 'inlineCode', value: left.value + right.value };
	}
	if (left.type === 'link' || left.type !== right.type || !('children' in left)) return undefined;
	if (!('children' in right)) return undefined;
	return { ...left, children: joined([...left.children, ...right.children]) };
}

function isPage(address: string): boolean {
	return /^https?:\/\//iu.test(address);
}

function isOutside(address: string): boolean {
	return /^(?:https?:\/\/|mailto:)/i.test(address);
}
