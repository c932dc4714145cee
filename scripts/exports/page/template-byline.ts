import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { findDate } from '../../text/dates.ts';
import { blockTags } from '../html/tags.ts';
import { longestDated, longestName, most, nearlyAll } from './template-slots.ts';
import type { Parts } from './template-slots.ts';
import { descendantsOf, lineOf } from './tree.ts';

const mostNameWords = 6;

/** The place of short and different lines without a date, before others and beside the date. */
export function nameSlot(slots: readonly string[], parts: readonly Parts[]): string | undefined {
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

/** The place where most comments have a date, and few other words. */
export function dateSlot(slots: readonly string[], parts: readonly Parts[]): string | undefined {
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
