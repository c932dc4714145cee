import { paths, withBase } from '../address.ts';
import { authorOf } from '../people.ts';
import type { Site, SiteComment, SiteEssay } from '../site.ts';
import { excerpt } from '../text.ts';
import { replyEvidence } from '../thread.ts';
import { feedHtml } from './content.ts';
import { commentInstant, essayInstant, publishedInstant } from '../instants.ts';
import type { Answered, Category, FeedEntry, Replies } from './feed.ts';

/** Makes entries of essays and comments, with what only the whole site knows: addresses and topics. */
export interface EntryMaker {
	readonly essay: (essay: SiteEssay) => FeedEntry;
	readonly comment: (comment: SiteComment) => FeedEntry;
}

/** How many characters of the words an entry is introduced with. */
const summaryLength = 220;

/** An entry maker for `site`. */
export function entryMaker(site: Site): EntryMaker {
	const whole = (path: string) => withBase(site.digest.site, path);
	const titles = new Map(site.topics.map(({ slug, title }) => [slug, title]));
	const topics = (slugs: readonly string[]) =>
		slugs.flatMap((term): readonly Category[] => {
			const label = titles.get(term);
			return label === undefined ? [] : [{ term, label, scheme: whole(paths.topics) }];
		});
	return {
		essay: (essay) => ({
			id: whole(essayId(essay)),
			url: whole(essay.url),
			title: essay.title,
			summary: essay.abstract ?? excerpt(essay.blocks[0]?.text ?? '', summaryLength),
			html: feedHtml(essay.html, whole(essay.url)),
			author: authorOf(essay, whole),
			...datesOf(essay.published, essayInstant(essay)),
			categories: [...topics(essay.topics.map(({ topic }) => topic)), ...tagsOf(essay)],
			via: essay.permalink,
			inReplyTo: undefined,
			replies: repliesTo(essay, whole),
		}),
		comment: (comment) => ({
			id: whole(commentId(comment)),
			url: whole(comment.url),
			title: `${comment.author ?? 'Unsigned'} on ${comment.essay.title}`,
			summary: excerpt(comment.text, summaryLength),
			html: feedHtml(comment.html, whole(comment.essay.url)),
			author: authorOf(comment, whole),
			...datesOf(comment.date, commentInstant(comment)),
			categories: topics(comment.topics),
			via: undefined,
			inReplyTo: answered(comment, whole),
			replies: { number: countAnswers(comment), thread: undefined },
		}),
	};
}

/** The address of an essay by its id, which stays when the curator gives it another address. */
function essayId({ id }: SiteEssay): string {
	return paths.essay(id);
}

function commentId({ essay, id }: SiteComment): string {
	return paths.comment(essay.id, id);
}

function datesOf(date: string | undefined, updated: string) {
	return { date, published: publishedInstant(date), updated };
}

function tagsOf({ tags }: SiteEssay): readonly Category[] {
	return tags.map((tag) => ({ term: tag, label: tag, scheme: undefined }));
}

function repliesTo(essay: SiteEssay, whole: (path: string) => string): Replies {
	const { thread, url } = essay;
	if (thread.length === 0) return { number: 0, thread: undefined };
	const updated = thread.map(commentInstant).sort().at(-1) ?? essayInstant(essay);
	const discussion = { url: whole(`${url}#discussion`), folder: whole(url), updated };
	return { number: thread.length, thread: discussion };
}

/** What a comment answers: another one, or else the essay it stands under. */
function answered(comment: SiteComment, whole: (path: string) => string): Answered {
	const { essay, inReplyTo, replyFrom } = comment;
	// A removed comment has no words, but its address, where that is said.
	const parent = essay.places.find(({ id }) => id === inReplyTo);
	if (!parent) return { id: whole(essayId(essay)), url: whole(essay.url), guessed: false };
	const guessed = !replyEvidence(replyFrom).known;
	return { id: whole(commentId(parent)), url: whole(parent.url), guessed };
}

function countAnswers({ id, essay }: SiteComment): number {
	return essay.thread.filter(({ inReplyTo }) => inReplyTo === id).length;
}
