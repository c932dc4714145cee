import type { Capture } from '../model/capture.ts';
import type { Found, FoundComment, FoundPost, Held } from './found.ts';
import { atomDate, atomLink, atomTerms, atomWords } from './atom.ts';
import { childOf, childrenOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { xmlExport } from './xml/export.ts';
import { readRecords } from './xml/records.ts';

/**
 * Blogger's exports: the Atom file of old, and the feeds of a Takeout since 2024. Beside the feed of
 * a blog a Takeout has one of what its owner commented there, without the posts.
 */
export const blogger = xmlExport('blogger-export', 'blogger', (others) => {
	let blog: string | undefined;
	const posts = new Set<string>();
	const elsewhere = readOthers(others);
	return {
		survey: (record) => {
			const { name, attributes } = record;
			if (name === 'atom:link' && attributes['rel'] === 'alternate') blog ??= attributes['href'];
			if (name === 'atom:entry' && isPost(record)) posts.add(idOf(record));
		},
		items: (record) => {
			if (record.name !== 'atom:entry') return [];
			const item = readEntry(record, blog);
			if (item.kind !== 'comment' || posts.has(item.post)) return [item];
			if (elsewhere.comments.has(item.ref)) return [{ ...item, held: toldElsewhere }];
			const post = elsewhere.posts.get(item.post);
			if (post === undefined) return [item];
			posts.add(item.post);
			return [{ ...post, words: { text: '', markup: 'plain' }, isStub: true }, item];
		},
	};
});

/** What the blog's own feed says of a comment decides: it may not have been let through. */
const toldElsewhere: Held = {
	outcome: 'duplicate',
	reason: 'the feed that holds its post holds it, too',
};

interface Others {
	readonly posts: ReadonlyMap<string, FoundPost>;
	/** Comments that stand below one of `posts`. */
	readonly comments: ReadonlySet<string>;
}

function readOthers(others: readonly Capture[]): Others {
	const posts = new Map<string, FoundPost>();
	const comments = new Set<string>();
	for (const { text } of others) {
		const entries = readRecords(text).records.filter(({ name }) => name === 'atom:entry');
		const items = entries.map((entry) => readEntry(entry, undefined));
		const own = new Map(
			items.flatMap((item) => (item.kind === 'post' ? [[item.ref, item] as const] : [])),
		);
		for (const [ref, post] of own) posts.set(ref, post);
		for (const item of items)
			if (item.kind === 'comment' && own.has(item.post)) comments.add(item.ref);
	}
	return { posts, comments };
}

/** What feeds of one account call a post. */
function nameOf(ref: string): string {
	return `blogger post ${ref}`;
}

function isPost(entry: XmlElement): boolean {
	return ['post', 'page'].includes(kindOf(entry));
}

function idOf(entry: XmlElement): string {
	return refOf(valueOf(entry, 'atom:id') ?? '');
}

const kindScheme = 'http://schemas.google.com/g/2005#kind';

/** `post`, `comment`, `page`, `template`, `settings`: in small letters, whichever way the file says it. */
function kindOf(entry: XmlElement): string {
	const own = valueOf(entry, 'blogger:type');
	if (own !== undefined) return own.toLowerCase();
	const category = childrenOf(entry, 'atom:category').find(
		({ attributes }) => attributes['scheme'] === kindScheme,
	);
	const term = category?.attributes['term'] ?? '';
	return term.slice(term.indexOf('#') + 1).toLowerCase() || 'entry';
}

function readEntry(entry: XmlElement, blog: string | undefined): Found {
	const kind = kindOf(entry);
	const ref = idOf(entry);
	const source = `${kind.slice(0, 40)} ${ref.slice(0, 60)}`;
	if (kind === 'comment') return readComment(entry, ref, source);
	if (kind === 'post' || kind === 'page') return readPost(entry, { ref, source, blog });
	return {
		kind: 'other',
		source,
		line: entry.line,
		held: { outcome: 'not-a-post', reason: `is a \`${kind.slice(0, 40)}\`` },
	};
}

/** The last part of `tag:blogger.com,1999:blog-1.post-2`, which is all that replies agree about. */
function refOf(id: string): string {
	const match = /(?:post|page|comment)-(\d{1,40})$/u.exec(id.trim());
	return match?.[1] ?? id.trim();
}

function readPost(
	entry: XmlElement,
	{
		ref,
		source,
		blog,
	}: { readonly ref: string; readonly source: string; readonly blog: string | undefined },
): FoundPost {
	const file = valueOf(entry, 'blogger:filename');
	const link = atomLink(entry, 'alternate');
	const isOpen = blog !== undefined && file !== undefined && URL.canParse(file, blog);
	return {
		kind: 'post',
		source,
		line: entry.line,
		ref,
		held: heldOf(entry),
		author: authorOf(entry),
		date: atomDate(entry),
		words: atomWords(entry),
		title: valueOf(entry, 'atom:title'),
		permalink: link ?? (isOpen ? new URL(file, blog).href : undefined),
		names: [nameOf(ref), ...(file === undefined ? [] : [file])],
		tags: atomTerms(entry, kindScheme),
		stated: Number(/^\d{1,6}$/u.exec(valueOf(entry, 'thr:total') ?? '')?.[0] ?? 0),
	};
}

function readComment(entry: XmlElement, ref: string, source: string): FoundComment {
	const parent = valueOf(entry, 'blogger:inReplyTo') ?? atomLink(entry, 'related');
	const parentRef = parent === undefined ? undefined : refOf(parent.replace(/^.*\//su, ''));
	return {
		kind: 'comment',
		source,
		line: entry.line,
		ref,
		post: postOf(entry),
		held: heldOf(entry),
		author: authorOf(entry),
		date: atomDate(entry),
		words: atomWords(entry),
		parent: parentRef,
		isApproved: true,
	};
}

/** The post that a comment stands below. */
function postOf(entry: XmlElement): string {
	const reply = childOf(entry, 'thr:in-reply-to');
	return refOf(valueOf(entry, 'blogger:parent') ?? reply?.attributes['ref'] ?? '');
}

/** The name that Blogger prints for somebody who gave none is nobody's. */
function authorOf(entry: XmlElement): string | undefined {
	const author = childOf(entry, 'atom:author');
	return author && valueOf(author, 'atom:name');
}

function heldOf(entry: XmlElement): Held | undefined {
	if (entry.isCut) return { outcome: 'unreadable', reason: 'the file ends inside it' };
	if (childrenOf(entry, 'app:control').some((control) => valueOf(control, 'app:draft') === 'yes')) {
		return { outcome: 'draft', reason: 'is a draft' };
	}
	const status = valueOf(entry, 'blogger:status');
	switch (status) {
		case undefined:
		case 'LIVE':
			return valueOf(entry, 'blogger:trashed') === undefined
				? undefined
				: { outcome: 'removed', reason: 'is in the trash' };
		case 'DRAFT':
		case 'SCHEDULED':
			return { outcome: 'draft', reason: `has the status \`${status}\`` };
		case 'SPAM':
		case 'SPAM_COMMENT':
			return { outcome: 'spam', reason: 'the platform took it for spam' };
		case 'PENDING':
			return { outcome: 'unapproved', reason: 'nobody let it through' };
		case 'GHOSTED':
			return { outcome: 'removed', reason: 'was shown to its author only' };
		default:
			return { outcome: 'removed', reason: `has the status \`${status.slice(0, 40)}\`` };
	}
}
