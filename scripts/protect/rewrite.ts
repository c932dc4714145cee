import type { EntryKey, EntryRecord } from '../model/entry.ts';
import { nameKey } from '../text/names.ts';
import { unescapeAddress } from '../../src/lib/unescape.ts';
import type { MaskKind } from '../../src/schemas/digest.ts';
import { applyEdits, editParts } from '../text/edits.ts';
import type { Edit } from '../text/edits.ts';
import { findForms, formsOf } from './forms.ts';
import type { Forms } from './forms.ts';
import type { Guise } from './guises.ts';
import { nameEdits } from './names.ts';
import type { Setting } from './names.ts';
import type { Person } from './people.ts';
import { maskEdits, maskName } from '../text/mask.ts';
import { rewriteTree } from '../text/trees.ts';

/** Takes names and private addresses out of words, wherever in the digest they stand. */
export interface Rewriter {
	readonly guises: ReadonlyMap<string, Guise>;
	/** The name that is shown of somebody who signs with `name`. */
	readonly author: (name: string | undefined) => string | undefined;
	readonly record: <Entry extends EntryRecord>(record: Entry, thread: EntryKey) => Entry;
	/** One line or block of words that stand in a thread, or in none. */
	readonly words: (words: string, thread?: EntryKey, setting?: Setting) => string;
	/** Lines of words that go on from one to the next; there are as many as before. */
	readonly lines: (
		lines: readonly string[],
		thread?: EntryKey,
		setting?: Setting,
	) => readonly string[];
	/** Parts of the names of those who speak in a thread and are not named. */
	readonly partsIn: (thread: EntryKey) => Forms;
}

/** Who is hidden behind what, and what is masked. */
export interface RewriteOptions {
	readonly people: ReadonlyMap<string, Person>;
	readonly guises: ReadonlyMap<string, Guise>;
	readonly mask: readonly MaskKind[];
	/** Keys of the people who speak in each thread. */
	readonly speakers: ReadonlyMap<EntryKey, ReadonlySet<string>>;
}

const noForms: Forms = new Map();

/** In an address a handle is told from an ordinary word by its length. */
const shortestHandle = 5;

/**
 * A rewriter that takes hidden names and masked addresses out of words, titles and links; names in
 * part only where their bearers speak.
 */
export function rewriterOf({ people, guises, mask, speakers }: RewriteOptions): Rewriter {
	const whole = formsOf([...people.values()], guises, 'whole');
	const casts = new Map<EntryKey, Forms>();
	const partsIn = (thread: EntryKey | undefined): Forms => {
		if (thread === undefined || guises.size === 0) return noForms;
		const known = casts.get(thread);
		if (known) return known;
		const speaking = [...(speakers.get(thread) ?? [])].flatMap((key) => people.get(key) ?? []);
		const parts = formsOf(speaking, guises, 'part');
		casts.set(thread, parts);
		return parts;
	};
	const edits = (words: string, thread?: EntryKey, setting?: Setting): readonly Edit[] => {
		const masked = maskEdits(words, mask);
		if (guises.size === 0) return masked;
		const named = nameEdits(words, { whole, parts: partsIn(thread) }, setting);
		return united(masked, named);
	};
	const words = (text: string, thread?: EntryKey, setting?: Setting) =>
		applyEdits(text, edits(text, thread, setting));
	const lines = (given: readonly string[], thread?: EntryKey, setting?: Setting) => {
		const parts = given.map((line) => `${line}\n`);
		const found = edits(given.join('\n'), thread, setting);
		return editParts(parts, found).map((line) => line.replaceAll('\n', ''));
	};
	const allowsLink = (url: string) => {
		const address = unescapeAddress(url);
		return maskEdits(address, mask).length === 0 && !namesSomebody(address, whole);
	};
	/** A link by somebody's name leads to that person, whatever its address says. */
	const leadsTo = (words: string, thread: EntryKey) => {
		const [name, other] = nameEdits(words, { whole, parts: partsIn(thread) });
		if (name === undefined || other !== undefined) return false;
		return /^[\s@]*$/u.test(words.slice(0, name.start)) && /^\P{L}*$/u.test(words.slice(name.end));
	};
	const author = (name: string | undefined) => {
		const guise = name === undefined ? undefined : guises.get(nameKey(name));
		if (guise !== undefined) return guise.author;
		return name === undefined ? undefined : maskName(name, mask);
	};
	const record = <Entry extends EntryRecord>(entry: Entry, thread: EntryKey): Entry => ({
		...entry,
		...(entry.kind === 'essay'
			? essayWords(entry, (line) => words(line, thread), guises, allowsLink)
			: {}),
		author: author(entry.author),
		body: rewriteTree(entry.body, {
			words: (block, last) => edits(block, thread, { last }),
			allowsLink: (url, words) => allowsLink(url) && !leadsTo(words, thread),
		}),
		text: words(entry.text, thread, { last: true }),
	});
	return { guises, author, record, words, lines, partsIn };
}

function essayWords(
	essay: Extract<EntryRecord, { kind: 'essay' }>,
	words: (line: string) => string,
	guises: ReadonlyMap<string, Guise>,
	allowsLink: (url: string) => boolean,
) {
	const { title, tags, abstract, permalink, author } = essay;
	// The page it came from names its author.
	const isNamed = author === undefined || !guises.has(nameKey(author));
	const keepsLink = permalink !== undefined && isNamed && allowsLink(permalink);
	return {
		title: words(title),
		tags: tags.map(words),
		abstract: abstract === undefined ? undefined : words(abstract),
		permalink: keepsLink ? permalink : undefined,
	};
}

function united(masked: readonly Edit[], named: readonly Edit[]): readonly Edit[] {
	const apart = named.filter(
		({ start, end }) => !masked.some((other) => start < other.end && other.start < end),
	);
	return [...masked, ...apart].sort((a, b) => a.start - b.start);
}

function namesSomebody(address: string, whole: Forms): boolean {
	return findForms(address, whole).some(
		({ form: { words, kind } }) =>
			kind === 'joined' || words.length > 1 || (words[0]?.length ?? 0) >= shortestHandle,
	);
}
