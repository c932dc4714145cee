import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

/** What a feed may carry: prose and links. Readers show it among other people's pages. */
const schema: Schema = {
	tagNames: [
		...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li'],
		...['ol', 'p', 'pre', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
	],
	attributes: { a: ['href', 'rel'], ol: ['start'] },
	protocols: { href: ['http', 'https', 'mailto'] },
	strip: ['script', 'style'],
	clobber: [],
};

/** The rendered words of an entry for readers elsewhere: safe, and every link with its whole address. */
export function feedHtml(html: string, page: string): string {
	const tree = sanitize(fromHtml(html, { fragment: true }), schema) as Root;
	visitLinks(tree, (link) => {
		const { href } = link.properties;
		if (href) link.properties['href'] = URL.parse(href, page)?.href;
	});
	return toHtml(tree);
}

function visitLinks(node: Nodes, change: (link: Element) => void): void {
	if (node.type === 'element' && node.tagName === 'a') change(node);
	if ('children' in node) for (const child of node.children) visitLinks(child, change);
}
