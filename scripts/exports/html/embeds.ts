import type { Element, ElementContent, Parents } from 'hast';
import { classesOf, isElement, makeElement, property } from './tags.ts';

/** What a page shows from elsewhere, and the attributes that may hold its address. */
const embedded: Readonly<Record<string, readonly string[]>> = {
	iframe: ['src', 'dataSrc', 'dataLazySrc'],
	embed: ['src'],
	object: ['data'],
	video: ['src'],
	audio: ['src'],
};
const imageSources = ['dataLazySrc', 'dataSrc', 'dataOriginal', 'dataOrigFile', 'src'];

/**
 * Makes links of the images and players below `parent`, in place: nothing is fetched from elsewhere
 * when the digest is read. A picture of a word (`:-)`) becomes the word.
 */
export function linkEmbeds(parent: Parents, inLink = false): void {
	parent.children = (parent.children as ElementContent[]).flatMap(
		(node, index, all): ElementContent[] => {
			if (!isElement(node)) return [node];
			if (node.tagName === 'img') return image(node, inLink);
			if (node.tagName === 'noscript') return hidden(node, all[index - 1], inLink);
			const sources = embedded[node.tagName];
			if (sources !== undefined) return player(node, sources, inLink);
			linkEmbeds(node, inLink || (node.tagName === 'a' && node.properties['href'] !== undefined));
			return [node];
		},
	);
}

function image(element: Element, inLink: boolean): ElementContent[] {
	const alt = property(element, 'alt') ?? property(element, 'title');
	const classes = classesOf(element);
	if (classes.some((name) => /^(?:wp-smiley|emoji|smiley|emoticon)$/u.test(name)))
		return text(alt ?? '');
	if (classes.some((name) => /avatar/iu.test(name))) return [];
	// A picture of one pixel counts readers.
	if (property(element, 'width') === '1' || property(element, 'height') === '1') return [];
	const addresses = imageSources.map((name) => property(element, name));
	const address = addresses.find(isAddress);
	const isFace = address !== undefined && /\bgravatar\.com\/avatar/iu.test(address);
	return isFace ? [] : link(address, alt, inLink);
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
	const label = name ?? (address === undefined ? '' : labelOf(address));
	if (address === undefined || inLink) return text(label);
	const href = address.startsWith('//') ? `https:${address}` : address;
	return [makeElement('a', { href }, text(label))];
}

/** The name of a file, or the address of a player without its protocol. */
function labelOf(address: string): string {
	const bare = address.replace(/^(?:https?:)?\/\//iu, '').replace(/[?#].*/su, '');
	const file = bare.slice(bare.lastIndexOf('/') + 1);
	return /\.[a-z\d]{2,4}$/iu.test(file) ? file : bare;
}

function text(value: string): [] | [{ type: 'text'; value: string }] {
	return value === '' ? [] : [{ type: 'text', value }];
}
