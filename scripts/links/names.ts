import type { HiddenName } from '../protect/protect.ts';
import { foldedName, longJoined, turnedNames } from '../text/names.ts';

/** A name that must stand nowhere, and where it does. */
export interface FoundName {
	readonly name: string;
	readonly files: readonly string[];
	/** The words around it, once. */
	readonly context: string;
}

/** A file of a site that names are looked for in. */
export interface ReadableFile {
	readonly path: string;
	readonly text: string;
	/** The site's own code, in which a single word is nobody's name. */
	readonly isCode: boolean;
	/** Data may give a family's name first, as citations do. */
	readonly isData?: boolean;
}

interface Wanted {
	readonly name: string;
	readonly words: readonly string[];
	/** All in one word: `#AnnLee`. */
	readonly isJoined: boolean;
	/** Behind how many of the words a comma stands (`Lee, Ann`); 0 behind none. */
	readonly comma: number;
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
	const want = (one: Wanted) => {
		const first = one.words[0] ?? '';
		wanted.set(first, [...(wanted.get(first) ?? []), one]);
	};
	for (const { name, kept } of hidden) {
		const words = foldedName(name).split(' ');
		if (kept || words[0] === '') continue;
		const whole = { name, words, isJoined: false, comma: 0 };
		want(whole);
		if (words.length === 1) continue;
		want({ ...whole, words: [words.join('')], isJoined: true });
		for (const [index, turned] of turnedNames(words).entries()) {
			want({ ...whole, words: turned, comma: index + 1 });
		}
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

/** The text, and what a reader makes of it where signs that nobody sees or escapes part its words. */
function readingsOf(text: string): readonly string[] {
	const seen = text.replace(/\p{Cf}+/gu, '');
	const decoded = seen.replace(/(?:%[\da-f]{2})+/giu, unescaped);
	return [...new Set([text, seen, decoded])];
}

function unescaped(escapes: string): string {
	try {
		return decodeURIComponent(escapes);
	} catch {
		// No UTF-8: signs of another kind, which end a word.
		return ' ';
	}
}

function* namesIn(
	file: ReadableFile,
	wanted: ReadonlyMap<string, readonly Wanted[]>,
): Generator<{ readonly name: string; readonly context: string }> {
	for (const text of readingsOf(file.text)) yield* namesInText({ ...file, text }, wanted);
}

function* namesInText(
	{ text, isCode, isData = false }: ReadableFile,
	wanted: ReadonlyMap<string, readonly Wanted[]>,
): Generator<{ readonly name: string; readonly context: string }> {
	const tokens = [...text.matchAll(/[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}]*/gu)];
	const keys = tokens.map(([word]) => foldedName(word));
	for (const [at, key] of keys.entries()) {
		for (const { name, words, isJoined, comma } of wanted.get(key) ?? []) {
			if (isCode && words.length === 1) continue;
			if (isJoined && !isJoinedName(tokens[at]?.[0] ?? '')) continue;
			const isHere = words.every((word, offset) => {
				if (offset === 0) return true;
				if (keys[at + offset] !== word) return false;
				const before = tokens[at + offset - 1];
				const end = (before?.index ?? 0) + (before?.[0].length ?? 0);
				const between = text.slice(end, tokens[at + offset]?.index);
				if (offset !== comma) return gap.test(between);
				return (
					/^,\s{0,2}$/u.test(between) || (isData && between === '\n' && opensLine(text, tokens[at]))
				);
			});
			if (!isHere) continue;
			const start = tokens[at]?.index ?? 0;
			const context = text.slice(Math.max(0, start - around), start + name.length + around);
			yield { name, context: context.replace(/\s+/gu, ' ') };
		}
	}
}

/** `annlee` may be a word of some language, `AnnLee` and `annabelleequarrie` are names. */
function isJoinedName(word: string): boolean {
	return word.length >= longJoined || /\p{Ll}\p{Lu}/u.test(word);
}

/** Whether a word is the first of its line: a string of its own in data. */
function opensLine(text: string, word: RegExpExecArray | undefined): boolean {
	const start = word?.index ?? 0;
	return start === 0 || text[start - 1] === '\n';
}
