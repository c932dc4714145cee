import { parseArgs } from 'node:util';
import { ImageDesk } from '../images/desk.ts';
import { fetchPicture } from '../images/fetch.ts';
import type { Fetcher } from '../images/fetch.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { HiddenName } from '../protect/protect.ts';
import { readDecisions } from '../read/content.ts';
import { readCaptures } from '../read/captures.ts';
import { withScratch } from '../read/scratch.ts';
import type { Scratch } from '../read/scratch.ts';
import { showProgress } from '../report/progress.ts';
import type { Report } from '../report/summary.ts';
import { refuseToExpose } from '../report/exposed.ts';
import { renderReport } from '../report/text.ts';
import { describeCompletion } from '../report/edits.ts';
import { writeFiles } from '../write/files.ts';
import type { WriteResult } from '../write/files.ts';
import { settleJournal } from '../write/journal.ts';
import { withLock } from '../write/lock.ts';
import { contentMaker } from './content-maker.ts';
import { options, usage } from './ingest-options.ts';
import type { Values } from './ingest-options.ts';
import { planWrites } from './plan-writes.ts';

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
	if (captures.value.length + captures.large.length === 0) {
		progress.done();
		const found = [...diagnostics, ...content.diagnostics, ...captures.diagnostics];
		return reportNothing(found, { values, paths });
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
		ingest: contentMaker(captures, {
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
	return {
		code: exitCode(report, written, values),
		hidden: planned.output.hidden,
		exposing: report.diagnostics.filter(({ exposes }) => exposes),
	};
}

/** Without captures nothing is written: a wrong path must not empty a digest. */
function reportNothing(
	diagnostics: readonly Diagnostic[],
	{ values, paths }: Pick<Call, 'values' | 'paths'>,
): Ingested {
	const all = [...diagnostics, describeNothing(paths)];
	printReport({ captures: [], files: nothingDone, diagnostics: all }, values.json);
	return { code: hasErrors(all) ? 1 : 0, hidden: [], exposing: [] };
}

function exitCode({ diagnostics }: Report, written: WriteResult, { check, json }: Values): number {
	const changes = [...written.created, ...written.changed, ...written.removed];
	if (!check || changes.length === 0) return hasErrors(diagnostics) ? 1 : 0;
	if (!json) console.log(changes.join('\n'));
	return 1;
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some(({ severity }) => severity === 'error');
}

const nothingDone: Report['files'] = { created: 0, changed: 0, removed: 0, unchanged: 0, kept: 0 };

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
