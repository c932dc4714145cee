import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';

/** One decision about an entry, as a key of `curation.yaml`. */
export interface Decision {
	readonly kind: 'essays' | 'comments';
	readonly id: string;
	readonly key: string;
	/** Replaces what stands there; a list is added to the one that stands there. */
	readonly value: string | null | readonly unknown[];
}

const style = { lineWidth: 0, flowCollectionPadding: true } as const;

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
	const entries = document.get(kind, true);
	const entry = document.getIn([kind, id], true);
	const old = document.getIn([kind, id, key], true);
	const edited =
		old !== undefined && isMap(entry)
			? replaced(lines, entry, key, value)
			: isMap(entry) && entry.items.length > 0
				? inserted(lines, entry, { [key]: value })
				: isMap(entries) && entries.items.length > 0 && !document.hasIn([kind, id])
					? inserted(lines, entries, { [id]: { [key]: value } })
					: entries === undefined
						? `${lines}${lines.trim() === '' ? '' : '\n'}${yamlOf({ [kind]: { [id]: { [key]: value } } })}`
						: undefined;
	document.setIn([kind, id, key], value);
	return chosen(edited, document);
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

/** New lines before the first pair of a block map, at its indentation; nothing for `{ a: 1 }`. */
function inserted(text: string, map: YAMLMap, value: object): string | undefined {
	const start = isScalar(map.items[0]?.key) ? map.items[0].key.range?.[0] : undefined;
	const last = map.items.at(-1);
	const end = last === undefined ? undefined : endOf(last);
	if (map.flow === true || start === undefined || end === undefined) return undefined;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	if (indent.trim() !== '') return undefined;
	const lines = yamlOf(value).replace(/^(?=.)/gmu, indent);
	const before = text.slice(0, end);
	return `${before}${before.endsWith('\n') ? '' : '\n'}${lines}${text.slice(end).replace(/^\n/u, '')}`;
}

/** The text with another value for one pair of a block map; nothing for `{ a: 1 }`. */
export function replaced(
	text: string,
	map: YAMLMap,
	key: string,
	value: unknown,
): string | undefined {
	const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
	const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
	const end = pair === undefined ? undefined : endOf(pair);
	if (map.flow === true || start === undefined || end === undefined) return undefined;
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const lines = yamlOf({ [key]: value })
		.trimEnd()
		.replace(/\n(?=.)/gu, `\n${indent}`);
	return `${text.slice(0, start)}${lines}${text.slice(end - (text[end - 1] === '\n' ? 1 : 0))}`;
}

/** Where the value of a pair ends, without comments that follow it on lines of their own. */
function endOf({ value }: Pair): number | undefined {
	if (isMap(value) && value.flow !== true) {
		const last = value.items.at(-1);
		return last === undefined ? value.range?.[1] : endOf(last);
	}
	if (isSeq(value) && value.flow !== true) return value.range?.[1];
	return isScalar(value) || isMap(value) || isSeq(value) ? value.range?.[1] : undefined;
}

function withEarlier(earlier: unknown, value: Decision['value']): unknown {
	if (value === null || typeof value === 'string') return value;
	const before = isSeq(earlier) ? (earlier.toJSON() as readonly unknown[]) : [];
	const known = new Set(before.map((one) => JSON.stringify(one)));
	return [...before, ...value.filter((one) => !known.has(JSON.stringify(one)))];
}

/** A value as people write it; nodes in it keep their comments. */
export function yamlOf(value: object): string {
	return new Document(value).toString(style);
}

/** Says that an answer cannot be written. */
export function describeBroken(problem: string): string {
	return (
		`Found text in \`curation.yaml\` that is not YAML (${problem}); the answer is not written. ` +
		'Correct the file and answer again.'
	);
}
