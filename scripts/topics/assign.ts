import type { CommentRecord, EntryRecord, EssayRecord } from '../model/entry.ts';
import { compareText, normaliseWords } from '../text/words.ts';
import type { TopicLink } from '../../src/schemas/essay.ts';
import { singular } from './inflection.ts';
import { findMentions, indexPhrases } from './match.ts';
import type { Mention, PhraseIndex, TopicDefinition } from './match.ts';
import { scoreMention } from './score.ts';

/**
 * How a text must mean a topic to be listed under it: two of its words, one of its phrases, or one
 * word four times; once in about 300 words; and not as an aside to a topic it means far more.
 *
 * Of the 23 essays whose topics a person has decided, in the bundled captures and the seeds, these
 * figures give 27 topics, 25 of them the person's, who gives 37 (tried scores 1 to 4, densities 0 to
 * 0.4, shares 0 to 0.4, 2026-11). Precision is what readers notice; the rest is for `curation.yaml`.
 */
const leastScore = 2;
const leastPerHundredWords = 0.3;
const leastShareOfBest = 0.4;

/** A comment below an essay on the topic needs less to be on it, too: one of its words twice. */
const leastScoreInContext = 1.5;

const mostTopics = { essay: 4, comment: 3 } as const;

/**
 * Gives essays and comments the topics that people have described: those their capture's own tags
 * name, and those their words mean. What the curator decided stays as it is.
 */
export function assignTopics(
	records: readonly EntryRecord[],
	topics: readonly TopicDefinition[],
): readonly EntryRecord[] {
	const index = indexPhrases(topics);
	const names = indexNames(topics);
	const essays = new Map(
		records
			.filter((record) => record.kind === 'essay')
			.map((essay) => [essay.key, withTopics(essay, topicsOfEssay(essay, index, names))]),
	);
	return records.map((record) => {
		if (record.kind === 'essay') return essays.get(record.key) ?? record;
		const context = essays.get(record.essay)?.topics.map(({ topic }) => topic) ?? [];
		return withTopics(record, topicsOfComment(record, index, context));
	});
}

/** Gives entries the topics that were suggested, by a phrase once or a single word twice. */
export function assignSuggested(
	records: readonly EntryRecord[],
	topics: readonly TopicDefinition[],
): readonly EntryRecord[] {
	const index = indexPhrases(topics);
	return records.map((record) => {
		if (record.kind === 'comment' && record.status !== 'shown') return record;
		const scored = [...findMentions(record.text, index)]
			.map(([topic, mention]) => ({ topic, score: scoreMention(mention) }))
			.filter(({ score }) => score >= leastScoreInContext)
			.sort((a, b) => b.score - a.score || compareText(a.topic, b.topic))
			.slice(0, mostTopics[record.kind]);
		return withTopics(
			record,
			scored.map(({ topic }) => ({ topic, from: 'suggested' as const })),
		);
	});
}

function withTopics<Entry extends EntryRecord>(entry: Entry, topics: readonly TopicLink[]): Entry {
	const isDecided = entry.topics.some(({ from }) => from === 'curation');
	return isDecided ? entry : { ...entry, topics };
}

function topicsOfEssay(
	essay: EssayRecord,
	index: PhraseIndex,
	names: ReadonlyMap<string, readonly string[]>,
): readonly TopicLink[] {
	const tagged = new Set(essay.tags.flatMap((tag) => names.get(nameOf(tag)) ?? []));
	// A derived title repeats the first words of the body.
	const title = essay.titleFrom === 'derived' ? '' : essay.title;
	const inTitle = findMentions(title, index);
	const meant = rank(essay.text, findMentions(essay.text, index), inTitle, () => leastScore);
	return [
		...[...tagged].sort(compareText).map((topic) => ({ topic, from: 'tag' as const })),
		...meant
			.filter((topic) => !tagged.has(topic))
			.map((topic) => ({ topic, from: 'words' as const })),
	].slice(0, mostTopics.essay);
}

function topicsOfComment(
	comment: CommentRecord,
	index: PhraseIndex,
	context: readonly string[],
): readonly TopicLink[] {
	if (comment.status !== 'shown') return [];
	const least = (topic: string) => (context.includes(topic) ? leastScoreInContext : leastScore);
	return rank(comment.text, findMentions(comment.text, index), new Map(), least)
		.map((topic) => ({ topic, from: 'words' as const }))
		.slice(0, mostTopics.comment);
}

/** The topics that a text means, the strongest first. */
function rank(
	text: string,
	body: ReadonlyMap<string, Mention>,
	title: ReadonlyMap<string, Mention>,
	least: (topic: string) => number,
): readonly string[] {
	if (body.size === 0 && title.size === 0) return [];
	const hundreds = normaliseWords(text).length / 100;
	const scored = [...new Set([...body.keys(), ...title.keys()])].map((topic) => ({
		topic,
		score: scoreMention(body.get(topic), title.get(topic)),
		isDense: title.has(topic) || (body.get(topic)?.total ?? 0) >= leastPerHundredWords * hundreds,
	}));
	const best = Math.max(...scored.map(({ score }) => score));
	return scored
		.filter(({ topic, score, isDense }) => {
			return isDense && score >= least(topic) && score >= leastShareOfBest * best;
		})
		.sort((a, b) => b.score - a.score || compareText(a.topic, b.topic))
		.map(({ topic }) => topic);
}

/** Topics by every name a tag may use for them. */
function indexNames(topics: readonly TopicDefinition[]): ReadonlyMap<string, readonly string[]> {
	const named = topics.flatMap(({ slug, title, words, aliases }) =>
		[slug, title, ...aliases, ...words].map((name) => ({ name: nameOf(name), slug })),
	);
	const groups = Map.groupBy(named, ({ name }) => name);
	return new Map([...groups].map(([name, group]) => [name, group.map(({ slug }) => slug)]));
}

function nameOf(tag: string): string {
	return normaliseWords(tag).map(singular).join(' ');
}
