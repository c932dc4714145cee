import { z } from 'zod';
import { nearest } from '../text/nearest.ts';
import { labelOf } from './tree.ts';
import type { Tree } from './tree.ts';

/** What a schema says of a value that it refuses. */
export type Issue = z.core.$ZodIssue;

/** One thing wrong in a file, before it is known how much of the file goes with it. */
export interface Problem {
	readonly code: string;
	/** What was found and what was expected, without full stop. */
	readonly finding: string;
	readonly hint?: string | undefined;
	/** What cannot be used. */
	readonly tree: Tree;
}

/** A key the schema does not know, with the key that was probably meant. */
export function unknownKey(tree: Tree, schema: z.ZodType): Problem {
	const known = keysAt(schema, tree.parent);
	const meant = nearest(String(tree.name), known);
	return {
		code: 'curate/unknown-key',
		finding: `Found the key \`${shorten(String(tree.name))}\`${inside(tree.parent)}, expected ${oneOf(known)}`,
		hint: meant === undefined ? undefined : `Write \`${meant}\`.`,
		tree,
	};
}

/** A key that must be there and is not; `tree` is the map it is missing from. */
export function missingKey(tree: Tree, name: string): Problem {
	return {
		code: 'curate/missing-key',
		finding: `Found no \`${name}\`${inside(tree)}, expected one`,
		hint: `Add \`${name}\`.`,
		tree,
	};
}

/** A value, or a key that should be an id, of the wrong kind or form. */
export function wrongValue(tree: Tree, issue: Issue, schema: z.ZodType): Problem {
	if (issue.code === 'invalid_key') {
		return {
			code: 'curate/invalid-id',
			finding: `Found the key \`${shorten(String(tree.name))}\`${inside(tree.parent)}, ${expectation(issue.issues[0] ?? issue)}`,
			hint: 'Copy the id from the ledger or from the address of the page.',
			tree,
		};
	}
	const meant =
		issue.code === 'invalid_value'
			? nearest(tree.written, issue.values.map(String))
			: inShape(tree, issue, schema);
	return {
		code: 'curate/invalid-value',
		finding: `Found ${describe(tree)}${tree.parent ? ` for \`${labelOf(tree)}\`` : ''}, ${expectation(issue)}`,
		hint: meant === undefined ? undefined : `Write \`${meant}\`.`,
		tree,
	};
}

const truths: Readonly<Record<string, string>> = {
	...{ yes: 'true', on: 'true', y: 'true' },
	...{ no: 'false', off: 'false', n: 'false' },
};

/** The value as it would have been right, where it only lacks its form: one value for a list of one. */
function inShape(tree: Tree, issue: Issue, schema: z.ZodType): string | undefined {
	const isWritten = tree.kind === 'scalar' && tree.written !== '' && tree.written.length <= 60;
	if (issue.code !== 'invalid_type' || !isWritten) return undefined;
	const here = schemaAt(schema, tree);
	if (here instanceof z.ZodBoolean) return truths[tree.written.toLowerCase()];
	if (here instanceof z.ZodArray) {
		const [key] = keysOf(unwrapped(here.element));
		const item = key === undefined ? tree.written : `{ ${key}: ${tree.written} }`;
		return `${tree.name}: [${item}]`;
	}
	const [key] = keysOf(here);
	return key === undefined ? undefined : `${key}: ${tree.written}`;
}

/** The keys of a map of which one says the most, first; none where it needs several. */
function keysOf(schema: unknown): readonly string[] {
	if (!(schema instanceof z.ZodObject)) return [];
	const needed = Object.values(schema.shape).filter(
		(value) => !(value instanceof z.ZodOptional || value instanceof z.ZodDefault),
	);
	return needed.length > 1 ? [] : Object.keys(schema.shape);
}

const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	object: 'keys and values',
	record: 'keys and values',
	array: 'a list',
	number: 'a number',
	int: 'a whole number',
	boolean: '`true` or `false`',
};

function expectation(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return `expected ${kinds[issue.expected] ?? issue.expected}`;
		case 'invalid_value':
			return `expected ${oneOf(issue.values.map(String))}`;
		case 'too_small':
			return issue.origin === 'number' ? `expected at least ${issue.minimum}` : 'expected some';
		case 'too_big':
			return `expected at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
		default:
			// The schemas of `src/schemas/` say what they expect in this form.
			return issue.message.startsWith('expected ') ? issue.message : 'expected another value';
	}
}

function describe(tree: Tree): string {
	if (tree.kind !== 'scalar') return tree.kind === 'list' ? 'a list' : 'keys and values';
	return tree.written === '' || tree.value === null ? 'nothing' : `\`${shorten(tree.written)}\``;
}

/** Quoted values stay on one line of a terminal. */
function shorten(text: string): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function inside(tree: Tree | undefined): string {
	return tree?.parent ? ` in \`${labelOf(tree)}\`` : '';
}

function oneOf(values: readonly string[]): string {
	const quoted = values.map((value) => `\`${value}\``);
	return quoted.length < 2 ? (quoted[0] ?? 'nothing') : `one of ${quoted.join(', ')}`;
}

/** The keys a schema knows in the map at `tree`. */
function keysAt(schema: z.ZodType, tree: Tree | undefined): readonly string[] {
	const here = schemaAt(schema, tree);
	return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function schemaAt(schema: unknown, tree: Tree | undefined): unknown {
	if (!tree?.parent) return unwrapped(schema);
	const parent = schemaAt(schema, tree.parent);
	if (parent instanceof z.ZodObject) return unwrapped(parent.shape[tree.name]);
	if (parent instanceof z.ZodRecord) return unwrapped(parent.valueType);
	if (parent instanceof z.ZodArray) return unwrapped(parent.element);
	return undefined;
}

function unwrapped(schema: unknown): unknown {
	const isWrapper =
		schema instanceof z.ZodOptional ||
		schema instanceof z.ZodNullable ||
		schema instanceof z.ZodDefault;
	return isWrapper ? unwrapped(schema.unwrap()) : schema;
}
