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

/** Whether a text is a page that somebody clipped or converted to Markdown. */
export function isMarkdown(text: string): boolean {
	if (clipped.test(text)) return true;
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const linked = lines.filter((line) => link.test(line.slice(0, 4000))).length;
	const marked = lines.filter(
		(line) => mark.test(line.slice(0, 200)) || link.test(line.slice(0, 4000)),
	);
	if (linked === 0 || marked.length < fewest || marked.length < lines.length * share) return false;
	// A page may be one line.
	const isPage = /^\s*</u.test(text);
	const tagged = isPage
		? text.match(tags)?.length
		: lines.filter((line) => line.match(tags)).length;
	return (tagged ?? 0) < linked;
}
