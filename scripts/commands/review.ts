import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { addDecision } from '../curate/decide.ts';
import { ingest } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import { readContent } from '../read/content.ts';
import { notLookedAt } from '../read/large.ts';
import { listDoubts, readAnswer, renderChoices, renderDoubt } from '../report/doubts.ts';
import type { Doubt, Lines } from '../report/doubts.ts';
import { writeDecisions } from '../write/decisions.ts';

/** How the command is called. */
export const reviewUsage =
	'usage: npm run review -- [--content DIR] [--list]\n' +
	'  --content  the content folder (default: content)\n' +
	'  --list     print what is unsure and ask nothing';

/**
 * Asks about everything ingest is not sure of, most doubtful first, and writes each answer to
 * `curation.yaml` at once: what was answered stays answered when somebody stops.
 *
 * @returns the exit code: 0.
 */
export async function reviewCommand(args: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
			list: { type: 'boolean', default: false },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) {
		console.log(reviewUsage);
		return 0;
	}
	const content = (await readContent(values.content)).value;
	const { value: captures, large } = await readCaptures(content.captures);
	const notice = notLookedAt(large);
	if (notice !== undefined) console.log(notice);
	const doubts = listDoubts(ingest({ ...content, captures }).records);
	const lines: Lines = new Map(captures.map((capture) => [capture.name, capture.lines]));
	console.log(
		doubts.length === 0
			? 'There is nothing ingest is not sure of.'
			: `${doubts.length} to look at.`,
	);
	if (values.list) for (const doubt of doubts) console.log(`\n${renderDoubt(doubt, lines)}`);
	else await ask(doubts, lines, join(values.content, 'curation.yaml'));
	return 0;
}

async function ask(doubts: readonly Doubt[], lines: Lines, file: string): Promise<void> {
	const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
	let written = 0;
	for (const doubt of doubts) {
		console.log(`\n${renderDoubt(doubt, lines)}\n${renderChoices(doubt)}`);
		let decision = undefined;
		while (decision === undefined) {
			const { done, value } = await answers.next();
			// The end of what was piped in, or of the terminal, is a stop.
			decision = done ? ('stop' as const) : readAnswer(doubt, value);
			if (decision === undefined)
				console.log(`\`${value}\` is no answer here. ${renderChoices(doubt)}`);
		}
		if (decision === 'stop') break;
		if (decision === 'skip') continue;
		const text = await readFile(file, 'utf8').catch((error: unknown) => {
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
			throw error;
		});
		await writeDecisions(file, addDecision(text, decision));
		written += 1;
	}
	console.log(
		written === 0
			? 'Nothing was written.'
			: `${written} ${written === 1 ? 'answer' : 'answers'} written to ${file}. Run \`npm run ingest\` to see them on the pages.`,
	);
	await answers.return?.();
}
