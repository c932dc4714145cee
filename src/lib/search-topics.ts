import { foldWords } from './search-vocabulary.ts';

/** A topic as the search page knows it. */
export interface NamedTopic {
	readonly slug: string;
	readonly title: string;
	/** Other names, and the words that mean it. */
	readonly names: readonly string[];
}

/** A topic that a query names, and by which of its other names. */
export interface TopicMatch {
	readonly topic: NamedTopic;
	readonly by: string | undefined;
}

/** A shorter name among other words is rather one of these. */
const fewestLetters = 3;

/** Fewer letters may become any word: `the` is no beginning of a name. */
const fewestTyped = 4;

/**
 * The topics that `query` names, the plainest first: by a whole name, by a name among other words,
 * or by the beginning of a name.
 */
export function matchTopics(
	query: string,
	topics: readonly NamedTopic[],
	limit = 3,
): readonly TopicMatch[] {
	const asked = foldWords(query).join(' ');
	if (asked === '') return [];
	return topics
		.flatMap((topic) => {
			const [best] = [topic.title, ...topic.names]
				.map((name, place) => ({ name, place, fit: fitOf(foldWords(name).join(' '), asked) }))
				.filter(({ fit }) => fit > 0)
				.sort((a, b) => b.fit - a.fit || a.place - b.place);
			if (!best) return [];
			return [{ topic, by: best.place === 0 ? undefined : best.name, fit: best.fit }];
		})
		.sort((a, b) => b.fit - a.fit)
		.slice(0, limit)
		.map(({ topic, by }) => ({ topic, by }));
}

function fitOf(name: string, asked: string): number {
	if (name === asked) return 3;
	if (name.length >= fewestLetters && ` ${asked} `.includes(` ${name} `)) return 2;
	return asked.length >= fewestTyped && name.startsWith(asked) ? 1 : 0;
}
