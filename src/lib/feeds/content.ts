import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { imageAddress } from '../captured/image-file.ts';

/** What a feed may carry: prose, links, and the site's own pictures. Readers show it among other people's pages. */
const schema: Schema = {
	tagNames: [
		...['figcaption', 'figure', 'img'],
		...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li'],
		...['ol', 'p', 'pre', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
	],
	attributes: {
		'*': ['dir'],
		a: ['href', 'rel'],
		img: [['src', imageAddress], 'alt', 'title', 'width', 'height'],
		ol: ['start'],
	},
	protocols: { href: ['http', 'https', 'mailto'] },
	strip: ['script', 'style'],
	clobber: [],
};

/** The rendered words of an entry for readers elsewhere: safe, and every link and picture with its whole address. */
export function feedHtml(html: string, page: string): string {
	const tree = sanitize(fromHtml(html, { fragment: true }), schema) as Root;
	visitAddresses(tree, ({ properties }) => {
		const { href, src } = properties;
		if (href) properties['href'] = URL.parse(href, page)?.href;
		if (src) properties['src'] = URL.parse(src, page)?.href;
	});
	return toHtml(tree);
}

function visitAddresses(node: Nodes, change: (element: Element) => void): void {
	if (node.type === 'element' && /^(?:a|img)$/u.test(node.tagName)) change(node);
	if ('children' in node) for (const child of node.children) visitAddresses(child, change);
}
