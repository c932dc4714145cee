import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findDate } from '../../text/dates.ts';
import type { FoundComment, FoundPost, Held } from '../found.ts';
import { isElement, makeElement, property } from '../html/tags.ts';
import { descendantsOf, findLike, isLike, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A topic of a forum: what opens it is the post, all else are comments. */
export interface Topic {
	readonly post: FoundPost;
	readonly comments: readonly FoundComment[];
}

/** The topic that a page of phpBB 3 shows; undefined for any other page. */
export function readTopic(page: PageTree): Topic | undefined {
	const written = page.elements.filter(
		(element) =>
			isLike(element, '.post') &&
			numberOf(element) !== undefined &&
			findLike(element, ['.content']) !== undefined &&
			findLike(element, ['.postprofile']) !== undefined,
	);
	const [opening, ...answers] = written;
	if (opening === undefined) return undefined;
	const heading = findLike(page.root, ['.topic-title', 'h2']);
	const title = lineOf(heading) || undefined;
	const canonical = page.elements.find((element) => isLike(element, 'rel=canonical'));
	const link = canonical && property(canonical, 'href');
	const inside = heading && findLike(heading, ['a']);
	const number = /[?&]t=(\d{1,12})/u.exec(link ?? (inside && property(inside, 'href')) ?? '')?.[1];
	const topic = {
		kind: 'post',
		ref: '1',
		title,
		permalink: link?.replace(firstShown, ''),
		// Old boards do not say where they stand.
		names: number === undefined ? [] : [`topic ${number} ${title ?? ''}`],
		tags: [],
	} as const;
	if (firstShown.test(link ?? '') || laterPage.test(lineOf(findLike(page.root, ['.pagination'])))) {
		const words = { text: '', markup: 'plain' } as const;
		const comments = written.map((one) => commentOf(one, title, undefined));
		return { post: { ...topic, source: 'topic', words, isStub: true }, comments };
	}
	return {
		post: { ...topic, ...entryOf(opening, title) },
		comments: answers.map((one) => commentOf(one, title, opening)),
	};
}

/** In the address of a page that is not the topic's first: how many stand before it. */
const firstShown = /&start=[1-9]\d{0,8}/u;

/** Its place among the topic's pages as it is printed; most boards print it in English. */
const laterPage = /\bpage (?:[2-9]|[1-9]\d{1,4}) of \d/iu;

function numberOf(element: Element): string | undefined {
	return /^p(\d{1,12})$/u.exec(property(element, 'id') ?? '')?.[1];
}

function commentOf(
	written: Element,
	title: string | undefined,
	opening: Element | undefined,
): FoundComment {
	const quoted = [...descendantsOf(written)].find(isQuoteLink);
	const answered = quoted && property(quoted, 'dataPostId');
	return {
		...entryOf(written, title),
		kind: 'comment',
		ref: numberOf(written) ?? '',
		post: '1',
		parent: opening && answered === numberOf(opening) ? undefined : answered,
		parentFrom: 'nesting',
	};
}

function entryOf(written: Element, title: string | undefined) {
	const byline = findLike(written, ['.author']) ?? written;
	const time = findLike(byline, ['time']);
	const printed = lineOf(byline).split('»').at(-1) ?? '';
	return {
		source: `post ${numberOf(written) ?? ''}`,
		author: lineOf(findLike(byline, names) ?? findLike(written, names)),
		authorFrom: 'byline' as const,
		date: (time && property(time, 'dateTime')) ?? findDate(printed.slice(0, 200))?.iso,
		words: { text: toHtml(wordsOf(written, title)), markup: 'html' as const },
		held: heldOf(written),
	};
}

const names = ['.username', '.username-coloured', '.postauthor', 'strong'];

/** What it says, with its subject where that is not the topic's, and its pictures. */
function wordsOf(written: Element, title: string | undefined): ElementContent[] {
	const subject = lineOf(findLike(written, ['h3']));
	const isOwn = subject.replace(/^re: /iu, '') !== title && subject !== '';
	const heading = makeElement('h3', {}, [{ type: 'text', value: subject }]);
	const content = findLike(written, ['.content'])?.children ?? [];
	const attached = findLike(written, ['.attachbox']);
	const inside = content.flatMap(readable);
	return [...(isOwn ? [heading] : []), ...inside, ...(attached ? [attached] : [])];
}

/** Who is quoted stands above the words, without the arrow that leads to them. */
function readable(node: ElementContent): ElementContent[] {
	if (!isElement(node)) return [node];
	if (isQuoteLink(node)) return [];
	const children = node.children.flatMap(readable);
	return node.tagName === 'cite' ? [makeElement('p', {}, children)] : [{ ...node, children }];
}

function isQuoteLink(part: Element): boolean {
	return part.tagName === 'a' && property(part, 'dataPostId') !== undefined;
}

/** Moderators see what others do not. */
function heldOf(written: Element): Held | undefined {
	const notice = findLike(written, ['.post-notice']);
	if (notice === undefined) return undefined;
	if (isLike(notice, '.unapproved'))
		return { outcome: 'unapproved', reason: 'waits for somebody to let it through' };
	return isLike(notice, '.deleted')
		? { outcome: 'removed', reason: 'the page says that it was deleted' }
		: undefined;
}
