import type { EntryRecord } from '../model/entry.ts';
import { compareText } from '../text/words.ts';
import type { Candidate } from './candidates.ts';
import { findMentions, indexPhrases } from './match.ts';
import { scoreMention } from './score.ts';

/** A topic joins entries: this many essays have it, or this many entries of either kind. */
const leastEssays = 2;
const leastEntries = 3;

/** Entries that must turn on a single word, not only have it. */
const leastTurning = 2;

/** What every other entry mentions is what the whole digest is about, and tells none apart. */
const largestShare = 0.5;

/** A phrase of several words says what it is about; a single word means many things. */
const phraseWeight = 2;

/** A mention that makes an entry one of the topic: a phrase once, a single word twice. */
const leastScore = 1.5;

/** A candidate, the entries that turn on it, and how well it would do as a topic. */
export interface Weighed {
	readonly candidate: Candidate;
	readonly entries: ReadonlySet<string>;
	readonly weight: number;
}

/** The candidates that enough entries share and not too many, the best first. */
export function weighCandidates(
	candidates: readonly Candidate[],
	entries: readonly EntryRecord[],
): readonly Weighed[] {
	const index = indexPhrases(
		candidates.map(({ name }) => ({ slug: name, title: name, words: [], aliases: [] })),
	);
	const found = new Map<string, Support>();
	for (const { key, kind, text } of entries) {
		for (const [name, mention] of findMentions(text, index)) {
			const support = found.get(name) ?? { entries: new Set(), mentions: 0, essays: 0, score: 0 };
			found.set(name, support);
			support.mentions++;
			if (kind === 'essay') support.essays++;
			const score = scoreMention(mention);
			if (score < leastScore) continue;
			support.entries.add(key);
			support.score += score;
		}
	}
	return candidates
		.flatMap((candidate): readonly Weighed[] => {
			const support = found.get(candidate.name);
			if (!support || !isShared(candidate, support, entries.length)) return [];
			// What few entries mention tells more about them.
			const rarity = Math.log(entries.length / support.mentions);
			const weight = support.score * rarity * (isPhrase(candidate) ? phraseWeight : 1);
			return [{ candidate, entries: support.entries, weight }];
		})
		.sort((a, b) => b.weight - a.weight || compareText(a.candidate.name, b.candidate.name));
}

interface Support {
	/** Entries that turn on the phrase. */
	readonly entries: Set<string>;
	/** Entries that have it at all, and the essays among them. */
	mentions: number;
	essays: number;
	score: number;
}

function isShared(candidate: Candidate, support: Support, count: number): boolean {
	const isWide = support.mentions > Math.max(leastEntries, largestShare * count);
	if (isWide || (support.essays < leastEssays && support.mentions < leastEntries)) return false;
	return isPhrase(candidate) || support.entries.size >= leastTurning;
}

function isPhrase({ name }: Candidate): boolean {
	return name.includes(' ');
}
