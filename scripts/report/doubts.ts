import type { EntryRecord } from '../model/entry.ts';
import { doubtKind, doubts as sentences } from '../text/doubts.ts';
import type { DoubtKind } from '../text/doubts.ts';
import { printableLine } from '../text/printable.ts';
import type { Decision } from '../curate/decide.ts';

/** One thing ingest is not sure of, ready to be asked. */
export interface Doubt {
	readonly record: EntryRecord;
	readonly kind: DoubtKind;
	readonly sentence: string;
	/** 0 to 1: how sure ingest is; undefined where it is sure that something is not here. */
	readonly chance: number | undefined;
	/** The entry before it in its thread, whose end a wrong beginning would move. */
	readonly before: string | undefined;
}

/** A capture's lines, by its name. */
export type Lines = ReadonlyMap<string, readonly string[]>;

/** Lines shown before and after the words in doubt, and of the words themselves. */
const around = 2;
const shownLines = 12;

/** What ingest is not sure of, most doubtful first. */
export function listDoubts(records: readonly EntryRecord[]): readonly Doubt[] {
	const threads = Map.groupBy(records, (record) =>
		record.kind === 'essay' ? record.key : record.essay,
	);
	const doubts = records.flatMap((record) => {
		const isHeldBack = record.kind === 'comment' && record.status !== 'shown';
		if (isHeldBack) return [];
		const position = record.kind === 'comment' ? record.position : -1;
		const earlier = (threads.get(record.kind === 'essay' ? '' : record.essay) ?? []).filter(
			(other) => other.kind === 'comment' && other.position < position,
		);
		const before = earlier.at(-1)?.id;
		return record.unsure.flatMap((sentence): Doubt[] => {
			const kind = doubtKind(sentence);
			return kind === undefined
				? []
				: [{ record, kind, sentence, chance: chanceOf(record, sentence, kind), before }];
		});
	});
	const chance = (doubt: Doubt) => doubt.chance ?? 1;
	return doubts.sort((a, b) => chance(a) - chance(b) || (a.record.id < b.record.id ? -1 : 1));
}

/** Undefined for what no chance was reckoned of. */
function chanceOf(
	{ confidence }: EntryRecord,
	sentence: string,
	kind: DoubtKind,
): number | undefined {
	return kind === 'count' || sentence === sentences.essayStart ? undefined : confidence[kind];
}

/**
 * A doubt in lines for a person: the question, and the words around it with their numbers. Captured
 * words could hold signs that a terminal obeys, which are shown as such.
 */
export function renderDoubt({ record, sentence, chance }: Doubt, lines: Lines): string {
	const source = record.sources[0];
	const [first = 1, last = first] = [source?.lines[0]?.[0], source?.lines.at(-1)?.[1]];
	const text = lines.get(source?.capture ?? '') ?? [];
	const from = Math.max(1, first - around);
	const to = Math.min(text.length, last + around);
	const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
	const half = shownLines / 2;
	const isLong = numbers.length > shownLines + 1;
	const line = (number: number) => {
		const isOwn = number >= first && number <= last;
		return `${String(number).padStart(6)} ${isOwn ? '│' : ' '} ${(text[number - 1] ?? '').slice(0, 160)}`;
	};
	return [
		`${source?.capture ?? ''}:${first} ${record.id} by ${record.author ?? 'nobody named'}${record.published ? `, ${record.published}` : ''}`,
		`${sentence}${sureness(chance)}`,
		...(isLong
			? [...numbers.slice(0, half).map(line), '       …', ...numbers.slice(-half).map(line)]
			: numbers.map(line)),
	]
		.map(printableLine)
		.join('\n');
}

function sureness(chance: number | undefined): string {
	return chance === undefined ? '' : ` (${Math.round(chance * 100)} % sure)`;
}

/** What may be answered, for the doubt's kind. */
export function renderChoices({ record, kind, before }: Doubt): string {
	const corrections = kind === 'author' ? ['c NAME it is by NAME', 'c - nobody is named'] : [];
	if (kind === 'bounds') {
		const [first, last] = cutLines(record) ?? [];
		if (first !== undefined)
			corrections.push(
				`c LINE another comment begins at that line (${first === last ? '' : `${first} to `}${last})`,
			);
		if (before !== undefined) corrections.push('c before it belongs to the comment before');
	}
	const correct = corrections.length === 0 ? [] : [corrections.join(', ')];
	return ['a accept', ...correct, 's skip', 'q stop'].join(' · ');
}

/** The first and last line at which a comment can be cut; undefined where it cannot. */
function cutLines({ kind, sources }: EntryRecord): readonly [number, number] | undefined {
	const lines = sources[0]?.lines ?? [];
	const [first = 0, last = 0] = [lines[0]?.[0], lines.at(-1)?.[1]];
	return kind === 'comment' && first < last ? [first + 1, last] : undefined;
}

/**
 * The decision that an answer means: `skip`, `stop`, or undefined where it means nothing.
 */
export function readAnswer(
	{ record, kind, before }: Doubt,
	answer: string,
): Decision | 'skip' | 'stop' | undefined {
	const [, letter = '', rest = ''] = /^\s*(\p{L})\p{L}*\s*(.{0,200})$/u.exec(answer) ?? [];
	const of = { kind: record.kind === 'essay' ? 'essays' : 'comments', id: record.id } as const;
	const said = rest.trim();
	switch (letter.toLowerCase()) {
		case 'a':
			return { ...of, key: 'checked', value: [kind] };
		case 's':
			return 'skip';
		case 'q':
			return 'stop';
		case 'c':
			break;
		default:
			return undefined;
	}
	// What a source does not hold can only be sought elsewhere.
	if (kind === 'count') return undefined;
	if (kind === 'author') {
		return said === '' ? undefined : { ...of, key: 'author', value: said === '-' ? null : said };
	}
	if (said === 'before' && before !== undefined) {
		return { ...of, id: before, key: 'merge', value: [record.id] };
	}
	const [first = 1, last = 0] = cutLines(record) ?? [];
	const line = /^\d{1,9}$/u.test(said) ? Number(said) : 0;
	return first <= line && line <= last ? { ...of, key: 'split', value: [{ line }] } : undefined;
}
