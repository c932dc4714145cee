import type { Root } from 'mdast';
import type { Curation } from '../../src/schemas/curation.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import { commentHash } from '../text/identity.ts';
import type { Cut, SplitReading } from './cut.ts';
import { cutAtLine } from './split-lines.ts';
import type { Structure } from './split-lines.ts';
import { cutAtParagraph } from './split-paragraphs.ts';

/** The readings of all captures and the entries that they came to. */
export interface Split<Reading> {
	readonly captures: readonly Reading[];
	readonly records: readonly EntryRecord[];
}

/** Where decisions stand, and how words are read anew. */
export interface SplitOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	readonly structure: Structure;
	/** The words of a tree alone, a line for each block. */
	readonly plainText: (tree: Root) => string;
}

/**
 * Cuts comments at the lines the curator names. The first part keeps id, address and replies; each
 * further one is a comment of its own, with an id made of its own words.
 */
export function splitComments<Reading extends SplitReading>(
	{ captures, records }: Split<Reading>,
	comments: Curation['comments'],
	{ places, structure, plainText }: SplitOptions,
): Staged<Split<Reading>> {
	const diagnostics: Diagnostic[] = [];
	const readings = [...captures];
	const result = new Map(records.map((record) => [record.key, [record]]));
	const used = new Set(records.map(({ id }) => id));
	/** The paragraph of the whole comment that a part begins with. */
	const begins = new Map<string, number>();
	for (const [id, { split = [] }] of Object.entries(comments)) {
		const record = records.find((one) => one.id === id);
		for (const [n, cut] of split.entries()) {
			const parts = result.get(record?.key ?? '');
			// The part that holds the line: an earlier cut may have made it. Paragraphs come in order.
			const part = parts?.find((one) => holds(one, cut.words ?? cut.line)) ?? parts?.at(-1);
			if (parts === undefined || part?.kind !== 'comment') continue;
			const at = readings.findIndex(({ records: own }) => own.some(({ key }) => key === part.key));
			const reading = readings[at];
			const done =
				reading &&
				(cut.line === undefined
					? cutAtParagraph(reading, part, cut, { plainText, first: begins.get(part.key) ?? 1 })
					: cutAtLine(reading, part, { ...cut, line: cut.line }, structure));
			if (!reading || !done) {
				diagnostics.push(
					describeTrouble(
						id,
						cut,
						part,
						places?.get(
							`comments/${id}/split/${n}/${cut.line === undefined ? 'paragraph' : 'line'}`,
						),
					),
				);
				continue;
			}
			const second = { ...done.second, id: freeId(done.second, used) };
			used.add(second.id);
			if (cut.paragraph !== undefined) begins.set(second.key, cut.paragraph);
			readings[at] = done.reading;
			parts.splice(parts.indexOf(part), 1, done.first, second);
		}
	}
	const value = {
		captures: readings,
		records: records.flatMap(({ key }) => result.get(key) ?? []),
	};
	return { value, diagnostics };
}

function holds({ sources }: EntryRecord, line: number | undefined): boolean {
	if (line === undefined) return false;
	return sources[0]?.lines.some(([first, last]) => first <= line && line <= last) ?? false;
}

function freeId(comment: CommentRecord, used: ReadonlySet<string>): string {
	const hash = commentHash(comment);
	for (let count = 1; ; count++) {
		const id = count === 1 ? hash : `${hash}-${count}`;
		if (!used.has(id)) return id;
	}
}

function describeTrouble(
	id: string,
	{ line, paragraph }: Cut,
	{ sources, body }: EntryRecord,
	place: Place | undefined,
): Diagnostic {
	const ranges = sources[0]?.lines.map(([first, last]) => `${first} to ${last}`).join(', ') ?? '';
	const found = line === undefined ? `paragraph ${paragraph ?? ''}` : `line ${line}`;
	const wanted =
		ranges === ''
			? `one of its ${body.children.length} paragraphs after the first, as an export has no lines`
			: `a line of its words after the first (lines ${ranges})`;
	return {
		code: 'curate/cannot-split',
		severity: 'error',
		message: `Found ${found} to split \`${id}\` at, expected ${wanted}; it stays whole.`,
		hint: 'Take the number from the page of the source.',
		place,
	};
}
