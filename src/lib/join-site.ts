import { yearOf } from './date.ts';
import { joinEssays } from './join-essays.ts';
import type { Site, SiteInput } from './site.ts';

/** Joins essays, discussions and the rest of the content folder into one site. */
export function joinSite(input: SiteInput): Site {
	const { essays: entries, discussions, ...rest } = input;
	const everything = joinEssays(entries, discussions, rest);
	const essays = everything.filter((essay) => !essay.removed);
	const removed = everything.filter((essay) => essay.removed);
	const byId = new Map(essays.map((essay) => [essay.id, essay]));
	const dated = essays.filter(({ published }) => yearOf(published) !== undefined);
	const places = new Map(dated.map((essay, place) => [essay, place]));
	const bySlug = new Map(essays.map((essay) => [essay.slug, essay]));
	const comments = [...essays, ...removed].flatMap((essay) => essay.thread);
	const commentById = new Map(comments.map((comment) => [comment.id, comment]));
	return {
		...rest,
		topics: rest.topics.toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
		essays,
		removed,
		essay: (key) => byId.get(key) ?? bySlug.get(key),
		around: (essay) => {
			const place = places.get(essay) ?? NaN;
			return [dated[place - 1], dated[place + 1]];
		},
		comments,
		comment: (id) => commentById.get(id),
	};
}
