import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Capture } from '../model/capture.ts';
import { similarPairs } from '../dedupe/join.ts';
import { shingleTexts } from '../dedupe/shingle.ts';
import { readCapture } from '../pipeline.ts';
import { toFlatLines } from './corpus/flat-page.ts';
import { makeNearCopies } from './corpus/near-copies.ts';
import { makePosts } from './corpus/posts.ts';
import { inProcess, sideBySide, type Timing } from './side-by-side.ts';
import type { BenchTable } from './table.ts';

export const name = 'read';
export const title = 'reading one flat page, and finding near copies among 20,000 comments';

const rounds = 3;
const copies = 20_000;
/** What `dedupe` asks of two comments before it compares them word for word. */
const threshold = 0.5;

/** Reads a page of `size` lines (50,000 without) and one of a fifth of that; then looks for copies. */
export async function run(size = 50_000): Promise<BenchTable> {
	const pages = [pageOf(size / 5), pageOf(size)] as const;
	const [short, long] = await timePair(
		pages.map((page) => inProcess(labelOf(page), () => readCapture(page, [page]))),
	);
	const { texts, pairs } = makeNearCopies(copies);
	const found = new Set(similarPairs(shingleTexts(texts), threshold).map(String));
	const missed = pairs.filter((pair) => !found.has(String(pair))).length;
	const lines = texts.map((text) => text.join(' '));
	const bytes = Buffer.from(lines.join('\n'));
	const passes = await sideBySide(
		[
			inProcess('gzip -1 of the same bytes', () => gzipSync(bytes, { level: 1 })),
			inProcess('equal words only, by SHA-1', () => groupEqual(lines)),
			inProcess('near copies', () => similarPairs(shingleTexts(texts), threshold)),
		],
		{ rounds, warmUps: 1 },
	);
	const [gzip] = passes;
	if (!short || !long || !gzip) throw new Error('Nothing was read.');
	const shortPer = short.cpu / pages[0].lines.length;
	return {
		columns: ['', 'wall s', 'min–max', 'CPU s', 'CPU µs each', 'x CPU'],
		rows: [
			rowOf(short, pages[0].lines.length, 1),
			rowOf(long, pages[1].lines.length, long.cpu / pages[1].lines.length / shortPer),
			...passes.map((pass) => rowOf(pass, copies, pass.cpu / gzip.cpu)),
		],
		notes: [
			'Pages: x is the processor time per line against that of the shorter page; 1 is flat.',
			`Comments: x is the processor time against gzip; ${missed} of ${pairs.length} planted copies missed.`,
			`Medians of ${rounds} rounds, all in turn.`,
		],
	};
}

function pageOf(count: number): Capture {
	// A comment of this corpus takes four lines.
	const sizes = { posts: 1, words: 1500, comments: Math.ceil(count / 4), commentWords: 40 };
	const [post] = makePosts(sizes);
	const lines = post ? toFlatLines(post).slice(0, count) : [];
	const text = lines.join('\n');
	const sha256 = createHash('sha256').update(text).digest('hex');
	return { name: 'page.txt', sha256, format: 'text', text, lines };
}

function labelOf({ lines }: Capture): string {
	return `page of ${lines.length.toLocaleString('en')} lines`;
}

function timePair(contenders: Parameters<typeof sideBySide>[0]): Promise<readonly Timing[]> {
	return sideBySide(contenders, { rounds, warmUps: 1 });
}

function groupEqual(lines: readonly string[]): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [place, line] of lines.entries()) {
		const folded = line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
		const key = createHash('sha1').update(folded).digest('base64');
		groups.set(key, [...(groups.get(key) ?? []), place]);
	}
	return groups;
}

function rowOf({ name, wall, min, max, cpu }: Timing, count: number, ratio: number) {
	return [
		name,
		wall.toFixed(3),
		`${min.toFixed(3)}–${max.toFixed(3)}`,
		cpu.toFixed(3),
		((cpu / count) * 1e6).toFixed(1),
		ratio.toFixed(2),
	];
}
