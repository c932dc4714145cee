import type { Nodes, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { parse } from 'yaml';

/** A captured entry's file, taken apart: nothing in it has been or will be evaluated. */
export interface MdxFile {
	readonly frontmatter: Record<string, unknown>;
	readonly tree: Root;
}

/** An element in the running text whose attributes are all plain strings. */
export interface LiteralElement {
	readonly attributes: Record<string, string>;
	readonly children: Root['children'];
}

/** Reads front matter and syntax tree of `source`; throws what the YAML or MDX parser says. */
export function parseMdx(source: string): MdxFile {
	const matter = /^\uFEFF?---\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u.exec(source);
	const frontmatter: unknown = matter?.[1] ? parse(matter[1]) : {};
	if (typeof frontmatter !== 'object' || frontmatter === null) {
		throw new Error('Found front matter that is not a list of names and values.');
	}
	const tree = mdxToHast(source, { features: { smartPunctuation: false } }) as Root;
	return { frontmatter: frontmatter as Record<string, unknown>, tree };
}

/** `node` as a `<name>` element with literal attributes, or `undefined` if it is anything else. */
export function literalElement(node: Nodes, name: string): LiteralElement | undefined {
	// The MDX node types are not part of hast's own list of types.
	const { type, ...rest } = node as { type: string };
	if (type !== 'mdxJsxFlowElement') return undefined;
	const element = rest as { name: unknown; attributes: MdxAttribute[]; children: Root['children'] };
	if (element.name !== name) return undefined;
	const attributes: Record<string, string> = {};
	for (const { type: kind, name: key, value } of element.attributes) {
		if (kind !== 'mdxJsxAttribute' || key === undefined || typeof value !== 'string')
			return undefined;
		attributes[key] = value;
	}
	return { attributes, children: element.children };
}

interface MdxAttribute {
	readonly type: string;
	readonly name?: string;
	readonly value?: unknown;
}
