import { performance } from 'node:perf_hooks';

/** What one run took. */
export interface Cost {
	/** Seconds by the clock. */
	readonly wall: number;
	/** Seconds of processor time, in all threads and processes. */
	readonly cpu: number;
	/** Highest memory of the largest process, in MB, where it was measured. */
	readonly peak?: number;
}

/** One of several ways to do the same work. */
export interface Contender {
	readonly name: string;
	readonly run: () => Promise<Cost>;
}

/** The medians of a contender's runs, and how far its times lie apart. */
export interface Timing extends Cost {
	readonly name: string;
	readonly min: number;
	readonly max: number;
}

/** Work inside this process, which must not run anything else meanwhile. */
export function inProcess(name: string, work: () => unknown): Contender {
	return {
		name,
		run: async () => {
			const before = process.cpuUsage();
			const started = performance.now();
			await work();
			const wall = (performance.now() - started) / 1000;
			const { user, system } = process.cpuUsage(before);
			return { wall, cpu: (user + system) / 1e6 };
		},
	};
}

/**
 * Runs all contenders in turn, `rounds` times over, after `warmUps` rounds that are not counted.
 * What else happens on the machine then weighs on all of them alike, and ratios mean something.
 */
export async function sideBySide(
	contenders: readonly Contender[],
	{ rounds, warmUps = 0 }: { readonly rounds: number; readonly warmUps?: number },
): Promise<readonly Timing[]> {
	const costs = contenders.map((): Cost[] => []);
	for (let round = -warmUps; round < rounds; round += 1) {
		for (const [index, contender] of contenders.entries()) {
			const cost = await contender.run();
			if (round >= 0) costs[index]?.push(cost);
		}
	}
	return contenders.map(({ name }, index) => summarize(name, costs[index] ?? []));
}

function summarize(name: string, costs: readonly Cost[]): Timing {
	const walls = costs.map(({ wall }) => wall);
	const peaks = costs.flatMap(({ peak }) => peak ?? []);
	return {
		name,
		wall: median(walls),
		cpu: median(costs.map(({ cpu }) => cpu)),
		...(peaks.length > 0 && { peak: median(peaks) }),
		min: Math.min(...walls),
		max: Math.max(...walls),
	};
}

/** The middle value, or the mean of the two in the middle; not a number without values. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	const upper = sorted[Math.floor(middle)] ?? NaN;
	return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? NaN)) / 2 : upper;
}
