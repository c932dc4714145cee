import { foldWords } from './search-vocabulary.ts';

/** What has a page under its name, called as the folder of these pages is, in the order it is offered. */
export const namedKinds = ['topics', 'readings', 'people'] as const;

/** A kind of page that a query may name. */
export type NamedKind = (typeof namedKinds)[number];

/** The names as the search page fetches them: slug, name and other names, the first ones first to be offered. */
export type NameList = Readonly<
	Record<NamedKind, readonly (readonly [slug: string, name: string, ...others: string[]])[]>
>;

/** A topic, a reading or a person as the search page knows it. */
export interface Named {
	readonly kind: NamedKind;
	readonly slug: string;
	readonly name: string;
	/** Other names, and the words that mean it. */
	readonly others: readonly string[];
}

/** What a query names, and by which of its other names. */
export interface NameMatch {
	readonly named: Named;
	readonly by: string | undefined;
}

/** A shorter name among other words is rather one of these, and a shorter word of a name says little. */
const fewestLetters = 3;

/** Fewer letters may become any word: `the` is no beginning of a name. */
const fewestTyped = 4;

/** The names of `list`, kind by kind. */
export function readNames(list: NameList): readonly Named[] {
	return namedKinds.flatMap((kind) =>
		list[kind].map(([slug, name, ...others]) => ({ kind, slug, name, others })),
	);
}

/**
 * What `query` names, at most `limit` of each kind and the plainest first: by a whole name, by a name
 * among other words, by words of a person's name, or by the beginning of words in a name.
 */
export function matchNames(
	query: string,
	names: readonly Named[],
	limit = 3,
): readonly NameMatch[] {
	const asked = foldWords(query);
	if (asked.length === 0) return [];
	const matches = names.flatMap((named) => {
		const [best] = [named.name, ...named.others]
			.map((name, place) => ({ name, place, fit: fitOf(foldWords(name), asked, named.kind) }))
			.filter(({ fit }) => fit > 0)
			.sort((a, b) => b.fit - a.fit || a.place - b.place);
		if (!best) return [];
		return [{ named, by: best.place === 0 ? undefined : best.name, fit: best.fit }];
	});
	return namedKinds.flatMap((kind) =>
		matches
			.filter(({ named }) => named.kind === kind)
			.sort((a, b) => b.fit - a.fit)
			.slice(0, limit)
			.map(({ named, by }) => ({ named, by })),
	);
}

function fitOf(name: readonly string[], asked: readonly string[], kind: NamedKind): number {
	const [whole, query] = [name.join(' '), asked.join(' ')];
	if (whole === query) return 4;
	if (whole.length >= fewestLetters && ` ${query} `.includes(` ${whole} `)) return 3;
	// Any word of a person's name is a name, in whatever order; a word of a title is only a word.
	if (
		kind === 'people' &&
		query.length >= fewestLetters &&
		asked.every((word) => name.includes(word))
	)
		return 2;
	return query.length >= fewestTyped && ` ${whole}`.includes(` ${query}`) ? 1 : 0;
}
