import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** One page of a built site. */
export interface BuiltPage {
	/** Its address from the site's root on: `/essays/`. */
	readonly path: string;
	readonly html: string;
	readonly tree: Root;
	readonly ids: ReadonlySet<string>;
}

/** Every HTML page under `root`. */
export async function readPages(root: string): Promise<readonly BuiltPage[]> {
	const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
	return Promise.all(
		files.sort().map(async (file) => {
			const html = await readFile(join(root, file), 'utf8');
			const tree = fromHtml(html);
			const path = `/${relative('.', file).replace(/index\.html$/u, '')}`;
			return { path, html, tree, ids: new Set(attributes(tree, 'id')) };
		}),
	);
}

/** All elements of `tree` for which `test` holds, in document order. */
export function findElements(tree: Nodes, test: (element: Element) => boolean): readonly Element[] {
	const found: Element[] = [];
	const visit = (node: Nodes) => {
		if (node.type === 'element' && test(node)) found.push(node);
		if ('children' in node) for (const child of node.children) visit(child);
		if (node.type === 'element' && node.content) visit(node.content);
	};
	visit(tree);
	return found;
}

/** The values of one attribute, in document order. */
export function attributes(tree: Nodes, name: string): readonly string[] {
	return findElements(tree, ({ properties }) => typeof properties[name] === 'string').map(
		({ properties }) => String(properties[name]),
	);
}
