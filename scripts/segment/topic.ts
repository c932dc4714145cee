import type { Line } from './line.ts';
import type { Section } from './found-section.ts';
import { sum } from './sum.ts';

/** Fewest answers that show a topic, the most words above its first post, and the fewest of that post. */
const fewestAnswers = 3;
const mostAbove = 12;
export const fewestOfPost = 40;

/** The section without its first comment where that is the post: nothing else stands above the answers. */
export function withOpening(lines: readonly Line[], from: number, section: Section): Section {
	const [opening, next, ...others] = section.comments;
	const above = lines.slice(from, section.start);
	const wordsOf = (some: readonly Line[]) => sum(some.map(({ words }) => words));
	if (opening === undefined || next === undefined || others.length + 1 < fewestAnswers)
		return section;
	const post = opening.body.flatMap((index) => lines[index] ?? []);
	const headed = lines.slice(0, section.start).some((line) => line.heading !== undefined);
	if (headed || wordsOf(above) > mostAbove) return section;
	if (wordsOf(post) < fewestOfPost || opening.byline.length === 0) return section;
	const shifted = (repeats: number | undefined) =>
		repeats === undefined || repeats === 0 ? undefined : repeats - 1;
	return {
		...section,
		opening,
		start: (opening.body.at(-1) ?? section.start) + 1,
		comments: [next, ...others].map((each) => ({ ...each, repeats: shifted(each.repeats) })),
	};
}
