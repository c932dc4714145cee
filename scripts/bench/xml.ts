import { openSync, closeSync, readSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { RecordReader } from '../exports/xml/records.ts';
import { wordpress } from '../exports/wordpress.ts';
import { openLarge, textOf } from '../read/large.ts';
import { writeBlogExport } from './blog-export.ts';
import { inProcess, sideBySide } from './side-by-side.ts';
import type { Contender, Timing } from './side-by-side.ts';
import type { BenchTable } from './table.ts';

export const name = 'xml';
export const title = 'reading a WordPress export, beside parsers that read the same file';

/** Reads an export of `megabytes` as a stream, in turn by each parser that is installed. */
export async function run(megabytes = 40): Promise<BenchTable> {
	const folder = await mkdtemp(join(tmpdir(), 'colloquy-bench-'));
	try {
		const path = join(folder, 'blog.xml');
		await writeBlogExport(path, megabytes * 1_000_000);
		const peers = (await Promise.all([htmlparser2(path), fastXmlParser(path)])).flat();
		const contenders = [
			inProcess('saxes alone', () => {
				parseBySaxes(path);
			}),
			...peers,
			inProcess('records (mended, namespaces resolved)', () => countRecords(path)),
			inProcess('items (hashed and decoded besides)', () => countItems(path)),
		];
		return tableOf(await sideBySide(contenders, { rounds: 3, warmUps: 1 }), megabytes);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function tableOf(timings: readonly Timing[], megabytes: number): BenchTable {
	const own = ['records', 'items'];
	const peers = timings.filter(({ name }) => !own.some((one) => name.startsWith(one)));
	const fastest = Math.min(...peers.map(({ cpu }) => cpu));
	return {
		columns: ['', 'CPU s', 'MB/s', 'x fastest'],
		rows: timings.map(({ name, cpu }) => [
			name,
			cpu.toFixed(2),
			(megabytes / cpu).toFixed(0),
			(fastest / cpu).toFixed(2),
		]),
		notes: [
			`${megabytes} MB, posts with eight comments each; medians of 3 rounds in turn, by processor time.`,
			'Parsers only call an empty function for each text; ours keeps the words of every record.',
			'Items are what a large export is dealt out as. At least a third of the fastest is the aim.',
		],
	};
}

/** The text of a file as a stream gives it. */
function* read(path: string): Generator<string> {
	const file = openSync(path, 'r');
	const decoder = new TextDecoder();
	const chunk = new Uint8Array(1 << 16);
	for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
		yield decoder.decode(chunk.subarray(0, length), { stream: true });
	}
	closeSync(file);
}

function ignore(): void {
	// What a parser finds is nobody's business here.
}

function parseBySaxes(path: string): void {
	const parser = new SaxesParser();
	parser.on('opentag', ignore);
	parser.on('text', ignore);
	parser.on('cdata', ignore);
	for (const piece of read(path)) parser.write(piece);
	parser.close();
}

function countRecords(path: string): number {
	const reader = new RecordReader();
	let count = 0;
	for (const piece of read(path)) count += reader.write(piece).length;
	return count + reader.end().length;
}

function countItems(path: string): number {
	const file = openLarge(path, 'blog.xml').value;
	const found = wordpress.stream?.(() => textOf(file, ignore), file.name).found ?? [];
	let count = 0;
	for (const { kind } of found) count += kind === 'other' ? 0 : 1;
	return count;
}

/** A parser that is there only where somebody installed it to compare with. */
async function installed(module: string): Promise<unknown> {
	try {
		return await import(module);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
			return undefined;
		throw error;
	}
}

interface HtmlParser2 {
	readonly Parser: new (
		handler: object,
		options: object,
	) => { write: (text: string) => void; end: () => void };
}

async function htmlparser2(path: string): Promise<readonly Contender[]> {
	const module = (await installed('htmlparser2')) as HtmlParser2 | undefined;
	if (module === undefined) return [];
	return [
		inProcess('htmlparser2, xmlMode', () => {
			const parser = new module.Parser(
				{ onopentag: ignore, ontext: ignore, onclosetag: ignore },
				{ xmlMode: true },
			);
			for (const piece of read(path)) parser.write(piece);
			parser.end();
		}),
	];
}

interface FastXmlParser {
	readonly XMLParser: new (options: object) => { parse: (text: string) => unknown };
}

async function fastXmlParser(path: string): Promise<readonly Contender[]> {
	const module = (await installed('fast-xml-parser')) as FastXmlParser | undefined;
	if (module === undefined) return [];
	return [
		inProcess('fast-xml-parser, whole file', () =>
			new module.XMLParser({ ignoreAttributes: false }).parse([...read(path)].join('')),
		),
	];
}
