/** How much of a text is looked at. */
const headLength = 200_000;

/** `[Ann](https://…)`, `![](/face.png)`: no other text has a link or a picture so. */
const link = /\]\((?:https?:\/\/|mailto:|[/#.])[^\s()]{0,2000}/u;
const mark = /^\s{0,12}(?:[*+-]\s|\d{1,4}\.\s+|>\s?){0,4}(?:#{1,6}\s\S|\*\*\S)/u;
/** So many lines with links or marks, and such a share of those with words, tell Markdown from a text that quotes some. */
const fewest = 4;
const share = 0.05;
/** A page has these; Markdown has them on a line here and there, as tables that it cannot say. */
const tags = /<(?:p|div|span|td|li|a|br|meta|link|script)\b[^<>]{0,400}>/giu;

/** Fields above the words, as clippers of pages write them: `title: …` and `source: …` between rules. */
const clipped =
	/^\uFEFF?---[ \t]*\n(?:.{0,4000}\n){0,60}?(?:title|source|url):.{0,4000}\n(?:.{0,4000}\n){0,60}?---[ \t]*(?:\n|$)/u;

/** A title above everything else but a remark, set off by an empty line. */
const titled = /^\uFEFF?\s{0,9}(?:<!--[^]{0,4000}?-->\s{0,9})?# [^\n]{1,300}\n[ \t]*\n/u;

/** A heading, and words that begin a line in bold: a page without links has both. */
const heading = /^\s{0,3}#{1,6}\s\S/u;
const bold = /^\s{0,12}(?:[*+-]\s+|>\s?){0,4}\*\*[^*\s][^*]{0,200}\*\*/u;
const fewestBold = 3;

/** Whether a text is a page that somebody clipped or converted to Markdown. */
export function isMarkdown(text: string): boolean {
	const head = text.slice(0, headLength);
	if (clipped.test(head) || titled.test(head)) return true;
	const lines = head.split('\n').filter((line) => line.trim() !== '');
	const count = (...patterns: readonly RegExp[]) =>
		lines.filter((line) => patterns.some((pattern) => pattern.test(line.slice(0, 4000)))).length;
	const linked = count(link);
	const marked = count(mark, link);
	if (marked < fewest || marked < lines.length * share) return false;
	if (linked === 0 && (count(heading) === 0 || count(bold) < fewestBold)) return false;
	// A page may be one line.
	const isPage = /^\s*</u.test(head);
	const tagged = isPage
		? head.match(tags)?.length
		: lines.filter((line) => line.match(tags)).length;
	return (tagged ?? 0) < Math.max(1, linked);
}
