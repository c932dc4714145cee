import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { mdxToHast, mdxToMdast } from 'satteri';
import { parse } from 'yaml';

/** A node with nothing but what it says: type, words, addresses, attributes. */
export interface Plain {
	readonly type: string;
	readonly children?: readonly Plain[];
	readonly [property: string]: unknown;
}

/** A generated file as a parser reads it back. */
export interface ReadBack {
	readonly fields: unknown;
	readonly body: readonly Plain[];
}

const remarkParser = remark().use(remarkGfm).use(remarkMdx).freeze();

/** What a node says; the rest is positions and what Markdown derives. */
const kept = ['value', 'url', 'alt', 'depth', 'ordered', 'name', 'attributes', 'label'] as const;

/** `file` as the site's own parser reads it. */
export function readWithSatteri(file: string): ReadBack {
	mdxToHast(file);
	const [yaml, ...children] = (mdxToMdast(file) as Root).children;
	if (yaml?.type !== 'yaml') throw new Error('found no front matter');
	return { fields: parse(yaml.value), body: plain(children) };
}

/** `file` as remark reads it, which has no front matter of its own. */
export function readWithRemark(file: string): ReadBack {
	const [opening, fence] = ['---\n', '\n---\n'];
	const end = file.indexOf(fence);
	const { children } = remarkParser.parse(file.slice(end + fence.length));
	return { fields: parse(file.slice(opening.length, end)), body: plain(children) };
}

/** `nodes` without empty fragments, texts side by side as one. */
export function plain(nodes: readonly Nodes[]): Plain[] {
	const result: Plain[] = [];
	for (const node of nodes) {
		if (node.type === 'mdxJsxTextElement' && node.name === null) continue;
		const previous = result.at(-1);
		if (node.type === 'text' && previous?.type === 'text') {
			result.splice(-1, 1, { type: 'text', value: `${previous['value']}${node.value}` });
		} else {
			result.push({ type: node.type, ...said(node) });
		}
	}
	return result;
}

function said(node: Nodes): Partial<Plain> {
	const properties = Object.entries(node).filter(([key]) => kept.some((name) => name === key));
	const flat = properties.map(([key, value]) => [key, key === 'attributes' ? pairs(value) : value]);
	return {
		...Object.fromEntries(flat),
		...('children' in node && { children: plain(node.children) }),
	};
}

function pairs(attributes: readonly { name: string; value: unknown }[]): Record<string, unknown> {
	return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}
