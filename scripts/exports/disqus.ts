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
		items: (record): readonly Found[] => {
			if (record.name === 'thread') return [readThread(record)];
			if (record.name !== 'post') return [];
			const post = readPost(record);
			if (post.held === undefined) spokenTo.add(post.post);
			return [post];
		},
		settle: (item) => {
			const isSilent = item.kind === 'post' && !spokenTo.has(item.ref);
			return isSilent && item.held === undefined ? { ...item, held: silent } : item;
		},
	};
});

const silent: Held = { outcome: 'not-a-post', reason: 'is a thread without comments' };

function idOf(element: XmlElement | undefined): string {
	return element?.attributes['dsq:id'] ?? '';
}

function readThread(thread: XmlElement): FoundPost {
	const ref = idOf(thread);
	const link = valueOf(thread, 'link');
	const identifier = valueOf(thread, 'id');
	return {
		kind: 'post',
		source: `thread ${ref.slice(0, 40)}`,
		line: thread.line,
		ref,
		held: heldThread(thread),
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

function heldThread(thread: XmlElement): Held | undefined {
	return valueOf(thread, 'isDeleted') === 'true'
		? { outcome: 'removed', reason: 'was deleted' }
		: undefined;
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
		author: author && nameOf(author),
		date: valueOf(post, 'createdAt'),
		words: { text: textOf(message), markup: 'html' },
		parent: parent === '' ? undefined : parent,
		isApproved: true,
	};
}

/** Whose name was taken out of the file is not called by the name of the account instead. */
function nameOf(author: XmlElement): string | undefined {
	return valueOf(author, childOf(author, 'name') === undefined ? 'username' : 'name');
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
