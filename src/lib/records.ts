import type { DigestRecord } from '../schemas/record.ts';
import { isRemoved } from './removed.ts';
import type { Site, SiteComment, SiteEssay } from './site.ts';

export type { DigestRecord };

/** Every published essay and comment, an essay before its comments. */
export function* digestRecords(site: Site): Generator<DigestRecord> {
	for (const essay of site.essays) {
		if (!isRemoved(essay)) yield essayRecord(essay);
		for (const comment of essay.thread) if (!isRemoved(comment)) yield commentRecord(comment);
	}
	for (const { thread } of site.removed) {
		for (const comment of thread) yield commentRecord(comment);
	}
}

function essayRecord(essay: SiteEssay): DigestRecord {
	const { id, url, title, author = null, published = null, blocks, quotes = [], images } = essay;
	const headings = essay.headings.map(({ id: anchor, text }) => ({ id: anchor, text }));
	const topics = essay.topics.map(({ topic }) => topic);
	const sources = [...new Set(essay.sources.map(({ capture }) => capture))];
	return {
		kind: 'essay',
		id,
		url,
		title,
		author,
		published,
		topics,
		sources,
		inReplyTo: null,
		replyFrom: 'none',
		headings,
		blocks,
		quotes,
		...(images && { images }),
	};
}

function commentRecord(comment: SiteComment): DigestRecord {
	const {
		id,
		url,
		author = null,
		date: published = null,
		topics,
		text,
		capture,
		inReplyTo = null,
		replyFrom,
		quotes = [],
		images,
	} = comment;
	const { title } = comment.essay;
	const about = { kind: 'comment' as const, id, url, title, author, published, topics };
	const blocks = [{ id, text }];
	return {
		...about,
		sources: [capture],
		inReplyTo,
		replyFrom,
		headings: [],
		blocks,
		quotes,
		...(images && { images }),
	};
}
