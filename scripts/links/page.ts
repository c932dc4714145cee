import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** One page of a built site, as far as links and names go. */
export interface BuiltPage {
	/** Its address from the folder of the site on: `/essays/`. */
	readonly path: string;
	readonly ids: ReadonlySet<string>;
	/** Every address that it links to or loads, as written. */
	readonly links: readonly string[];
	/** Where it says that it has moved to. */
	readonly movedTo: string | undefined;
	/** It says that what stood there is gone. */
	readonly isTombstone: boolean;
	/** Everything that can be read in it: words, attributes, comments; each on a line. */
	readonly words: string;
}

/** Attributes that hold words or addresses; `scope="col"` and the like are the site's own. */
const readable = new Set([
	'alt',
	'ariaLabel',
	'cite',
	'content',
	'href',
	'id',
	'label',
	'placeholder',
	'src',
	'title',
	'value',
]);

/** Reads one page. `file` is its path in the folder of the site, with `/` between the parts. */
export function readPage(file: string, html: string): BuiltPage {
	const tree = fromHtml(html);
	const found = { ids: new Set<string>(), links: new Set<string>(), words: [] as string[] };
	let movedTo: string | undefined;
	let isTombstone = false;
	walk(tree, (node) => {
		if (node.type === 'text' || node.type === 'comment') found.words.push(node.value);
		if (node.type !== 'element') return;
		for (const [name, value] of Object.entries(node.properties)) {
			if (readable.has(name) || name.startsWith('data')) found.words.push(String(value));
		}
		const { id, href, src } = node.properties;
		if (typeof id === 'string') found.ids.add(id);
		// The page that stands for all that are missing has no address of its own.
		const isOwn = String(node.properties['rel']) === 'canonical';
		for (const address of isOwn ? [] : [href, src])
			if (typeof address === 'string') found.links.add(address);
		if ('dataMovedTo' in node.properties && typeof href === 'string') movedTo = href;
		if ('dataGone' in node.properties) isTombstone = true;
	});
	return {
		path: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
		ids: found.ids,
		links: [...found.links],
		movedTo,
		isTombstone,
		// A word may be parted by markup: `<b>An</b>n`.
		words: [...found.words, toString(tree)].join('\n'),
	};
}

function walk(node: Root | Nodes, visit: (node: Nodes) => void): void {
	visit(node);
	if ('children' in node) for (const child of node.children) walk(child, visit);
	const template: Element['content'] = node.type === 'element' ? node.content : undefined;
	if (template) walk(template, visit);
}
