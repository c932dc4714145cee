/** One element with all that is in it. Names have the prefixes of namespaces.ts. */
export interface XmlElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly nodes: readonly (XmlElement | string)[];
	readonly line: number;
	/** The file ends inside it. */
	readonly isCut: boolean;
}

/** The elements of that name right inside `element`. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
	return element.nodes
		.filter((node) => typeof node !== 'string')
		.filter((node) => node.name === name);
}

/** The first element of that name right inside `element`. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
	return element.nodes.find((node) => typeof node !== 'string' && node.name === name) as
		XmlElement | undefined;
}

/** The words in `element`, without those of its elements, as they are. */
export function textOf(element: XmlElement | undefined): string {
	return element?.nodes.filter((node) => typeof node === 'string').join('') ?? '';
}

/** The trimmed words of the first element of that name; undefined where there are none. */
export function valueOf(element: XmlElement, name: string): string | undefined {
	return textOf(childOf(element, name)).trim() || undefined;
}

/** What stands in `element` as HTML: its words where it has no elements, else its markup. */
export function markupOf(element: XmlElement | undefined): string {
	if (element === undefined) return '';
	if (element.nodes.every((node) => typeof node === 'string')) return textOf(element);
	return element.nodes.map(serialize).join('');
}

function serialize(node: XmlElement | string): string {
	if (typeof node === 'string') return escape(node);
	const name = node.name.slice(node.name.indexOf(':') + 1);
	const attributes = Object.entries(node.attributes).map(
		([key, value]) => ` ${key}="${escape(value)}"`,
	);
	const isVoid = node.nodes.length === 0 && /^(?:br|hr|img|embed|param|input|wbr)$/u.test(name);
	return `<${name}${attributes.join('')}>${node.nodes.map(serialize).join('')}${isVoid ? '' : `</${name}>`}`;
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
