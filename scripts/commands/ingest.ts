import { parseArgs } from 'node:util';
import { readContent } from '../read/content.ts';
import { readCaptures } from '../read/captures.ts';
import { ingest } from '../pipeline.ts';
import { showProgress } from '../report/progress.ts';
import { summarize } from '../report/summary.ts';
import type { Report } from '../report/summary.ts';
import { renderReport } from '../report/text.ts';
import { writeFiles } from '../write/files.ts';

/** How the command is called. */
export const usage =
	'usage: npm run ingest -- [paths…] [--content DIR] [--dry-run] [--check] [--json]\n' +
	'  paths       captures: files or folders (default: those digest.yaml names)\n' +
	'  --content   the content folder to write to (default: content)\n' +
	'  --dry-run   say what would be written, and write nothing\n' +
	'  --check     write nothing; exit 1 if anything would change\n' +
	'  --json      print the report as JSON';

/**
 * Reads captures, writes MDX and ledgers, prints the report.
 *
 * @returns the exit code: 0 clean, 1 problems in the input (all that could be written is written) or,
 * with `--check`, something would change. Throws where it could not run.
 */
export async function ingestCommand(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
			'dry-run': { type: 'boolean', default: false },
			check: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) {
		console.log(usage);
		return 0;
	}
	const content = await readContent(values.content);
	const progress = showProgress(process.stderr, values.json);
	const captures = await readCaptures(
		positionals.length > 0 ? positionals : content.value.captures,
		progress.step,
	);
	progress.done();
	const output = ingest({ ...content.value, captures: captures.value });
	const written = await writeFiles(values.content, output.files, {
		check: values.check,
		dryRun: values['dry-run'],
	});
	const report: Report = {
		captures: output.accounts.map(({ ledger }) => summarize(ledger)),
		files: {
			created: written.created.length,
			changed: written.changed.length,
			removed: written.removed.length,
			unchanged: written.unchanged.length,
		},
		diagnostics: [...content.diagnostics, ...captures.diagnostics, ...output.diagnostics],
	};
	console.log(
		values.json
			? JSON.stringify(report, null, '\t')
			: renderReport(report, process.stdout.isTTY && process.env['NO_COLOR'] === undefined),
	);
	const changes = written.created.length + written.changed.length + written.removed.length;
	if (values.check && changes > 0) {
		if (!values.json)
			console.log([...written.created, ...written.changed, ...written.removed].join('\n'));
		return 1;
	}
	return report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
