import { addressKey } from '../text/address-key.ts';
import { assemble } from './assemble.ts';
import { atomDate, atomLink, atomTerms, atomWords } from './atom.ts';
import type { Found, FoundComment, FoundPost, Words } from './found.ts';
import type { ExportReader } from './reader.ts';
import { reportDamage } from './xml/damage.ts';
import { childOf, childrenOf, markupOf, textOf, valueOf } from './xml/element.ts';
import type { XmlElement } from './xml/element.ts';
import { readRecords } from './xml/records.ts';

/** Feeds of posts and of comments: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0. */
export const feed: ExportReader = {
	name: 'feed',
	matches: ({ format }) => format === 'feed',
	read: (capture) => {
		const { records, damages } = readRecords(capture.text);
		const items = records.filter(
			({ name }) => name === 'item' || name === 'atom:entry' || name === 'entry',
		);
		const channel = channelOf(records);
		const found = isCommentFeed(items, channel)
			? readComments(items, channel)
			: items.map(readPost);
		return assemble(capture, {
			dialect: 'feed',
			found,
			diagnostics: reportDamage(capture.name, damages),
		});
	},
};

interface Channel {
	readonly title: string | undefined;
	/** The page that the feed belongs to. */
	readonly link: string | undefined;
}

function channelOf(records: readonly XmlElement[]): Channel {
	const value = (name: string) =>
		textOf(records.find((record) => record.name === name)).trim() || undefined;
	const alternate = records.find(({ name, attributes }) => {
		return name === 'atom:link' && (attributes['rel'] ?? 'alternate') === 'alternate';
	});
	return {
		title: value('title') ?? value('atom:title'),
		link: value('link') ?? alternate?.attributes['href'],
	};
}

const commentTitle =
	/^(?:comments? on|re:|by:|kommentare? zu|commentaires? sur|comentarios? en|reacties? op)\s?:?\s*/iu;
const commentMark = /#(?:comment-?|c)[\da-z]{1,40}$/iu;

/** A feed of comments: each item answers a post, or its address leads to a comment of a page. */
function isCommentFeed(items: readonly XmlElement[], { title }: Channel): boolean {
	if (items.length === 0) return false;
	const answers = items.filter(
		(item) =>
			childOf(item, 'thr:in-reply-to') !== undefined || commentMark.test(linkOf(item) ?? ''),
	);
	return (
		answers.length === items.length ||
		(commentTitle.test(title ?? '') && answers.length > items.length / 2)
	);
}

function linkOf(item: XmlElement): string | undefined {
	const about = item.attributes['rdf:about'];
	return valueOf(item, 'link') ?? atomLink(item, 'alternate') ?? guidLink(item) ?? about;
}

function guidLink(item: XmlElement): string | undefined {
	const guid = childOf(item, 'guid');
	return guid?.attributes['isPermaLink'] === 'false' ? undefined : textOf(guid).trim() || undefined;
}

function readPost(item: XmlElement, index: number): FoundPost {
	const link = linkOf(item);
	const ids = [valueOf(item, 'guid'), valueOf(item, 'atom:id'), link].filter(
		(id) => id !== undefined,
	);
	return {
		kind: 'post',
		source: `item ${index + 1}`,
		line: item.line,
		ref: ids[0] ?? `item ${index + 1}`,
		held: item.isCut ? { outcome: 'unreadable', reason: 'the file ends inside it' } : undefined,
		author: authorOf(item),
		date: dateOf(item),
		words: wordsOf(item),
		title: valueOf(item, 'title') ?? (markupOf(childOf(item, 'atom:title')) || undefined),
		permalink: link,
		names: ids,
		tags: [
			...childrenOf(item, 'category').map(textOf),
			...childrenOf(item, 'dc:subject').map(textOf),
			...atomTerms(item),
		],
		stated: totalOf(item),
	};
}

/** How many comments a feed says that a post has: `slash:comments`, or the count of RFC 4685. */
function totalOf(item: XmlElement): number | undefined {
	const replies = childrenOf(item, 'atom:link').find(
		({ attributes }) => attributes['rel'] === 'replies' && 'thr:count' in attributes,
	);
	const printed =
		valueOf(item, 'slash:comments') ??
		valueOf(item, 'thr:total') ??
		replies?.attributes['thr:count'];
	return /^\d{1,6}$/u.test(printed?.trim() ?? '') ? Number(printed) : undefined;
}

/** The comments of a feed, and the posts below which they stand, of which it has the address only. */
function readComments(items: readonly XmlElement[], channel: Channel): readonly Found[] {
	const posts = new Map<string, FoundPost>();
	const comments = items.map((item, index): FoundComment => {
		const link = linkOf(item);
		const reply = childOf(item, 'thr:in-reply-to');
		const address = reply?.attributes['href'] ?? link?.replace(/#.*/su, '') ?? channel.link ?? '';
		const home = addressKey(address);
		const title = valueOf(item, 'title') ?? valueOf(item, 'atom:title') ?? '';
		if (!posts.has(home))
			posts.set(home, stubOf(home, address, reply?.attributes['ref'], titleOf(title, channel)));
		return {
			kind: 'comment',
			source: `item ${index + 1}`,
			line: item.line,
			ref: valueOf(item, 'guid') ?? valueOf(item, 'atom:id') ?? link ?? `item ${index + 1}`,
			post: home,
			held: item.isCut ? { outcome: 'unreadable', reason: 'the file ends inside it' } : undefined,
			author: authorOf(item),
			date: dateOf(item),
			words: wordsOf(item),
			isApproved: true,
		};
	});
	return [...posts.values(), ...comments];
}

/** `Comment on The Ferry by Ann` names the post; `By: Ann` does not, but its channel does. */
function titleOf(title: string, channel: Channel): string | undefined {
	const named = /^comment on (.{1,300}) by .{1,200}$/iu.exec(title)?.[1];
	const own = /^comments? on:? (.{1,300})$/iu.exec(channel.title ?? '')?.[1];
	return named ?? own ?? channel.title;
}

function stubOf(
	ref: string,
	address: string,
	id: string | undefined,
	title: string | undefined,
): FoundPost {
	return {
		kind: 'post',
		source: `post ${address.slice(0, 200)}`,
		ref,
		words: { text: '', markup: 'plain' },
		title: title ?? address,
		permalink: address,
		names: id === undefined ? [] : [id],
		tags: [],
		isStub: true,
	};
}

/** RSS gives an address with the name in brackets; only the name is anybody's business. */
function authorOf(item: XmlElement): string | undefined {
	const person = childOf(item, 'atom:author') ?? childOf(item, 'author');
	const own = person && (valueOf(person, 'atom:name') ?? valueOf(person, 'name'));
	const plain = valueOf(item, 'author');
	const inBrackets = /\(([^()]{1,200})\)\s*$/u.exec(plain ?? '')?.[1];
	return valueOf(item, 'dc:creator') ?? own ?? inBrackets ?? plain;
}

function dateOf(item: XmlElement): string | undefined {
	return valueOf(item, 'pubDate') ?? valueOf(item, 'dc:date') ?? atomDate(item);
}

function wordsOf(item: XmlElement): Words {
	const whole = textOf(childOf(item, 'content:encoded')) || markupOf(childOf(item, 'xhtml:body'));
	if (whole.trim() !== '') return { text: whole, markup: 'html' };
	const description = markupOf(childOf(item, 'description'));
	return description.trim() === '' ? atomWords(item) : { text: description, markup: 'html' };
}
