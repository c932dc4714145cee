import type { Capture } from '../model/capture.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';

/** Two files of one name are told apart by their content; two of one content are one capture. */
export function giveNames<File extends Pick<Capture, 'name' | 'sha256'>>(
	captures: readonly File[],
	taken: ReadonlySet<string> = new Set(),
): Staged<readonly File[]> {
	const diagnostics: Diagnostic[] = [];
	const bySum = new Map<string, File>();
	const names = new Set(taken);
	for (const capture of captures) {
		const twin = bySum.get(capture.sha256);
		if (twin !== undefined) {
			diagnostics.push(sameFile(capture.name, twin.name));
			continue;
		}
		const name = names.has(capture.name)
			? `${capture.sha256.slice(0, 6)}-${capture.name}`
			: capture.name;
		names.add(name);
		bySum.set(capture.sha256, { ...capture, name });
	}
	return { value: [...bySum.values()], diagnostics };
}

function sameFile(name: string, twin: string): Diagnostic {
	return {
		code: 'read/same-file',
		severity: 'info',
		message: `\`${name}\` has the very bytes of \`${twin}\`; it is read once, under that name.`,
		place: { file: name },
	};
}
