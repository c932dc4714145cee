import type { Element } from 'hast';
import { classesOf, property } from '../html/tags.ts';
import { descendantsOf, isLike, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';
import type { Spot } from './marked.ts';

/** Names that vocabularies and themes give to one comment; those of vocabularies come first. */
const kinds: readonly ((element: Element) => boolean)[] = [
	(element) =>
		/schema\.org\/(?:Comment|UserComments|Answer)\b/u.test(property(element, 'itemType') ?? ''),
	(element) => isLike(element, '@comment') && property(element, 'itemType') !== undefined,
	(element) => has(element, ['u-comment', 'h-cite', 'p-comment']),
	...[
		'comment',
		'comment-item',
		'single-comment',
		'comment_item',
		'commentitem',
		'wpd-comment',
		'jcomment',
	].map((name) => (element: Element) => has(element, [name])),
	...[
		'post-comment',
		'comment-wrap',
		'comment-wrapper',
		'comment-container',
		'comment-block',
		'comment-body',
	].map((name) => (element: Element) => has(element, [name])),
	...[
		'reply',
		'response',
		'kommentar',
		'commentaire',
		'comentario',
		'comment_wrapper',
		'commentText',
		'media-body',
	].map((name) => (element: Element) => has(element, [name])),
];

function has(element: Element, names: readonly string[]): boolean {
	const classes = classesOf(element);
	return (
		names.some((name) => classes.includes(name)) &&
		/^(?:li|div|article|section|tr|dd|dl|blockquote)$/u.test(element.tagName)
	);
}

/** The comments of a page that only says which elements are comments, in the order of the page. */
export function findNamed({ elements }: PageTree): readonly Spot[] {
	for (const isKind of kinds) {
		const found = elements.filter(
			(element) => isKind(element) && lineOf(element).length >= shortest,
		);
		if (found.length === 0 || !found.some(isSigned)) continue;
		return found.map((element) => ({ id: property(element, 'id'), elements: [element] }));
	}
	return [];
}

/** A name, a space and a word. */
const shortest = 5;

/** Somebody's comment names somebody or some time; a form for comments does not. */
function isSigned(element: Element): boolean {
	const isByline = [...descendantsOf(element)].some((part) =>
		signs.some((sign) => isLike(part, sign)),
	);
	return isByline || /\d/u.test(lineOf(element));
}

const signs = ['@author', '.p-author', '.author', '.fn', 'time', 'cite', '.user', '.username'];
