import type { Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Paragraph, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { rehypeSchema } from './schema.ts';
import type { Words } from '../found.ts';
import { linkEmbeds } from './embeds.ts';
import { linkAddresses } from './links.ts';
import { markNotes } from './notes.ts';
import { makeParagraphs } from './paragraphs.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { Attachments } from './shortcodes.ts';
import { property } from './tags.ts';

const noAttachments: Attachments = new Map();

/**
 * The Markdown tree of an item's words, made through the tree of its HTML. What acts (scripts,
 * forms, styles) is left out; pictures and players become links that name them.
 */
export function toMarkdown(
	{ text, markup }: Words,
	attachments: Attachments = noAttachments,
): Root {
	if (markup === 'plain') return plainTree(text);
	if (markup === 'markdown') return remark().use(remarkGfm).parse(text);
	const hasShortcodes = markup === 'shortcodes' || markup === 'blocks';
	const html = hasShortcodes ? expandShortcodes(text, attachments) : text;
	try {
		return fragmentToMarkdown(
			fromHtml(html, { fragment: true }),
			markup === 'lines' || markup === 'shortcodes',
		);
	} catch (error) {
		// Ten thousand elements inside each other overflow the stack; nobody wrote them by hand.
		if (error instanceof RangeError) return plainTree(html.replace(/<[^<>]*>/gu, '\n\n'));
		throw error;
	}
}

/** The Markdown tree of a part of a page; `lines`: line ends count. Changes `fragment`. */
export function fragmentToMarkdown(fragment: HastRoot, lines = false): Root {
	linkEmbeds(fragment);
	if (lines) linkAddresses(fragment);
	markNotes(fragment);
	const safe = sanitize(makeParagraphs(fragment, lines), rehypeSchema);
	return toRoot(toMdast(safe, { document: true, handlers }));
}

const handlers: Record<string, Handle> = {
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

/** Paragraphs of words that mean themselves. */
export function plainTree(text: string): Root {
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
