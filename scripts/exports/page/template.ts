import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { blockTags, classesOf } from '../html/tags.ts';
import { holdsBlocks, isRun } from './lines.ts';
import { childElements, contains, descendantsOf, lineOf } from './tree.ts';

/** What stands in the same place of most of a page's comments. */
export interface Template {
	/** The element with the commenter's name, where its place in all comments gives it away. */
	readonly author: (region: Element) => Element | undefined;
	/** The element with its date, likewise. */
	readonly date: (region: Element) => Element | undefined;
	/** The elements that every comment has with the same words: buttons, labels, counters. */
	readonly furniture: (region: Element) => ReadonlySet<Element>;
}

/** Comments that have to be there before their likeness says anything. */
const fewest = 3;
/** Share of the comments that have to have a part, and to agree on it. */
const most = 0.6;
const some = 0.3;
const nearlyAll = 0.8;
/** A label is shorter; people may all thank the author in the same words. */
const longestLabel = 60;
const longestName = 60;
const mostNameWords = 6;

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

/** How many comments print each line in a place, figures aside. */
function countLines(slot: string, parts: readonly Parts[]): ReadonlyMap<string, number> {
	const lines = parts.flatMap((slotted) => [
		...new Set((slotted.get(slot) ?? []).map((element) => plainLine(element))),
	]);
	return new Map([...Map.groupBy(lines, (line) => line)].map(([line, all]) => [line, all.length]));
}

function plainLine(element: Element): string {
	return lineOf(element).replace(/\d+/gu, '0');
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

type Parts = ReadonlyMap<string, readonly Element[]>;

/** The elements of a comment by the tags around them and their own classes; those around them may tell one comment from the next. */
function partsOf(region: Element): Parts {
	const parts = new Map<string, Element[]>();
	const walk = (element: Element, path: string) => {
		for (const child of childElements(element)) {
			const slot = `${path}>${child.tagName}.${classesOf(child)
				.map((name) => name.replace(/\d+/gu, ''))
				.sort()
				.join('.')}`;
			const same = parts.get(slot);
			if (same === undefined) parts.set(slot, [child]);
			else same.push(child);
			// What is wrapped for standing between blocks stands where it stood.
			walk(child, isRun(child) ? path : `${path}>${child.tagName}`);
		}
	};
	walk(region, '');
	return parts;
}

/** The slots with as many elements as any use of them asks for: a class for each reader makes thousands. */
function commonSlots(parts: readonly Parts[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const slotted of parts) {
		for (const [slot, elements] of slotted)
			counts.set(slot, (counts.get(slot) ?? 0) + elements.length);
	}
	return [...counts].filter(([, count]) => count >= parts.length * some).map(([slot]) => slot);
}

/** Whether what stands there reads alike in nearly all comments that have it, figures aside. */
function isLabel(slot: string, parts: readonly Parts[]): boolean {
	const all = parts.flatMap((slotted) => slotted.get(slot)?.slice(0, 1) ?? []);
	if (all.length < Math.max(fewest, parts.length * some)) return false;
	const lines = all.map((element) => lineOf(element));
	if (lines.some((line) => line.length > longestLabel)) return false;
	const printed = lines.filter((line) => line !== '');
	if (printed.length === 0 || printed.some((line) => findDate(line)?.iso !== undefined))
		return false;
	const alike = [...Map.groupBy(printed, (line) => line.replace(/\d+/gu, '0')).values()];
	return Math.max(...alike.map(({ length }) => length)) >= all.length * nearlyAll;
}

/** Whether nearly all comments have the first letters there of a name that follows: a picture's stead. */
function isInitials(slot: string, parts: readonly Parts[]): boolean {
	const marked = parts.filter((slotted) => {
		const [element] = slotted.get(slot) ?? [];
		const letters = element === undefined ? '' : lineOf(element).toLowerCase();
		if (letters === '' || letters.length > mostInitials) return false;
		return [...slotted.values()].some(([one]) => {
			const line = one === undefined ? '' : lineOf(one);
			if (line.length <= letters.length || line.length > longestName) return false;
			const words = line.toLowerCase().split(/[\s.]+/u);
			return words
				.map(([letter]) => letter)
				.join('')
				.startsWith(letters);
		});
	});
	return marked.length >= parts.length * nearlyAll;
}

const mostInitials = 2;

/** Whether most comments have a picture there and nothing else: the commenter's. */
function isPicture(slot: string, parts: readonly Parts[]): boolean {
	const all = parts.flatMap((slotted) => slotted.get(slot) ?? []);
	return (
		all.length >= parts.length * most &&
		all.length <= parts.length * 2 &&
		all.every((element) => element.tagName === 'img')
	);
}

/** The place of short and different lines without a date, before others and beside the date. */
function nameSlot(slots: readonly string[], parts: readonly Parts[]): string | undefined {
	const scored = slots
		.map((slot) => ({ slot, score: nameScore(slot, parts) }))
		.filter(({ score }) => score > 0);
	return scored.sort((a, b) => b.score - a.score)[0]?.slot;
}

const nameTags: Readonly<Record<string, number>> = {
	cite: 4,
	b: 2,
	strong: 2,
	a: 3,
	h3: 1,
	h4: 2,
	h5: 2,
	h6: 2,
	dt: 1,
	span: 1,
};

function nameScore(slot: string, parts: readonly Parts[]): number {
	const all = parts.flatMap((slotted) => {
		const elements = slotted.get(slot) ?? [];
		return elements.length === 1 ? elements : [];
	});
	if (all.length < parts.length * most) return 0;
	const lines = all.map((element) => lineOf(element));
	const names = lines.filter(isNameLine);
	if (names.length < parts.length * most || names.length < lines.length * nearlyAll) return 0;
	const different = new Set(names).size;
	if (different === 1 && names.length > 2) return 0;
	const tag = nameTags[all[0]?.tagName ?? ''] ?? 0;
	const leads = parts.filter((slotted, index) => {
		const element = slotted.get(slot)?.[0];
		return element !== undefined && isEarly(slotted, element, lines[index] ?? '');
	}).length;
	return (
		(10 * names.length) / parts.length +
		tag +
		(4 * leads) / parts.length +
		Math.min(3, different / 3)
	);
}

/** The place where most comments have a date, and few other words. */
function dateSlot(slots: readonly string[], parts: readonly Parts[]): string | undefined {
	const scored = slots.map((slot) => {
		const lines = parts
			.flatMap((slotted) => slotted.get(slot)?.slice(0, 1) ?? [])
			.map((element) => lineOf(element))
			.filter((line) => line.length < longestDated && findDate(line) !== undefined);
		const signs = lines.reduce((sum, line) => sum + line.length, 0);
		return { slot, dated: lines.length, signs };
	});
	const best = scored
		.filter(({ dated }) => dated >= parts.length * most)
		.sort((a, b) => b.dated - a.dated || a.signs - b.signs);
	return best[0]?.slot;
}

const longestDated = 120;

function isNameLine(line: string): boolean {
	if (line === '' || line.length > longestName || line.split(' ').length > mostNameWords)
		return false;
	if (!/\p{L}|\d/u.test(line) || /[.!?…]$/u.test(line.replace(/\b\p{L}\.$/u, ''))) return false;
	if (/^[\s\d#.,:()+-]+$/u.test(line)) return false;
	return findDate(line) === undefined && isNamed(line);
}

/** Whether it is the first thing of the comment that prints something. */
function isEarly(slotted: Parts, element: Element, line: string): boolean {
	for (const elements of slotted.values()) {
		for (const one of elements) {
			if (one === element) return true;
			if (blockTags.has(one.tagName) || [...descendantsOf(one)].includes(element)) continue;
			const other = lineOf(one);
			if (other !== '' && other !== line && /\p{L}/u.test(other)) return false;
		}
	}
	return false;
}

/** A line with a word of speech names somebody, too. */
function isNamed(line: string): boolean {
	const byline = readByline(line);
	return byline?.worded !== true || byline.name !== undefined;
}
