import type { TopicLink } from '../schemas/essay.ts';
import { paths } from './address.ts';
import type { Site, SiteComment, SiteEssay } from './site.ts';

/** A topic with everything that stands under it. */
export interface TopicView {
	readonly slug: string;
	readonly title: string;
	readonly url: string;
	readonly words: readonly string[];
	readonly aliases: readonly string[];
	readonly suggested: boolean;
	readonly noindex: boolean | undefined;
	readonly essays: readonly SiteEssay[];
	readonly comments: readonly SiteComment[];
	/** Topics that stand on the same essays and comments, the most frequent first. */
	readonly neighbours: readonly Neighbour[];
}

/** A topic beside another one. */
export interface Neighbour {
	readonly slug: string;
	readonly title: string;
	/** Essays and comments that carry both; 0 where only the curator joined them. */
	readonly together: number;
}

/** Why a topic stands on an essay, in words for the reader. */
export const topicEvidence: Record<TopicLink['from'], string> = {
	curation: 'placed here by the curator',
	tag: 'tagged so by its author',
	words: 'found by its words',
	suggested: 'suggested by its key phrases',
};

/** Every topic with its essays, comments and neighbours, in the order of the site. */
export function listTopics(site: Site): readonly TopicView[] {
	const titles = new Map(site.topics.map(({ slug, title }) => [slug, title]));
	const essays = groupByTopic(site.essays, (essay) => essay.topics.map(({ topic }) => topic));
	const comments = groupByTopic(site.comments, (comment) => comment.topics);
	const pairs = countPairs(site);
	return site.topics.map(({ slug, title, words, aliases, suggested, noindex, related }) => ({
		...{ slug, title, words, aliases, suggested, noindex, url: paths.topic(slug) },
		essays: essays.get(slug) ?? [],
		comments: comments.get(slug) ?? [],
		neighbours: findNeighbours(slug, related, pairs, titles),
	}));
}

function groupByTopic<T>(
	entries: readonly T[],
	topicsOf: (entry: T) => readonly string[],
): ReadonlyMap<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const entry of entries) {
		for (const topic of new Set(topicsOf(entry))) {
			const group = groups.get(topic);
			if (group) group.push(entry);
			else groups.set(topic, [entry]);
		}
	}
	return groups;
}

type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How often each topic meets each other one on an essay or a comment. */
function countPairs(site: Site): Pairs {
	const pairs = new Map<string, Map<string, number>>();
	const sets = [
		...site.essays.map((essay) => essay.topics.map(({ topic }) => topic)),
		...site.comments.map((comment) => comment.topics),
	];
	for (const topics of sets) {
		for (const a of new Set(topics)) {
			const row = pairs.get(a) ?? new Map<string, number>();
			for (const b of new Set(topics)) if (a !== b) row.set(b, (row.get(b) ?? 0) + 1);
			pairs.set(a, row);
		}
	}
	return pairs;
}

function findNeighbours(
	slug: string,
	related: readonly string[],
	pairs: Pairs,
	titles: ReadonlyMap<string, string>,
): readonly Neighbour[] {
	const together = new Map(related.map((topic) => [topic, 0]));
	for (const [topic, number] of pairs.get(slug) ?? []) together.set(topic, number);
	return [...together]
		.flatMap(([topic, number]) => {
			const title = titles.get(topic);
			return title === undefined ? [] : [{ slug: topic, title, together: number }];
		})
		.sort((a, b) => b.together - a.together || a.title.localeCompare(b.title, 'en'));
}

/** Somebody who wrote about a topic, and how often. */
export interface Voice {
	readonly slug: string;
	readonly name: string;
	readonly times: number;
}

/** Who wrote about a topic, the most frequent first. */
export function voicesOf(topic: TopicView): readonly Voice[] {
	const voices = new Map<string, Voice>();
	for (const { author, authorSlug: slug } of [...topic.essays, ...topic.comments]) {
		if (author === undefined || slug === undefined) continue;
		const { name = author, times = 0 } = voices.get(slug) ?? {};
		voices.set(slug, { slug, name, times: times + 1 });
	}
	return [...voices.values()].sort(
		(a, b) => b.times - a.times || a.name.localeCompare(b.name, 'en'),
	);
}
