import type { Element, ElementContent } from 'hast';
import { unescapeAddress } from '../../../src/lib/unescape.ts';
import { classesOf, isElement, makeElement, property } from './tags.ts';

/** Attributes that may hold an image's address: what scripts load later is the image itself. */
const addressNames = [
	'dataOrigFile',
	'dataLazySrc',
	'dataSrc',
	'dataOriginal',
	'dataCanonicalSrc',
	'src',
];

/** An inline picture that is shorter holds the place of one that a script loads. */
const shortestData = 400;
/** More addresses of one image, or longer ones, are made by a program to be expensive. */
const mostSources = 8;
const longestAddress = 4000;
const longestData = 40_000_000;

const dataAddress = /^data:image\/(?:png|jpe?g|gif|webp|avif|tiff);base64,/iu;
const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp)(?:[?#]|$)/iu;

/** Pictures that tell somebody that a page was read, and buttons that feeds put below each post. */
const counters = new RegExp(
	`^(?:https?:)?//(?:${[
		'feeds\\.feedburner\\.com/~',
		'feedproxy\\.google\\.com/~',
		'feeds\\.wordpress\\.com/',
		'(?:stats|pixel)\\.(?:wordpress|wp)\\.com/',
		'(?:www|ssl)\\.google-analytics\\.com/',
		'(?:[\\w-]{1,40}\\.){0,4}doubleclick\\.net/',
		'(?:[\\w-]{1,40}\\.){0,4}feedsportal\\.com/',
		'(?:www|rcm)\\.assoc-amazon\\.[a-z.]{2,6}/e/ir',
		'ir-[a-z]{2}\\.amazon-adsystem\\.com/',
		'(?:pixel|edge)\\.quantserve\\.com/',
		'[bs]b?\\.scorecardresearch\\.com/',
		'c\\d?\\.statcounter\\.com/',
		's\\d{1,2}\\.sitemeter\\.com/',
		'(?:www\\.)?blogger\\.googleusercontent\\.com/tracker/',
		'blogger\\.googleusercontent\\.com/tracker/',
		'(?:www\\.)?medium\\.com/_/stat',
		'(?:[\\w-]{1,40}\\.)?substack\\.com/(?:open|o/)',
	].join('|')})`,
	'iu',
);

/** What an `<img>` of a capture is. */
export type Image =
	| { readonly is: 'image'; readonly element: Element }
	/** A picture of a word, such as a smiley. */
	| { readonly is: 'word'; readonly word: string }
	/** The face beside a comment. */
	| { readonly is: 'face' };

/**
 * An `<img>` with nothing but what it says and where it may be found; its alternative text is never
 * empty where the image has an address.
 */
export function readImage(element: Element): Image {
	const alt = property(element, 'alt') ?? property(element, 'title');
	const classes = classesOf(element);
	if (classes.some((name) => /^(?:wp-smiley|emoji|smiley|emoticon)$/u.test(name)))
		return { is: 'word', word: alt ?? '' };
	if (classes.some((name) => /avatar/iu.test(name))) return { is: 'face' };
	const sources = sourcesOf(element);
	if (sources.some((source) => /\bgravatar\.com\/avatar/iu.test(source))) return { is: 'face' };
	if (isPixel(element) || sources.some((source) => counters.test(source))) {
		return { is: 'image', element: makeElement('img', { dataPixel: 'true' }, []) };
	}
	if (sources.length === 0) return { is: 'word', word: alt ?? '' };
	const title = property(element, 'title');
	return { is: 'image', element: imageElement(alt ?? labelOf(sources), title, sources) };
}

/** A link around nothing but an image leads to the image itself, larger: that is one image. */
export function joinLinked(link: Element): Element {
	const href = property(link, 'href') ?? '';
	const [image, ...others] = link.children.filter((child) => !isBlank(child));
	const isPicture = pictureFile.test(href) && href.length <= longestAddress;
	if (!isPicture || others.length > 0 || !isElement(image) || image.tagName !== 'img') return link;
	const sources = readSources(image);
	return sources.length === 0
		? image
		: imageElement(property(image, 'alt') ?? '', property(image, 'title'), [href, ...sources]);
}

/** The addresses that `readImage` found. */
export function readSources(image: Element): readonly string[] {
	return property(image, 'dataSources')?.split('\n') ?? [];
}

/** Whether an address is a picture's, by the ending of its file. */
export function isPictureAddress(address: string): boolean {
	return pictureFile.test(address);
}

/** The name of a file, or an address without its protocol. */
export function nameOfAddress(address: string): string {
	const bare = address.replace(/^(?:https?:)?\/\//iu, '').replace(/[?#].*/su, '');
	const file = bare.slice(bare.lastIndexOf('/') + 1);
	return /\.[a-z\d]{2,4}$/iu.test(file) ? file : bare;
}

function imageElement(alt: string, title: string | undefined, sources: readonly string[]): Element {
	const unique = [...new Set(sources)];
	return makeElement(
		'img',
		{ alt, ...(title !== undefined && title !== alt && { title }), dataSources: unique.join('\n') },
		[],
	);
}

function sourcesOf(element: Element): string[] {
	const own = addressNames.flatMap((name) => property(element, name) ?? []);
	const all = [...own, ...largestOf(element)].map(onOneLine);
	const possible = all.filter((address) =>
		/^data:/iu.test(address)
			? dataAddress.test(address) && address.length >= shortestData && address.length <= longestData
			: address.length <= longestAddress && !/^[a-z][\w+.-]{0,30}:(?!\/\/)/iu.test(address),
	);
	// What stands in the page itself may be a blurred stand-in for the image.
	const sorted = possible.toSorted(
		(a, b) => Number(/^data:/iu.test(a)) - Number(/^data:/iu.test(b)),
	);
	return [...new Set(sorted)].slice(0, mostSources);
}

function onOneLine(address: string): string {
	const parts = address.split('\n').map((part) => part.trim());
	return parts.join('');
}

/** The widest picture of a `srcset`. */
function largestOf(element: Element): string[] {
	const set = property(element, 'srcSet') ?? property(element, 'dataSrcset') ?? '';
	const parts = set.split(',').map((part) => part.trim().split(/\s+/u));
	const sized = parts.map(([address = '', width = '']) => ({
		address,
		width: parseInt(width, 10),
	}));
	const [largest] = sized
		.filter(({ address, width }) => address !== '' && width > 0)
		.sort((a, b) => b.width - a.width);
	return largest === undefined ? [] : [largest.address];
}

function isPixel(element: Element): boolean {
	const style = (property(element, 'style') ?? '')
		.split(';')
		.map((rule) => rule.split(':').map((part) => part.trim().toLowerCase()));
	const isHidden = style.some(([name, value]) => name === 'display' && value === 'none');
	const sizes = [
		property(element, 'width'),
		property(element, 'height'),
		...style.flatMap(([name, value]) => (name === 'width' || name === 'height' ? value : [])),
	];
	return isHidden || sizes.some((size) => /^[01](?:px)?$/u.test(size ?? ''));
}

function labelOf(sources: readonly string[]): string {
	const named = sources.find((source) => !/^data:/iu.test(source));
	// An address may hold another one, as those of services that make pictures smaller do.
	return named === undefined ? '' : nameOfAddress(unescapeAddress(nameOfAddress(named)));
}

function isBlank(node: ElementContent): boolean {
	return node.type !== 'element' && (node.type !== 'text' || node.value.trim() === '');
}
