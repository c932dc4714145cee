import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Alias, Document, LineCounter, Scalar, YAMLMap } from 'yaml';

/** A position in a YAML file, 1-based. */
export interface Spot {
	readonly line: number;
	readonly column: number;
}

/** One value of a YAML file and where it stands, so that every problem can name its place. */
export interface Tree {
	readonly kind: 'map' | 'list' | 'scalar';
	readonly parent: Tree | undefined;
	/** Key in the parent map or index in the parent list. */
	readonly name: string | number;
	/** Of the key where there is one, else of the value. */
	readonly spot: Spot;
	readonly children: readonly Tree[];
	/** Of a scalar: its value, and its letters as written. */
	readonly value: unknown;
	readonly written: string;
}

/** A key that a map has twice; the first one counts. */
export interface RepeatedKey {
	/** The key that counts. */
	readonly tree: Pick<Tree, 'name' | 'parent'>;
	/** Where it stands again. */
	readonly spot: Spot;
}

interface Origin extends Pick<Tree, 'parent' | 'name' | 'spot'> {
	/** Whether an alias leads here. */
	readonly aliased: boolean;
	readonly depth: number;
}

/** A file's values with what is wrong among its keys and aliases. */
export interface ReadTree {
	readonly root: Tree;
	readonly repeated: readonly RepeatedKey[];
	/** Aliases of no anchor, of themselves, or of more values than a person writes. */
	readonly brokenAliases: readonly Spot[];
}

/**
 * How many values may come in through aliases. A curator repeats a list of topics a few dozen times;
 * a file built to be expensive (nine lines that mean a billion values) meets this limit at once.
 */
const mostAliasedValues = 1000;

/** No schema goes deeper than four; what lies deeper is refused as a whole, so it may go unread. */
const deepest = 16;

/** The values of a document, each with its place, aliases resolved. */
export function readTree(document: Document.Parsed, lines: LineCounter): ReadTree {
	const repeated: RepeatedKey[] = [];
	const brokenAliases: Spot[] = [];
	let aliasedValues = 0;
	const spotOf = (node: unknown): Spot => {
		const { line, col } = lines.linePos((isNode(node) && node.range?.[0]) || 0);
		return { line: Math.max(1, line), column: Math.max(1, col) };
	};
	const resolve = (alias: Alias) => {
		const target = aliasedValues < mostAliasedValues ? alias.resolve(document) : undefined;
		if (!target) brokenAliases.push(spotOf(alias));
		return target;
	};
	const grow = (node: unknown, at: Origin): Tree => {
		if (at.aliased) aliasedValues++;
		if (at.depth > deepest)
			return { ...at, kind: 'scalar', children: [], ...readScalar(undefined) };
		const target = isAlias(node) ? resolve(node) : node;
		const children: Tree[] = [];
		const kind = isMap(target) ? 'map' : isSeq(target) ? 'list' : 'scalar';
		const tree: Tree = { ...at, kind, children, ...readScalar(target) };
		const below = { parent: tree, aliased: at.aliased || isAlias(node), depth: at.depth + 1 };
		const add = (child: unknown, name: string | number, spot: Spot) =>
			children.push(grow(child, { ...below, name, spot }));
		if (isSeq(target)) target.items.forEach((item, n) => add(item, n, spotOf(item)));
		if (isMap(target)) {
			for (const { key, value } of distinctPairs(target, tree))
				add(value, readKey(key), spotOf(key));
		}
		return tree;
	};
	const distinctPairs = ({ items }: YAMLMap, parent: Tree) => {
		const names = new Set<string>();
		return items.filter(({ key }) => {
			const name = readKey(key);
			if (names.has(name)) repeated.push({ tree: { name, parent }, spot: spotOf(key) });
			return names.size < names.add(name).size;
		});
	};
	const top = { parent: undefined, name: '', spot: { line: 1, column: 1 } };
	const root = grow(document.contents, { ...top, aliased: false, depth: 0 });
	return { root, repeated, brokenAliases };
}

/** The plain value of a tree without what was dropped; scalars in `asText` as they were written. */
export function plainValue(
	tree: Tree,
	dropped: ReadonlySet<Tree>,
	asText: ReadonlySet<Tree>,
): unknown {
	if (tree.kind === 'scalar') return asText.has(tree) ? tree.written : tree.value;
	const kept = tree.children.filter((child) => !dropped.has(child));
	const values = kept.map((child) => plainValue(child, dropped, asText));
	// `fromEntries` makes `__proto__` a key like every other.
	return tree.kind === 'list'
		? values
		: Object.fromEntries(kept.map((child, n) => [child.name, values[n]]));
}

/** The tree's address in its file, as a curator would say it: `stops[0].essay`. */
export function labelOf(tree: Tree): string {
	if (!tree.parent) return '';
	const before = labelOf(tree.parent);
	if (typeof tree.name === 'number') return `${before}[${tree.name}]`;
	return before === '' ? tree.name : `${before}.${tree.name}`;
}

/** The keys that lead to a value, from the top of its file on. */
export function pathOf({ name, parent }: Pick<Tree, 'name' | 'parent'>): readonly string[] {
	return parent ? [...pathOf(parent), String(name)] : [];
}

function readKey(key: unknown): string {
	return readScalar(key).written;
}

function readScalar(node: unknown): { readonly value: unknown; readonly written: string } {
	if (!isScalar(node)) return { value: null, written: '' };
	const { value, source }: Scalar = node;
	return { value, written: source ?? String(value) };
}
