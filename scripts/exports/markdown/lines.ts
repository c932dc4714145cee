import type { Nodes, Paragraph, Root } from 'mdast';

/** A Markdown text as the lines that it shows, one for each of its own. */
export interface ShownLines {
	readonly lines: readonly string[];
	/** The pictures, each with the 1-based line it stands on. */
	readonly pictures: readonly { readonly line: number; readonly image: Paragraph }[];
	/** The 1-based lines that go on with the paragraph of the line above. */
	readonly goesOn: readonly number[];
	/** For each line how many items of lists and quotations it stands in. */
	readonly depths: readonly number[];
}

/** The words of `root` by the lines they stand on in its source, which has `count` of them. */
export function showLines(root: Root, count: number): ShownLines {
	const lines = Array.from({ length: count }, () => '');
	const pictures: { line: number; image: Paragraph }[] = [];
	const depths = lines.map(() => 0);
	const paragraphs: (readonly [number, number])[] = [];
	const opened = new Set<number>();
	const add = (line: number, words: string) => {
		if (words !== '' && line <= count) lines[line - 1] = `${lines[line - 1] ?? ''}${words}`;
	};
	const show = (node: Nodes) => {
		const start = lineOf(node);
		switch (node.type) {
			case 'text':
			case 'code': {
				const first = node.type === 'code' && isFenced(node) ? start + 1 : start;
				for (const [offset, line] of node.value.split('\n').entries()) add(first + offset, line);
				return;
			}
			case 'inlineCode':
				add(start, node.value.replaceAll('\n', ' '));
				return;
			case 'image':
				pictures.push({ line: start, image: { type: 'paragraph', children: [node] } });
				return;
			case 'tableCell':
				add(start, ' ');
				break;
			case 'break':
				opened.add(start + 1);
				// Where it ends no line of the file it parts two words.
				add(start, ' ');
				return;
			case 'listItem':
			case 'blockquote':
				for (let line = start; line <= (node.position?.end.line ?? start); line += 1)
					depths[line - 1] = (depths[line - 1] ?? 0) + 1;
				break;
			case 'paragraph':
				paragraphs.push([start, node.position?.end.line ?? start]);
		}
		if ('children' in node) for (const child of node.children) show(child);
	};
	show(root);
	const goesOn = paragraphs.flatMap(([first, last]) =>
		Array.from({ length: last - first }, (_, at) => first + 1 + at).filter(
			(line) => !opened.has(line),
		),
	);
	return { lines: lines.map((line) => line.trim()), pictures, goesOn, depths };
}

/** The 1-based line that a node begins on. */
export function lineOf(node: Nodes): number {
	return node.position?.start.line ?? 1;
}

/** Whether rules of backticks stand above and below the lines, and not blanks before them. */
export function isFenced(node: Extract<Nodes, { type: 'code' }>): boolean {
	const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
	return end.line - start.line + 1 > node.value.split('\n').length;
}
