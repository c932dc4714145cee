/**
 * `npm run measure -- exports [FOLDER]`: see measure.ts.
 *
 * Reads every file of a corpus of exports and compares what is found in each with the independent
 * counts of its `INDEX.md`; then prints for each saved page how many of its comments are found and
 * right. Exit 1 where a count differs and nothing explains it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explained } from './measure/explained-exports.ts';
import type { Counted } from './measure/explained-exports.ts';
import { measurePages, pageTable } from './measure/page-table.ts';
import type { CommentRecord } from './model/entry.ts';
import type { ExportItem, ReadExport } from './model/export.ts';
import { readCapture } from './pipeline.ts';
import { readCaptures } from './read/captures.ts';

/** What the index says of one file; undefined where it counts nothing. */
export interface Expected {
	readonly file: string;
	readonly posts: number | undefined;
	readonly comments: number | undefined;
	readonly depth: number | undefined;
	readonly details: string;
}

/** What a file of an export holds and what was kept of it. */
export interface Counts {
	readonly posts: number;
	/** Comments and pings whatever became of them. */
	readonly comments: number;
	readonly kept: number;
	readonly depth: number;
	readonly outcomes: Readonly<Record<string, number>>;
}

/** The rows of `INDEX.md`. */
export async function readIndex(folder: string): Promise<readonly Expected[]> {
	const text = await readFile(join(folder, 'INDEX.md'), 'utf8');
	return text.split('\n').flatMap((line) => {
		const [, , file = '', , posts, comments, depth, details = ''] = line
			.split('|')
			.map((cell) => cell.trim());
		if (!file.includes('/') || file.startsWith('file')) return [];
		return [{ file, posts: count(posts), comments: count(comments), depth: count(depth), details }];
	});
}

function count(cell: string | undefined): number | undefined {
	const number = Number.parseInt(cell ?? '', 10);
	return Number.isNaN(number) || number < 0 ? undefined : number;
}

/** What is found in one file of the corpus, read alone. */
export async function countFile(path: string): Promise<Counts | undefined> {
	const { value: captures } = await readCaptures([path]);
	const [capture] = captures;
	return capture === undefined ? undefined : countRead(readCapture(capture, captures));
}

function countRead({ items, records, flat }: ReadExport): Counts {
	const comments = records.filter((record) => record.kind === 'comment');
	// The index counts the pings of Movable Type apart.
	const rows = items.filter(
		({ kind, source }) => kind === 'comment' && !source.startsWith('ping '),
	);
	return {
		posts: flat ? records.length - comments.length : items.filter(isPost).length,
		comments: flat ? comments.length : rows.length,
		kept: comments.filter(({ status }) => status === 'shown').length,
		depth: deepest(comments),
		outcomes: Object.fromEntries(
			[...Map.groupBy(items, ({ outcome }) => outcome)].map(([name, all]) => [name, all.length]),
		),
	};
}

/** The index counts pages apart from posts, and threads without comments among them. */
function isPost({ kind, outcome, source }: ExportItem): boolean {
	const isThread = source.startsWith('thread ');
	return kind === 'post' && (outcome !== 'not-a-post' || isThread) && !source.startsWith('page ');
}

function deepest(comments: readonly CommentRecord[]): number {
	const byKey = new Map(comments.map((comment) => [comment.key, comment]));
	const depthOf = (comment: CommentRecord): number => {
		let depth = 1;
		for (
			let parent = comment.inReplyTo;
			parent !== undefined;
			parent = byKey.get(parent)?.inReplyTo
		)
			depth++;
		return depth;
	};
	return Math.max(0, ...comments.map(depthOf));
}

/** What is counted otherwise than the index counts it, as far as that counts it. */
export function differencesOf(expected: Expected, found: Counts): readonly Counted[] {
	const all = ['posts', 'comments', 'depth'] as const;
	return all.filter((what) => {
		// A thread without comments has a depth for the index.
		const isCounted = what !== 'depth' || expected.comments !== 0;
		return isCounted && (expected[what] ?? found[what]) !== found[what];
	});
}

/** Why the counts of a file of the corpus differ; undefined where nothing says so. */
export function explain(file: string, differences: readonly Counted[]): string | undefined {
	const explanation = explained[file.slice(file.lastIndexOf('/') + 1)];
	return differences.every((what) => what === explanation?.of) ? explanation?.why : undefined;
}

/** Prints a line for each file of the corpus; resolves to the exit code. */
export async function measureExports(folder: string): Promise<number> {
	const counts = { equal: 0, explained: 0, DIFFER: 0 };
	const index = await readIndex(folder);
	for (const expected of index) {
		const found = await countFile(join(folder, expected.file));
		const differences = found && differencesOf(expected, found);
		const why = differences && explain(expected.file, differences);
		const verdict =
			differences?.length === 0 ? 'equal' : why === undefined ? 'DIFFER' : 'explained';
		counts[verdict]++;
		const wanted = [expected.posts, expected.comments, expected.depth]
			.map((value) => value ?? '?')
			.join('/');
		const got =
			found === undefined ? 'unreadable' : `${found.posts}/${found.comments}/${found.depth}`;
		const outcomes = Object.entries(found?.outcomes ?? {}).map(
			([name, value]) => `${name} ${value}`,
		);
		const reason = verdict === 'explained' ? `  (${why ?? ''})` : '';
		console.log(
			`${verdict.padEnd(9)} ${wanted.padEnd(9)} ${got.padEnd(9)} kept ${String(found?.kept ?? 0).padStart(3)}  ${expected.file}  ${outcomes.join(', ')}${reason}`,
		);
	}
	console.log(
		`${counts.equal} files are equal, ${counts.explained} differ as explained, ${counts.DIFFER} differ.`,
	);
	const pages = await measurePages(
		folder,
		index.map(({ file }) => file),
	);
	if (pages.length > 0) console.log(`\n${pageTable(pages)}`);
	return counts.DIFFER === 0 ? 0 : 1;
}
