import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { anchorBlocks, quotedBlocks, shiftHeadings, type Block, type Heading } from './anchors.ts';
import { placeNotes, takeNotes } from './footnotes.ts';
import { addHandles } from './handles.ts';
import { showImages, type EntryImage } from './images.ts';
import { literalize, type Neutralised } from './literal.ts';
import { parseMdx } from './mdx.ts';
import { safeContent } from './sanitize.ts';
import { letScroll } from './scroll.ts';

/** An essay's file as the site uses it. */
export interface ReadEssay {
	readonly frontmatter: Record<string, unknown>;
	readonly html: string;
	readonly headings: readonly Heading[];
	readonly blocks: readonly Block[];
	/** Words of the blocks that stand inside a quotation; absent where there are none. */
	readonly quotes?: readonly string[];
	/** Its images in reading order; absent where there are none. */
	readonly images?: readonly EntryImage[];
	/** Syntax in the text that could have been code and was kept as words. */
	readonly neutralised: readonly Neutralised[];
}

/**
 * Renders `essays/<slug>.mdx`: safe HTML, headings from level 2 on, an address and a handle on every
 * paragraph. `base` is the folder the site is served from.
 */
export function readEssay(source: string, base = ''): ReadEssay {
	const { frontmatter, tree } = parseMdx(source);
	const neutralised = literalize(tree, source);
	const notes = takeNotes(tree);
	const content: ElementContent[] = safeContent(tree.children);
	const headings = shiftHeadings(content, 2);
	const blocks = [...anchorBlocks(content)];
	const quotes = quotedBlocks(content);
	addHandles(content, blocks);
	const endnotes = placeNotes(content, notes, '');
	if (endnotes) {
		content.push(endnotes.section);
		blocks.push(...endnotes.blocks);
	}
	const images = showImages(content, base);
	letScroll(content);
	const html = toHtml({ type: 'root', children: content });
	return {
		frontmatter,
		html,
		headings,
		blocks,
		...(quotes.length > 0 && { quotes }),
		...(images.length > 0 && { images }),
		neutralised,
	};
}
