import type { Words } from './found.ts';
import { childOf, childrenOf, markupOf, textOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';

/** The address of the link of `relation`, which is `alternate` where a link says nothing. */
export function atomLink(entry: XmlElement, relation: string): string | undefined {
	return childrenOf(entry, 'atom:link').find(
		({ attributes }) => (attributes['rel'] ?? 'alternate') === relation,
	)?.attributes['href'];
}

/** When the entry was published; Atom 0.3 has other names for it. */
export function atomDate(entry: XmlElement): string | undefined {
	const names = [
		'atom:published',
		'atom:issued',
		'atom:created',
		'blogger:created',
		'atom:updated',
		'atom:modified',
	];
	return names.map((name) => valueOf(entry, name)).find((date) => date !== undefined);
}

/** The entry's words, whole where it has them. */
export function atomWords(entry: XmlElement): Words {
	const content = childOf(entry, 'atom:content');
	const element =
		content !== undefined && content.nodes.length > 0 ? content : childOf(entry, 'atom:summary');
	const type = element?.attributes['type'] ?? 'text';
	if (/xhtml|xml/u.test(type) || element?.attributes['mode'] === 'xml')
		return { text: markupOf(element), markup: 'html' };
	const text = textOf(element);
	const isHtml = /html/u.test(type) || element?.attributes['mode'] === 'escaped';
	return { text, markup: isHtml ? 'html' : 'plain' };
}

/** The words of the categories but those of the scheme `without`, which are the platform's. */
export function atomTerms(entry: XmlElement, without?: string): readonly string[] {
	return childrenOf(entry, 'atom:category')
		.filter(({ attributes }) => without === undefined || attributes['scheme'] !== without)
		.map(({ attributes }) => attributes['label'] ?? attributes['term'] ?? '')
		.filter((term) => term !== '');
}
