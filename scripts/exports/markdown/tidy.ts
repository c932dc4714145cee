import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isFenced, lineOf } from './lines.ts';
import { withoutPandoc } from './pandoc.ts';

/**
 * The lines without what converters write that Markdown has not, as many as they were. What is in code
 * stays as it is.
 *
 * @param root the tree of the lines
 */
export function tidyLines(lines: readonly string[], root: Root): readonly string[] {
	const fenced = codeLines(root, isFenced);
	const indented = codeLines(root, (node) => !isFenced(node) && linked.test(node.value));
	const isCode = (line: number) => fenced.has(line);
	const items = lines.map((line, index) => {
		if (isCode(index + 1)) return line;
		return (indented.has(index + 1) ? line.trimStart() : line)
			.replace(embedded, '![](<$<file>>)')
			.replace(attributes, '')
			.replace(attributesAlone, '<!---->');
	});
	return withoutLinkEdges(withoutPandoc(items, isCode), isCode);
}

/** `![[face.png]]`, `![[face.png|40]]`: a picture as programs for notes write it. */
const embedded = /!\[\[(?<file>[^[\]|<>\n]{1,500})(?:\|[^[\]\n]{0,200})?\]\]/gu;
/** `{:name='c1'}`: what kramdown says of a link, or alone on its line of a paragraph. */
const attributes = /(?<=[\])])\{:[^{}]{1,1000}\}/gu;
const attributesAlone = /^\{:[^{}]{1,1000}\}\s*$/u;

/** What has links is no code: some programs indent a whole thread, or an item below words without any blanks before them. */
const linked = /!?\[[^\n]{0,300}\]\((?:https?:|mailto:|[/#])|!\[\[/u;

/** The first and the last line of a link around several paragraphs, as some converters write it: Markdown has no such link. */
const linkStart = /^(?<marks>[\s>*+-]{0,200}(?:\d{1,9}[.)]\s{1,20})?)\[\s*$/u;
const linkEnd = /^(?<marks>[\s>]{0,200})\]\([^\n]{0,4000}\)\s*$/u;
/** Lines between the two. */
const longestLink = 40;

/** The lines, such ones without the brackets that are all they have; an item that one begins stays. */
function withoutLinkEdges(
	lines: readonly string[],
	isCode: (line: number) => boolean,
): readonly string[] {
	const edges = new Map<number, string>();
	let open: { readonly index: number; readonly marks: string } | undefined;
	for (const [index, line] of lines.entries()) {
		if (isCode(index + 1)) continue;
		const start = linkStart.exec(line)?.groups?.['marks'];
		const end = linkEnd.exec(line)?.groups?.['marks'];
		if (start !== undefined) open = { index, marks: start };
		else if (end !== undefined && open !== undefined && index - open.index <= longestLink) {
			edges.set(open.index, `${open.marks}<!---->`);
			edges.set(index, `${end}<!---->`);
			open = undefined;
		}
	}
	return lines.map((line, index) => edges.get(index) ?? line);
}

/** The 1-based lines of some of the code. */
function codeLines(root: Root, isMeant: (node: Code) => boolean): ReadonlySet<number> {
	const lines = new Set<number>();
	visit(root, 'code', (node) => {
		if (!isMeant(node)) return;
		const last = node.position?.end.line ?? 0;
		for (let line = lineOf(node); line <= last; line += 1) lines.add(line);
	});
	return lines;
}
