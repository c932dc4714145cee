/** One thing seen, what was true of it, and how much it counts. */
export interface Sample {
	readonly features: ReadonlyMap<string, number>;
	readonly right: boolean;
	readonly share: number;
}

/** How long and how carefully to fit; `penalty` is that of squared weights (L2). */
export interface FitOptions {
	readonly rounds: number;
	readonly rate: number;
	readonly penalty: number;
}

/** Weights by logistic regression, by plain gradient descent: few features, deterministic. */
export function fitLogistic(
	data: readonly Sample[],
	{ rounds, rate, penalty }: FitOptions,
): Map<string, number> {
	const names = [...new Set(data.flatMap(({ features }) => [...features.keys()]))];
	const total = data.reduce((sum, { share }) => sum + share, 0);
	const rows = data.map(({ features, right, share }) => ({
		values: Float64Array.from(names, (name) => features.get(name) ?? 0),
		right: right ? 1 : 0,
		share: share / total,
	}));
	const weights = new Float64Array(names.length);
	for (let round = 0; round < rounds; round += 1) {
		const gradient = weights.map((weight) => penalty * weight);
		for (const { values, right, share } of rows) {
			const sum = values.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
			const error = (1 / (1 + Math.exp(-sum)) - right) * share;
			for (const [at, value] of values.entries())
				gradient[at] = (gradient[at] ?? 0) + error * value;
		}
		for (const [at, slope] of gradient.entries()) weights[at] = (weights[at] ?? 0) - rate * slope;
	}
	return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

/** The chance that fitted weights give to what was seen. */
export function chanceOf(
	weights: ReadonlyMap<string, number>,
	features: ReadonlyMap<string, number>,
): number {
	let sum = 0;
	for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
	return 1 / (1 + Math.exp(-sum));
}
