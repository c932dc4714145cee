import type { Nodes, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * What GFM links wherever it stands in text, escaped or not: the `@` of a mail address, the `:` of
 * a scheme, the `.` after `www`.
 */
const insideAddress = /(?<=[\w.+-])(?=@[\w-]+\.[\w-])|(?<=https?)(?=:\/\/\S)|(?<=www)(?=\.)/i;

/**
 * Neither a letter nor a figure, and not among the marks that every parser knows as punctuation.
 * Remark judges such a sign by half of it where it is beyond U+FFFF, and by an older Unicode.
 */
const odd = '[^\\p{L}\\p{M}\\p{N}\\0-\\u024f\\u2010-\\u2027]';
const oddSign = new RegExp(odd, 'u');
/** Beside a mark remark writes the first and last sign as a reference, which ends with no letter. */
const doubtfulUnderscores = new RegExp(`(?<![\\\\_])_+(?=${odd}|.$)|(?<=${odd}|^[^\\\\])_+`, 'gsu');

const marks: ReadonlySet<string> = new Set(['delete', 'emphasis', 'strong']);

/**
 * A copy of `root` with an empty fragment (`<></>`, which shows nothing) wherever text would be read
 * as something else and no escape helps: inside an address that is no link, and between a mark and
 * a sign that parsers judge differently (`**a**` beside a byte order mark or a rare symbol).
 */
export function withGuards(root: Root): Root {
	const copy = structuredClone(root);
	visit(copy, ['paragraph', 'heading', 'tableCell'], (node) => {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
		node.children = guard(node.children, false);
		return SKIP;
	});
	return copy;
}

/** Markdown `text` with the underscores escaped that remark takes for the inside of a word. */
export function escapeUnderscores(text: string): string {
	return text.replace(doubtfulUnderscores, (run) => run.replaceAll('_', '\\_'));
}

function guard(nodes: readonly PhrasingContent[], inLink: boolean): PhrasingContent[] {
	return nodes.flatMap((node, index) => {
		const before = isDoubtful(nodes[index - 1], node) ? [fragment()] : [];
		if (node.type === 'text') return [...before, ...(inLink ? [node] : splitAddresses(node.value))];
		if ('children' in node) node.children = guard(node.children, inLink || node.type === 'link');
		return [...before, node];
	});
}

function splitAddresses(value: string): PhrasingContent[] {
	return value.split(insideAddress).flatMap((part, index): PhrasingContent[] => {
		const text = { type: 'text', value: part } as const;
		return index === 0 ? [text] : [fragment(), text];
	});
}

/** Whether one of two neighbours is a mark and the signs where they meet are not plain. */
function isDoubtful(left: PhrasingContent | undefined, right: PhrasingContent): boolean {
	if (!left || !(marks.has(left.type) || marks.has(right.type))) return false;
	const end = words(left).slice(-2);
	const start = words(right).slice(0, 2);
	return !end.endsWith(' ') && !start.startsWith(' ') && oddSign.test(end + start);
}

function words(node: Nodes): string {
	if ('children' in node) return node.children.map(words).join('');
	return 'value' in node ? node.value : '';
}

function fragment(): PhrasingContent {
	return { type: 'mdxJsxTextElement', name: null, attributes: [], children: [] };
}
