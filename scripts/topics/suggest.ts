import type { EntryRecord } from '../model/entry.ts';
import { titleSlug } from '../text/slug.ts';
import { compareText, normaliseWords } from '../text/words.ts';
import { findCandidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { singular } from './inflection.ts';
import { findMentions, indexPhrases } from './match.ts';
import type { TopicDefinition } from './match.ts';
import { scoreMention } from './score.ts';

const mostTopics = 8;

/** A topic joins entries: this many essays have it, or this many entries of either kind. */
const leastEssays = 2;
const leastEntries = 3;

/** Entries that must turn on a single word, not only have it. */
const leastTurning = 2;

/** What every other entry mentions is what the whole digest is about, and tells none apart. */
const largestShare = 0.5;

/** Two phrases are one topic where this share of the entries that turn on either turns on both. */
const sameEntries = 0.6;

/** A phrase of several words says what it is about; a single word means many things. */
const phraseWeight = 2;

/** A mention that makes an entry one of the topic: a phrase once, a single word twice. */
const leastScore = 1.5;

/**
 * Texts looked at for phrases, and entries looked at for how far a phrase goes. A tagger needs
 * 10 ms for an essay: with these limits ten thousand essays take as long as two hundred, 3 s.
 */
const mostTagged = 200;
const mostCounted = 2000;

/** Comments that are shorter turn on nothing. */
const shortestTagged = 40;

/**
 * Topics for a corpus that nobody has given any: its own key phrases, as far as several entries
 * share them. Guesses, to be shown as such; a person who keeps one gives it a page.
 */
export function suggestTopics(records: readonly EntryRecord[]): readonly TopicDefinition[] {
	const shown = records
		.filter((record) => record.kind === 'essay' || record.status === 'shown')
		.toSorted((a, b) => compareText(a.id, b.id) || compareText(a.key, b.key));
	const essays = shown.filter(({ kind }) => kind === 'essay');
	const others = shown.filter(
		({ kind, text }) => kind === 'comment' && normaliseWords(text).length >= shortestTagged,
	);
	const tagged = [...spread(essays, mostTagged), ...spread(others, mostTagged)];
	const people = new Set(shown.flatMap(({ author = '' }) => normaliseWords(author).map(singular)));
	const candidates = findCandidates(tagged.map(({ text }) => text)).filter(
		({ name }) => !name.split(' ').some((word) => people.has(word)),
	);
	const counted = [...spread(essays, mostCounted), ...spread(others, mostCounted)];
	return choose(candidates, counted);
}

interface Weighed {
	readonly candidate: Candidate;
	readonly entries: ReadonlySet<string>;
	readonly weight: number;
}

function choose(
	candidates: readonly Candidate[],
	entries: readonly EntryRecord[],
): readonly TopicDefinition[] {
	const chosen: Weighed[] = [];
	for (const weighed of weigh(candidates, entries)) {
		if (chosen.length === mostTopics) break;
		if (!chosen.some((other) => isSameTopic(weighed, other))) chosen.push(weighed);
	}
	const topics = chosen.map(({ candidate }) => define(candidate));
	return [...new Map(topics.map((topic) => [topic.slug, topic])).values()];
}

/** The candidates that enough entries share and not too many, the best first. */
function weigh(
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

function isSameTopic(a: Weighed, b: Weighed): boolean {
	const words = new Set(a.candidate.name.split(' '));
	const others = new Set(b.candidate.name.split(' '));
	if (words.isSubsetOf(others) || others.isSubsetOf(words)) return true;
	return a.entries.intersection(b.entries).size >= sameEntries * a.entries.union(b.entries).size;
}

function define({ name, forms }: Candidate): TopicDefinition {
	const byUse = [...forms].sort(([a, n], [b, m]) => m - n || compareText(a, b));
	const title = (byUse[0]?.[0] ?? name).replace(/\s+/g, ' ');
	const words = new Set(byUse.map(([form]) => form.replace(/\s+/g, ' ').toLowerCase()));
	return {
		slug: titleSlug(title) || 'topic',
		title: title.charAt(0).toUpperCase() + title.slice(1),
		words: [...words].sort(compareText),
		aliases: [],
	};
}

/** At most `count` of the items, from all of the list alike. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
	if (items.length <= count) return items;
	const places = new Set(
		Array.from({ length: count }, (_, n) => Math.floor((n * items.length) / count)),
	);
	return items.filter((_, n) => places.has(n));
}
