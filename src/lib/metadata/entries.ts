import { paths, withBase } from '../address.ts';
import { dateRange } from '../date.ts';
import { authorOf } from '../people.ts';
import { isRemoved } from '../removed.ts';
import type { Site, SiteComment, SiteEssay } from '../site.ts';
import { excerpt } from '../text.ts';
import { isWordless, wordless } from '../wordless.ts';
import { commonMetadata } from './common.ts';
import type { Metadata, Named } from './metadata.ts';

/** How many characters of its words stand for a comment, which has no title: some twenty words. */
const titleLength = 120;

/** How many characters of its words introduce an entry. */
const summaryLength = 160;

/** Describes the entries of one site. */
export interface EntryDescriber {
	readonly essay: (essay: SiteEssay) => Metadata;
	/** An essay's whole thread. */
	readonly discussion: (essay: SiteEssay) => Metadata;
	readonly comment: (comment: SiteComment) => Metadata;
}

/** A describer of the essays, discussions and comments of `site`. */
export function entryDescriber(site: Site): EntryDescriber {
	const common = commonMetadata(site);
	const titles = new Map(site.topics.map(({ slug, title }) => [slug, title]));
	const whole = (path: string) => withBase(site.digest.site, path);
	const topics = (slugs: readonly string[]) =>
		slugs.flatMap((slug): readonly Named[] => {
			const name = titles.get(slug);
			return name === undefined ? [] : [{ name, url: whole(paths.topic(slug)) }];
		});
	return {
		essay: (essay) => ({
			...common,
			kind: 'essay',
			key: citationKey(`essay-${essay.id}`),
			url: whole(essay.url),
			language: essay.language ?? common.language,
			title: essay.title,
			summary: essay.abstract ?? opening(essay),
			author: authorOf(essay, whole),
			dates: oneDay(essay.published),
			topics: topics(essay.topics.map(({ topic }) => topic)),
			original: essay.permalink,
		}),
		discussion: (essay) => ({
			...common,
			kind: 'discussion',
			key: citationKey(`discussion-${essay.id}`),
			url: whole(`${essay.url}#discussion`),
			title: `Discussion of ${quotedTitle(essay)}`,
			dates: dateRange(essay.thread.map(({ date }) => date)),
			topics: topics([...new Set(essay.thread.flatMap((comment) => comment.topics))]),
		}),
		comment: (comment) => ({
			...common,
			kind: 'comment',
			key: citationKey(comment.id),
			url: whole(comment.url),
			language: comment.language ?? common.language,
			title: excerpt(comment.text, titleLength),
			genre: `Comment on ${quotedTitle(comment.essay)}`,
			author: authorOf(comment, whole),
			dates: oneDay(comment.date),
			topics: topics(comment.topics),
		}),
	};
}

function opening(essay: SiteEssay): string {
	return isWordless(essay) ? wordless : excerpt(essay.blocks[0]?.text ?? '', summaryLength);
}

/** An id as a bibliography wants it: of letters, digits and `_`. */
export function citationKey(id: string): string {
	return id.replaceAll('-', '_');
}

function quotedTitle(essay: SiteEssay): string {
	return isRemoved(essay) ? 'a removed essay' : `“${essay.title}”`;
}

function oneDay(date: string | undefined): Metadata['dates'] {
	return date === undefined ? undefined : [date, date];
}
