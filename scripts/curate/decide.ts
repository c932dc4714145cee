import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { inserted, opened, replaced, style, yamlOf } from './edit-yaml.ts';

/** One decision about an entry, as a key of `curation.yaml`. */
export interface Decision {
	readonly kind: 'essays' | 'comments';
	readonly id: string;
	readonly key: string;
	/** Replaces what stands there; a list is added to the one that stands there. */
	readonly value: string | null | readonly unknown[];
}

/**
 * The text of `curation.yaml` with one decision more. Everything else stays as it is, comments,
 * order and line breaks: only the lines of the decision itself are new.
 */
export function addDecision(text: string, decision: Decision): string {
	const document = parseDocument(text, { schema: 'core', stringKeys: true });
	const [problem] = document.errors;
	if (problem) throw new Error(describeBroken(problem.message), { cause: problem });
	const { kind, id, key } = decision;
	const value = withEarlier(document.getIn([kind, id, key]), decision.value);
	const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
	const edited = shortWay(lines, document, decision, value);
	for (const path of [[kind], [kind, id]]) openAt(document, path);
	document.setIn([kind, id, key], value);
	return chosen(edited, document);
}

/** The text with the lines of a decision alone changed; undefined where that is not known how. */
function shortWay(
	text: string,
	document: Document.Parsed,
	{ kind, id, key }: Decision,
	value: unknown,
): string | undefined {
	const { contents } = document;
	const entries = document.get(kind, true);
	const entry = document.getIn([kind, id], true);
	if (isMap(entry)) {
		const write = { [key]: value };
		return entry.has(key) ? replaced(text, entry, key, value) : inserted(text, entry, write);
	}
	if (isMap(entries)) {
		return entries.has(id)
			? opened(text, entries, id, { [key]: value })
			: inserted(text, entries, { [id]: { [key]: value } });
	}
	const isOpen = isMap(contents) && contents.has(kind);
	if (isOpen) return opened(text, contents, kind, { [id]: { [key]: value } });
	return `${text}${text.trim() === '' ? '' : '\n'}${yamlOf({ [kind]: { [id]: { [key]: value } } })}`;
}

/** Makes a map of a key that nothing stands under yet: `comments:`. */
function openAt(document: Document, path: readonly string[]): void {
	const found = document.getIn(path, true);
	if (isScalar(found) && found.value === null) document.setIn(path, document.createNode({}));
}

/** `edited` where it means what `document` means, and else the whole document written anew. */
export function chosen(edited: string | undefined, document: Document): string {
	return edited !== undefined && says(edited, document) ? edited : document.toString(style);
}

/** Whether `text` means what `document` means: the short way may not know every way to write YAML. */
function says(text: string, document: Document): boolean {
	const read = parseDocument(text, { schema: 'core', stringKeys: true });
	return (
		read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS())
	);
}

function withEarlier(earlier: unknown, value: Decision['value']): unknown {
	if (value === null || typeof value === 'string') return value;
	const before = isSeq(earlier) ? (earlier.toJSON() as readonly unknown[]) : [];
	const known = new Set(before.map((one) => JSON.stringify(one)));
	return [...before, ...value.filter((one) => !known.has(JSON.stringify(one)))];
}

/** Says that an answer cannot be written. */
export function describeBroken(problem: string): string {
	return (
		`Found text in \`curation.yaml\` that is not YAML (${problem}); the answer is not written. ` +
		'Correct the file and answer again.'
	);
}
