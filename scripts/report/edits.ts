import { Document } from 'yaml';
import type { Decision } from '../curate/decide.ts';
import type { Difference } from '../edits/differences.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

/** A generated file that somebody edited by hand. */
export interface EditedFile {
	readonly path: string;
	readonly differences: readonly Difference[];
}

/** An earlier run was killed after it had decided its changes, and they have been made now. */
export function describeCompletion(): Diagnostic {
	return {
		code: 'write/completed',
		severity: 'info',
		message: 'An earlier run was stopped while it wrote; what it left undone has been done first.',
	};
}

/** An edit that stays, and how to say it so that it lasts. */
export function describeEdit({ path, differences }: EditedFile): Diagnostic {
	const decisions = differences.flatMap(({ decision }) => decision ?? []);
	const rest = differences.filter(({ decision }) => decision === undefined);
	const parts = [
		decisions.length === 0
			? ''
			: `Write ${listed(decisions.map(inYaml))} into \`curation.yaml\`, or let \`--adopt-edits\` do it.`,
		rest.length === 0
			? ''
			: `\`curation.yaml\` has no entry that could say ${listed(rest.map(({ what }) => what))}: ${whatElse(path)}`,
	];
	return {
		code: 'write/edited',
		severity: 'warning',
		message: `\`${path}\` was edited by hand; the edit is kept, and ingest writes nothing into the file.`,
		hint: parts.filter(Boolean).join(' '),
		place: { file: path },
	};
}

/** An edit that has become decisions, so that the file could be written again. */
export function describeAdoption({ path, differences }: EditedFile): Diagnostic {
	const decisions = differences.flatMap(({ decision }) => decision ?? []);
	return {
		code: 'write/adopted',
		severity: 'info',
		message: `What was edited by hand in \`${path}\` stands in \`curation.yaml\` now: ${listed(decisions.map(inYaml))}.`,
		place: { file: path },
	};
}

/** An edit that was not kept, because the file held what is to be shown to nobody. */
export function describeOverruling(path: string): Diagnostic {
	return {
		code: 'write/overruled',
		severity: 'warning',
		message: `\`${path}\` was edited by hand and held what is to be removed or named otherwise; it is written anew, and the edit is gone.`,
		hint: 'Say what of it is still wanted in `curation.yaml`.',
		place: { file: path },
	};
}

/** As it can be pasted: `essays: { on-maps: { title: On charts } }`. */
function inYaml({ kind, id, key, value }: Decision): string {
	const document = new Document({ [kind]: { [id]: { [key]: value } } });
	const text = document.toString({ collectionStyle: 'flow', lineWidth: 0 });
	return `\`${text.trim().replace(/^\{ | \}$/gu, '')}\``;
}

function whatElse(path: string): string {
	return path.startsWith('topics/')
		? 'take `suggested` out of the page, and it is yours.'
		: 'that edit stays in the file until `--overwrite-edits` drops it.';
}

function listed(items: readonly string[]): string {
	return items.length < 2
		? items.join('')
		: `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
