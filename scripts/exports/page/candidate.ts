import type { Element } from 'hast';
import type { Kind } from './kinds.ts';
import {
	isAside,
	isListing,
	isUniform,
	mostAlike,
	signing,
	withoutPage,
	withoutPost,
} from './members.ts';
import type { Member } from './members.ts';
import { findRows } from './rows.ts';
import type { TextLengths } from './text-lengths.ts';
import { placeOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** Blocks that look alike, each with a date and words of its own. */
export interface Candidate {
	/** The elements of each block. */
	readonly blocks: readonly (readonly Element[])[];
	/** Whether an element holds each of them. */
	readonly isEnclosed: boolean;
	/** Blocks with one dated line alone: where most have more, they are several comments, or lists. */
	readonly exact: number;
	/** Signs of the blocks' own words. */
	readonly words: number;
	readonly place: number;
}

/** Fewer blocks are a coincidence. */
const fewest = 2;
/** Signs that somebody's words have at least, in half of the blocks. */
const fewestSigns = 12;

/**
 * The comments that the elements of one kind are, or that they are the heads of: undefined where
 * they are the page, its columns or lists of other pages.
 */
export function readCandidate(
	page: PageTree,
	kind: Kind,
	lengths: TextLengths,
): Candidate | undefined {
	const members = withoutPage(
		page,
		withoutPost([...kind.stamps].filter(([element]) => !isAside(page, element))),
		lengths,
	);
	if (members.length < fewest) return undefined;
	const inside = new Set(members.map(([element]) => element));
	const isOwn = (element: Element) => inside.has(element);
	const spoken = members.filter(([element, stamps]) => {
		const own = lengths.own(element, isOwn);
		const dated = stamps.reduce((sum, { line }) => sum + line.length, 0);
		return own.words - dated >= fewestSigns || own.plain >= fewestSigns + dated;
	});
	if (spoken.length * 2 < members.length) return headsOf(page, members, lengths);
	const elements = [...inside];
	if (!isUniform(page, members) || isListing(elements, isOwn, lengths)) return undefined;
	return {
		blocks: elements.map((element) => [element]),
		isEnclosed: true,
		exact: members.filter(([, stamps]) => stamps.length === 1).length,
		words: elements.reduce((sum, element) => sum + lengths.own(element, isOwn).words, 0),
		place: placeOf(page, elements[0]),
	};
}

/** Blocks that say too little by themselves, with what stands below each of them. */
function headsOf(
	page: PageTree,
	members: readonly Member[],
	lengths: TextLengths,
): Candidate | undefined {
	const blocks = findRows(
		page,
		signing(members).map(([element]) => element),
	);
	if (blocks.length < fewest || !blocks.some((block) => saysMuch(block, lengths))) return undefined;
	return {
		blocks,
		isEnclosed: false,
		exact: blocks.length,
		words: 0,
		place: placeOf(page, members[0]?.[0]),
	};
}

function saysMuch(block: readonly Element[], lengths: TextLengths): boolean {
	return block.reduce((sum, element) => sum + lengths.own(element, () => false).plain, 0) > 60;
}

/** Whether most of the blocks hold more dated lines than their own: readers write of days, too. */
export function isLoose({ blocks, exact }: Candidate): boolean {
	return exact < blocks.length * mostAlike;
}
