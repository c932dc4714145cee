import type { Element } from 'hast';
import { findDate } from '../../text/dates.ts';
import { blockTags } from '../html/tags.ts';
import { holdsBlocks } from './lines.ts';
import { dateSlot, nameSlot } from './template-byline.ts';
import { isInitials, isLabel, isPicture } from './template-labels.ts';
import {
	commonSlots,
	countLines,
	fewest,
	longestDated,
	partsOf,
	plainLine,
} from './template-slots.ts';
import { contains, descendantsOf, lineOf } from './tree.ts';

/** What stands in the same place of most of a page's comments. */
export interface Template {
	/** The element with the commenter's name, where its place in all comments gives it away. */
	readonly author: (region: Element) => Element | undefined;
	/** The element with its date, likewise. */
	readonly date: (region: Element) => Element | undefined;
	/** The elements that every comment has with the same words: buttons, labels, counters. */
	readonly furniture: (region: Element) => ReadonlySet<Element>;
}

/** Learns from all comments of a page what the parts of each are. */
export function learnTemplate(regions: readonly Element[]): Template {
	const parts = regions.map(partsOf);
	const known = new Map(regions.map((region, index) => [region, parts[index]]));
	const partsIn = (region: Element) => known.get(region) ?? partsOf(region);
	const slots = commonSlots(parts);
	const enough = regions.length >= fewest;
	const isRepeated = (slot: string) => isLabel(slot, parts) || isPicture(slot, parts);
	const labels = new Set(enough ? slots.filter(isRepeated) : []);
	const initials = enough ? slots.filter((slot) => isInitials(slot, parts)) : [];
	for (const slot of initials) labels.add(slot);
	const printed = new Map([...labels].map((slot) => [slot, countLines(slot, parts)]));
	// Somebody's link may stand where others have a button.
	const isUsual = (slot: string, element: Element) =>
		initials.includes(slot) || (printed.get(slot)?.get(plainLine(element)) ?? 0) > 1;
	const name =
		regions.length > 1
			? nameSlot(
					slots.filter((slot) => !labels.has(slot)),
					parts,
				)
			: undefined;
	const date = dateSlot(slots, parts);
	const at = (slot: string | undefined) => (region: Element) =>
		slot === undefined ? undefined : partsIn(region).get(slot)?.[0];
	return {
		author: at(name),
		date: at(date),
		furniture: (region) =>
			new Set(
				[...partsIn(region)]
					.flatMap(([slot, elements]) =>
						labels.has(slot) ? elements.filter((one) => isUsual(slot, one)) : [],
					)
					.filter((element) => !signsWords(region, element)),
			),
	};
}

/** Whether it names somebody in a dated line below words: the blog's owner answers within comments. */
function signsWords(region: Element, element: Element): boolean {
	const line = [...descendantsOf(region)].find(
		(block) => block !== element && isLine(block) && contains(block, element),
	);
	return line !== undefined && findDate(lineOf(line).slice(0, longestDated)) !== undefined;
}

function isLine(element: Element): boolean {
	return blockTags.has(element.tagName) && !holdsBlocks(element);
}
