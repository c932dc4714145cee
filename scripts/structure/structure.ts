import type { Root } from 'mdast';
export function structureBlocks(lines: readonly { readonly text: string }[]): Root {
	return { type: 'root', children: lines.map(({ text }) => ({ type: 'paragraph', children: [{ type: 'text', value: text.trim() }] })) };
}
