import { createHash } from 'node:crypto';
import type { Found, FoundComment, FoundPost, Held, Words } from './found.ts';
import type { Attachment } from './html/shortcodes.ts';
import { childOf, childrenOf, textOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';

/** What the items of one export share. */
export interface Blog {
	/** Display names by login. */
	readonly authors: Map<string, string>;
	readonly attachments: Map<string, Attachment>;
	/** What the words of each item read so far are told by, by its id. */
	readonly seen: Map<string, string>;
	/** Status of every item that is not public, by its id. */
	readonly statuses: Map<string, string>;
}

/** One `<item>` and the comments in it; `number` counts the items of the file. */
export function readItem(item: XmlElement, number: number, blog: Blog): readonly Found[] {
	const type = valueOf(item, 'wp:post_type') ?? 'post';
	const id = valueOf(item, 'wp:post_id') ?? `item ${number}`;
	// Merged exports give one number to two posts; the same post twice is one.
	const twin = blog.seen.get(id);
	// A digest, because the words of a large file are not to be held.
	const words = createHash('sha1').update(wordsOf(item).text).digest('base64');
	if (twin === undefined) blog.seen.set(id, words);
	const ref = twin === undefined || twin === words ? id : `${id}, item ${number}`;
	const source = `${type.slice(0, 40)} ${ref.slice(0, 40)}`;
	const comments = childrenOf(item, 'wp:comment').map((comment, index) =>
		readComment(comment, { ref, source, number: index + 1 }),
	);
	const isPost = type === 'post' || type === 'page';
	const isDiscussed = comments.some(({ held }) => held === undefined);
	// A picture has a page of its own, which people comment on.
	if (!isPost && !(isDiscussed && !internalTypes.has(type))) {
		const held: Held = { outcome: 'not-a-post', reason: `is a \`${type.slice(0, 40)}\`` };
		return [{ kind: 'post', ...postOf(item, ref), source, held }, ...comments];
	}
	return [{ kind: 'post', ...postOf(item, ref), source, held: heldOf(item) }, ...comments];
}

/** The post with its author's name, and as public as the post that it was uploaded to. */
export function settlePost(post: FoundPost, { authors, statuses }: Blog): FoundPost {
	const { author, uploadedTo } = post;
	const status = uploadedTo === undefined ? undefined : statuses.get(uploadedTo);
	return {
		...post,
		author: authors.get(author ?? '') ?? author,
		held: post.held ?? (status === undefined ? undefined : heldByStatus(status)),
	};
}

/** Types that WordPress and its plug-ins keep for themselves; some hold what visitors told in private. */
const internalTypes: ReadonlySet<string> = new Set([
	...[
		'revision',
		'nav_menu_item',
		'custom_css',
		'customize_changeset',
		'oembed_cache',
		'user_request',
	],
	...[
		'wp_block',
		'wp_template',
		'wp_template_part',
		'wp_global_styles',
		'wp_navigation',
		'feedback',
	],
	...['shop_order', 'shop_order_refund', 'shop_coupon', 'flamingo_inbound', 'wpcf7_contact_form'],
]);

/** What WordPress and its relatives call a post that everybody may read. */
export const publicStatuses: ReadonlySet<string> = new Set([
	'publish',
	'published',
	'static',
	'closed',
]);

function heldOf(item: XmlElement): Held | undefined {
	const status = valueOf(item, 'wp:status');
	if (status === undefined && item.isCut) {
		return { outcome: 'unreadable', reason: 'the file ends before it says whether it was public' };
	}
	if (valueOf(item, 'wp:post_password') !== undefined) {
		return { outcome: 'private', reason: 'is behind a password' };
	}
	return status === undefined || status === 'inherit' ? undefined : heldByStatus(status);
}

function heldByStatus(status: string): Held | undefined {
	if (publicStatuses.has(status)) return undefined;
	if (status === 'private') return { outcome: 'private', reason: 'is private' };
	if (status === 'trash') return { outcome: 'removed', reason: 'is in the trash' };
	if (status === 'future') return { outcome: 'draft', reason: 'was still to be published' };
	return { outcome: 'draft', reason: `has the status \`${status.slice(0, 40)}\`` };
}

function postOf(item: XmlElement, ref: string): Omit<FoundPost, 'kind' | 'source'> {
	const guid = valueOf(item, 'guid');
	const identifier = valueOf(item, 'dsq:thread_identifier');
	const terms = childrenOf(item, 'category').filter(({ attributes }) =>
		['category', 'post_tag', 'tag', undefined].includes(attributes['domain']),
	);
	return {
		ref,
		line: item.line,
		author: valueOf(item, 'dc:creator'),
		date: dateOf(item, ['wp:post_date', 'wp:post_date_gmt', 'pubDate']),
		words: wordsOf(item),
		title: valueOf(item, 'title'),
		permalink: valueOf(item, 'link'),
		// Disqus' plug-in for WordPress names a post by its number and its guid.
		names: [
			guid,
			identifier,
			guid === undefined ? undefined : `${valueOf(item, 'wp:post_id') ?? ''} ${guid}`,
		].filter((name) => name !== undefined),
		tags: terms
			.map(textOf)
			.filter((tag) => tag.trim() !== '' && tag.trim().toLowerCase() !== 'uncategorized'),
		uploadedTo:
			valueOf(item, 'wp:status') === 'inherit' ? valueOf(item, 'wp:post_parent') : undefined,
	};
}

/** The block editor writes its own paragraphs; what was typed before it has blank lines instead. */
function wordsOf(item: XmlElement): Words {
	const text = textOf(childOf(item, 'content:encoded')) || textOf(childOf(item, 'description'));
	const isBlocks = text.includes('<!-- wp:');
	const notes = isBlocks ? footnotesOf(item) : '';
	return { text: text + notes, markup: isBlocks ? 'blocks' : 'shortcodes' };
}

/** The footnotes block keeps its words beside the post. */
function footnotesOf(item: XmlElement): string {
	const meta = childrenOf(item, 'wp:postmeta').find(
		(one) => valueOf(one, 'wp:meta_key') === 'footnotes',
	);
	const value = meta === undefined ? undefined : valueOf(meta, 'wp:meta_value');
	if (value === undefined) return '';
	const notes = parseNotes(value).map(
		({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩</a></li>`,
	);
	return `<ol>${notes.join('')}</ol>`;
}

function parseNotes(json: string): readonly { readonly id: string; readonly content: string }[] {
	try {
		const value: unknown = JSON.parse(json);
		if (!Array.isArray(value)) return [];
		return value.flatMap((note: unknown) => {
			if (typeof note !== 'object' || note === null || !('id' in note) || !('content' in note))
				return [];
			const { id, content } = note;
			return typeof id === 'string' && /^[\w-]{1,80}$/u.test(id) && typeof content === 'string'
				? [{ id, content }]
				: [];
		});
	} catch (error) {
		if (error instanceof SyntaxError) return [];
		throw error;
	}
}

interface CommentHome {
	readonly ref: string;
	readonly source: string;
	readonly number: number;
}

function readComment(comment: XmlElement, { ref, source, number }: CommentHome): FoundComment {
	const id = valueOf(comment, 'wp:comment_id');
	const parent = valueOf(comment, 'wp:comment_parent');
	const type = valueOf(comment, 'wp:comment_type') ?? 'comment';
	return {
		kind: 'comment',
		source: `comment ${id?.slice(0, 40) ?? number} of ${source}`,
		line: comment.line,
		// Exports of 2008 number no comments.
		ref: id === undefined ? `${ref}, comment ${number}` : `${ref}/${id}`,
		post: ref,
		held: heldComment(comment, type),
		author: valueOf(comment, 'wp:comment_author'),
		date: dateOf(comment, ['wp:comment_date', 'wp:comment_date_gmt']),
		words: { text: textOf(childOf(comment, 'wp:comment_content')), markup: 'lines' },
		parent: parent === undefined || parent === '0' ? undefined : `${ref}/${parent}`,
		isPing: type === 'pingback' || type === 'trackback',
		isApproved: true,
	};
}

/** Types of comments that are somebody's words to the readers. */
const spokenTypes: ReadonlySet<string> = new Set([
	'comment',
	'review',
	'pingback',
	'trackback',
	'webmention',
	'mention',
]);

function heldComment(comment: XmlElement, type: string): Held | undefined {
	const approved = valueOf(comment, 'wp:comment_approved');
	const content = childOf(comment, 'wp:comment_content');
	if (comment.isCut && (approved === undefined || content === undefined || content.isCut)) {
		return { outcome: 'unreadable', reason: 'the file ends inside it' };
	}
	if (!spokenTypes.has(type))
		return { outcome: 'not-a-post', reason: `is a \`${type.slice(0, 40)}\`` };
	switch (approved) {
		case undefined:
		case '1':
		case 'approve':
		case 'approved':
			return undefined;
		case 'spam':
			return { outcome: 'spam', reason: 'the platform took it for spam' };
		case 'trash':
		case 'post-trashed':
			return { outcome: 'removed', reason: 'is in the trash' };
		default:
			return { outcome: 'unapproved', reason: 'nobody let it through' };
	}
}

function dateOf(element: XmlElement, names: readonly string[]): string | undefined {
	return names
		.map((name) => valueOf(element, name))
		.find((date) => date !== undefined && !date.startsWith('0000'));
}
