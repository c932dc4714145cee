import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestContent } from '../commands/ingest.ts';
import { addDecision } from '../curate/decide.ts';
import { changeList } from '../curate/decide-lists.ts';
import { readCuration } from '../curate/read-files.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { ingest } from '../pipeline.ts';
import type { IngestInput, IngestOutput } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import { readContent } from '../read/content.ts';
import type { ContentFolder } from '../read/content.ts';
import { writeDecisions } from '../write/decisions.ts';
import { describePage } from './describe-page.ts';
import type { Decided, PanelDecision, PanelPage } from './events.ts';
import { askSchema, decideSchema } from './messages.ts';

/** What the page that asks has to decide. Throws where it asks for no page. */
export async function answerAsk(content: string, asked: unknown): Promise<PanelPage> {
	const ask = askSchema.parse(asked);
	const { folder, input } = await readInput(content);
	return describePage(ingest(input), ask, {
		lines: new Map(input.captures.map((capture) => [capture.name, capture.lines])),
		topics: folder.topics.map(({ slug }) => slug),
		readings: inOrder(folder.readings, input.curation.curation.readings),
		curation: input.curation.curation,
	});
}

/**
 * Writes decisions to `curation.yaml` as `npm run review` does, and ingests again. What the file's
 * schema refuses, or ingest cannot carry out, is not written.
 */
export async function answerDecide(content: string, sent: unknown): Promise<Decided> {
	const decisions = decideSchema.safeParse(sent);
	if (!decisions.success) return refused('This is no decision; nothing is written.');
	const file = join(content, 'curation.yaml');
	const text = await readFile(file, 'utf8').catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
		throw error;
	});
	const next = decisions.data.reduce(withDecision, text);
	const { input } = await readInput(content);
	const problem = findProblem(input, readCuration(text, file), readCuration(next, file));
	if (problem !== undefined) {
		return refused(`${problem.message} ${problem.hint ?? ''} Nothing is written.`);
	}
	await writeDecisions(file, next);
	const { code } = await ingestContent(['--content', content]);
	const rest = code === 0 ? '' : ' Ingest has more to say in the terminal.';
	return { isWritten: true, message: `Written to curation.yaml.${rest}` };
}

/** Topics are said anew; every other list of an entry grows. */
function withDecision(text: string, decision: PanelDecision): string {
	if (!('id' in decision) || 'without' in decision) {
		return changeList(text, decision);
	}
	const emptied =
		decision.key === 'topics' ? addDecision(text, { ...decision, value: null }) : text;
	return addDecision(emptied, decision);
}

type Curation = ReturnType<typeof readCuration>;

/** The first thing that the file after a decision has wrong, and had not before. */
function findProblem(
	input: IngestInput,
	before: Curation,
	after: Curation,
): Diagnostic | undefined {
	const run = ({ value, diagnostics }: Curation) => [
		...diagnostics,
		...troubles(ingest({ ...input, curation: value })),
	];
	const known = new Set(run(before).map(({ message }) => message));
	return run(after).find(({ message }) => !known.has(message));
}

function troubles({ diagnostics }: IngestOutput): readonly Diagnostic[] {
	return diagnostics.filter(
		({ code, severity }) =>
			/^(?:curate\/|dedupe\/unknown-copy$)/u.test(code) && severity !== 'info',
	);
}

/** The readings as they are listed: those that the curator ordered, then the rest. */
function inOrder(readings: readonly string[], order: readonly string[]): readonly string[] {
	const ordered = order.filter((slug) => readings.includes(slug));
	return [...ordered, ...readings.filter((slug) => !ordered.includes(slug))];
}

async function readInput(
	content: string,
): Promise<{ readonly folder: ContentFolder; readonly input: IngestInput }> {
	const folder = (await readContent(content)).value;
	const captures = (await readCaptures(folder.captures)).value;
	return { folder, input: { ...folder, captures } };
}

function refused(message: string): Decided {
	return { isWritten: false, message };
}
