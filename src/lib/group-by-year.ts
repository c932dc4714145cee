import { yearOf } from './date.ts';
import type { SiteEssay } from './site.ts';

/** The essays of one year. */
export interface YearGroup {
	/** The anchor of the group on the page of all essays: `y-2006`. */
	readonly id: string;
	readonly name: string;
	readonly essays: readonly SiteEssay[];
}

/** Essays by year, in their order; those without a year stand together at the end. */
export function groupByYear(essays: readonly SiteEssay[]): readonly YearGroup[] {
	const years = new Map<string | undefined, SiteEssay[]>();
	for (const essay of essays) {
		const year = yearOf(essay.published);
		const group = years.get(year);
		if (group) group.push(essay);
		else years.set(year, [essay]);
	}
	return [...years].map(([year, group]) => {
		return { id: `y-${year ?? 'none'}`, name: year ?? 'Without a year', essays: group };
	});
}
