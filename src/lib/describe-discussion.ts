import { dateRange, formatRange } from './date.ts';
import type { SiteEssay } from './site.ts';
import { count } from './text.ts';

/** The head of a discussion, in phrases; what is not known is not said. */
export interface DiscussionSummary {
	/** `25 comments by 12 people, 3 unsigned`. */
	readonly people: string;
	/** From when to when. */
	readonly span: string | undefined;
	/** `3 repeats folded, 2 spam comments left out`. */
	readonly leftOut: string | undefined;
}

/** How many people spoke, from when to when, and what is not shown. */
export function describeDiscussion({ thread, discussion }: SiteEssay): DiscussionSummary {
	const names = new Set(thread.map(({ author }) => author).filter((name) => name !== undefined));
	const unsigned = thread.filter(({ author }) => author === undefined).length;
	const range = dateRange(thread.map(({ date }) => date));
	const { folded = 0, spam = 0, pingbacks = 0 } = discussion ?? {};
	const by = names.size > 0 ? ` by ${count(names.size, 'person', 'people')}` : '';
	const out = [
		folded > 0 && `${count(folded, 'repeat')} folded`,
		spam > 0 && `${count(spam, 'spam comment')} left out`,
		pingbacks > 0 && `${count(pingbacks, 'pingback')} left out`,
	].filter((phrase) => phrase !== false);
	return {
		people: `${count(thread.length, 'comment')}${by}${unsigned > 0 ? `, ${unsigned} unsigned` : ''}`,
		span: range && formatRange(range),
		leftOut: out.length > 0 ? out.join(', ') : undefined,
	};
}
