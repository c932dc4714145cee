import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { makeElement, property } from '../html/tags.ts';
import type { FoundComment, Held } from '../found.ts';
import { findAnswer, findPlaces } from './answer-links.ts';
import { readComments } from './comment.ts';
import type { PageComment } from './comment.ts';
import { findElsewhere } from './elsewhere.ts';
import type { Spot } from './marked.ts';
import { findNesting } from './nesting.ts';
import { copyWithout, descendantsOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** The comments that stand in `spots`; undefined where they are none: they name nobody or say nothing. */
export function readThread(
	page: PageTree,
	spots: readonly Spot[],
): readonly FoundComment[] | undefined {
	const nesting = findNesting(page, spots);
	const owners = new Map(
		spots.flatMap(({ elements }, index) => elements.map((element) => [element, index] as const)),
	);
	const elsewhere = findElsewhere(spots);
	const places = findPlaces(spots);
	const own = spots.map(({ elements }, index) => ({
		elements,
		isOther: (element: Element) => owners.has(element) && owners.get(element) !== index,
	}));
	const comments = readComments(own, languageOf(page));
	if (!areComments(comments)) return undefined;
	const linked = (index: number) => {
		const { elements, isOther } = own[index] ?? { elements: [], isOther: () => false };
		const copies = elements.map((element) => copyWithout(element, isOther));
		return findAnswer(makeElement('div', {}, copies), places, index);
	};
	return comments.map((comment, index): FoundComment => {
		const answered = nesting[index] ?? linked(index);
		return {
			kind: 'comment',
			source: `comment ${spots[index]?.id ?? index + 1}`,
			ref: String(index + 1),
			post: '1',
			author: comment.author,
			authorFrom: 'byline',
			date: comment.date,
			words: { text: toHtml(comment.body.children), markup: 'html' },
			parent: answered === undefined ? undefined : String(answered + 1),
			parentFrom: 'nesting',
			isPing: comment.isPing,
			held: heldBack(comment, spots[index], elsewhere),
		};
	});
}

function languageOf({ elements }: PageTree): string | undefined {
	const [html] = elements;
	return html?.tagName === 'html' ? property(html, 'lang') : undefined;
}

function heldBack(
	comment: PageComment,
	spot: Spot | undefined,
	elsewhere: ReadonlySet<Spot>,
): Held | undefined {
	if (tombstone.test(lineOf(comment.body)))
		return { outcome: 'removed', reason: 'the page says that it was deleted' };
	if (comment.isWaiting)
		return { outcome: 'unapproved', reason: 'waits for somebody to let it through' };
	return spot !== undefined && elsewhere.has(spot)
		? { outcome: 'skipped', reason: 'it stands on another page, which this one quotes' }
		: undefined;
}

/** What blog software and comment services print where a comment was. */
const tombstone =
	/^\W{0,2}(?:this (?:comment|message|post|reply) (?:has been|was|is) (?:removed|deleted)(?: by (?:the |a |an )?(?:blog )?(?:author|administrator|admin|moderator|user|owner))?|(?:comment|message|post) (?:deleted|removed)(?: by \p{L}{1,20})?|deleted|removed|dieser kommentar wurde (?:vom (?:autor|blog-administrator|administrator) )?(?:entfernt|gelöscht)|ce commentaire a été supprimé(?: par (?:l['’]auteur|un administrateur du blog))?|(?:el autor ha eliminado esta entrada|este comentario ha sido eliminado(?: por (?:el autor|un administrador del blog))?)|questo commento è stato eliminato(?: dall['’]autore)?|este comentário foi removido(?: pelo autor)?)\W{0,2}$/iu;

/** Whether most say something, and when, or nearly all by whom. */
function areComments(comments: readonly PageComment[]): boolean {
	const share = (is: (comment: PageComment) => boolean) =>
		comments.filter(is).length / comments.length;
	const isMarked = (comment: PageComment) => comment.isPing || comment.isWaiting;
	if (share((comment) => isMarked(comment) || !isEmpty(comment.body)) < most) return false;
	return (
		share((comment) => isMarked(comment) || comment.date !== undefined) >= most ||
		share((comment) => isMarked(comment) || comment.author !== undefined) >= nearlyAll
	);
}

const most = 0.5;
const nearlyAll = 0.8;

function isEmpty(body: Element): boolean {
	const isShown = ({ tagName }: Element) => /^(?:img|iframe|video|audio|object)$/u.test(tagName);
	return lineOf(body) === '' && ![...descendantsOf(body)].some(isShown);
}
