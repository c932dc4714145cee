import { foldWords } from './search-vocabulary.ts';
import { readAnchors, type Anchor, type EntryNote, type Stretch } from './search-entry.ts';

/** What the index keeps of one page. */
export interface HitData {
	readonly url: string;
	/** The words, as they are. */
	readonly content: string;
	/** The words with their limits marked, for scripts that write without spaces. */
	readonly raw_content?: string;
	/** Places of the matching words, counted in words. */
	readonly locations: readonly number[];
	readonly anchors?: readonly Anchor[];
	readonly meta: Readonly<Record<string, string | undefined>>;
}

/** A run of words, matching or not, own or quoted. */
export interface Piece {
	readonly text: string;
	readonly match: boolean;
	readonly quoted: boolean;
}

/** A paragraph or a comment that matches, cut around its matching words. */
export interface Passage {
	readonly url: string;
	readonly note: EntryNote;
	/** The number of the essay's paragraph, from 1; none for a comment or a heading. */
	readonly paragraph: number | undefined;
	/** Whether it matches in quoted words only. */
	readonly quoted: boolean;
	readonly pieces: readonly Piece[];
}

/** Which passages of a page are wanted. */
export interface PassageChoice {
	/** Numbers of the entries that may be shown; all without. */
	readonly entries?: ReadonlySet<number> | undefined;
	/** `own`, `quoted` or both: where a match counts; both where empty. */
	readonly words?: readonly string[];
	/** Whether passages come in the order of the page, and not the strongest first. */
	readonly inOrder?: boolean;
	/** Most words of a passage. */
	readonly limit?: number;
}

/** The stretches under one address. */
interface Paragraph {
	readonly id: string;
	readonly entry: number;
	readonly start: number;
	readonly end: number;
	readonly number: number | undefined;
	readonly stretches: readonly Stretch[];
}

const separator = '\u200B';

/**
 * The paragraphs and comments of a page that match. Where only the title or nothing but the filters
 * matches, each entry's beginning stands for it.
 */
export function findPassages(hit: HitData, choice: PassageChoice = {}): readonly Passage[] {
	const text = readWords(hit);
	const { entries, stretches } = readAnchors(hit.anchors ?? [], text.words.length);
	const paragraphs = joinParagraphs(stretches).filter(
		({ entry }) => choice.entries?.has(entry) ?? true,
	);
	const places = hit.locations.filter((at) => counts(stretches, at, choice.words ?? []));
	const found = paragraphs.flatMap((paragraph) => {
		const inside = places.filter((at) => at >= paragraph.start && at < paragraph.end);
		return inside.length > 0 ? [{ paragraph, inside, score: weigh(paragraph, inside, text) }] : [];
	});
	if (!choice.inOrder) found.sort((a, b) => b.score - a.score);
	const shown = found.length > 0 ? found : beginnings(paragraphs, choice.entries);
	return shown.map(({ paragraph, inside }) => ({
		url: addressOf(hit, paragraph, inside),
		note: entries[paragraph.entry] ?? { kind: 'essay' },
		paragraph: paragraph.number,
		quoted: inside.length > 0 && inside.every((at) => isQuoted(paragraph.stretches, at)),
		pieces: cut(text, paragraph, inside, choice.limit ?? 40),
	}));
}

/** The words of a page that match, and those of its title, whose places are not told; all folded. */
export function matchingWords(hit: HitData): readonly string[] {
	const { words } = readWords(hit);
	const matching = hit.locations.map((at) => words[at] ?? '');
	return foldWords([hit.meta['title'] ?? '', ...matching].join(' '));
}

interface Words {
	readonly words: readonly string[];
	readonly joiner: string;
}

function readWords({ content, raw_content: raw = '' }: HitData): Words {
	if (!raw.includes(separator)) return { words: content.split(/[\r\n\s]+/u), joiner: ' ' };
	// Pagefind escapes `<` and `>` in this one variant only.
	const plain = raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
	return { words: plain.split(separator), joiner: '' };
}

function joinParagraphs(stretches: readonly Stretch[]): readonly Paragraph[] {
	const paragraphs: { id: string; entry: number; stretches: Stretch[] }[] = [];
	for (const stretch of stretches) {
		const last = paragraphs.at(-1);
		if (last?.id === stretch.id && last.entry === stretch.entry) last.stretches.push(stretch);
		else paragraphs.push({ id: stretch.id, entry: stretch.entry, stretches: [stretch] });
	}
	let number = 0;
	return paragraphs.map((paragraph) => ({
		...paragraph,
		start: paragraph.stretches[0]?.start ?? 0,
		end: paragraph.stretches.at(-1)?.end ?? 0,
		number: paragraph.id.startsWith('p-') ? ++number : undefined,
	}));
}

function isQuoted(stretches: readonly Stretch[], at: number): boolean {
	return stretches.some(({ start, end, quoted }) => quoted && at >= start && at < end);
}

function counts(stretches: readonly Stretch[], at: number, words: readonly string[]): boolean {
	return words.length === 0 || words.includes(isQuoted(stretches, at) ? 'quoted' : 'own');
}

/** Different words weigh most, then own ones, then their number. */
function weigh({ stretches }: Paragraph, inside: readonly number[], { words }: Words): number {
	const different = new Set(inside.map((at) => words[at]?.toLowerCase())).size;
	const own = inside.filter((at) => !isQuoted(stretches, at)).length;
	return different * 100 + Math.min(own, 10) * 10 + Math.min(inside.length, 10);
}

function beginnings(
	paragraphs: readonly Paragraph[],
	entries: ReadonlySet<number> | undefined,
): readonly { readonly paragraph: Paragraph; readonly inside: readonly number[] }[] {
	const firsts = paragraphs.filter(({ entry }, at) => entry !== paragraphs[at - 1]?.entry);
	return (entries ? firsts : firsts.slice(0, 1)).map((paragraph) => ({ paragraph, inside: [] }));
}

/** A passage's own address; the page's where an essay's beginning stands for all of it. */
function addressOf({ url }: HitData, { id }: Paragraph, inside: readonly number[]): string {
	const page = url.replace(/#[^]*/u, '');
	return inside.length === 0 && !id.startsWith('c-') ? page : `${page}#${id}`;
}

/** At most `limit` words around the first match of the paragraph. */
function cut(
	{ words, joiner }: Words,
	paragraph: Paragraph,
	inside: readonly number[],
	limit: number,
): readonly Piece[] {
	const first = inside[0] ?? paragraph.start;
	const start = Math.max(paragraph.start, Math.min(first - 8, paragraph.end - limit));
	const end = Math.min(paragraph.end, start + limit);
	const matches = new Set(inside);
	const pieces: { text: string; match: boolean; quoted: boolean }[] = [];
	for (let at = start; at < end; at++) {
		const [match, quoted] = [matches.has(at), isQuoted(paragraph.stretches, at)];
		const text = words[at] ?? '';
		const last = pieces.at(-1);
		if (last && last.match === match && last.quoted === quoted) last.text += joiner + text;
		else {
			// The space between a quotation and what is around it, or beside a match, is nobody's.
			if (last && joiner)
				pieces.push({ text: joiner, match: false, quoted: last.quoted && quoted });
			pieces.push({ text, match, quoted });
		}
	}
	const ellipsis = (text: string, wanted: boolean): readonly Piece[] =>
		wanted ? [{ text, match: false, quoted: false }] : [];
	return [
		...ellipsis('… ', start > paragraph.start),
		...pieces.filter(({ text }) => text !== ''),
		...ellipsis(' …', end < paragraph.end),
	];
}
