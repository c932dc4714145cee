import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { anchorBlocks, shiftHeadings, type Block, type Heading } from './anchors.ts';
import { placeNotes, takeNotes } from './footnotes.ts';
import { literalize, type Neutralised } from './literal.ts';
import { parseMdx } from './mdx.ts';
import { safeContent } from './sanitize.ts';

/** An essay's file as the site uses it. */
export interface ReadEssay {
	readonly frontmatter: Record<string, unknown>;
	readonly html: string;
	readonly headings: readonly Heading[];
	readonly blocks: readonly Block[];
	/** Syntax in the text that could have been code and was kept as words. */
	readonly neutralised: readonly Neutralised[];
}

/** Renders `essays/<slug>.mdx`: safe HTML, headings from level 2 on, an address on every paragraph. */
export function readEssay(source: string): ReadEssay {
	const { frontmatter, tree } = parseMdx(source);
	const neutralised = literalize(tree, source);
	const notes = takeNotes(tree);
	const content: ElementContent[] = safeContent(tree.children);
	const headings = shiftHeadings(content, 2);
	const blocks = [...anchorBlocks(content)];
	const endnotes = placeNotes(content, notes, '');
	if (endnotes) {
		content.push(endnotes.section);
		blocks.push(...endnotes.blocks);
	}
	const html = toHtml({ type: 'root', children: content });
	return { frontmatter, html, headings, blocks, neutralised };
}
