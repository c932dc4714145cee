import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toText } from 'hast-util-to-text';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { SKIP, visit } from 'unist-util-visit';
import type { Root as Mdast } from 'mdast';
import type { Capture } from '../model/capture.ts';
import type { EntryRecord, EssayRecord } from '../model/entry.ts';
import { lettersOf } from './saved-pages.ts';

/** How much of a page's essay was found in its copy as text. */
export interface EssayScore {
	/** 1 where the title is the same, else 0. */
	readonly title: number;
	/** Lines of the essay as it was read in the copy, and those of them that are the essay's. */
	readonly lines: number;
	readonly own: number;
}

/** What a browser shows nothing of, or what is not copied with the text around it. */
const unseen = new Set(['head', 'script', 'style', 'noscript', 'template', 'iframe', 'svg']);
const controls = new Set(['form', 'select', 'option', 'button']);

/**
 * The page as somebody has it who selected all of it in a browser, and copied it into a text: menus,
 * sidebars and feet included, and nothing left of its structure but the lines.
 */
export function copyAsText(capture: Capture): Capture {
	const lines = linesOf(toText(seenOf(capture)));
	return { ...capture, name: `${capture.name}.txt`, format: 'text', text: lines.join('\n'), lines };
}

/** The page as a program converts it to Markdown, menus, sidebars and feet included. */
export function convertToMarkdown(capture: Capture): Capture {
	const text = remark()
		.use(remarkGfm)
		.stringify(toMdast(seenOf(capture)) as Mdast);
	return { ...capture, name: `${capture.name}.md`, format: 'text', text, lines: text.split('\n') };
}

/** What a browser shows of a page, without its controls. */
function seenOf(capture: Capture): Root {
	const root: Root = fromHtml(capture.text);
	visit(root, (node, index, parent) => {
		if (parent === undefined || index === undefined) return undefined;
		const isSeen =
			node.type === 'element'
				? !unseen.has(node.tagName) && !controls.has(node.tagName)
				: node.type === 'text';
		if (isSeen) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	return root;
}

/** The text as a text browser prints it: indented, broken at 78 characters, a blank line below each paragraph. */
export function printAsBrowsers(capture: Capture): Capture {
	const lines = capture.lines.flatMap((line) => [...breakAt(line, 78, '   '), '']);
	return { ...capture, text: lines.join('\n'), lines };
}

/** A line broken at a margin: a word that would cross it begins the next line, below the same indent. */
export function breakAt(text: string, margin: number, indent = ''): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? `${indent}${word}` : `${line} ${word}`;
		const crosses = line !== '' && longer.length > margin;
		if (crosses) lines.push(line);
		line = crosses ? `${indent}${word}` : longer;
	}
	return [...lines, line];
}

/** The essay of a page's copy, against that of the page itself, whose structure tells it apart. */
export function scoreEssay(
	found: readonly EntryRecord[],
	truth: readonly EntryRecord[],
): EssayScore {
	const [copy, page] = [essayOf(found), essayOf(truth)];
	const words = lettersOf(page?.text ?? '');
	const lines = (copy?.text ?? '').split('\n').map(lettersOf).filter(Boolean);
	return {
		title: page !== undefined && lettersOf(copy?.title ?? '') === lettersOf(page.title) ? 1 : 0,
		lines: lines.length,
		own: lines.filter((line) => words.includes(line)).length,
	};
}

function essayOf(records: readonly EntryRecord[]): EssayRecord | undefined {
	return records.find((record) => record.kind === 'essay');
}

/**
 * The page's essay and comments as the text of a site that signs below the words and prints nothing
 * between the essay and its first comment, so that only the words tell where this begins.
 */
export function signBelow(capture: Capture, records: readonly EntryRecord[]): Capture {
	const essay = essayOf(records);
	const comments = records.filter((record) => record.kind === 'comment');
	const lines = [
		essay?.title ?? '',
		...linesOf(essay?.text ?? ''),
		...comments.flatMap(({ text, author, published }, order) => [
			...linesOf(text),
			`Posted by: ${author ?? 'Anonymous'} | ${published ?? `March ${(order % 28) + 1}, 2012`}`,
		]),
	];
	return { ...capture, name: `${capture.name}.txt`, format: 'text', text: lines.join('\n'), lines };
}

function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

/** Whether the first comment found has the words of the first comment that there is, with or without its title. */
export function isFirstFound(
	found: readonly EntryRecord[],
	truth: readonly EntryRecord[],
): boolean {
	const first = (records: readonly EntryRecord[]) =>
		linesOf(records.find((record) => record.kind === 'comment')?.text ?? '');
	const [words, [title = '', ...others]] = [lettersOf(first(found).join('')), first(truth)];
	if (words === lettersOf([title, ...others].join(''))) return true;
	// A title of a line of its own is no word of the comment, and of the essay neither.
	const isEssays = lettersOf(essayOf(found)?.text ?? '').endsWith(lettersOf(title));
	return words !== '' && words === lettersOf(others.join('')) && !isEssays;
}
