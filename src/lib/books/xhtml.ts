import type { ElementContent, Properties } from 'hast';
import type { Element, ElementContent as XmlContent } from 'xast';
import { x } from 'xastscript';
import { imagePath, readImageAddress } from '../captured/image-file.ts';
import { renderXml } from '../xml.ts';

/** A document of a book as XHTML. */
export interface Document {
	readonly title: string;
	readonly language: string;
	readonly body: readonly ElementContent[];
}

/** Every attribute that the words of a book have, by its name in XHTML. */
const attributeNames: Readonly<Record<string, string>> = {
	alt: 'alt',
	ariaLabel: 'aria-label',
	className: 'class',
	dir: 'dir',
	'epub:type': 'epub:type',
	height: 'height',
	href: 'href',
	id: 'id',
	lang: 'lang',
	rel: 'rel',
	role: 'role',
	src: 'src',
	start: 'start',
	title: 'title',
	width: 'width',
};

/** `document` as XHTML for a reader app, in the style of `style.css`. */
export function renderXhtml({ title, language, body }: Document): string {
	const namespaces = {
		xmlns: 'http://www.w3.org/1999/xhtml',
		'xmlns:epub': 'http://www.idpf.org/2007/ops',
	};
	return renderXml(
		x('html', { ...namespaces, lang: language, 'xml:lang': language }, [
			x('head', [
				x('title', title),
				x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
			]),
			x('body', body.flatMap(toXml)),
		]),
	);
}

function toXml(node: ElementContent): readonly XmlContent[] {
	if (node.type === 'text') return [{ type: 'text', value: node.value }];
	if (node.type !== 'element') return [];
	const properties = node.tagName === 'img' ? ownPicture(node.properties) : node.properties;
	const attributes = Object.entries(properties).flatMap(([name, value]) => {
		const known = attributeNames[name];
		if (known === undefined || value === null || value === undefined) return [];
		return [[known, Array.isArray(value) ? value.join(' ') : String(value)]];
	});
	const element: Element = x(node.tagName, Object.fromEntries(attributes) as Element['attributes']);
	return [{ ...element, children: node.children.flatMap(toXml) }];
}

/** A book has its pictures beside its documents. */
function ownPicture(properties: Properties): Properties {
	const file = readImageAddress(String(properties['src']));
	return { ...properties, src: file && imagePath(file) };
}
