import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { root } from '../helpers/shared.ts';

/** A regular expression, and the file and line that it stands in. */
export interface Pattern {
	readonly place: string;
	readonly source: string;
	readonly flags: string;
}

/** All that runs: the pipeline, the site's pages and its scripts in the browser; no measurement. */
export const ownFiles: readonly string[] = [
	'astro.config.mjs',
	...['scripts', 'src'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(?:ts|mjs|astro)$/u.test(file) && !file.startsWith('bench'))
			.map((file) => join(folder, file))
			.sort(),
	),
];

/** What `analyse` says of a pattern that takes more than linear time: `polynomial` or `exponential`. */
export function costOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | undefined {
	const [report] = analyse({ source, flags }, { maxReports: 1 }).reports;
	if (report === undefined) return undefined;
	return report.exponential ? 'exponential' : 'polynomial';
}

/** Every regular expression that is written down in a file. */
export function literalsOf(file: string): readonly Pattern[] {
	return nodesOf(file).flatMap(({ node, place }) => {
		if (!ts.isRegularExpressionLiteral(node)) return [];
		const end = node.text.lastIndexOf('/');
		return { place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
	});
}

/** Where a file puts a regular expression together. */
export function placesBuilt(file: string): readonly string[] {
	return nodesOf(file).flatMap(({ node, place }) => {
		const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
		return isMade && node.expression.getText() === 'RegExp' ? place : [];
	});
}

function nodesOf(file: string): readonly { readonly node: ts.Node; readonly place: string }[] {
	const text = readFileSync(join(root, file), 'utf8');
	const tree = ts.createSourceFile(
		file,
		file.endsWith('.astro') ? codeOf(text) : text,
		ts.ScriptTarget.Latest,
		true,
		/\.[cm]?js$/u.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TSX,
	);
	const found: { node: ts.Node; place: string }[] = [];
	const visit = (node: ts.Node) => {
		const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
		found.push({ node, place: `${file}:${line + 1}` });
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** The code above an Astro component, and its markup as an expression: both may hold patterns. */
function codeOf(component: string): string {
	const [, code = '', markup = component] = /^---\n([^]*?)\n---\n([^]*)$/u.exec(component) ?? [];
	return `\n${code}\n;<>${markup}</>`;
}

/** Every regular expression that is put together while `action` runs. */
export async function recordBuilt(action: () => Promise<void>): Promise<readonly Pattern[]> {
	const found: Pattern[] = [];
	const Real = RegExp;
	const record = (made: RegExp) => {
		// The lines of a stack: the error, this function, the proxy, whoever calls it.
		const caller = new Error().stack?.split('\n')[3] ?? '';
		const place = /\/((?:scripts|src|node_modules)\/[^?]+?\.[cm]?[jt]s(?::\d+)?)/u.exec(
			caller,
		)?.[1];
		found.push({ place: place ?? caller.trim(), source: made.source, flags: made.flags });
		return made;
	};
	globalThis.RegExp = new Proxy(Real, {
		construct: (target, given: [string, string]) => record(new target(...given)),
		apply: (target, _, given: [string, string]) => record(target(...given)),
	});
	try {
		await action();
	} finally {
		globalThis.RegExp = Real;
	}
	return found;
}
