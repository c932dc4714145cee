import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place, Staged } from '../model/diagnostic.ts';
import {
	describeAlias,
	describeBroken,
	describeProblem,
	describeRepeated,
	describeTags,
} from './describe.ts';
import { settle } from './settle.ts';
import { readTree } from './tree.ts';
import type { Spot, Tree } from './tree.ts';

/** A file that people write, validated. */
export interface Written<Value> {
	/** What of the file can be used; undefined where a key that must be there is not. */
	readonly value: Value | undefined;
	/** Where each key stands, by its labels: `essays/open-leadership/title`. */
	readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads YAML that people write. What does not fit the schema is left out, in pieces as small as the
 * schema allows, and each piece is a diagnostic with line, column and what was probably meant.
 *
 * Only the core schema of YAML 1.2: no tags, no merge keys, dates and `yes` stay text.
 *
 * @param protects whether what stands at a path of keys keeps something from being published
 */
export function readYaml<Schema extends z.ZodType>(
	text: string,
	file: string,
	schema: Schema,
	protects: (path: readonly string[]) => boolean = () => false,
): Staged<Written<z.output<Schema>>> {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		schema: 'core',
		merge: false,
		resolveKnownTags: false,
		stringKeys: true,
		prettyErrors: false,
	});
	const placeOf = ({ line, column }: Spot): Place => ({ file, line, column });
	const describing = { placeOf, protects };
	const broken = describeBroken(document, lines, describing);
	if (broken) return { value: { value: undefined, places: new Map() }, diagnostics: [broken] };
	const { root, repeated, brokenAliases } = readTree(document, lines);
	const [alias] = brokenAliases;
	if (alias) {
		const diagnostics = [describeAlias(alias, describing)];
		return { value: { value: undefined, places: new Map() }, diagnostics };
	}
	const { value, problems, dropped } = settle(root, schema);
	return {
		value: { value, places: new Map(placesOf(root, '', placeOf)) },
		diagnostics: [
			...describeTags(document, lines, placeOf),
			...repeated.map((key) => describeRepeated(key, describing)),
			...problems.map((problem) => describeProblem(problem, dropped, describing)),
		],
	};
}

function* placesOf(
	tree: Tree,
	before: string,
	placeOf: (spot: Spot) => Place,
): Generator<[string, Place]> {
	for (const child of tree.children) {
		const label = before === '' ? String(child.name) : `${before}/${child.name}`;
		yield [label, placeOf(child.spot)];
		yield* placesOf(child, label, placeOf);
	}
}
