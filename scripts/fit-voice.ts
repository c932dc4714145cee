/**
 * Fits the weights of `segment/voice.ts` on labelled pages and prints them.
 *
 * usage: node scripts/fit-voice.ts FOLDER… (each with docs/*.txt and labels/*.json)
 *
 * Logistic regression with L2 penalty by plain gradient descent: few features, few thousand lines,
 * deterministic. A line counts by one over its page's lines of that kind, so that no page outweighs
 * another.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from './segment/voice.ts';

interface Sample {
	readonly features: readonly string[];
	readonly reader: boolean;
	readonly weight: number;
}

const rounds = 4000;
const rate = 1;
const penalty = 0.002;

const samples = process.argv.slice(2).flatMap(readFolder);
const weights = fit(samples);
for (const [feature, weight] of [...weights].sort())
	console.log(`${feature}: ${weight.toFixed(2)},`);
const right = samples.filter(
	({ features, reader }) => sumOf(weights, features) > 0 === reader,
).length;
console.log(
	`// ${samples.length} lines, ${((100 * right) / samples.length).toFixed(1)} % on the right side`,
);

function readFolder(folder: string): Sample[] {
	return readdirSync(join(folder, 'labels'))
		.filter((file) => file.endsWith('.json'))
		.sort()
		.flatMap((file) => readPage(folder, file.slice(0, -'.json'.length)));
}

function readPage(folder: string, name: string): Sample[] {
	const lines = readFileSync(join(folder, 'docs', `${name}.txt`), 'utf8').split('\n');
	const label = JSON.parse(readFileSync(join(folder, 'labels', `${name}.json`), 'utf8')) as {
		boundary: number | null;
		comments: { body: number[] }[];
	};
	const essay = lines
		.slice(0, (label.boundary ?? lines.length + 1) - 1)
		.filter((line) => line.trim());
	const readers = label.comments
		.flatMap(({ body }) => body)
		.map((line) => lines[line - 1] ?? '')
		.filter((line) => line.trim());
	return [
		...essay.map((line) => ({
			features: featuresOf(line),
			reader: false,
			weight: 1 / essay.length,
		})),
		...readers.map((line) => ({
			features: featuresOf(line),
			reader: true,
			weight: 1 / readers.length,
		})),
	];
}

function fit(data: readonly Sample[]): Map<string, number> {
	const fitted = new Map(
		[...new Set(data.flatMap(({ features }) => features))].map((name) => [name, 0]),
	);
	const total = data.reduce((sum, { weight }) => sum + weight, 0);
	for (let round = 0; round < rounds; round += 1) {
		const gradient = new Map([...fitted].map(([name, weight]) => [name, penalty * weight]));
		for (const { features, reader, weight } of data) {
			const error = 1 / (1 + Math.exp(-sumOf(fitted, features))) - (reader ? 1 : 0);
			for (const name of features) {
				gradient.set(name, (gradient.get(name) ?? 0) + (error * weight) / total);
			}
		}
		for (const [name, slope] of gradient) fitted.set(name, (fitted.get(name) ?? 0) - rate * slope);
	}
	return fitted;
}

function sumOf(fitted: ReadonlyMap<string, number>, features: readonly string[]): number {
	return features.reduce((sum, name) => sum + (fitted.get(name) ?? 0), 0);
}
