import type { Found, FoundComment, FoundPost, Held, Words } from './found.ts';
import { childOf, childrenOf, textOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { xmlExport } from './xml/export.ts';

/** BlogML, which BlogEngine.NET, Subtext and dasBlog write. */
export const blogml = xmlExport('blogml', 'blogml', () => {
	/** Titles of authors and categories by their ids. */
	const names = new Map<string, string>();
	let count = 0;
	return {
		survey: (record) => {
			if (record.name === 'author' || record.name === 'category')
				names.set(record.attributes['id'] ?? '', valueOf(record, 'title') ?? '');
		},
		items: (record) => (record.name === 'post' ? readPost(record, ++count, names) : []),
	};
});

function readPost(
	post: XmlElement,
	number: number,
	names: ReadonlyMap<string, string>,
): readonly Found[] {
	const ref = post.attributes['id'] ?? `post ${number}`;
	const source = `post ${ref.slice(0, 40)}`;
	const inside = (group: string, name: string) =>
		childrenOf(post, group).flatMap((one) => childrenOf(one, name));
	const name = (reference: XmlElement) => names.get(reference.attributes['ref'] ?? '') ?? '';
	const own: FoundPost = {
		kind: 'post',
		source,
		line: post.line,
		ref,
		held: heldOf(post),
		author: inside('authors', 'author')
			.map(name)
			.find((author) => author !== ''),
		date: post.attributes['date-created'],
		words: wordsOf(childOf(post, 'content')),
		title: valueOf(post, 'title'),
		permalink: post.attributes['post-url'],
		names: [ref],
		tags: [
			...inside('categories', 'category').map(name),
			...inside('tags', 'tag').map(name),
		].filter((tag) => tag !== ''),
	};
	const comments = inside('comments', 'comment').map((comment, index) =>
		readComment(comment, { ref, source, number: index + 1 }),
	);
	const pings = inside('trackbacks', 'trackback').map((ping, index) =>
		readPing(ping, { ref, source, number: index + 1 }),
	);
	return [own, ...comments, ...pings];
}

function heldOf(element: XmlElement): Held | undefined {
	if (element.isCut) return { outcome: 'unreadable', reason: 'the file ends inside it' };
	if (element.attributes['approved'] !== 'false') return undefined;
	return element.name === 'post'
		? { outcome: 'draft', reason: 'was not published' }
		: { outcome: 'unapproved', reason: 'nobody let it through' };
}

/** Words may be written as they are, as HTML or in base 64. */
function wordsOf(content: XmlElement | undefined): Words {
	const text = textOf(content);
	const type = content?.attributes['type'] ?? 'html';
	if (type === 'base64') return { text: fromBase64(text), markup: 'html' };
	return { text, markup: type === 'text' ? 'lines' : 'html' };
}

interface Home {
	readonly ref: string;
	readonly source: string;
	readonly number: number;
}

function readComment(comment: XmlElement, { ref, source, number }: Home): FoundComment {
	const id = comment.attributes['id'] ?? String(number);
	const parent = comment.attributes['parentid'];
	const isRoot = parent === undefined || parent === '' || /^[0-]*$/u.test(parent);
	return {
		kind: 'comment',
		source: `comment ${id.slice(0, 40)} of ${source}`,
		line: comment.line,
		ref: `${ref}/${id}`,
		post: ref,
		held: heldOf(comment),
		author: comment.attributes['user-name'],
		date: comment.attributes['date-created'],
		words: wordsOf(childOf(comment, 'content')),
		parent: isRoot ? undefined : `${ref}/${parent}`,
		isApproved: true,
	};
}

function readPing(ping: XmlElement, { ref, source, number }: Home): FoundComment {
	return {
		kind: 'comment',
		source: `ping ${number} of ${source}`,
		line: ping.line,
		ref: `${ref}/ping ${number}`,
		post: ref,
		held: heldOf(ping),
		author: valueOf(ping, 'title'),
		date: ping.attributes['date-created'],
		words: { text: ping.attributes['url'] ?? '', markup: 'lines' },
		isPing: true,
	};
}

function fromBase64(text: string): string {
	const packed = text.replace(/[^A-Za-z\d+/]/gu, '');
	// A last character that stands alone holds less than a byte.
	const whole = packed.length % 4 === 1 ? packed.slice(0, -1) : packed;
	return new TextDecoder().decode(
		Uint8Array.from(atob(whole), (character) => character.charCodeAt(0)),
	);
}
