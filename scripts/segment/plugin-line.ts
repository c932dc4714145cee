const pluginTrailer =
	/^(?:(?<my>my)|(?<name>.{1,80}?))\s{0,3}(?:last|latest|most recent|recent) (?:blog |web ?log )?(?:post|entry|article)\s?(?:\.{2,}|…|:|-)\s{0,3}.{0,400}$/iu;
const recentlyPosted =
	/^(?:(?:recently|last|latest) (?:posted|post|blog post) (?:by|from) (?<by>.{1,80}?)\s?(?:\.{2,}|…|:)\s{0,3}.{0,400})$|^(?:(?<name>.{1,80}?)(?:\s(?:also )?recently (?:posted|published|wrote)|\s?['’´`]s last (?:blog|blog post|post))\s?(?:\.{2,}|…|:)\s{0,3}.{0,400})$/iu;

/**
 * The line a comment plugin adds below a comment (`Emil Wischs last blog post..Title`), and whom it
 * names. The plugin wrote a possessive and lost its apostrophe, so one final `s` is not the name's.
 */
export function pluginAuthor(line: string): { readonly name: string | undefined } | undefined {
	if (line.length > 600) return undefined;
	const last = pluginTrailer.exec(line);
	if (last !== null)
		return { name: last.groups?.['name']?.replace(/['’´`]?s['’´`]?$/u, '').trim() };
	const recent = recentlyPosted.exec(line);
	return recent === null
		? undefined
		: { name: (recent.groups?.['by'] ?? recent.groups?.['name'])?.trim() };
}
