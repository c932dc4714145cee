import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toText } from '../text.ts';
import { isImageAddress } from './images.ts';

/** What captured text may become: prose, images, and links that leave the site. No style or id. */
const schema: Schema = {
	tagNames: [
		...[
			'a',
			'blockquote',
			'br',
			'code',
			'del',
			'em',
			'hr',
			'img',
			'li',
			'ol',
			'p',
			'pre',
			'strong',
			'sup',
		],
		...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
	],
	attributes: { a: ['href', 'dataFootnoteRef'], img: ['src', 'alt', 'title'], ol: ['start'] },
	protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'missing'] },
	ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
	strip: ['script', 'style'],
	clobber: [],
};

/**
 * `children` as safe elements, each running the way its first letter asks for; task boxes become the
 * sign they showed. Images are still to be shown (see `showImages`).
 */
export function safeContent(children: readonly Nodes[]): ElementContent[] {
	const tree: Root = { type: 'root', children: children as Root['children'] };
	rewrite(tree, withoutMedia);
	const safe = sanitize(tree, schema);
	const root: Root = safe.type === 'root' ? safe : { type: 'root', children: [safe] };
	rewrite(root, outboundLink);
	const content = root.children as ElementContent[];
	content.forEach(setDirection);
	return content;
}

/** What stands inside a quotation or list has its own direction from the style sheet; code has one. */
function setDirection(node: ElementContent): void {
	if (node.type === 'element' && !/^(?:pre|hr)$/u.test(node.tagName))
		node.properties['dir'] = 'auto';
}

/** Replaces each element of `parent`, innermost first, by what `change` gives. */
function rewrite(parent: Parents, change: (element: Element) => readonly ElementContent[]): void {
	parent.children = parent.children.flatMap((child) => {
		if (child.type !== 'element') return [child as ElementContent];
		rewrite(child, change);
		return [...change(child)];
	});
}

function withoutMedia(element: Element): readonly ElementContent[] {
	const { tagName, properties } = element;
	if (tagName === 'input') return [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }];
	if (tagName !== 'img' || isImageAddress(properties['src'] ?? '')) return [element];
	return [{ type: 'text', value: properties['alt'] || '[image]' }];
}

/** A link keeps its address only if it leads to another site; the captured page's own paths lead nowhere here. */
function outboundLink(element: Element): readonly ElementContent[] {
	if (element.tagName !== 'a' || 'dataFootnoteRef' in element.properties) return [element];
	const href = element.properties['href'] ?? '';
	if (!/^(?:https?:\/\/|mailto:)./iu.test(href) || !URL.canParse(href)) return element.children;
	if (toText(element).trim() === '') return element.children;
	element.properties = { href, rel: ['nofollow', 'ugc', 'noopener'] };
	return [element];
}
