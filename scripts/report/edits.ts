import type { Diagnostic } from '../model/diagnostic.ts';

/** An earlier run was killed after it had decided its changes, and they have been made now. */
export function describeCompletion(): Diagnostic {
	return {
		code: 'write/completed',
		severity: 'info',
		message: 'An earlier run was stopped while it wrote; what it left undone has been done first.',
	};
}

/** One warning for each generated file that somebody edited by hand. */
export function describeEdits(paths: readonly string[]): Diagnostic[] {
	return paths.map((path) => ({
		code: 'write/edited',
		severity: 'warning',
		message: `\`${path}\` was edited by hand; the edit is kept, and the file gets nothing new.`,
		hint: 'Say it in `curation.yaml` instead, or drop it with `--overwrite-edits`.',
		place: { file: path },
	}));
}
