import { parse } from 'csv-parse/sync';
import type { Capture } from '../model/capture.ts';
import { assemble } from './assemble.ts';
import type { FoundPost, Held } from './found.ts';
import type { ExportReader } from './reader.ts';
import { reportDamage } from './xml/damage.ts';
import type { Damage } from './xml/damage.ts';

type Row = Readonly<Record<string, string | undefined>>;

/** Substack's export: a table of posts, and their words in HTML files named after their ids. */
export const substack: ExportReader = {
	name: 'substack-export',
	matches: ({ format }) => format === 'substack',
	read: (capture, { captures }) => {
		const damages: Damage[] = [];
		const rows = parse<Row>(capture.text, {
			columns: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			skip_records_with_error: true,
			on_skip: (error) => {
				const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
				damages.push({ line, what: 'a row that does not end; it is left out' });
				return undefined;
			},
		});
		const found = rows.map((row) => readRow(row, capture, captures));
		const diagnostics = reportDamage(capture.name, damages);
		return assemble(capture, { dialect: 'substack-export', found, diagnostics });
	},
};

/** The words of one post of the table, which holds the account of them. */
export const substackPart: ExportReader = {
	name: 'substack-post',
	matches: (capture, captures) => {
		const id = idOf(capture);
		return (
			capture.format === 'html' &&
			/^\d{3,12}(?:\.|$)/u.test(id) &&
			captures.some(({ format, text }) => format === 'substack' && text.includes(`\n${id},`))
		);
	},
	read: (capture) => {
		const held: Held = { outcome: 'skipped', reason: 'its post stands in the table beside it' };
		const found = [{ kind: 'other', source: 'post', held } as const];
		return assemble(capture, { dialect: 'substack-post', found, diagnostics: [] });
	},
};

function idOf({ name }: Capture): string {
	return name.slice(name.lastIndexOf('/') + 1).replace(/\.html?$/u, '');
}

function readRow(row: Row, table: Capture, captures: readonly Capture[]): FoundPost {
	const id = row['post_id'] ?? '';
	const file = captures.find((one) => one !== table && idOf(one) === id);
	return {
		kind: 'post',
		source: `post ${id.slice(0, 80)}`,
		ref: id,
		held: heldOf(row, file),
		date: row['post_date'],
		words: { text: file?.text ?? '', markup: 'html' },
		title: row['title'],
		names: [id, id.slice(id.indexOf('.') + 1)],
		tags: [],
	};
}

function heldOf(row: Row, file: Capture | undefined): Held | undefined {
	if (row['is_published']?.toLowerCase() !== 'true')
		return { outcome: 'draft', reason: 'was not published' };
	const audience = row['audience'] ?? 'everyone';
	if (audience !== 'everyone')
		return { outcome: 'private', reason: `is for \`${audience.slice(0, 40)}\`` };
	return file === undefined
		? { outcome: 'unreadable', reason: 'its words are in no file beside the table' }
		: undefined;
}
