import type { EntryRecord } from '../model/entry.ts';
import { titleSlug } from '../text/slug.ts';
import { compareText, normaliseWords } from '../text/words.ts';
import { findCandidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { singular } from './inflection.ts';
import type { TopicDefinition } from './match.ts';
import { weighCandidates } from './weigh.ts';
import type { Weighed } from './weigh.ts';

const mostTopics = 8;

/** Two phrases are one topic where this share of the entries that turn on either turns on both. */
const sameEntries = 0.6;

/**
 * Texts looked at for phrases, and entries looked at for how far a phrase goes. A tagger needs 10 ms
 * for an essay, so that ten thousand would take minutes; with these limits they take 4 s (2026-11).
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

function choose(
	candidates: readonly Candidate[],
	entries: readonly EntryRecord[],
): readonly TopicDefinition[] {
	const chosen: Weighed[] = [];
	for (const weighed of weighCandidates(candidates, entries)) {
		if (chosen.length === mostTopics) break;
		if (!chosen.some((other) => isSameTopic(weighed, other))) chosen.push(weighed);
	}
	const topics = chosen.map(({ candidate }) => define(candidate));
	return [...new Map(topics.map((topic) => [topic.slug, topic])).values()];
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
