import type { Element, ElementContent, Parents } from 'hast';
import { joinLinked, nameOfAddress, readImage } from './images.ts';
import { isElement, makeElement, property } from './tags.ts';

/** What a page shows from elsewhere, and the attributes that may hold its address. */
const embedded: Readonly<Record<string, readonly string[]>> = {
	iframe: ['src', 'dataSrc', 'dataLazySrc'],
	embed: ['src'],
	object: ['data'],
	video: ['src'],
	audio: ['src'],
};

/**
 * Makes links of the players below `parent`, in place: nothing is fetched from elsewhere when the
 * digest is read. Images keep what they say and where they may be found (see `readImage`); a picture
 * of a word (`:-)`) becomes the word.
 */
export function linkEmbeds(parent: Parents, inLink = false): void {
	parent.children = (parent.children as ElementContent[]).flatMap(
		(node, index, all): ElementContent[] => {
			if (!isElement(node)) return [node];
			if (node.tagName === 'img') return image(node);
			if (node.tagName === 'noscript') return hidden(node, all[index - 1], inLink);
			const sources = embedded[node.tagName];
			if (sources !== undefined) return player(node, sources, inLink);
			const isLink = node.tagName === 'a' && node.properties['href'] !== undefined;
			linkEmbeds(node, inLink || isLink);
			return [isLink ? joinLinked(node) : node];
		},
	);
}

function image(element: Element): ElementContent[] {
	const read = readImage(element);
	if (read.is === 'face') return [];
	return read.is === 'word' ? text(read.word) : [read.element];
}

/** What a page has for readers without scripts repeats the picture before it. */
function hidden(
	element: Element,
	before: ElementContent | undefined,
	inLink: boolean,
): ElementContent[] {
	if (isElement(before)) return [];
	linkEmbeds(element, inLink);
	return element.children;
}

function player(element: Element, sources: readonly string[], inLink: boolean): ElementContent[] {
	const own = sources.map((name) => property(element, name)).find(isAddress);
	// Buttons and advertisements, which nobody wrote.
	if (own !== undefined && widget.test(own)) return [];
	return link(own ?? innerSource(element), property(element, 'title'), inLink);
}

const widget =
	/facebook\.com\/(?:v[\d.]{1,6}\/)?plugins|platform\.twitter\.com|plus(?:one)?\.google|addthis|sharethis|googlesyndication|doubleclick/iu;

function innerSource(element: Element): string | undefined {
	for (const child of element.children) {
		if (!isElement(child)) continue;
		const isMovie = /^(?:movie|src|flashvars)$/iu.test(property(child, 'name') ?? '');
		const source = property(child, 'src') ?? (isMovie ? property(child, 'value') : undefined);
		const found = isAddress(source) ? source : innerSource(child);
		if (found !== undefined) return found;
	}
	return undefined;
}

function isAddress(value: string | undefined): value is string {
	return value !== undefined && /^(?:https?:)?\/\//iu.test(value);
}

function link(
	address: string | undefined,
	name: string | undefined,
	inLink: boolean,
): ElementContent[] {
	const label = name ?? (address === undefined ? '' : nameOfAddress(address));
	if (address === undefined || inLink) return text(label);
	const href = address.startsWith('//') ? `https:${address}` : address;
	return [makeElement('a', { href }, text(label))];
}

function text(value: string): [] | [{ type: 'text'; value: string }] {
	return value === '' ? [] : [{ type: 'text', value }];
}
