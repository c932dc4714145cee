import type { z } from 'zod';
import { missingKey, unknownKey, wrongValue } from './issues.ts';
import type { Issue, Problem } from './issues.ts';
import { plainValue } from './tree.ts';
import type { Tree } from './tree.ts';

/** What of a file a schema accepts, and what went for it. */
export interface Settled<Value> {
	readonly value: Value | undefined;
	readonly problems: readonly Problem[];
	readonly dropped: ReadonlySet<Tree>;
}

/** Drops what the schema refuses, and as little more as it can, until it accepts the rest. */
export function settle<Schema extends z.ZodType>(
	root: Tree,
	schema: Schema,
): Settled<z.output<Schema>> {
	const dropped = new Set<Tree>();
	const asText = new Set<Tree>();
	const problems: Problem[] = [];
	while (!dropped.has(root)) {
		// An empty file is one that decides nothing.
		const result = schema.safeParse(plainValue(root, dropped, asText) ?? {});
		if (result.success) return { value: result.data, problems, dropped };
		// All are looked up before any is dropped: dropping moves the rest of a list.
		for (const found of result.error.issues.map((issue) => locate(root, issue, dropped))) {
			if (isPlainScalar(found) && !asText.has(found.tree)) {
				asText.add(found.tree);
				continue;
			}
			const refused = refusals(found, schema);
			for (const problem of refused) {
				// What follows from an earlier drop is no news.
				if (!problem.tree.children.some((child) => dropped.has(child))) problems.push(problem);
			}
			for (const { tree } of refused) dropped.add(tree);
		}
	}
	return { value: undefined, problems, dropped };
}

interface Found {
	readonly issue: Issue;
	/** The value the issue is about; where a key is missing, the map that lacks it. */
	readonly tree: Tree;
	readonly missing?: string;
}

function locate(root: Tree, issue: Issue, dropped: ReadonlySet<Tree>): Found {
	let tree = root;
	for (const name of issue.path) {
		const kept = tree.children.filter((child) => !dropped.has(child));
		const next =
			typeof name === 'number' ? kept[name] : kept.find((child) => child.name === String(name));
		if (!next) return { issue, tree, missing: String(name) };
		tree = next;
	}
	return { issue, tree };
}

function refusals({ issue, tree, missing }: Found, schema: z.ZodType): readonly Problem[] {
	if (missing !== undefined) return [missingKey(tree, missing)];
	if (issue.code !== 'unrecognized_keys') return [wrongValue(tree, issue, schema)];
	return tree.children
		.filter(({ name }) => issue.keys.includes(String(name)))
		.map((child) => unknownKey(child, schema));
}

/** `published: 2006` and `title: 1984` mean text, whatever YAML takes them for. */
function isPlainScalar({ tree, issue }: Found): boolean {
	return (
		issue.code === 'invalid_type' &&
		issue.expected === 'string' &&
		tree.kind === 'scalar' &&
		(typeof tree.value === 'number' || typeof tree.value === 'boolean')
	);
}
