import type { Held, Words } from '../found.ts';
import { memberOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';

/** What the members of a comment or post are called in the data of many sites, best first. */
const names = {
	words: [
		...['bodyHtml', 'body_html', 'contentHtml', 'content_html', 'html', 'message', 'article'],
		...['body', 'content', 'text', 'comment', 'commentText', 'comment_text', 'comment_content'],
	],
	called: ['name', 'displayName', 'display_name', 'fullName', 'nickname', 'username'],
	date: [
		...['createdAt', 'created_at', 'publishedAt', 'published_at', 'datePublished', 'dateCreated'],
		...['date', 'comment_date', 'postedAt', 'created', 'timestamp', 'ctime_ts', 'ctime', 'time'],
	],
	id: ['id', '_id', 'commentId', 'comment_id', 'comment_ID', 'dtalkid', 'databaseId'],
	parent: [
		...['parent', 'parentId', 'parent_id', 'inReplyTo', 'in_reply_to', 'in_reply_to_id'],
		...['replyTo', 'replyToId', 'comment_parent', 'parentCommentId', 'parentComment'],
	],
} as const;

/** What whoever wrote something is called, best first. */
export const writers: readonly string[] = [
	...['author', 'user', 'owner', 'creator', 'commenter', 'poster', 'member', 'authorName'],
	...['author_name', 'comment_author', 'displayName', 'display_name', 'dname', 'userName'],
	...['username', 'uname'],
];

const signers = [...writers, 'name'];

/** Words with tags or character references are HTML, of which line ends may be part. */
export function wordsOf(row: Json, among: readonly string[] = names.words): Words | undefined {
	const text = firstOf(among, (name) => {
		const inside = memberOf(row, name);
		return textOf(row, name) ?? firstOf(['rendered', 'html', 'text'], (one) => textOf(inside, one));
	});
	if (text === undefined) return undefined;
	const isHtml = /<\/?[a-z][^<>]{0,400}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/iu.test(text);
	return { text, markup: isHtml ? 'lines' : 'plain' };
}

/** The name of whoever wrote it; a number only says where that person is described. */
export function authorOf(row: Json, among: readonly string[] = signers): string | undefined {
	return firstOf(among, (name) => {
		const person = memberOf(row, name);
		return typeof person === 'string' && /\D/u.test(person)
			? textOf(row, name)
			: firstOf(names.called, (one) => textOf(person, one));
	});
}

/** When it was written; a number is of the seconds or milliseconds since 1970. */
export function dateOf(row: Json): string | undefined {
	const text = firstOf(names.date, (name) => textOf(row, name));
	if (text === undefined || !/^\d{9,13}$/u.test(text)) return text;
	return new Date(Number(text) * (text.length < 12 ? 1000 : 1)).toISOString();
}

/** What the data calls it. */
export function idOf(row: Json): string | undefined {
	return firstOf(names.id, (name) => textOf(row, name));
}

/** What the data calls the comment that it answers. */
export function parentOf(row: Json): string | undefined {
	const parent = firstOf(names.parent, (name) => textOf(row, name) ?? idOf(memberOf(row, name)));
	return parent === '0' ? undefined : parent;
}

/** Why it is held back: the data of a page may hold what the page did not show. */
export function heldOf(row: Json): Held | undefined {
	const marks = (wanted: readonly string[], values: readonly unknown[]) =>
		wanted.find((name) => values.includes(memberOf(row, name)));
	const isSet = (...wanted: string[]) => marks(wanted, [true, 1, '1', 'true']) !== undefined;
	const isUnset = (...wanted: string[]) => marks(wanted, [false, 0, '0', 'false']) !== undefined;
	if (isSet('spam', 'isSpam', 'is_spam')) return { outcome: 'spam', reason: 'is marked as spam' };
	if (isSet('deleted', 'isDeleted', 'is_deleted', 'removed', 'isRemoved'))
		return { outcome: 'removed', reason: 'is marked as deleted' };
	if (
		isSet('hidden', 'isHidden', 'pending', 'isPending', 'screened', 'suspended') ||
		isUnset('approved', 'isApproved', 'is_approved', 'published', 'isPublished', 'visible')
	)
		return { outcome: 'unapproved', reason: 'is marked as hidden or not let through' };
	const status = firstOf(['status', 'state', 'comment_approved'], (name) => textOf(row, name));
	if (status === undefined || isPublic.test(status)) return undefined;
	const reason = `has the status \`${status.slice(0, 40)}\``;
	if (/spam/iu.test(status)) return { outcome: 'spam', reason };
	return { outcome: /trash|delete|remove/iu.test(status) ? 'removed' : 'unapproved', reason };
}

const isPublic = /^(?:1|approved?|published?|public|visible|active|live|open|normal|ok|shown)$/iu;

/** The first thing that is read of any of `from`. */
export function firstOf<From, Value>(
	from: readonly From[],
	read: (one: From) => Value | undefined,
): Value | undefined {
	for (const one of from) {
		const value = read(one);
		if (value !== undefined) return value;
	}
	return undefined;
}
