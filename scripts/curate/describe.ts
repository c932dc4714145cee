import type { Document, LineCounter } from 'yaml';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Problem } from './issues.ts';
import { labelOf, pathOf } from './tree.ts';
import type { RepeatedKey, Spot, Tree } from './tree.ts';

type PlaceOf = (spot: Spot) => Place;
type Protects = (path: readonly string[]) => boolean;

/** Where a part of a file stands, and what depends on it. */
interface DescribeOptions {
	readonly placeOf: PlaceOf;
	/** Whether what stands at a path of keys keeps something from being published. */
	readonly protects: Protects;
}

/** What a diagnostic says of itself that is about a part of a file at `path`. */
function exposing(path: readonly string[], protects: Protects): Pick<Diagnostic, 'exposes'> {
	return protects(path) ? { exposes: true } : {};
}

/** A problem with what it does to the file: how much goes with the value that cannot be used. */
export function describeProblem(
	{ code, finding, hint, tree }: Problem,
	dropped: ReadonlySet<Tree>,
	{ placeOf, protects }: DescribeOptions,
): Diagnostic {
	let outermost = tree;
	for (let above: Tree | undefined = tree; above; above = above.parent) {
		if (dropped.has(above)) outermost = above;
	}
	const what = outermost.parent ? `\`${labelOf(outermost)}\`` : 'the whole file';
	const rest = outermost.parent ? ', the rest applies' : '';
	return {
		code,
		severity: 'error',
		message: `${finding}; ${what} is ignored${rest}.`,
		hint,
		place: placeOf(tree.spot),
		...exposing(pathOf(outermost), protects),
	};
}

/** Why a file is not YAML; undefined where it is. */
export function describeBroken(
	{ errors }: Document.Parsed,
	lines: LineCounter,
	{ placeOf, protects }: DescribeOptions,
): Diagnostic | undefined {
	const error = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
	if (!error) return undefined;
	const { line, col } = lines.linePos(error.pos[0]);
	return {
		code: 'curate/invalid-yaml',
		severity: 'error',
		message: `Found text that is not YAML (${error.message}); the whole file is ignored.`,
		hint: 'Check the indentation, and put quotation marks around text that holds `:` or `#`.',
		place: placeOf({ line, column: col }),
		...exposing([], protects),
	};
}

/** Tags of YAML that mean nothing here: what bears them is read without. */
export function describeTags(
	{ warnings }: Document.Parsed,
	lines: LineCounter,
	placeOf: PlaceOf,
): readonly Diagnostic[] {
	return warnings.map(({ message, pos }) => {
		const { line, col } = lines.linePos(pos[0]);
		return {
			code: 'curate/unknown-tag',
			severity: 'warning',
			message: `Found a YAML tag (${message}), expected none; the value is read without it.`,
			hint: 'Remove the tag, or put quotation marks around text that begins with `!`.',
			place: placeOf({ line, column: col }),
		};
	});
}

/** A key that stands twice in one place. */
export function describeRepeated(
	{ tree, spot }: RepeatedKey,
	{ placeOf, protects }: DescribeOptions,
): Diagnostic {
	return {
		code: 'curate/repeated-key',
		severity: 'error',
		message: `Found the key \`${tree.name}\` a second time, expected it once; the first one applies.`,
		hint: 'Put everything about it under one key.',
		place: placeOf(spot),
		...exposing(pathOf(tree), protects),
	};
}

/** An alias for which no value is put. */
export function describeAlias(spot: Spot, { placeOf, protects }: DescribeOptions): Diagnostic {
	return {
		code: 'curate/broken-alias',
		severity: 'error',
		message:
			'Found an alias (`*`) that has no anchor or repeats too much; the whole file is ignored.',
		hint: 'Write the value out, or put quotation marks around text that begins with `*`.',
		place: placeOf(spot),
		...exposing([], protects),
	};
}
