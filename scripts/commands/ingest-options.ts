import type { parseArgs } from 'node:util';

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

/** The options of the command, as `parseArgs` takes them. */
export const options = {
	content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
	'dry-run': { type: 'boolean', default: false },
	check: { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
	'adopt-edits': { type: 'boolean', default: false },
	'overwrite-edits': { type: 'boolean', default: false },
	'fetch-images': { type: 'boolean', default: false },
	help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the options say. */
export type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
