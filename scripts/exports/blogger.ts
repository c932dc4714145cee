import type { Found, FoundComment, FoundPost, Held } from './found.ts';
import { atomDate, atomLink, atomTerms, atomWords } from './atom.ts';
import { childOf, childrenOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { xmlExport } from './xml/export.ts';

/** Blogger's exports: the Atom file of old, and the feeds of a Takeout since 2024. */
export const blogger = xmlExport('blogger-export', 'blogger', () => {
	let blog: string | undefined;
	return {
		survey: ({ name, attributes }) => {
			if (name === 'atom:link' && attributes['rel'] === 'alternate') blog ??= attributes['href'];
		},
		items: (record) => (record.name === 'atom:entry' ? [readEntry(record, blog)] : []),
	};
});

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
	const ref = refOf(valueOf(entry, 'atom:id') ?? '');
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
		names: file === undefined ? [] : [file],
		tags: atomTerms(entry, kindScheme),
	};
}

function readComment(entry: XmlElement, ref: string, source: string): FoundComment {
	const reply = childOf(entry, 'thr:in-reply-to');
	const parent = valueOf(entry, 'blogger:inReplyTo') ?? atomLink(entry, 'related');
	const parentRef = parent === undefined ? undefined : refOf(parent.replace(/^.*\//su, ''));
	return {
		kind: 'comment',
		source,
		line: entry.line,
		ref,
		post: refOf(valueOf(entry, 'blogger:parent') ?? reply?.attributes['ref'] ?? ''),
		held: heldOf(entry),
		author: authorOf(entry),
		date: atomDate(entry),
		words: atomWords(entry),
		parent: parentRef,
		isApproved: true,
	};
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
