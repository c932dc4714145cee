import { parseArgs } from 'node:util';
import { ImageDesk } from '../images/desk.ts';
import { fetchPicture } from '../images/fetch.ts';
import type { Fetcher } from '../images/fetch.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HiddenName } from '../protect/protect.ts';
import { ingestParts, ingestWhole } from '../parts/ingest-parts.ts';
import type { PartsInput, RunOutput, TakeImages } from '../parts/ingest-parts.ts';
import { prepare, readCapture } from '../pipeline.ts';
import { permalinksLines, readDecisions, readPermalinks } from '../read/content.ts';
import { readCaptures } from '../read/captures.ts';
import type { ReadFiles } from '../read/captures.ts';
import { withScratch } from '../read/scratch.ts';
import type { Scratch } from '../read/scratch.ts';
import { showProgress } from '../report/progress.ts';
import type { Report } from '../report/summary.ts';
import { renderDiagnostic, renderReport } from '../report/text.ts';
import { describeCompletion } from '../report/edits.ts';
import { writeFiles } from '../write/files.ts';
import type { WriteResult } from '../write/files.ts';
import { settleJournal } from '../write/journal.ts';
import { withLock } from '../write/lock.ts';
import { planWrites } from './plan-writes.ts';

/** How the command is called. */
export const usage =
	'usage: npm run ingest -- [paths…] [--content DIR] [--dry-run] [--check] [--json]\n' +
	'                        [--adopt-edits] [--overwrite-edits] [--fetch-images]\n' +
	'  paths       captures: files or folders (default: those digest.yaml names)\n' +
	'  --content   the content folder to write to (default: content)\n' +
	'  --dry-run   say what would be written, and write nothing\n' +
	'  --check     write nothing; exit 1 if anything would change\n' +
	'  --json      print the report as JSON\n' +
	'  --adopt-edits      write what was edited by hand in generated files into curation.yaml\n' +
	'  --overwrite-edits  replace generated files that were edited by hand, instead of keeping them\n' +
	'  --fetch-images     ask the web for images of which no file lies beside the captures';

const options = {
	content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
	'dry-run': { type: 'boolean', default: false },
	check: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	'adopt-edits': { type: 'boolean', default: false },
	'overwrite-edits': { type: 'boolean', default: false },
	'fetch-images': { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/**
 * Reads captures, writes MDX and ledgers, prints the report.
 *
 * @returns the exit code: 0 clean, 1 problems in the input (all that could be written is written) or,
 * with `--check`, something would change. Throws where it could not run.
 */
export async function ingestCommand(args: readonly string[]): Promise<number> {
	return (await ingestContent(args)).code;
}

/** What a run of the command came to. */
export interface Ingested {
	readonly code: number;
	/** Names that stand in no file, for whoever looks whether they stand in a page. */
	readonly hidden: readonly HiddenName[];
	/** Decisions on what is not to be published that were not carried out. */
	readonly exposing: readonly Diagnostic[];
}

/** `ingestCommand`, with what a build has to know of it. */
export async function ingestContent(
	args: readonly string[],
	fetch: Fetcher = fetchPicture,
): Promise<Ingested> {
	const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
	if (values.help) {
		console.log(usage);
		return { code: 0, hidden: [], exposing: [] };
	}
	return withScratch((scratch) => {
		const call = { values, paths: positionals, scratch, fetch };
		if (values.check || values['dry-run']) return run(call, []);
		return withLock(values.content, async () => {
			const isCompleted = await settleJournal(values.content);
			return run(call, isCompleted ? [describeCompletion()] : []);
		});
	});
}

interface Call {
	readonly values: Values;
	readonly paths: readonly string[];
	readonly scratch: Scratch;
	readonly fetch: Fetcher;
}

async function run(
	{ values, paths, scratch, fetch }: Call,
	diagnostics: readonly Diagnostic[],
): Promise<Ingested> {
	const content = await readDecisions(values.content);
	refuseToExpose(content.diagnostics);
	const progress = showProgress(process.stderr, values.json);
	const captures = await readCaptures(paths.length > 0 ? paths : content.value.captures, {
		scratch,
		progress: (done, all) => {
			progress.step('reading', done, all);
		},
	});
	const { large } = captures;
	if (captures.value.length + large.length === 0) {
		progress.done();
		const found = [...diagnostics, ...content.diagnostics, ...captures.diagnostics];
		printReport(
			{ captures: [], files: nothingDone, diagnostics: [...found, describeNothing(paths)] },
			values.json,
		);
		const code = found.some(({ severity }) => severity === 'error') ? 1 : 0;
		return { code, hidden: [], exposing: [] };
	}
	const input = { ...content.value, captures: captures.value };
	const dryRun = values.check || values['dry-run'];
	const desk = await ImageDesk.open({
		folder: values.content,
		captures: captures.value,
		pictures: captures.pictures,
		scratch,
		fetch: values['fetch-images'] ? fetch : undefined,
		dryRun,
		progress: progress.step,
	});
	const planned = await planWrites(values.content, input, {
		...values,
		ingest: makerOf(captures, {
			folder: values.content,
			desk,
			scratch,
			progress: progress.step,
		}),
	});
	progress.done();
	const written = await writeFiles(values.content, planned.output, planned.comparison, {
		dryRun,
		overwriteEdits: values['overwrite-edits'],
		beside: [...(planned.curation ? [planned.curation] : []), ...desk.changes()],
	});
	const { hidden } = planned.output;
	const report: Report = {
		captures: planned.output.captures,
		files: countFiles(written),
		diagnostics: [
			...diagnostics,
			...content.diagnostics,
			...captures.diagnostics,
			...planned.output.diagnostics,
			...desk.diagnostics(),
			...planned.diagnostics,
		],
	};
	printReport(report, values.json);
	const exposing = report.diagnostics.filter(({ exposes }) => exposes);
	const changes = [...written.created, ...written.changed, ...written.removed];
	if (values.check && changes.length > 0) {
		if (!values.json) console.log(changes.join('\n'));
		return { code: 1, hidden, exposing };
	}
	const hasErrors = report.diagnostics.some(({ severity }) => severity === 'error');
	return { code: hasErrors ? 1 : 0, hidden, exposing };
}

/**
 * Stops where it cannot be read whom and what not to publish: to go on without would write names and
 * words that somebody asked to be taken out.
 */
function refuseToExpose(diagnostics: readonly Diagnostic[]): void {
	const exposing = diagnostics.filter(({ exposes }) => exposes);
	if (exposing.length === 0) return;
	const lines = exposing.map(renderDiagnostic);
	throw new Error(
		[...lines, 'What is not to be published cannot be read; nothing is written.'].join('\n'),
	);
}

interface Making {
	readonly folder: string;
	readonly desk: ImageDesk;
	readonly scratch: Scratch;
	readonly progress: (what: string, done: number, all: number) => void;
}

/** The way through for these captures, which are read once however often it is gone. */
function makerOf({ value, large }: ReadFiles, { folder, desk, scratch, progress }: Making) {
	const takeImages: TakeImages = (wanted, held) => desk.take(wanted, held);
	const made = (output: RunOutput) => ({ ...output, images: desk.published(output.images) });
	if (large.length > 0) {
		const addresses = permalinksLines(folder);
		return async (input: PartsInput) =>
			made(await ingestParts(input, { large, scratch, addresses, progress, takeImages }));
	}
	const permalinks = readPermalinks(folder);
	const readings = value.map((capture) => readCapture(capture, value));
	return async (input: PartsInput) => {
		const { wanted, held, finish } = prepare(readings, { ...input, permalinks });
		return made(ingestWhole(finish(await takeImages(wanted, held))));
	};
}

const nothingDone: Report['files'] = { created: 0, changed: 0, removed: 0, unchanged: 0, kept: 0 };

/** Without captures nothing is written: a wrong path must not empty a digest. */
function describeNothing(paths: readonly string[]): Diagnostic {
	return {
		code: 'read/nothing',
		severity: 'info',
		message:
			paths.length > 0
				? 'Found no capture at the paths given; the content folder stays as it is.'
				: 'Found no capture that `digest.yaml` names; the content folder stays as it is.',
		hint: 'To read captures, name files or folders.',
	};
}

function countFiles(written: WriteResult): Report['files'] {
	return {
		created: written.created.length,
		changed: written.changed.length,
		removed: written.removed.length,
		unchanged: written.unchanged.length,
		kept: written.kept.length,
	};
}

function printReport(report: Report, asJson: boolean): void {
	const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
	console.log(asJson ? JSON.stringify(report, null, '\t') : renderReport(report, colour));
}
