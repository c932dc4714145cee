import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';

/**
 * Which anchors lead to each element of a page that were once those of paragraphs with other words:
 * the element that stands where the paragraph stood.
 *
 * `known` are all anchors ever published, in reading order; `current` those that the page has, in
 * order.
 */
export function formerAnchors(
	known: readonly string[],
	current: readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const here = new Set(current);
	const former = new Map<string, readonly string[]>();
	let waiting: string[] = [];
	let last = current[0];
	for (const anchor of known) {
		if (!here.has(anchor)) {
			waiting.push(anchor);
			continue;
		}
		if (waiting.length > 0) former.set(anchor, waiting);
		waiting = [];
		last = anchor;
	}
	if (last && waiting.length > 0) former.set(last, [...(former.get(last) ?? []), ...waiting]);
	return former;
}

/** Puts an empty element with each former anchor into the block that it leads to now. */
export function placeFormerAnchors(
	root: Root,
	former: ReadonlyMap<string, readonly string[]>,
): void {
	const visit = (node: Nodes) => {
		if (!('children' in node)) return;
		for (const child of node.children) visit(child);
		const anchors = node.type === 'element' ? former.get(String(node.properties['id'])) : undefined;
		if (node.type !== 'element' || !anchors) return;
		const spans = anchors.map((id): ElementContent => h('span.once', { id }));
		holderOf(node).children.unshift(...spans);
	};
	visit(root);
}

/** Where words may stand in a block: a table has them in its cells only. */
function holderOf(block: Element): Element {
	const [first] = block.children.filter((child) => child.type === 'element');
	return /^(?:table|thead|tbody|tr)$/u.test(block.tagName) && first ? holderOf(first) : block;
}
