import { SaxesParser } from 'saxes';

/** An element of an XML document, by its name with the prefix as written. */
export interface XmlElement {
	readonly name: string;
	/** The address of the namespace it belongs to. */
	readonly uri: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** All text inside it. */
	readonly text: string;
}

/** The root of an XML document. Throws where it is not well-formed or declares a document type. */
export function parseXml(source: string): XmlElement {
	const parser = new SaxesParser({ xmlns: true });
	const root = { children: [] as Draft[], text: '' };
	const open: Pick<Draft, 'children' | 'text'>[] = [root];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', () => {
		throw new Error('Found a document type.');
	});
	parser.on('opentag', ({ name, uri, attributes }) => {
		const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
		const draft = { name, uri, attributes: Object.fromEntries(values), children: [], text: '' };
		open.at(-1)?.children.push(draft);
		open.push(draft);
	});
	const addText = (text: string) => {
		for (const element of open) element.text += text;
	};
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('closetag', () => open.pop());
	parser.write(source).close();
	const [first] = root.children;
	if (!first) throw new Error('Found no element.');
	return first;
}

/** The children of `element` with this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
	return element.children.filter((child) => child.name === name);
}

interface Draft {
	readonly name: string;
	readonly uri: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Draft[];
	text: string;
}
