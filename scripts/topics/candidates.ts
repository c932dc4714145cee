import { retext } from 'retext';
import retextKeywords from 'retext-keywords';
import retextPos from 'retext-pos';
import { compareText, normaliseWords } from '../text/words.ts';
import { generalWords } from './general-words.ts';
import { singular } from './inflection.ts';
import { isEnglish } from './language.ts';

/** A phrase that texts turn on, with the forms it was found in and how often each. */
export interface Candidate {
	/** Its words without plural endings: what makes two forms one phrase. */
	readonly name: string;
	readonly forms: ReadonlyMap<string, number>;
}

/** Tagging is slow, and what a text is about it says early. */
const longestText = 4000;

/** Key phrases of one text; ten find the turning ones, more are the vocabulary. */
const mostOfOne = 10;

/** More words than these are a sentence that the tagger took for a name. */
const longestPhrase = 3;

const english = retext().use(retextPos).use(retextKeywords, { maximum: mostOfOne });

/** The phrases that any of the texts turns on. */
export function findCandidates(texts: readonly string[]): readonly Candidate[] {
	const found = new Map<string, Map<string, number>>();
	for (const text of texts) {
		const start = text.slice(0, longestText);
		for (const form of isEnglish(start) ? keyPhrases(start) : frequentWords(start)) {
			const words = normaliseWords(form).map(singular);
			if (words.length > longestPhrase || !isTelling(words)) continue;
			const name = words.join(' ');
			const forms = found.get(name) ?? new Map<string, number>();
			forms.set(form, (forms.get(form) ?? 0) + 1);
			found.set(name, forms);
		}
	}
	return [...found].map(([name, forms]) => ({ name, forms }));
}

/** Nouns and what stands with them, by the taggers and the stemmer of retext. */
function keyPhrases(text: string): readonly string[] {
	const { keyphrases = [] } = english.processSync(text).data;
	return keyphrases.flatMap(({ matches }) =>
		matches.flatMap(({ nodes }) => {
			const start = nodes[0]?.position?.start.offset;
			const end = nodes.at(-1)?.position?.end.offset;
			return start === undefined || end === undefined ? [] : text.slice(start, end);
		}),
	);
}

/**
 * The long words a text repeats: all that can be told of a language without its grammar. What every
 * text of it repeats is left out later, where all of them are seen.
 */
function frequentWords(text: string): readonly string[] {
	const counts = new Map<string, number>();
	for (const word of normaliseWords(text)) {
		if (word.length >= longWord) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts]
		.filter(([, count]) => count > 1)
		.sort(([a, n], [b, m]) => m - n || compareText(a, b))
		.slice(0, mostOfOne)
		.map(([word]) => word);
}

/** Function words of European languages are shorter than this, but for a few dozen. */
const longWord = 6;

/** Whether a phrase says something by itself: no figures, no word that every text has. */
function isTelling(words: readonly string[]): boolean {
	return (
		words.length > 0 &&
		words.every((word) => /^\p{L}{3,}$/u.test(word)) &&
		words.some((word) => word.length > 3) &&
		!words.some((word) => generalWords.has(word))
	);
}
