import { featuresOf } from '../segment/voice.ts';
import { essayOf, labelledPages, worded } from './labelled.ts';
import type { LabelledPage } from './labelled.ts';
import { chanceOf, fitLogistic } from './logistic.ts';
import type { Sample } from './logistic.ts';

/**
 * Fits the weights of `segment/voice.ts` and prints them: which lines are readers' and which the
 * essay's. A line counts by one over its page's lines of that kind, so that no page outweighs another.
 */
export function fitVoice(folders: readonly string[]): void {
	const samples = labelledPages(folders).flatMap(samplesOf);
	const weights = fitLogistic(samples, { rounds: 4000, rate: 1, penalty: 0.002 });
	for (const [feature, weight] of [...weights].sort())
		console.log(`\t${feature}: ${weight.toFixed(2)},`);
	const right = samples.filter((each) => chanceOf(weights, each.features) > 0.5 === each.right);
	const share = ((100 * right.length) / samples.length).toFixed(1);
	console.log(`// ${samples.length} lines, ${share} % on the right side`);
}

function samplesOf(page: LabelledPage): Sample[] {
	const lines = (texts: readonly string[], right: boolean) =>
		texts.map((text): Sample => ({
			features: new Map(featuresOf(text).map((name) => [name, 1])),
			right,
			share: 1 / texts.length,
		}));
	const readers = page.gold.comments.flatMap(({ body }) => worded(page.texts, body));
	return [...lines(essayOf(page), false), ...lines(readers, true)];
}
