import { assemble } from './assemble.ts';
import type { FoundComment, FoundPost, Held, Markup } from './found.ts';
import type { ExportReader } from './reader.ts';

type Row = ReadonlyMap<string, string>;

/** Dotclear's backup: tables as text, a line for each row. Its settings are nobody's words. */
export const dotclear: ExportReader = {
	name: 'dotclear-export',
	matches: ({ format }) => format === 'dotclear',
	read: (capture) => {
		const tables = readTables(capture.lines);
		const tags = Map.groupBy(
			(tables.get('meta') ?? []).filter((row) => row.get('meta_type') === 'tag'),
			(row) => row.get('post_id') ?? '',
		);
		const found = [
			...(tables.get('post') ?? []).map((row) => readPost(row, tags)),
			...(tables.get('comment') ?? []).map(readComment),
		];
		return assemble(capture, { dialect: 'dotclear-export', found, diagnostics: [] });
	},
};

const header = /^\[([a-z_]{1,40}) ([a-z_,]{1,2000})\]\s*$/u;
const cell = /"((?:[^"\\]|\\.){0,2000000})"/gsu;

function readTables(lines: readonly string[]): ReadonlyMap<string, readonly Row[]> {
	const tables = new Map<string, Row[]>();
	let columns: readonly string[] = [];
	let rows: Row[] = [];
	for (const line of lines) {
		const [, name, names] = header.exec(line) ?? [];
		if (name !== undefined && names !== undefined) {
			columns = names.split(',');
			rows = tables.get(name) ?? [];
			tables.set(name, rows);
		} else if (line.startsWith('"')) {
			const cells = [...line.matchAll(cell)].map(([, value = '']) => unescape(value));
			rows.push(new Map(columns.map((column, index) => [column, cells[index] ?? ''])));
		}
	}
	return tables;
}

function unescape(value: string): string {
	return value.replace(/\\(.)/gsu, (_, sign: string) =>
		sign === 'n' ? '\n' : sign === 'r' ? '' : sign === 't' ? '\t' : sign,
	);
}

/** The value of a column that is not empty. */
function valueOf(row: Row, column: string): string | undefined {
	return row.get(column)?.trim() || undefined;
}

function readPost(row: Row, tags: ReadonlyMap<string, readonly Row[]>): FoundPost {
	const ref = row.get('post_id') ?? '';
	const type = valueOf(row, 'post_type') ?? 'post';
	const address = valueOf(row, 'post_url');
	return {
		kind: 'post',
		source: `${type.slice(0, 40)} ${ref.slice(0, 40)}`,
		ref,
		held: heldPost(row, type),
		author: valueOf(row, 'user_id'),
		date: valueOf(row, 'post_dt'),
		words: {
			text: ['excerpt', 'content']
				.map((part) => wordsOf(row, part))
				.join('\n\n')
				.trim(),
			markup: markupOf(row),
		},
		title: valueOf(row, 'post_title'),
		names: address === undefined ? [] : [address],
		tags: (tags.get(ref) ?? []).map((tag) => tag.get('meta_id') ?? ''),
	};
}

/** Wiki notation stands beside the HTML that Dotclear made of it. */
function wordsOf(row: Row, part: string): string {
	return row.get(`post_${part}_xhtml`) || (row.get(`post_${part}`) ?? '');
}

function markupOf(row: Row): Markup {
	return valueOf(row, 'post_content_xhtml') === undefined ? 'lines' : 'html';
}

function heldPost(row: Row, type: string): Held | undefined {
	if (type !== 'post' && type !== 'page')
		return { outcome: 'not-a-post', reason: `is a \`${type.slice(0, 40)}\`` };
	if (valueOf(row, 'post_password') !== undefined)
		return { outcome: 'private', reason: 'is behind a password' };
	const status = valueOf(row, 'post_status') ?? '1';
	if (status === '1') return undefined;
	return { outcome: 'draft', reason: `has the status \`${status.slice(0, 40)}\`` };
}

function readComment(row: Row): FoundComment {
	const ref = row.get('comment_id') ?? '';
	return {
		kind: 'comment',
		source: `comment ${ref.slice(0, 40)}`,
		ref,
		post: row.get('post_id') ?? '',
		held: heldComment(row),
		author: valueOf(row, 'comment_author'),
		date: valueOf(row, 'comment_dt'),
		words: { text: row.get('comment_content') ?? '', markup: 'html' },
		isPing: row.get('comment_trackback') === '1',
		isApproved: true,
	};
}

function heldComment(row: Row): Held | undefined {
	switch (valueOf(row, 'comment_status') ?? '1') {
		case '1':
			return undefined;
		case '-2':
			return { outcome: 'spam', reason: 'the platform took it for spam' };
		default:
			return { outcome: 'unapproved', reason: 'nobody let it through' };
	}
}
