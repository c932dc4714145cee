import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCuration } from '../curate/read-files.ts';
import { adoptEdits, findEdits, isSaid } from '../edits/adopt.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { PartsInput, RunOutput } from '../parts/ingest-parts.ts';
import { describeAdoption, describeEdit, describeOverruling } from '../report/edits.ts';
import type { EditedFile } from '../report/edits.ts';
import { findPassage } from '../text/passages.ts';
import { codeOf } from '../write/disk.ts';
import { compareFiles } from '../write/files.ts';
import type { Comparison, Images } from '../write/files.ts';
import type { Change } from '../write/journal.ts';

const curationFile = 'curation.yaml';

/** What a run made, with its pictures. */
export interface MadeContent extends Omit<RunOutput, 'images'> {
	readonly images: Images;
}

/** What a run is going to write, once it is known what people changed in the files of the last. */
export interface PlannedWrites {
	readonly output: MadeContent;
	readonly comparison: Comparison;
	/** The curator's file with what was adopted. */
	readonly curation: Change | undefined;
	readonly diagnostics: readonly Diagnostic[];
}

interface PlanOptions {
	readonly 'adopt-edits': boolean;
	readonly 'overwrite-edits': boolean;
	/** The way through. */
	readonly ingest: (input: PartsInput) => Promise<MadeContent>;
}

/**
 * Runs the way through and compares the outcome with `folder`. What somebody edited there by hand is
 * kept and explained; with `--adopt-edits` it becomes decisions first, where there are any that say it.
 */
export async function planWrites(
	folder: string,
	input: PartsInput,
	options: PlanOptions,
): Promise<PlannedWrites> {
	const output = await options.ingest(input);
	const compared = await compareFiles(folder, output);
	if (options['overwrite-edits'] || compared.edits.size === 0) {
		return { output, comparison: compared, curation: undefined, diagnostics: [] };
	}
	const overruled = [...compared.edits].filter(([, text]) => mustGo(text, input, output));
	const comparison = without(
		compared,
		overruled.map(([path]) => path),
	);
	const diagnostics = overruled.map(([path]) => describeOverruling(path));
	const edits = findEdits(comparison.edits, output.files);
	const isDecided = edits.some(({ differences }) => differences.some(({ decision }) => decision));
	if (!options['adopt-edits'] || !isDecided) {
		const kept = edits.map(describeEdit);
		return { output, comparison, curation: undefined, diagnostics: [...diagnostics, ...kept] };
	}
	const adopted = await adopt(folder, input, { comparison, edits, ingest: options.ingest });
	return { ...adopted, diagnostics: [...diagnostics, ...adopted.diagnostics] };
}

/** Runs the way through a second time, with the edits as decisions. */
async function adopt(
	folder: string,
	input: PartsInput,
	{
		comparison,
		edits,
		ingest,
	}: { comparison: Comparison; edits: readonly EditedFile[]; ingest: PlanOptions['ingest'] },
): Promise<PlannedWrites> {
	const earlier = await readFile(join(folder, curationFile), 'utf8').catch((error: unknown) => {
		if (codeOf(error) === 'ENOENT') return '';
		throw error;
	});
	const text = adoptEdits(earlier, edits);
	const output = await ingest({ ...input, curation: readCuration(text, curationFile).value });
	const compared = await compareFiles(folder, output);
	const isAdopted = (edit: EditedFile) =>
		isSaid(edit, comparison.edits.get(edit.path) ?? '', output.files);
	const adopted = edits.filter(isAdopted);
	const kept = edits.filter((edit) => !adopted.includes(edit));
	const keptPaths = new Set(kept.map(({ path }) => path));
	const overwritten = [...compared.edits.keys()].filter((path) => !keptPaths.has(path));
	return {
		output,
		comparison: without(compared, overwritten),
		curation: { path: curationFile, text: () => text },
		diagnostics: [...adopted.map(describeAdoption), ...kept.map(describeEdit)],
	};
}

function without(comparison: Comparison, paths: readonly string[]): Comparison {
	const left = [...comparison.edits].filter(([path]) => !paths.includes(path));
	return { ...comparison, edits: new Map(left) };
}

/** Somebody's wish to be left out goes before somebody else's edit. */
function mustGo(text: string, { curation }: PartsInput, { hidden }: MadeContent): boolean {
	const names = hidden.filter(({ kept }) => !kept).map(({ name }) => name);
	const removals = curation.curation.removals;
	const passages = removals.flatMap(({ passage }) => passage?.text ?? []);
	const ids = removals.flatMap(({ entry }) => entry ?? []);
	return (
		[...names, ...passages].some((words) => findPassage(text, words).length > 0) ||
		ids.some((id) => text.includes(id))
	);
}
