import type { Mention } from './match.ts';

/** A phrase of several words is seldom used in passing; a single word often is. */
const phraseWeight = 2;

/** What stands in the title is what the essay is about, more than any word in its body. */
const titleWeight = 3;

/**
 * How strongly a text means a topic: its different words and phrases count fully, each repetition
 * less and less.
 */
export function scoreMention(body: Mention | undefined, title?: Mention): number {
	let score = titleWeight * (title?.total ?? 0);
	for (const [phrase, count] of body?.counts ?? []) {
		const weight = phrase.includes(' ') ? phraseWeight : 1;
		score += weight * (1 + Math.log2(count) / 2);
	}
	return score;
}
