import type { Found, FoundComment, FoundPost, Held } from './found.ts';
import { childOf, textOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { xmlExport } from './xml/export.ts';

/**
 * Disqus' export: the threads of a site, which have an address and no words, and their comments.
 * Threads nobody wrote to become no essay.
 */
export const disqus = xmlExport('disqus-export', 'disqus', () => {
	const spokenTo = new Set<string>();
	return {
		survey: (record) => {
			if (record.name === 'post' && heldPost(record) === undefined)
				spokenTo.add(idOf(childOf(record, 'thread')));
		},
		items: (record): readonly Found[] => {
			if (record.name === 'thread') return [readThread(record, spokenTo)];
			return record.name === 'post' ? [readPost(record)] : [];
		},
	};
});

function idOf(element: XmlElement | undefined): string {
	return element?.attributes['dsq:id'] ?? '';
}

function readThread(thread: XmlElement, spokenTo: ReadonlySet<string>): FoundPost {
	const ref = idOf(thread);
	const link = valueOf(thread, 'link');
	const identifier = valueOf(thread, 'id');
	return {
		kind: 'post',
		source: `thread ${ref.slice(0, 40)}`,
		line: thread.line,
		ref,
		held: heldThread(thread, spokenTo.has(ref)),
		// The author of a thread is the owner of the account, whoever wrote the post.
		date: valueOf(thread, 'createdAt'),
		words: { text: '', markup: 'plain' },
		title: valueOf(thread, 'title') ?? link,
		permalink: link,
		names: identifier === undefined ? [] : [identifier],
		tags: [],
		isStub: true,
	};
}

function heldThread(thread: XmlElement, isSpokenTo: boolean): Held | undefined {
	if (valueOf(thread, 'isDeleted') === 'true') return { outcome: 'removed', reason: 'was deleted' };
	if (isSpokenTo) return undefined;
	return { outcome: 'not-a-post', reason: 'is a thread without comments' };
}

function readPost(post: XmlElement): FoundComment {
	const id = idOf(post);
	const author = childOf(post, 'author');
	const parent = idOf(childOf(post, 'parent'));
	const message = childOf(post, 'message');
	return {
		kind: 'comment',
		source: `comment ${id.slice(0, 40)}`,
		line: post.line,
		ref: id,
		post: idOf(childOf(post, 'thread')),
		held: heldPost(post),
		author: author && (valueOf(author, 'name') ?? valueOf(author, 'username')),
		date: valueOf(post, 'createdAt'),
		words: { text: textOf(message), markup: 'html' },
		parent: parent === '' ? undefined : parent,
		isApproved: true,
	};
}

function heldPost(post: XmlElement): Held | undefined {
	if (post.isCut) return { outcome: 'unreadable', reason: 'the file ends inside it' };
	if (valueOf(post, 'isSpam') === 'true')
		return { outcome: 'spam', reason: 'the platform took it for spam' };
	if (valueOf(post, 'isDeleted') === 'true') return { outcome: 'removed', reason: 'was deleted' };
	if (valueOf(post, 'isApproved') === 'false')
		return { outcome: 'unapproved', reason: 'nobody let it through' };
	return undefined;
}
