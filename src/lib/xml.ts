import type { Element, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** Whatever XML 1.0 has no character for, lone halves of surrogate pairs among it. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * `tree` as an XML document. What XML cannot say is shown as U+FFFD, so that one strange character
 * in a captured text does not make the whole document unreadable.
 */
export function renderXml(tree: Element): string {
	const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' };
	const document = [declaration as Nodes, withXmlCharacters(tree)];
	return `${xmlText(toXml(document, { closeEmptyElements: true }))}\n`;
}

/** Serialised XML in which no text says `]]>`, which the serialiser leaves and XML forbids. */
function xmlText(serialised: string): string {
	return serialised.replace(notXml, '\ufffd').replaceAll(']]>', ']]&gt;');
}

/** The serialiser would drop these characters; a reader should see that something stood there. */
function withXmlCharacters(node: Element): Element {
	const attributes = Object.entries(node.attributes).map(([name, value]) => [
		name,
		value?.replace(notXml, '\ufffd'),
	]);
	const children = node.children.map((child) => {
		if (child.type === 'element') return withXmlCharacters(child);
		if (child.type !== 'text') return child;
		return { ...child, value: child.value.replace(notXml, '\ufffd') };
	});
	return { ...node, attributes: Object.fromEntries(attributes) as Element['attributes'], children };
}
