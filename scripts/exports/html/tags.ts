import type { Element, Nodes, Properties } from 'hast';

/** Elements that stand on lines of their own. */
export const blockTags: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body center dd details dialog dir div dl dt fieldset ' +
		'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ' +
		'note-text ol p pre section summary table tbody td tfoot th thead tr ul'
	).split(' '),
);

/** Whether a node is an element; undefined is none. */
export function isElement(node: Nodes | undefined): node is Element {
	return node?.type === 'element';
}

/** A property as one string; undefined where there is none or it is blank. */
export function property(element: Element, name: string): string | undefined {
	const value = element.properties[name];
	const text = Array.isArray(value) ? value.join(' ') : value;
	if (text === undefined || text === null || typeof text === 'boolean') return undefined;
	return String(text).trim() || undefined;
}

/** The classes of an element, none where it has no such property. */
export function classesOf({ properties }: Element): readonly string[] {
	const { className } = properties;
	return Array.isArray(className) ? className.map(String) : [];
}

/** An element that stands nowhere yet. */
export function makeElement(
	tagName: string,
	properties: Properties,
	children: Element['children'],
): Element {
	return { type: 'element', tagName, properties, children };
}
