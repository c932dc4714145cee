import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FoundComment, FoundOther, Held } from '../found.ts';
import { classesOf, isElement } from '../html/tags.ts';
import type { Spot } from './marked.ts';
import type { StatedPost } from './stated-comments.ts';
import { findLike, isLike, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** The notes below a post. */
export interface Notes {
	readonly spots: readonly Spot[];
	/** The replies, and what somebody added who passed the post on; the oldest first. */
	readonly comments: readonly FoundComment[];
	/** Likes, and who passed it on as it is. */
	readonly others: readonly FoundOther[];
	readonly stated: StatedPost;
}

/** The notes that Tumblr prints below a post, in whatever theme; undefined where there are none. */
export function readNotes({ elements }: PageTree): Notes | undefined {
	const lists = elements.filter((element) => element.tagName === 'ol' && isLike(element, '.notes'));
	const notes = lists.flatMap(({ children }) => children.filter(isElement).filter(isNote));
	if (notes.length === 0) return undefined;
	const comments: FoundComment[] = [];
	const others: FoundOther[] = [];
	/** What each blog last added to the post. */
	const added = new Map<string, string>();
	// The newest stand first.
	for (const [index, note] of notes.toReversed().entries()) {
		const ref = String(notes.length - index);
		const source = `note ${ref}`;
		const [author, from] = namesIn(note);
		const words = wordsOf(note);
		if (words === undefined) {
			others.push({ kind: 'other', source, held: wordless });
			continue;
		}
		comments.push({
			kind: 'comment',
			source,
			ref,
			post: '1',
			author,
			authorFrom: 'byline',
			words: { text: words, markup: 'html' },
			parent: from === undefined ? undefined : added.get(from),
			parentFrom: 'nesting',
		});
		if (author !== undefined) added.set(author, ref);
	}
	const first = notes.find((note) => classesOf(note).includes('original_post'));
	return {
		spots: lists.map((list) => ({ id: undefined, elements: [list] })),
		comments,
		others,
		stated: { author: first && namesIn(first)[0] },
	};
}

const wordless: Held = { outcome: 'not-a-post', reason: 'is a note without words' };

function isNote(element: Element): boolean {
	const classes = classesOf(element);
	return classes.includes('note') && classes.some((name) => name.startsWith('tumblelog_'));
}

/** Who wrote a note, and from whom the post came to them. */
function namesIn(note: Element): readonly (string | undefined)[] {
	const names = (findLike(note, ['.action'])?.children ?? [])
		.filter(isElement)
		.filter(({ tagName }) => tagName === 'a')
		.map(lineOf);
	return names.map((name) => (name === '' ? undefined : name));
}

/** The words of a reply, or what was added; a link to where it was added may be around them. */
function wordsOf(note: Element): string | undefined {
	const words = findLike(note, ['.answer_content', 'blockquote']);
	if (words === undefined || lineOf(words) === '') return undefined;
	const [link, ...rest] = words.children.filter(
		(child) => child.type !== 'text' || child.value.trim() !== '',
	);
	const isLinked = rest.length === 0 && isElement(link) && link.tagName === 'a';
	return toHtml(isLinked ? link.children : words.children);
}
