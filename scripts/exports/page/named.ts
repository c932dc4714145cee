import type { Element } from 'hast';
import { classesOf, property } from '../html/tags.ts';
import { descendantsOf, isLike, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';
import type { Spot } from './marked.ts';

type IsKind = (element: Element) => boolean;

/** How the vocabularies of microdata, RDFa and microformats name one comment. */
const vocabularies: readonly IsKind[] = [
	(element) =>
		/schema\.org\/(?:Comment|UserComments|Answer)\b/u.test(property(element, 'itemType') ?? ''),
	(element) => isLike(element, '@comment') && property(element, 'itemType') !== undefined,
	(element) =>
		/(?:^|:)(?:Comment|UserComments|Answer|Post)$/u.test(property(element, 'typeOf') ?? ''),
	(element) => has(element, ['u-comment', 'p-comment']),
	(element) => has(element, ['h-cite']) && isSigned(element),
];

/** What themes call one comment, the most telling names first. */
const classNames: readonly IsKind[] = [
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

/** The comments of a page whose markup says which elements are comments. */
export function findVocabulary(page: PageTree): readonly Spot[] {
	return findKind(page, vocabularies);
}

/** The comments of a page whose classes say which elements are comments, in the order of the page. */
export function findNamed(page: PageTree): readonly Spot[] {
	return findKind(page, classNames);
}

function findKind({ elements }: PageTree, kinds: readonly IsKind[]): readonly Spot[] {
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
