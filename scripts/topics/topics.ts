import type { Staged } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import { assignSuggested, assignTopics } from './assign.ts';
import type { TopicDefinition } from './match.ts';
import { suggestTopics } from './suggest.ts';

/** The entries with their topics. */
export interface Themed {
	readonly records: readonly EntryRecord[];
	/** Topics that nobody has described, by slug; empty where somebody has described any. */
	readonly suggested: ReadonlyMap<string, Topic>;
}

/**
 * Gives entries the topics people have described or, where there are none, topics of the corpus'
 * own key phrases.
 *
 * @param topics those marked `suggested` are an earlier run's guesses and count for nothing
 * @param suggested what another part of the same corpus suggests, instead of its own key phrases
 */
export function giveTopics(
	records: readonly EntryRecord[],
	topics: readonly (TopicDefinition & { readonly suggested?: boolean })[],
	suggested?: ReadonlyMap<string, Topic>,
): Staged<Themed> {
	const described = topics.filter(({ suggested = false }) => !suggested);
	if (described.length > 0) {
		const value = { records: assignTopics(records, described), suggested: new Map() };
		return { value, diagnostics: [] };
	}
	if (suggested !== undefined) {
		const given = [...suggested].map(([slug, topic]) => ({ slug, ...topic }));
		return { value: { records: assignSuggested(records, given), suggested }, diagnostics: [] };
	}
	const definitions = suggestTopics(records);
	const pages = definitions.map(({ slug, title, words, aliases }) => {
		const page = { title, words: [...words], aliases: [...aliases], related: [], suggested: true };
		return [slug, page] as const;
	});
	return {
		value: { records: assignSuggested(records, definitions), suggested: new Map(pages) },
		diagnostics: [],
	};
}
