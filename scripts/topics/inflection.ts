/**
 * A word without the ending of an English plural or third person: the S-stemmer (Harman 1991), which
 * joins `company` and `companies` but never `market` and `marketing`, as stemmers that reach for the
 * root do. Other languages and other endings are for the topic's own list of words.
 *
 * @param word one word as `normaliseWords` gives it
 */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s')) return word;
	if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
	if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
	return /(?:us|ss|is)$/.test(word) ? word : word.slice(0, -1);
}
