import { yearOf } from './date.ts';
import type { SiteEssay } from './site.ts';

/** Essays by year, in their order; those without a year stand last, under `undated`. */
export function groupByYear(
	essays: readonly SiteEssay[],
): readonly (readonly [year: string, essays: readonly SiteEssay[]])[] {
	const years = new Map<string, SiteEssay[]>();
	for (const essay of essays) {
		const year = yearOf(essay.published) ?? 'undated';
		const group = years.get(year);
		if (group) group.push(essay);
		else years.set(year, [essay]);
	}
	return [...years];
}
