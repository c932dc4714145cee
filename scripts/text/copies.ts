import type { Segmentation } from '../model/draft.ts';

/** How often each draft is printed again in its own capture, by the draft's index. */
export function countCopies({ labels }: Segmentation): ReadonlyMap<number, number> {
	const firsts = new Map<number, number>();
	for (const [index, { role, draft }] of labels.entries()) {
		if (role === 'body' && draft !== undefined && !firsts.has(draft)) firsts.set(draft, index + 1);
	}
	const counts = new Map<number, number>();
	for (const { role, draft, of } of labels) {
		if (role !== 'duplicate' || draft === undefined || firsts.get(draft) !== of) continue;
		counts.set(draft, (counts.get(draft) ?? 0) + 1);
	}
	return counts;
}
