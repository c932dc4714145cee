import { normaliseWords } from '../text/words.ts';
import { singular } from './inflection.ts';

/** A topic and the words that mean it. */
export interface TopicDefinition {
	readonly slug: string;
	readonly title: string;
	/** Words and phrases that mean the topic, as they stand in running text. */
	readonly words: readonly string[];
	/** Other names of the topic. */
	readonly aliases: readonly string[];
}

/** What of a topic a text holds. */
export interface Mention {
	/** How often, by phrase. */
	readonly counts: ReadonlyMap<string, number>;
	/** All of them. */
	readonly total: number;
}

/** Topics by the first word of each phrase, so that a text is walked through once for all. */
export interface PhraseIndex {
	readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
}

interface Phrase {
	readonly topic: string;
	readonly words: readonly string[];
	readonly name: string;
}

/** The phrases of all topics, to be looked for in one go. */
export function indexPhrases(topics: readonly TopicDefinition[]): PhraseIndex {
	const phrases = topics.flatMap(({ slug, title, words, aliases }) =>
		[title, ...words, ...aliases].flatMap((phrase) => {
			const parts = normaliseWords(phrase).map(singular);
			return parts.length > 0 ? { topic: slug, words: parts, name: parts.join(' ') } : [];
		}),
	);
	// The longest first: `citizen journalism` is one mention, not also one of `journalism`.
	phrases.sort((a, b) => b.words.length - a.words.length || (a.name < b.name ? -1 : 1));
	return { byFirstWord: Map.groupBy(phrases, ({ words }) => words[0] ?? '') };
}

/** Where a phrase ends for certain; a comma or a dash may stand inside one. */
const clauseEnd = /[.!?…;:()[\]"“”\n]+/u;

/** What each topic has in `text`; topics without a mention are not in it. */
export function findMentions(text: string, index: PhraseIndex): ReadonlyMap<string, Mention> {
	const found = new Map<string, Map<string, number>>();
	for (const clause of text.split(clauseEnd)) {
		const words = normaliseWords(clause).map(singular);
		const taken = new Map<string, number>();
		words.forEach((first, start) => {
			for (const phrase of index.byFirstWord.get(first) ?? []) {
				if ((taken.get(phrase.topic) ?? 0) > start) continue;
				if (!phrase.words.every((word, n) => words[start + n] === word)) continue;
				taken.set(phrase.topic, start + phrase.words.length);
				const counts = found.get(phrase.topic) ?? new Map<string, number>();
				counts.set(phrase.name, (counts.get(phrase.name) ?? 0) + 1);
				found.set(phrase.topic, counts);
			}
		});
	}
	return new Map(
		[...found].map(([topic, counts]) => {
			const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
			return [topic, { counts, total }];
		}),
	);
}
