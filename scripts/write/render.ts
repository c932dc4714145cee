import type { LineRange, Source } from '../../src/schemas/common.ts';
import type { CommentRecord, EntryKey, EssayRecord } from '../model/entry.ts';
import { printableLine } from '../text/printable.ts';
import { commentElement } from './comment-element.ts';
import { frontMatter, type Fields } from './front-matter.ts';
import { stringifyMdx } from './mdx.ts';
import { safeTree } from './safe-tree.ts';

/** What a discussion holds beside the comments shown. */
export interface DiscussionCounts {
	readonly folded: number;
	readonly spam: number;
	readonly pingbacks: number;
}

/** The whole file `essays/<slug>.mdx`; `shown` is the number of comments in its discussion. */
export function renderEssay(essay: EssayRecord, shown: number): string {
	const yaml = frontMatter(essayFields(essay, shown));
	return stringifyMdx({ type: 'root', children: [yaml, ...safeTree(essay.body)] });
}

/**
 * The whole file `discussions/<slug>.mdx`: one `<Comment>` for each of `comments` that is shown or
 * was removed, in the order given. `ids` gives the id of every entry of the run, folded ones included.
 */
export function renderDiscussion(
	essay: EssayRecord,
	comments: readonly CommentRecord[],
	counts: DiscussionCounts,
	ids: ReadonlyMap<EntryKey, string>,
): string {
	const shown = comments.filter(({ status }) => status === 'shown');
	const standing = comments.filter(({ status }) => status === 'shown' || status === 'removed');
	const yaml = frontMatter({
		essay: essay.id,
		comments: shown.length,
		folded: counts.folded || undefined,
		spam: counts.spam || undefined,
		pingbacks: counts.pingbacks || undefined,
		sources: sourceFields(shown.length === 0 ? essay.sources : unite(shown)),
	});
	const thread = { author: essay.author, ids, shown: new Set(standing.map(({ id }) => id)) };
	const elements = standing.map((comment) => commentElement(comment, thread));
	return stringifyMdx({ type: 'root', children: [yaml, ...elements] });
}

/** In the order of `essaySchema`. */
function essayFields(essay: EssayRecord, shown: number): Fields {
	return {
		id: essay.id,
		title: printableLine(essay.title),
		titleFrom: essay.titleFrom,
		author: printableLine(essay.author ?? ''),
		authorFrom: essay.authorFrom === 'none' ? undefined : essay.authorFrom,
		published: essay.published,
		publishedText: essay.published ? undefined : printableLine(essay.publishedText ?? ''),
		permalink: essay.permalink,
		tags: essay.tags.map(printableLine),
		topics: essay.topics.map(({ topic, from }) => ({ topic, from })),
		abstract: essay.abstract,
		noindex: essay.noindex,
		words: essay.text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0,
		comments: shown || undefined,
		unsure: essay.unsure.map(printableLine),
		sources: sourceFields(essay.sources),
		removed: essay.isRemoved,
	};
}

function sourceFields(sources: readonly Source[]): Fields[] {
	return sources.map(({ capture, lines }) => ({ capture: printableLine(capture), lines }));
}

/** The captures of `comments`, each once, from the first line that they hold to the last. */
function unite(comments: readonly CommentRecord[]): Source[] {
	const sources = comments.flatMap((comment) => comment.sources);
	return [...Map.groupBy(sources, ({ capture }) => capture)].map(([capture, parts]) => {
		const ranges = parts.flatMap(({ lines }) => lines);
		return { capture, lines: ranges.length === 0 ? [] : [ranges.reduce(around)] };
	});
}

function around(one: LineRange, other: LineRange): LineRange {
	return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}
