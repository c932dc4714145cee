import type { Element, Nodes } from 'hast';
import { toText } from '../../src/lib/text.ts';

/** A microformat as the parsing specification of microformats2 has it. */
export interface Microformat {
	readonly type: readonly string[];
	readonly properties: Readonly<Record<string, readonly (string | Microformat)[]>>;
	/** What is an item itself and no property of the one around it. */
	readonly children: readonly Microformat[];
}

/** The microformats of a page at `address`; properties that are only implied are not among them. */
export function readMicroformats(tree: Nodes, address: string): readonly Microformat[] {
	const found: Microformat[] = [];
	for (const child of childrenOf(tree)) {
		if (isRoot(child)) found.push(readItem(child, address));
		else found.push(...readMicroformats(child, address));
	}
	return found;
}

function readItem(root: Element, address: string): Microformat {
	const properties: Record<string, (string | Microformat)[]> = {};
	const children: Microformat[] = [];
	const visit = (node: Nodes) => {
		for (const child of childrenOf(node)) {
			if (child.type !== 'element') continue;
			const names = classesOf(child).filter((name) => /^(?:p|u|dt|e)-[a-z]/u.test(name));
			const item = isRoot(child) ? readItem(child, address) : undefined;
			for (const name of names) {
				const property = name.slice(name.indexOf('-') + 1);
				const value = item ?? readValue(child, name, address);
				properties[property] = [...(properties[property] ?? []), value];
			}
			if (item && names.length === 0) children.push(item);
			// What stands in an item belongs to it alone.
			if (!item) visit(child);
		}
	};
	visit(root);
	const type = classesOf(root).filter((name) => name.startsWith('h-'));
	// The name and address of a card that says no more are its text and its link.
	if (Object.keys(properties).length === 0) {
		properties['name'] = [textOf(root)];
		if ('href' in root.properties) properties['url'] = [readValue(root, 'u-url', address)];
	}
	return { type, properties, children };
}

function readValue(element: Element, name: string, address: string): string {
	const { href, value, dateTime } = element.properties;
	if (name.startsWith('dt-') && typeof dateTime === 'string') return dateTime;
	if (!name.startsWith('u-')) return textOf(element);
	const link = typeof href === 'string' ? href : value;
	return typeof link === 'string' ? new URL(link, address).href : textOf(element);
}

const textOf = (node: Nodes) => toText(node).replace(/\s+/gu, ' ').trim();

const classesOf = (node: Nodes) =>
	node.type === 'element' ? [node.properties['className'] ?? []].flat().map(String) : [];

function isRoot(node: Nodes): node is Element {
	return classesOf(node).some((name) => /^h-[a-z]/u.test(name));
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);
