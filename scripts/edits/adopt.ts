import { addDecision } from '../curate/decide.ts';
import type { EditedFile } from '../report/edits.ts';
import { findDifferences } from './differences.ts';

/** What somebody changed in each of `edits`, which are texts by path. */
export function findEdits(
	edits: ReadonlyMap<string, string>,
	files: ReadonlyMap<string, string>,
): readonly EditedFile[] {
	return [...edits].map(([path, text]) => ({
		path,
		differences: findDifferences(path, text, files.get(path)),
	}));
}

/** The text of `curation.yaml` with every decision that says one of the edits. */
export function adoptEdits(curation: string, edits: readonly EditedFile[]): string {
	const decisions = edits.flatMap(({ differences }) =>
		differences.flatMap(({ decision }) => decision ?? []),
	);
	return decisions.reduce((text, decision) => {
		// A list would be added to the one that stands there.
		const { value } = decision;
		const emptied = Array.isArray(value) ? addDecision(text, { ...decision, value: null }) : text;
		return addDecision(emptied, decision);
	}, curation);
}

/**
 * Whether an edit is said in full by the decisions made of it: each difference is one, and `files`,
 * which were made with them, differ from the text no more in any of them.
 */
export function isSaid(
	{ path, differences }: EditedFile,
	text: string,
	files: ReadonlyMap<string, string>,
): boolean {
	if (differences.some(({ decision }) => decision === undefined)) return false;
	return findDifferences(path, text, files.get(path)).every(
		({ decision }) => decision === undefined,
	);
}
