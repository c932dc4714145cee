/** `::: {.comment-body}`, perhaps behind the mark of an item: where Pandoc's Markdown has a `<div>`. */
const fence =
	/^(?<marks>[\s>]{0,200}(?:(?:[*+-]|\d{1,9}[.)])\s{1,20}){0,10}):{3,200}(?:\s{0,9}(?:\{[^{}]{0,2000}\}|[\w-]{1,100}))?\s{0,9}:{0,200}\s*$/u;
const fewestFences = 2;

/** `[by]{.byline}` and `[[Ann](https://…)]{.author}`: where it has a `<span>`. */
const span =
	/(?<!!)\[(?<words>[^[\]]{1,300}|\[[^[\]]{0,300}\]\([^()\s]{0,2000}\))\]\{[^{}]{1,1000}\}/gu;
/** What it says of a link, a picture or a heading beside its words. */
const attributes = /(?:(?<=[\])])|(?<=\S)[ \t]{1,9}(?=\{[#.]))\{[^{}]{1,1000}\}/gu;

/**
 * The lines without what only Pandoc's Markdown has, where a text is that: the classes and names of the
 * page it was. As many lines are left.
 *
 * @param isCode whether the 1-based line is code
 */
export function withoutPandoc(
	lines: readonly string[],
	isCode: (line: number) => boolean,
): readonly string[] {
	const fences = lines.filter((line, index) => !isCode(index + 1) && fence.test(line));
	if (fences.length < fewestFences) return lines;
	const bare = lines.map((line, index) => {
		const marks = isCode(index + 1) ? undefined : fence.exec(line)?.groups?.['marks'];
		return marks === undefined ? line : `${marks}<!---->`;
	});
	// What it says of a link may be broken over lines.
	const runs = runsOf(bare, (index) => isCode(index + 1));
	return runs.flatMap(({ isAlike, text }) =>
		(isAlike ? text : withoutAttributes(text)).split('\n'),
	);
}

function withoutAttributes(text: string): string {
	return text
		.replace(span, (whole, words: string) => words + lineEnds(whole.slice(words.length)))
		.replace(attributes, lineEnds);
}

/** The ends of lines within what is taken out: none is left empty, as that would end a paragraph. */
function lineEnds(text: string): string {
	return Array.from(text.matchAll(/\n[ \t>]{0,200}/gu), ([start]) => `${start}&#32;`).join('');
}

/** The lines in runs of those that are alike, each as one text. */
function runsOf(
	lines: readonly string[],
	isAlike: (index: number) => boolean,
): readonly { readonly isAlike: boolean; readonly text: string }[] {
	const runs: { isAlike: boolean; lines: string[] }[] = [];
	for (const [index, line] of lines.entries()) {
		const last = runs.at(-1);
		if (last?.isAlike === isAlike(index)) last.lines.push(line);
		else runs.push({ isAlike: isAlike(index), lines: [line] });
	}
	return runs.map((run) => ({ isAlike: run.isAlike, text: run.lines.join('\n') }));
}
