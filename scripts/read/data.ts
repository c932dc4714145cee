/**
 * Whether a text is data and nobody's words: a table or JSON of no kind that is read, such as the
 * lists of subscribers and settings that lie beside an export.
 */
export function isData(text: string): boolean {
	const start = text.trimStart().slice(0, 1);
	if ((start === '{' || start === '[') && isJson(text)) return true;
	const lines = text
		.slice(0, sampleLength)
		.split('\n')
		.filter((line) => line.trim() !== '');
	const [header = '', ...rows] = lines.slice(0, sampleLines);
	if (
		rows.length < 2 ||
		!/^"?[\w .-]{1,40}"?(?:,(?:"?[\w .-]{1,40}"?|"{0,2})){2,40}$/u.test(header.trim())
	)
		return false;
	const columns = countCommas(header);
	return rows.filter((row) => countCommas(row) === columns).length >= rows.length * mostRows;
}

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
