import type { ElementContent, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, makeElement } from './tags.ts';

/** An address as people type it; marks at its end belong to the sentence. */
const address = /\bhttps?:\/\/[^\s<>"'()[\]{}]{1,1000}[^\s<>"'()[\]{}.,;:!?]/giu;
const verbatim: ReadonlySet<string> = new Set(['a', 'pre', 'code', 'script', 'style', 'textarea']);

/** Makes addresses that hold on the page at `base` only hold everywhere, in place. */
export function resolveLinks(tree: Root, base: string): void {
	visit(tree, 'element', ({ tagName, properties }) => {
		const href = typeof properties['href'] === 'string' ? properties['href'].trim() : '';
		const isElsewhere = tagName === 'a' && href !== '' && !href.startsWith('#');
		if (isElsewhere && URL.canParse(href, base)) properties['href'] = new URL(href, base).href;
	});
}

/** Makes links of the addresses in running text, in place, as blog software does of what is typed. */
export function linkAddresses(parent: Parents): void {
	parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
		if (node.type === 'text') return linkText(node.value);
		if (isElement(node) && !verbatim.has(node.tagName)) linkAddresses(node);
		return [node];
	});
}

function linkText(value: string): ElementContent[] {
	const nodes: ElementContent[] = [];
	let end = 0;
	for (const found of value.matchAll(address)) {
		const [href] = found;
		if (found.index > end) nodes.push({ type: 'text', value: value.slice(end, found.index) });
		nodes.push(makeElement('a', { href }, [{ type: 'text', value: href }]));
		end = found.index + href.length;
	}
	if (end < value.length) nodes.push({ type: 'text', value: value.slice(end) });
	return nodes;
}
