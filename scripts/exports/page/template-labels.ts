import { findDate } from '../../text/dates.ts';
import { fewest, longestName, most, nearlyAll, some } from './template-slots.ts';
import type { Parts } from './template-slots.ts';
import { lineOf } from './tree.ts';

/** A label is shorter; people may all thank the author in the same words. */
const longestLabel = 60;

/** Whether what stands there reads alike in nearly all comments that have it, figures aside. */
export function isLabel(slot: string, parts: readonly Parts[]): boolean {
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
export function isInitials(slot: string, parts: readonly Parts[]): boolean {
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
export function isPicture(slot: string, parts: readonly Parts[]): boolean {
	const all = parts.flatMap((slotted) => slotted.get(slot) ?? []);
	return (
		all.length >= parts.length * most &&
		all.length <= parts.length * 2 &&
		all.every((element) => element.tagName === 'img')
	);
}
