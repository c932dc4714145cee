import type { z } from 'zod';
import type { commentSchema } from '../../src/schemas/discussion.ts';
import type { CommentRecord, EntryKey } from '../model/entry.ts';
import { printableLine } from '../text/printable.ts';
import type { Element } from './mdx.ts';
import { safeTree } from './safe-tree.ts';

/** What a comment's attributes depend on beside the comment. */
export interface Thread {
	/** The essay's author. */
	readonly author: string | undefined;
	readonly ids: ReadonlyMap<EntryKey, string>;
	/** Ids of the comments that stand in the file; a reply to any other is written without parent. */
	readonly shown: ReadonlySet<string>;
}

type Attributes = { readonly [Name in keyof z.input<typeof commentSchema>]: string | undefined };

/** `comment` as a `<Comment>` element. Its footnotes carry its id, since the file is one document. */
export function commentElement(comment: CommentRecord, thread: Thread): Element {
	return {
		type: 'mdxJsxFlowElement',
		name: 'Comment',
		attributes: Object.entries(commentAttributes(comment, thread)).flatMap(([name, value]) => {
			const line = printableLine(value ?? '');
			if (line.trim() === '') return [];
			return [{ type: 'mdxJsxAttribute' as const, name, value: withoutReferences(line) }];
		}),
		children: safeTree(comment.body, `${comment.id}-`),
	};
}

/** In the order of `commentSchema`. */
function commentAttributes(comment: CommentRecord, thread: Thread): Attributes {
	const parent = comment.inReplyTo && thread.ids.get(comment.inReplyTo);
	const answers = parent !== undefined && thread.shown.has(parent);
	const [source] = comment.sources;
	const isRemoved = comment.status === 'removed';
	return {
		id: comment.id,
		author: comment.author,
		authorFrom: comment.authorFrom === 'none' ? undefined : comment.authorFrom,
		date: isRemoved ? undefined : comment.published,
		dateText: isRemoved || comment.published ? undefined : comment.publishedText,
		inReplyTo: answers ? parent : undefined,
		replyFrom: answers && comment.replyFrom !== 'none' ? comment.replyFrom : undefined,
		byEssayAuthor: isSameName(comment.author, thread.author) ? 'true' : undefined,
		topics: comment.topics.map(({ topic }) => topic).join(' '),
		capture: source?.capture,
		lines: isRemoved
			? undefined
			: source?.lines.map(([first, last]) => `${first}-${last}`).join(' '),
		unsure: comment.unsure.join(' '),
		removed: isRemoved ? 'true' : undefined,
	};
}

/** The library writes quotes as references, but leaves what already looks like one. */
function withoutReferences(value: string): string {
	return value.replace(/&(?=[#a-z])/gi, '&amp;');
}

function isSameName(one: string | undefined, other: string | undefined): boolean {
	return (
		one !== undefined && other !== undefined && folded(one) !== '' && folded(one) === folded(other)
	);
}

function folded(name: string): string {
	return name.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
}
