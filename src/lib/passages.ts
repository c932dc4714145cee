import type { SiteComment, SiteEssay } from './site.ts';
import { collapse, excerpt } from './text.ts';
import type { TopicView } from './topics.ts';

/** A paragraph or comment that says much about a topic. */
export interface Passage {
	readonly url: string;
	readonly text: string;
	readonly author: string | undefined;
	readonly essay: SiteEssay;
	readonly kind: 'essay' | 'comment';
	readonly date: string | undefined;
	readonly language: string | undefined;
}

interface Scored extends Passage {
	readonly score: number;
}

/**
 * The passages of a topic's essays and comments that use its words most, the strongest first, at
 * most two from one essay's text and one from one comment.
 */
export function findPassages(topic: TopicView, limit: number): readonly Passage[] {
	const pattern = wordPattern([topic.title, ...topic.words]);
	if (!pattern) return [];
	const fromEssays = topic.essays.flatMap((essay) => strongest(scoreEssay(essay, pattern), 2));
	const fromComments = topic.comments.flatMap((comment) => scoreComment(comment, pattern));
	return strongest([...fromEssays, ...fromComments], limit);
}

/** A pattern that finds any of `words` as whole words, in any case; `undefined` without words. */
export function wordPattern(words: readonly string[]): RegExp | undefined {
	const parts = words.map((word) => collapse(word)).filter(Boolean);
	if (parts.length === 0) return undefined;
	const longestFirst = [...new Set(parts)].sort((a, b) => b.length - a.length);
	const source = longestFirst
		.map((part) => part.split(' ').map(RegExp.escape).join('\\s+'))
		.join('|');
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}

function scoreEssay(essay: SiteEssay, pattern: RegExp): readonly Scored[] {
	return essay.blocks.flatMap(({ id, text }) => {
		const { published: date, author, language } = essay;
		const url = `${essay.url}#${id}`;
		return scoreText(text, pattern, { url, kind: 'essay', essay, author, date, language });
	});
}

function scoreComment(comment: SiteComment, pattern: RegExp): readonly Scored[] {
	const { url, essay, author, date, language } = comment;
	return scoreText(comment.text, pattern, { url, kind: 'comment', essay, author, date, language });
}

function scoreText(
	text: string,
	pattern: RegExp,
	passage: Omit<Passage, 'text'>,
): readonly Scored[] {
	const hits = [...text.matchAll(pattern)];
	const first = hits[0];
	if (!first) return [];
	const distinct = new Set(hits.map(([hit]) => hit.toLowerCase())).size;
	const words = text.split(/\s+/u).length;
	// A line of a list says too little to stand alone, a page-long paragraph too much.
	const fit = Math.min(1, words / 25) * Math.min(1, 160 / words);
	const score = (hits.length + 2 * distinct) * fit;
	return [{ ...passage, text: quoteAround(text, first.index, 320), score }];
}

/** At most `limit` characters of `text` from the start of the sentence that holds `index`. */
function quoteAround(text: string, index: number, limit: number): string {
	if (text.length <= limit) return text;
	const before = text.slice(0, index);
	const start = Math.max(
		0,
		...[...before.matchAll(/[.!?…]["”’)]?\s+/gu)].map((end) => end.index + end[0].length),
	);
	const quote = excerpt(text.slice(start), limit);
	return start > 0 ? `… ${quote}` : quote;
}

function strongest(passages: readonly Scored[], limit: number): readonly Scored[] {
	return passages.toSorted((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1)).slice(0, limit);
}
