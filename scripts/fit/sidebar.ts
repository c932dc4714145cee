import type { Random } from './random.ts';

/** What a sidebar may name: the blog's other posts, and people who comment on it. */
export interface Named {
	readonly titles: readonly string[];
	readonly people: readonly string[];
}

type Block = (random: Random, named: Named) => readonly string[];

const blocks: readonly [Block, ...Block[]] = [
	(random, { titles }) => ['Recent Posts', ...some(random, titles, 5)],
	(random, { titles }) => ['Related', ...some(random, titles, 3)],
	(random, { titles, people }) => [
		'Recent Comments',
		...some(random, people, 5).map((name, at) => `${name} on ${titles[at] ?? 'this post'}`),
	],
	(random, { people }) => ['Blogroll', ...some(random, people, 6)],
	(random) => [
		'Archives',
		...some(random, ['March 2009', 'February 2009', 'January 2009', 'December 2008'], 4),
	],
	(random) => ['Categories', ...some(random, ['Books', 'Home', 'Odds and ends', 'Work'], 4)],
	(random) => [
		'About',
		random.pick([
			'I write about whatever is in front of me, which lately is mostly rain and a shed.',
			'This blog began as notes for a class and has outlived the class by some years.',
			'Two people, one kitchen, and a great many opinions about both.',
		]),
	],
	(random) => [
		random.pick([
			'Sorry, you can only comment on weekdays, when somebody is here to read along.',
			'The opinions below are those of the people who signed them and of nobody else.',
			'Get new posts by mail, about twice a month and never more than that.',
		]),
	],
];

/** What an extractor leaves of a page's sidebar, below the comments; mostly nothing. */
export function composeSidebar(random: Random, named: Named): string[] {
	if (!random.often(0.3)) return [];
	return Array.from({ length: 1 + random.below(3) }, () =>
		random.pick(blocks)(random, named),
	).flat();
}

function some(random: Random, items: readonly string[], most: number): string[] {
	return random.shuffle(items).slice(0, 1 + random.below(most));
}
