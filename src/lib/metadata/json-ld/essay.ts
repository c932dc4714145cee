import type { SiteEssay } from '../../site.ts';
import { buildThread, type ThreadNode } from '../../thread.ts';
import type { EntryDescriber } from '../entries.ts';
import type { Metadata } from '../metadata.ts';
import { describeAuthorship, describeThing, named, type Thing } from './json-ld.ts';

/** An essay with its comments, each below the one it answers. */
export function essayThing(describe: EntryDescriber, essay: SiteEssay): Thing {
	const metadata = describe.essay(essay);
	return {
		...describePosting('BlogPosting', describe, essay, metadata),
		wordCount: essay.words,
		...(metadata.original !== undefined && { isBasedOn: metadata.original }),
	};
}

/** The discussion of an essay that is not there any more. */
export function discussionThing(describe: EntryDescriber, essay: SiteEssay): Thing {
	return describePosting('DiscussionForumPosting', describe, essay, describe.discussion(essay));
}

function describePosting(
	type: string,
	describe: EntryDescriber,
	essay: SiteEssay,
	metadata: Metadata,
): Thing {
	const comments = buildThread(essay.thread).map((node) => commentThing(describe, node));
	return {
		...describeThing(type, metadata),
		headline: metadata.title,
		...describeAuthorship(metadata, 'datePublished'),
		...(metadata.topics.length > 0 && {
			about: metadata.topics.map((topic) => named('DefinedTerm', topic)),
		}),
		commentCount: essay.thread.length,
		...(comments.length > 0 && { comment: comments }),
	};
}

/** A comment without its words, which stand on the page: twice, they would weigh twice. */
function commentThing(describe: EntryDescriber, { comment, replies }: ThreadNode): Thing {
	const metadata = describe.comment(comment);
	return {
		'@type': 'Comment',
		url: metadata.url,
		...describeAuthorship(metadata, 'dateCreated'),
		...(replies.length > 0 && { comment: replies.map((reply) => commentThing(describe, reply)) }),
	};
}
