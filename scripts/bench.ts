/**
 * `npm run bench -- [names…] [--size N] [--json]`
 *
 * Runs the benchmarks in `scripts/bench/`, all of them or those named, and prints what they found as
 * tables. Times are given as ratios between things that were measured in turn in the same run.
 */
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderTable, type Bench } from './bench/table.ts';
import { describeFailure } from './report/failure.ts';

const folder = new URL('bench/', import.meta.url);
const machine = { cores: availableParallelism(), node: process.version, system: process.platform };

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { size: { type: 'string' }, json: { type: 'boolean', default: false } },
	});
	const size = readSize(values.size);
	const benches = positionals.length > 0 ? await loadNamed(positionals) : await loadAll();
	const say = (text: string) => {
		if (!values.json) console.log(text);
	};
	say(`${machine.cores} cores, Node ${machine.node}, ${machine.system}`);
	const results: object[] = [];
	for (const { name, title, run } of benches) {
		say(`\n${name}: ${title}`);
		const table = await run(size);
		say(renderTable(table));
		results.push({ name, title, ...table });
	}
	if (values.json) console.log(JSON.stringify({ machine, results }, null, '\t'));
} catch (error) {
	console.error(describeFailure(error));
	process.exitCode = 2;
}

function readSize(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const size = Number(text);
	if (Number.isInteger(size) && size > 0) return size;
	throw new Error(`--size is \`${text}\`, expected a whole number above 0.`);
}

function loadNamed(names: readonly string[]): Promise<Bench[]> {
	const unknown = names.find((name) => !existsSync(fileURLToPath(new URL(`${name}.ts`, folder))));
	if (unknown) throw new Error(`There is no benchmark \`${unknown}\` in scripts/bench/.`);
	return Promise.all(names.map(load));
}

/** Every benchmark in the folder; what else lies there has no `run`. */
async function loadAll(): Promise<Bench[]> {
	const names = readdirSync(folder)
		.filter((file) => file.endsWith('.ts'))
		.map((file) => file.slice(0, -'.ts'.length));
	const modules = await Promise.all(names.sort().map(load));
	return modules.filter((module: Partial<Bench>) => module.run !== undefined);
}

function load(name: string): Promise<Bench> {
	return import(new URL(`${name}.ts`, folder).href) as Promise<Bench>;
}
