import type { Nodes, Root } from 'mdast';
import type { Capture } from '../model/capture.ts';
import type { AuthorFrom } from '../model/draft.ts';
import type { CommentRecord, EntryKey, EssayRecord } from '../model/entry.ts';
import { deriveTitle } from '../text/title.ts';
import { readDate } from './dates.ts';
import type { FoundComment, FoundPost } from './found.ts';
import { toMarkdown, wordsOnly } from './html/markdown.ts';
import { plainText } from './html/plain-text.ts';
import { plainWords } from './html/plain-words.ts';
import type { Attachments } from './html/shortcodes.ts';
import { readName } from './people.ts';

/** The essay that a published post becomes; `besides` are its comments that become none. */
export function essayRecord(
	capture: Capture,
	key: EntryKey,
	post: FoundPost,
	attachments: Attachments | undefined,
	besides: number,
): EssayRecord {
	const permalink = readPermalink(post.permalink);
	const isBare = post.isStub === true && permalink !== undefined;
	const read = isBare ? linkTo(permalink) : toMarkdown(post.words, attachments, permalink);
	const body = read ?? wordsOnly(post.words.text);
	const text = plainText(body);
	const title = plainWords(post.title ?? '');
	return {
		...base(capture, key, post, body, text),
		kind: 'essay',
		// A picture is called after its file where nobody described it.
		title: title || deriveTitle(plainText(body, isWorded)) || deriveTitle(text) || 'Untitled',
		titleFrom: title === '' ? 'derived' : 'capture',
		slug: '',
		tags: [...new Set(post.tags.map(plainWords))].filter((tag) => tag !== ''),
		permalink,
		stated: post.stated ? { count: post.stated, besides } : undefined,
		unsure: [
			...(post.unsure ?? []),
			...(isBare ? [wordless] : []),
			...(read === undefined ? [tooIntricate] : []),
		],
	};
}

function isWorded({ type }: Nodes): boolean {
	return type !== 'image';
}

const wordless = 'No capture holds the words of this essay, only its comments.';
const tooIntricate = 'Its markup is too intricate to be read; these are its words alone.';

/** Where a comment stands. */
export interface CommentPlace {
	readonly key: EntryKey;
	readonly essay: EntryKey;
	readonly position: number;
	readonly parent: EntryKey | undefined;
	/** The address of its page. */
	readonly page: string | undefined;
}

/** The comment that a published comment of an export becomes. */
export function commentRecord(
	capture: Capture,
	{ key, essay, position, parent, page }: CommentPlace,
	comment: FoundComment,
): CommentRecord {
	const read = toMarkdown(comment.words, undefined, page);
	const body = read ?? wordsOnly(comment.words.text);
	return {
		...base(capture, key, comment, body, plainText(body)),
		kind: 'comment',
		essay,
		position,
		inReplyTo: parent,
		replyFrom: parent === undefined ? 'none' : (comment.parentFrom ?? 'export'),
		status: comment.isPing === true ? 'pingback' : 'shown',
		isApproved: comment.isApproved,
		unsure: [...(comment.unsure ?? []), ...(read === undefined ? [tooIntricate] : [])],
	};
}

function base(
	capture: Capture,
	key: EntryKey,
	entry: FoundPost | FoundComment,
	body: Root,
	text: string,
) {
	const author = readName(entry.author);
	const published = readDate(entry.date);
	const authorFrom: AuthorFrom = author === undefined ? 'none' : (entry.authorFrom ?? 'export');
	return {
		key,
		id: '',
		author,
		authorFrom,
		published,
		publishedText: published === undefined ? asPrinted(entry.date) : undefined,
		body,
		text,
		topics: [],
		sources: [{ capture: capture.name, lines: [] }],
		folded: [],
		confidence: { bounds: 1, author: 1 },
		unsure: entry.unsure ?? [],
	};
}

/** An address of the web as it may be printed and followed; undefined for anything else. */
export function readPermalink(address: string | undefined): string | undefined {
	const trimmed = address?.trim() ?? '';
	return /^https?:\/\//iu.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}

function linkTo(url: string): Root {
	const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] };
	return { type: 'root', children: [{ type: 'paragraph', children: [link] }] };
}

/** Exports print a date of nothing but noughts where there is none. */
function asPrinted(date: string | undefined): string | undefined {
	const text = date?.trim().slice(0, 100) ?? '';
	return /[1-9]/u.test(text) ? text : undefined;
}
