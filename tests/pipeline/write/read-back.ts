import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { mdxToHast, mdxToMdast } from 'satteri';
import { parse } from 'yaml';

/** A node with nothing but what it says: type, words, addresses, attributes. */
export interface Plain {
	readonly type: string;
	readonly value?: string;
	readonly attributes?: Readonly<Record<string, unknown>>;
	readonly children?: readonly Plain[];
	readonly [property: string]: unknown;
}

/** A generated file as a parser reads it back. */
export interface ReadBack {
	readonly fields: Readonly<Record<string, unknown>>;
	readonly body: readonly Plain[];
}

const remarkParser = remark().use(remarkGfm).use(remarkMdx).freeze();

/** What a node says; the rest is positions and what Markdown derives. */
const kept = ['value', 'url', 'alt', 'title', 'depth', 'ordered', 'name', 'label'] as const;

/** `file` as the site's own parser reads it. */
export function readWithSatteri(file: string): ReadBack {
	mdxToHast(file);
	const [yaml, ...children] = (mdxToMdast(file) as Root).children;
	if (yaml?.type !== 'yaml') throw new Error('found no front matter');
	return { fields: parse(yaml.value) as ReadBack['fields'], body: plain(children) };
}

/** `file` as remark reads it, which has no front matter of its own. */
export function readWithRemark(file: string): ReadBack {
	const [opening, fence] = ['---\n', '\n---\n'];
	const end = file.indexOf(fence);
	const { children } = remarkParser.parse(file.slice(end + fence.length));
	return {
		fields: parse(file.slice(opening.length, end)) as ReadBack['fields'],
		body: plain(children),
	};
}

/** `nodes` without empty fragments, texts side by side as one. */
export function plain(nodes: readonly Nodes[]): Plain[] {
	const result: Plain[] = [];
	for (const node of nodes) {
		if (node.type === 'mdxJsxTextElement' && node.name === null) continue;
		const previous = result.at(-1);
		if (node.type === 'text' && previous?.type === 'text') {
			result.splice(-1, 1, { type: 'text', value: `${previous.value ?? ''}${node.value}` });
		} else {
			result.push({ type: node.type, ...said(node) });
		}
	}
	return result;
}

function said(node: Nodes): Partial<Plain> {
	const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	const entries = Object.entries(node).filter(
		([key, value]) => kept.some((name) => name === key) && !(key === 'title' && value === null),
	);
	return {
		...Object.fromEntries<unknown>(entries),
		...(isElement && { attributes: pairs(node.attributes) }),
		...('children' in node && { children: plain(node.children) }),
	};
}

type Attributes = Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'];

function pairs(attributes: Attributes): Readonly<Record<string, unknown>> {
	const named = attributes.map((attribute): [string, unknown] => {
		return 'name' in attribute ? [attribute.name, attribute.value] : ['', attribute];
	});
	return Object.fromEntries(named);
}
