/** Characters that mean something to TeX, and what says them; every brace has its other half. */
const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
	'`': '\\textasciigrave{}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
};

/**
 * `text` such that a field of BibTeX that holds it says `text`, and no more than that field.
 *
 * @example
 * bibtexText('50 % of {all}') // => '50 \\% of \\textbraceleft{}all\\textbraceright{}'
 */
export function bibtexText(text: string): string {
	return (
		text
			.replace(/[\\{}~^<>`&%$#_]/gu, (character) => commands[character] ?? '')
			// TeX makes one dash or quotation mark of two signs in a row.
			.replace(/([-'])(?=\1)/gu, '$1{}')
	);
}
