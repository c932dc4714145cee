import { dateRange, yearOf } from './date.ts';
import type { Site, SiteComment, SiteEssay } from './site.ts';
import { count } from './text.ts';
import { isWordless } from './wordless.ts';

/** What the digest holds, in phrases: how much, by how many, from when. */
export function describeSite(site: Site): readonly string[] {
	const names = new Set([...site.essays, ...site.comments].flatMap(({ author }) => author ?? []));
	const range = dateRange([
		...site.essays.map(({ published }) => published),
		...site.comments.map(({ date }) => date),
	]);
	const years = range && [...new Set(range.map(yearOf))].join(' to ');
	return [
		count(site.essays.length, 'essay'),
		count(site.comments.length, 'comment'),
		count(names.size, 'person', 'people'),
		...(years ? [years] : []),
	];
}

/** Essays to show first, of those whose words are held: those with an abstract, then the most discussed; the later one first among equals. */
export function featuredEssays(site: Site, limit: number): readonly SiteEssay[] {
	const rank = (essay: SiteEssay) => (essay.abstract ? 10_000 : 0) + essay.thread.length;
	return site.essays
		.filter((essay) => !isWordless(essay))
		.toReversed()
		.toSorted((a, b) => rank(b) - rank(a))
		.slice(0, limit);
}

/** The essays with the longest threads. */
export function liveliestDiscussions(site: Site, limit: number): readonly SiteEssay[] {
	return site.essays
		.filter((essay) => essay.thread.length > 0)
		.toSorted((a, b) => b.thread.length - a.thread.length)
		.slice(0, limit);
}

/** A sentence from a discussion that stands for it: the first one long enough to say something. */
export function openingWords({ thread }: SiteEssay): Pick<SiteComment, 'text' | 'language'> {
	const { text = '', language } = thread.find(({ text }) => text.length > 60) ?? thread[0] ?? {};
	return { text: /^.{40,}?[.!?](?=\s)/su.exec(text)?.[0] ?? text, language };
}
