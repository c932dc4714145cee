import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Curation } from '../../src/schemas/curation.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { Edit } from '../text/edits.ts';
import { findPassage, findRuns, runsOf } from '../text/passages.ts';
import { normaliseWords } from '../text/words.ts';
import { threadOf } from './reading.ts';
import type { CaptureReading, Owners } from './reading.ts';

/** So many words in a row that somebody else wrote as well are theirs, quoted. */
const quotedWords = 8;

/** So many are, where they are marked as quoted; fewer are phrases that anybody uses. */
const markedWords = 4;

/** A title of fewer words stands in running text without meaning the essay. */
const shortestTitle = 3;

/** What must not be left of removed entries and passages. */
export interface Removed {
	/** Whether nothing of this entry may be left. */
	readonly isGone: (record: EntryRecord | undefined) => boolean;
	/** Where lines that are nobody's words, such as a list of recent comments, repeat what is gone. */
	readonly traces: (line: string) => readonly Edit[];
	/** The passages that are gone from an entry. */
	readonly passages: (record: EntryRecord | undefined) => readonly string[];
	readonly quotations: readonly Diagnostic[];
}

/** Words that are gone, and the entry that they are gone from. */
interface GoneWords {
	readonly words: string;
	readonly from: EntryRecord;
}

/** What was removed, seen from the captures, which still hold it. */
export function findRemoved(
	captures: readonly CaptureReading[],
	records: readonly EntryRecord[],
	owners: Owners,
	passages: ReadonlyMap<string, readonly string[]>,
): Removed {
	const isGone = (record: EntryRecord | undefined) =>
		record !== undefined &&
		(record.kind === 'essay' ? !!record.isRemoved : record.status === 'removed');
	const copies = captures.flatMap((reading) => reading.records);
	const gone = copies.filter(({ key }) => isGone(owners.get(key)));
	const runs = new Map<string, EntryRecord>();
	const learn = (words: string, from: EntryRecord) => {
		for (const run of runsOf(words, quotedWords)) if (!runs.has(run)) runs.set(run, from);
	};
	const goneWords: GoneWords[] = [
		...gone.map((copy) => ({ words: copy.text, from: owners.get(copy.key) ?? copy })),
		...records.flatMap((from) =>
			(passages.get(from.id) ?? []).map((words): GoneWords => ({ words, from })),
		),
	];
	for (const { words, from } of goneWords) learn(words, from);
	const titles = gone.flatMap((copy) => (copy.kind === 'essay' ? [copy.title] : []));
	const traces = (line: string) => {
		const length = normaliseWords(line).length;
		const titled = titles
			.filter((title) => normaliseWords(title).length >= Math.min(length, shortestTitle))
			.flatMap((title) => findPassage(line, title));
		return titled.length > 0 ? titled.slice(0, 1) : findRuns(line, runs, quotedWords);
	};
	return {
		isGone,
		traces,
		passages: (record) => passages.get(record?.id ?? '') ?? [],
		quotations:
			goneWords.length === 0
				? []
				: records.flatMap((record) => quotationIn(record, runs, goneWords)),
	};
}

/** The passages to be removed, by the id that their entry has now. */
export function passagesOf(
	removals: Curation['removals'],
	{ addresses, variants }: Pick<Permalinks, 'addresses' | 'variants'>,
): ReadonlyMap<string, readonly string[]> {
	const passages = new Map<string, string[]>();
	for (const { passage } of removals) {
		if (!passage) continue;
		for (const id of new Set([passage.in, addresses[passage.in], variants[passage.in]])) {
			if (id !== undefined) passages.set(id, [...(passages.get(id) ?? []), passage.text]);
		}
	}
	return passages;
}

/** What others repeat of what is gone: many words in a row, or fewer that they mark as quoted. */
function quotationIn(
	record: EntryRecord,
	runs: ReadonlyMap<string, EntryRecord>,
	gone: readonly GoneWords[],
): Diagnostic[] {
	const [first] = findRuns(record.text, runs, quotedWords);
	const [run = ''] = first ? runsOf(record.text.slice(first.start, first.end), quotedWords) : [];
	const found =
		first === undefined
			? markedQuotation(record, gone)
			: { words: record.text.slice(first.start, first.end), from: runs.get(run) };
	const from = found?.from;
	if (found === undefined || from === undefined) return [];
	if (from.key === record.key || isEarlier(record, from)) return [];
	const words = found.words.replace(/\s+/gu, ' ').trim();
	const source = record.sources[0];
	return [
		{
			code: 'protect/quotation',
			severity: 'warning',
			message: `\`${record.id}\` repeats words of the removed \`${from.id}\` (“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”); they stay.`,
			hint: `Decide whether they may. To remove them, add \`passage: { in: ${record.id}, text: … }\` to \`removals\`.`,
			place: source && { file: source.capture, line: source.lines[0]?.[0] },
		},
	];
}

/** Words that somebody in the same discussion marks as quoted, and that are those of an entry that is gone. */
function markedQuotation(record: EntryRecord, gone: readonly GoneWords[]) {
	const near = gone.filter(({ from }) => threadOf(from) === threadOf(record));
	if (near.length === 0) return undefined;
	for (const words of quotedIn(record)) {
		if (normaliseWords(words).length < markedWords) continue;
		const other = near.find((one) => findPassage(one.words, words).length > 0);
		if (other) return { words, from: other.from };
	}
	return undefined;
}

/** What stands in quotation marks, and the paragraphs of block quotations. */
function quotedIn({ text, body }: EntryRecord): readonly string[] {
	const marked = [...text.matchAll(/["“„«‹‘]([^"“”„«»‹›‘\n]{8,400})["”“»›’]/gu)];
	const blocks: string[] = [];
	visit(body, 'blockquote', (quotation) => {
		for (const child of quotation.children) blocks.push(toString(child));
	});
	return [...marked.map(([, words = '']) => words), ...blocks];
}

/** Nobody quotes what was not yet written: it is the removed entry that quotes. */
function isEarlier(record: EntryRecord, removed: EntryRecord): boolean {
	if (removed.kind === 'essay') return false;
	if (record.kind === 'essay') return record.key === removed.essay;
	return record.essay === removed.essay && record.position < removed.position;
}
