import type { Element, ElementContent, Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { imageAddress } from '../captured/image-file.ts';
import { parseMdx } from '../captured/mdx.ts';

/** What a book may hold: prose, pictures, links, and the ids that notes and answers lead to. */
const schema: Schema = {
	tagNames: [
		...['figcaption', 'figure', 'img'],
		...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li'],
		...['ol', 'p', 'pre', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
		'ul',
	],
	attributes: {
		'*': ['id', 'dir'],
		a: ['href', 'rel', 'role', 'ariaLabel'],
		img: [['src', imageAddress], 'alt', 'title', 'width', 'height'],
		ol: ['start'],
		section: ['role', 'ariaLabel'],
	},
	ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
	protocols: { href: ['http', 'https', 'mailto'] },
	strip: ['script', 'style'],
	clobber: [],
};

/** `children` as a book may hold them; links to other pages of the site get their whole address. */
export function bookContent(children: readonly Nodes[], page: string): readonly ElementContent[] {
	const safe = sanitize({ type: 'root', children: [...children] as Root['children'] }, schema);
	const content = (safe.type === 'root' ? safe.children : [safe]) as ElementContent[];
	for (const link of content.flatMap(linksIn)) {
		const { href = '#' } = link.properties;
		// A link inside the text stays inside the book.
		if (!href.startsWith('#')) link.properties['href'] = URL.parse(href, page)?.href;
	}
	return content;
}

/** The words that a curator wrote below the front matter of a file; a picture becomes a link to it. */
export function curatorContent(body: string): readonly ElementContent[] {
	const { tree } = parseMdx(body);
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'img' || index === undefined || !parent) return;
		const { src, alt } = node.properties;
		parent.children[index] = h('a', { href: src }, alt || '[image]');
	});
	return tree.children as ElementContent[];
}

function linksIn(node: Nodes): readonly Element[] {
	const inner = 'children' in node ? node.children.flatMap(linksIn) : [];
	return node.type === 'element' && node.tagName === 'a' ? [node, ...inner] : inner;
}
