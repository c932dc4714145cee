import type { Yaml } from 'mdast';
import { Document, isSeq, visit } from 'yaml';
import { printable } from '../text/printable.ts';

/** Where a long text starts a new line; the width of every other file of the project. */
const lineWidth = 100;

type Value = string | number | boolean | undefined | readonly Value[] | Fields;

/** Front matter before it is written, in the order in which it is written. */
export interface Fields {
	readonly [key: string]: Value;
}

/** `fields` as a node. What is undefined, blank or an empty list is left out. */
export function frontMatter(fields: Fields): Yaml {
	// `compat` puts quotes round dates and `yes`, which a reader of YAML 1.1 takes for other things.
	const document = new Document(writable(fields), {
		compat: 'yaml-1.1',
		aliasDuplicateObjects: false,
	});
	visit(document, {
		// Line ranges stay on one line: `[[1, 27], [29, 29]]`.
		Seq: (_, list) => {
			if (list.items.every(isSeq)) list.flow = true;
		},
	});
	const value = document.toString({ lineWidth, flowCollectionPadding: false });
	return { type: 'yaml', value: value.trimEnd() };
}

function writable(value: Value): unknown {
	if (typeof value === 'string') return printable(value);
	if (isList(value)) return value.map(writable);
	if (typeof value !== 'object') return value;
	const kept = Object.entries(value).filter(([, inner]) => !isNothing(inner));
	return Object.fromEntries(kept.map(([key, inner]) => [key, writable(inner)]));
}

function isNothing(value: Value): boolean {
	if (typeof value === 'string') return printable(value).trim() === '';
	return value === undefined || (isList(value) && value.length === 0);
}

function isList(value: Value): value is readonly Value[] {
	return Array.isArray(value);
}
