import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { quotedPassages } from '../quotations/passages.ts';
import { collapse, toText } from '../text.ts';
import { anchorBlocks, flattenHeadings } from './anchors.ts';
import { placeNotes, takeNotes, type Notes } from './footnotes.ts';
import { addHandles } from './handles.ts';
import { showImages, type EntryImage } from './images.ts';
import { literalize, type Neutralised } from './literal.ts';
import { literalElement, parseMdx, type LiteralElement } from './mdx.ts';
import { safeContent } from './sanitize.ts';
import { letScroll } from './scroll.ts';

/** One comment as the file gives it: attributes unchecked, words rendered. */
export interface ReadComment {
	readonly attributes: Record<string, string>;
	readonly html: string;
	readonly text: string;
	/** Addresses of its paragraphs, in reading order. */
	readonly anchors: readonly string[];
	/** Passages that it marks as quoted; absent where there are none. */
	readonly quotes?: readonly string[];
	/** Its images in reading order; absent where there are none. */
	readonly images?: readonly EntryImage[];
}

/** A discussion's file as the site uses it. */
export interface ReadDiscussion {
	readonly frontmatter: Record<string, unknown>;
	readonly comments: readonly ReadComment[];
	readonly neutralised: readonly Neutralised[];
}

/**
 * Reads `discussions/<slug>.mdx`: one comment per `<Comment>` element, in the order of the file.
 * `base` is the folder the site is served from.
 */
export function readDiscussion(source: string, base = ''): ReadDiscussion {
	const { frontmatter, tree } = parseMdx(source);
	const found = new Map<Nodes, LiteralElement>();
	for (const node of tree.children) {
		const element = literalElement(node, 'Comment');
		if (element) found.set(node, element);
	}
	const neutralised = literalize(tree, source, new Set(found.keys()));
	const notes = takeNotes(tree);
	const comments = [...found.values()].map((element) =>
		readComment(element, notes, { source, base }),
	);
	return {
		frontmatter,
		comments: comments.map(({ comment }) => comment),
		neutralised: [...neutralised, ...comments.flatMap(({ neutralised }) => neutralised)],
	};
}

interface File {
	readonly source: string;
	readonly base: string;
}

function readComment(
	{ attributes, children }: LiteralElement,
	notes: Notes,
	{ source, base }: File,
) {
	const tree: Root = { type: 'root', children };
	const neutralised = literalize(tree, source);
	const content = safeContent(tree.children);
	flattenHeadings(content);
	const quotes = quotedPassages(content);
	const words = content.map((node) => toText(node));
	const prefix = `${attributes['id'] ?? ''}-`;
	const blocks = anchorBlocks(content, prefix);
	// The address of a comment of one paragraph leads to the paragraph.
	if (blocks.length > 1) addHandles(content, blocks, { inComment: true });
	const endnotes = placeNotes(content, notes, prefix);
	if (endnotes) content.push(endnotes.section);
	const images = showImages(content, base);
	letScroll(content);
	const html = toHtml({ type: 'root', children: content });
	const text = collapse(
		[...words, ...(endnotes?.blocks ?? []).map((note) => note.text)].join('\n'),
	);
	const anchors = blocks.map(({ id }) => id);
	const comment = {
		attributes,
		html,
		text,
		anchors,
		...(quotes.length > 0 && { quotes }),
		...(images.length > 0 && { images }),
	};
	return { comment, neutralised };
}
