import type { Quotation, Quotations, QuotedSource, SiteComment, SiteEssay } from '../site.ts';
import { inTimeOrder } from '../thread.ts';
import { anchorOfWord } from './anchor-of-word.ts';
import { findSources, type SourcePlace } from './find-source.ts';
import { ShingleIndex } from './shingle-index.ts';
import { wordsOf } from './tokens.ts';

/** Shorter, words that two people said are nobody's in particular. */
const fewestWordsShared = 8;

/**
 * Finds the quotations of a discussion: words that a comment marks as quoted and that the essay or
 * an earlier comment says.
 *
 * Words that several say belong to the comment that is answered, or else to whoever said them first;
 * a comment that only quotes them is not their source. Takes time in proportion to the words.
 */
export function findQuotations({
	blocks,
	thread,
}: Pick<SiteEssay, 'blocks' | 'thread'>): Quotations {
	const found = new Map<
		string,
		{ source: QuotedSource; by: SiteComment[]; runs: [number, number][] }
	>();
	const quoting = new Map<string, readonly Quotation[]>();
	if (!thread.some(({ quotes }) => quotes)) return { of: found, in: quoting };
	const index = new ShingleIndex();
	const sources: QuotedSource[] = blocks.map(({ id, text }, place) => {
		index.add(wordsOf(text));
		return { kind: 'paragraph', id, number: place + 1 };
	});
	// Some pages print the newest comment first.
	for (const comment of inTimeOrder(thread)) {
		const quoted = new Map<QuotedSource, Quotation>();
		for (const quote of comment.quotes ?? []) {
			const words = wordsOf(quote);
			const place = chooseSource(findSources(words, index), words.length, {
				parent: comment.inReplyTo,
				sourceOf: ({ text }) => sources[text],
				isQuoting: (id, source) => quoting.get(id)?.some((each) => each.source === source) ?? false,
			});
			const source = place && sources[place.text];
			if (!place || !source) continue;
			if (!quoted.has(source))
				quoted.set(source, { source, anchor: anchorIn(source, place.first) });
			const entry = found.get(source.id) ?? { source, by: [], runs: [] };
			if (!entry.by.includes(comment)) entry.by.push(comment);
			entry.runs.push([place.first, place.last]);
			found.set(source.id, entry);
		}
		if (quoted.size > 0) quoting.set(comment.id, [...quoted.values()]);
		index.add(wordsOf(comment.text));
		sources.push({ kind: 'comment', id: comment.id, comment });
	}
	return { of: found, in: quoting };
}

function anchorIn(source: QuotedSource, word: number): string {
	return source.kind === 'paragraph' ? source.id : anchorOfWord(source.comment, word);
}

interface Context {
	/** The comment that is answered. */
	readonly parent: string | undefined;
	readonly sourceOf: (place: SourcePlace) => QuotedSource | undefined;
	readonly isQuoting: (id: string, source: QuotedSource) => boolean;
}

function chooseSource(
	places: readonly SourcePlace[],
	words: number,
	{ parent, sourceOf, isQuoting }: Context,
): SourcePlace | undefined {
	const original = places.filter((place) => {
		const { id = '' } = sourceOf(place) ?? {};
		return !places.some((other) => {
			const source = sourceOf(other);
			return source !== undefined && isQuoting(id, source);
		});
	});
	const answered = original.find((place) => sourceOf(place)?.id === parent);
	if (answered) return answered;
	return original.length > 1 && words < fewestWordsShared ? undefined : original[0];
}
