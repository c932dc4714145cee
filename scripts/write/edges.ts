import type { PhrasingContent } from 'mdast';

/** A line of text in three parts: blanks and line breaks, words, blanks and line breaks. */
interface Peeled {
	readonly before: readonly PhrasingContent[];
	readonly core: PhrasingContent[];
	readonly after: readonly PhrasingContent[];
}

/**
 * Takes the blanks and line breaks off both ends of `nodes`. At the edge of a block they say
 * nothing, and just inside a mark Markdown cannot write them (`** a**`): they belong outside.
 */
export function peel(nodes: readonly PhrasingContent[]): Peeled {
	const start = nodes.findIndex((node) => !isBlank(node));
	if (start === -1) return { before: nodes, core: [], after: [] };
	const end = nodes.findLastIndex((node) => !isBlank(node)) + 1;
	const core = nodes.slice(start, end);
	return {
		before: [...nodes.slice(0, start), ...cut(core, 0, (value) => value.trimStart())],
		core,
		after: [...cut(core, core.length - 1, (value) => value.trimEnd()), ...nodes.slice(end)],
	};
}

/** Trims the text at `index` of `core` in place; gives what was trimmed. */
function cut(
	core: PhrasingContent[],
	index: number,
	trim: (value: string) => string,
): PhrasingContent[] {
	const node = core[index];
	if (node?.type !== 'text') return [];
	const value = trim(node.value);
	core[index] = { type: 'text', value };
	const blank = node.value.replace(value, '');
	return blank === '' ? [] : [{ type: 'text', value: blank }];
}

function isBlank(node: PhrasingContent): boolean {
	return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
