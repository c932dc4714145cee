import type { ElementContent } from 'hast';
import { collapse, toText } from '../text.ts';

const blocks = new Set(['p', 'li', 'pre', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Words between quotation marks. A straight or single mark opens behind a space only; a paragraph
 * that a mark opens and none closes goes on as a quotation in the next one.
 */
const marked = [
	/“([^“”]+)(?:”|$)/gu,
	/„([^„“”]+)(?:[“”]|$)/gu,
	/«([^«»]+)(?:»|$)/gu,
	/»([^«»]+)«/gu,
	/(?<=^|[\s([—–-])"([^"]+)(?:"|$)/gu,
	/(?<=^|[\s([—–-])‘([^‘]+?)’(?![\p{L}\p{N}])/gu,
];

/**
 * What somebody quotes in a text: the paragraphs of its block quotations and the words between
 * quotation marks, parted where an ellipsis says that words were left out.
 */
export function quotedPassages(content: readonly ElementContent[]): readonly string[] {
	const passages = content.flatMap((node) => collect(node, false));
	return passages
		.flatMap((passage) => passage.split(/…|\.{3,}/u))
		.map(collapse)
		.filter(Boolean);
}

function collect(node: ElementContent, quoted: boolean): readonly string[] {
	if (node.type !== 'element') return [];
	const inside = quoted || node.tagName === 'blockquote';
	const inner = node.children.flatMap((child) => collect(child, inside));
	if (!blocks.has(node.tagName) || inner.length > 0) return inner;
	const text = toText(node);
	return inside ? [text] : betweenMarks(text);
}

function betweenMarks(text: string): readonly string[] {
	return marked.flatMap((pattern) => [...text.matchAll(pattern)].map(([, words = '']) => words));
}
