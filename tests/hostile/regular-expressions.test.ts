import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers/shared.ts';

const files = ['scripts', 'src'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.startsWith('bench'))
		.map((file) => join(folder, file)),
);

interface Pattern {
	readonly place: string;
	readonly source: string;
	readonly flags: string;
}

/** Every regular expression literal of a file. */
function literalsOf(file: string): readonly Pattern[] {
	const tree = ts.createSourceFile(
		file,
		readFileSync(join(root, file), 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found: Pattern[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
			const end = node.text.lastIndexOf('/');
			const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
			found.push({ place: `${file}:${line + 1}`, source, flags });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** Those that a module puts together of strings when it is loaded. */
async function builtOf(modules: readonly string[]): Promise<readonly Pattern[]> {
	const found: Pattern[] = [];
	const Real = RegExp;
	globalThis.RegExp = new Proxy(Real, {
		construct: (target, given: [string, string]) => {
			const made = new target(...given);
			// A library that one of our modules loads builds patterns of its own, further in.
			const caller = new Error().stack?.split('\n')[2] ?? '';
			const place = /^(?!.*node_modules).*\/((?:scripts|src)\/[^:?]+\.ts)/u.exec(caller)?.[1];
			if (place !== undefined) found.push({ place, source: made.source, flags: made.flags });
			return made;
		},
	});
	try {
		for (const module of modules) await import(join(root, module));
	} finally {
		globalThis.RegExp = Real;
	}
	return found;
}

const superLinear = ({ source, flags }: Pattern) =>
	analyse({ source, flags }, { maxReports: 1 }).reports.map(({ type }) => type);

describe('every regular expression', () => {
	test('that is written down is linear', () => {
		const patterns = files.flatMap(literalsOf);
		expect(patterns.length).toBeGreaterThan(500);
		expect(patterns.filter((pattern) => superLinear(pattern).length > 0)).toEqual([]);
	});

	test('that is put together is linear', async () => {
		const modules = files.filter((file) =>
			/^scripts\/(?:protect|read|segment|structure|text|write)\//u.test(file),
		);
		const patterns = await builtOf(modules);
		expect(patterns.length).toBeGreaterThan(20);
		expect(patterns.filter((pattern) => superLinear(pattern).length > 0)).toEqual([]);
	});

	test.each(['(?:[|]+[\\s|]*){1,6}$', '^(a+)+$', '\\s+$'])(
		'is found where it is not: %s',
		(source) => {
			expect(superLinear({ place: '', source, flags: 'u' })).not.toEqual([]);
		},
	);
});
