/**
 * Whether a text is data and nobody's words: a drawing, or a table or JSON of no kind that is read,
 * such as the lists of subscribers and settings that lie beside an export.
 */
export function isData(text: string): boolean {
	const start = text.trimStart().slice(0, 1);
	if ((start === '{' || start === '[') && isJson(text)) return true;
	if (drawing.test(text.slice(0, 2000))) return true;
	const lines = text
		.slice(0, sampleLength)
		.split('\n')
		.filter((line) => line.trim() !== '');
	const [header = '', ...rows] = lines.slice(0, sampleLines);
	const isTable =
		rows.length > 1
			? /^"?[\w .-]{1,40}"?(?:,(?:"?[\w .-]{1,40}"?|"{0,2})){2,60}$/u.test(header.trim())
			: fieldNames.test(header.trim());
	if (!isTable || rows.length === 0) return false;
	const columns = countCommas(header);
	return rows.filter((row) => countCommas(row) === columns).length >= rows.length * mostRows;
}

const drawing =
	/^\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^]{0,1000}?-->\s{0,100}){0,3}(?:<!DOCTYPE svg[^>]{0,500}>\s{0,100})?<svg\b/iu;

/** `blog_name,blogId`: of a single row, such as an account's settings, more has to speak for it. */
const fieldNames =
	/^"?[a-z\d]{1,30}(?:_[a-z\d]{1,30}){0,5}"?(?:,"?[a-z\d]{1,30}(?:_[a-z\d]{1,30}){0,5}"?){1,60}$/iu;

const sampleLength = 100_000;
const sampleLines = 30;
/** A cell may hold line ends. */
const mostRows = 0.8;

function countCommas(line: string): number {
	return line.replace(/"[^"]*"/gu, '').split(',').length - 1;
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
