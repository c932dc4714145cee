import type { HiddenName } from '../protect/protect.ts';
import { nameKey } from '../text/names.ts';

/** A name that must stand nowhere, and where it does. */
export interface FoundName {
	readonly name: string;
	readonly files: readonly string[];
	/** The words around it, once. */
	readonly context: string;
}

export interface ReadableFile {
	readonly path: string;
	readonly text: string;
	/** The site's own code, in which a single word is nobody's name. */
	readonly isCode: boolean;
}

interface Wanted {
	readonly name: string;
	readonly words: readonly string[];
}

/** What may stand between the words of a name, in an address, in a file and in text. */
const gap = /^[^\p{L}\p{N}]{0,3}$/u;
const around = 30;

/**
 * Where names that are hidden still occur: as whole words, in any case, and with any signs between
 * the words of one. A word that the curator keeps is not looked for.
 */
export function findNames(
	files: Iterable<ReadableFile>,
	hidden: readonly HiddenName[],
): readonly FoundName[] {
	const wanted = new Map<string, Wanted[]>();
	for (const { name, kept } of hidden) {
		const words = nameKey(name).split(' ');
		const first = words[0] ?? '';
		if (!kept && first !== '') wanted.set(first, [...(wanted.get(first) ?? []), { name, words }]);
	}
	const found = new Map<string, { files: Set<string>; context: string }>();
	if (wanted.size === 0) return [];
	for (const file of files) {
		for (const { name, context } of namesIn(file, wanted)) {
			const known = found.get(name) ?? { files: new Set(), context };
			known.files.add(file.path);
			found.set(name, known);
		}
	}
	return [...found].map(([name, { files: paths, context }]) => ({
		name,
		files: [...paths],
		context,
	}));
}

function* namesIn(
	{ text, isCode }: ReadableFile,
	wanted: ReadonlyMap<string, readonly Wanted[]>,
): Generator<{ readonly name: string; readonly context: string }> {
	const tokens = [...text.matchAll(/[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}]*/gu)];
	const keys = tokens.map(([word]) => nameKey(word));
	for (const [at, key] of keys.entries()) {
		for (const { name, words } of wanted.get(key) ?? []) {
			if (isCode && words.length === 1) continue;
			const isHere = words.every((word, offset) => {
				if (offset === 0) return true;
				const before = tokens[at + offset - 1];
				const end = (before?.index ?? 0) + (before?.[0].length ?? 0);
				return keys[at + offset] === word && gap.test(text.slice(end, tokens[at + offset]?.index));
			});
			if (!isHere) continue;
			const start = tokens[at]?.index ?? 0;
			const context = text.slice(Math.max(0, start - around), start + name.length + around);
			yield { name, context: context.replace(/\s+/gu, ' ') };
		}
	}
}
