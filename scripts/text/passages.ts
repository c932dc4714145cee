import type { Edit } from './edits.ts';
import { normaliseWords } from './words.ts';

/** Stands where words were taken out at somebody's request. */
export const removedWords = '[removed]';

interface Token {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** Where `text` has the words of `passage` one after the other, whatever stands between them. */
export function findPassage(text: string, passage: string): readonly Edit[] {
	const words = tokensOf(passage).map(({ word }) => word);
	const tokens = tokensOf(text);
	const found: Edit[] = [];
	if (words.length === 0) return found;
	for (let at = 0; at + words.length <= tokens.length; at++) {
		if (!words.every((word, offset) => tokens[at + offset]?.word === word)) continue;
		found.push(cutOf(tokens, at, words.length));
		at += words.length - 1;
	}
	return found;
}

/** Every run of `size` words of `text`. */
export function runsOf(text: string, size: number): ReadonlySet<string> {
	const words = tokensOf(text).map(({ word }) => word);
	const runs = new Set<string>();
	for (let at = 0; at + size <= words.length; at++) runs.add(words.slice(at, at + size).join(' '));
	return runs;
}

/** Where `text` has words that are all in runs of `size` words among `runs`, each stretch once. */
export function findRuns(
	text: string,
	runs: { readonly has: (run: string) => boolean },
	size: number,
): readonly Edit[] {
	const tokens = tokensOf(text);
	const found: Edit[] = [];
	let first = -1;
	let until = -1;
	const close = () => {
		if (first >= 0) found.push(cutOf(tokens, first, until - first));
		first = -1;
	};
	for (let at = 0; at + size <= tokens.length; at++) {
		const run = tokens.slice(at, at + size).map(({ word }) => word);
		if (!runs.has(run.join(' '))) continue;
		if (at > until) close();
		if (first < 0) first = at;
		until = at + size;
	}
	close();
	return found;
}

function cutOf(tokens: readonly Token[], first: number, length: number): Edit {
	const last = tokens[first + length - 1];
	return { start: tokens[first]?.start ?? 0, end: last?.end ?? 0, text: removedWords };
}

/** The words as `normaliseWords` has them, so that quotation marks and case do not part two copies. */
function tokensOf(text: string): readonly Token[] {
	const found = text.matchAll(
		/\p{So}|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\p{Cf}]|['’‘ʼ＇`´](?=\p{L}))*/gu,
	);
	return [...found].flatMap(({ 0: printed, index }) => {
		const word = normaliseWords(printed).join('');
		return word === '' ? [] : [{ word, start: index, end: index + printed.length }];
	});
}
