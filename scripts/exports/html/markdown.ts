import type { Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Image, Paragraph, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { rehypeSchema } from './schema.ts';
import type { Words } from '../found.ts';
import { captionImages } from './captions.ts';
import { linkEmbeds } from './embeds.ts';
import { heightOf } from './height.ts';
import { readSources } from './images.ts';
import { linkAddresses, resolveLinks } from './links.ts';
import { markNotes } from './notes.ts';
import { makeParagraphs } from './paragraphs.ts';
import { parseHtml } from './parse.ts';
import { placeWords } from './places.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { Attachments } from './shortcodes.ts';
import { boundTables } from './tables.ts';
import { property } from './tags.ts';

const noAttachments: Attachments = new Map();

/** Quotations and lists inside each other; nobody writes more by hand. */
const deepest = 100;

/**
 * The Markdown tree of an item's words, made through the tree of its HTML. What acts (scripts,
 * forms, styles) is left out; players become links that name them. Undefined where the
 * markup is so intricate that only a program can have made it; see `wordsOnly`.
 *
 * @param base the address of the page that the words stood on, if it is known
 */
export function toMarkdown(
	{ text, markup }: Words,
	attachments: Attachments = noAttachments,
	base?: string,
): Root | undefined {
	if (markup === 'plain') return plainTree(text);
	if (markup === 'markdown') return parseMarkdown(text);
	const hasShortcodes = markup === 'shortcodes' || markup === 'blocks';
	const html = hasShortcodes ? expandShortcodes(text, attachments) : text;
	const fragment = parseHtml(html, 'fragment');
	const lines = markup === 'lines' || markup === 'shortcodes';
	return fragment && fragmentToMarkdown(fragment, lines, base);
}

/** By the parser of the site: its cost grows with the text, whatever the text nests. */
function parseMarkdown(text: string): Root | undefined {
	const tree = markdownToMdast(text, { features: { smartPunctuation: false } }) as Root;
	return heightOf(tree) > deepest ? undefined : tree;
}

/** The Markdown tree of a part of a page; `lines`: line ends count. Changes `fragment`. */
function fragmentToMarkdown(fragment: HastRoot, lines: boolean, base: string | undefined): Root {
	linkEmbeds(fragment);
	captionImages(fragment);
	if (lines) linkAddresses(fragment);
	markNotes(fragment);
	if (base !== undefined) resolveLinks(fragment, base);
	const placed = placeWords(boundTables(fragment));
	const safe = sanitize(makeParagraphs(placed, lines), rehypeSchema);
	return toRoot(toMdast(safe, { document: true, handlers }));
}

const handlers: Record<string, Handle> = {
	img: (_state, element): Image => {
		const isPixel = property(element, 'dataPixel') !== undefined;
		const sources = [...readSources(element)];
		const address = sources.find((source) => /^(?:https?:)?\/\//iu.test(source)) ?? '';
		return {
			type: 'image',
			url: address.startsWith('//') ? `https:${address}` : address,
			alt: property(element, 'alt') ?? '',
			title: property(element, 'title') ?? null,
			data: isPixel ? { isPixel } : { sources },
		};
	},
	'note-call': (_state, element) => {
		const identifier = property(element, 'dataNote') ?? '';
		return { type: 'footnoteReference', identifier, label: identifier };
	},
	'note-text': (state: State, element) => {
		const identifier = property(element, 'dataNote') ?? '';
		const children = state.toFlow(state.all(element));
		return { type: 'footnoteDefinition', identifier, label: identifier, children };
	},
};

function toRoot(node: ReturnType<typeof toMdast>): Root {
	return node.type === 'root' ? node : { type: 'root', children: [node] };
}

/** The words of markup that is too intricate to be read, without its tags. */
export function wordsOnly(text: string): Root {
	return plainTree(text.replace(/<[^<>]*>/gu, '\n\n'));
}

/** Paragraphs of words that mean themselves. */
function plainTree(text: string): Root {
	const paragraphs = text
		.split(/\n[^\S\n]*\n/u)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return { type: 'root', children: paragraphs.map(paragraph) };
}

function paragraph(text: string): Paragraph {
	const children = text.split('\n').flatMap((line, index): Paragraph['children'] => {
		const words = { type: 'text' as const, value: line.trim() };
		return index === 0 ? [words] : [{ type: 'break' }, words];
	});
	return { type: 'paragraph', children };
}
