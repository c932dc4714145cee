import type { ElementContent, Parents } from 'hast';
import { h } from 'hastscript';

/**
 * Lets what may be wider than the page be scrolled by itself, with the keyboard too: code, and a
 * table, which gets a box for it.
 */
export function letScroll(content: ElementContent[]): void {
	const root: Parents = { type: 'root', children: content };
	boxIn(root);
	content.splice(0, content.length, ...(root.children as ElementContent[]));
}

function boxIn(parent: Parents): void {
	parent.children = (parent.children as ElementContent[]).map((node) => {
		if (node.type !== 'element') return node;
		if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
		if (node.tagName !== 'table') {
			boxIn(node);
			return node;
		}
		const { dir, ...own } = node.properties;
		node.properties = own;
		return h('div.scroll', { dir, role: 'group', ariaLabel: 'Table', tabIndex: 0 }, [node]);
	});
}
