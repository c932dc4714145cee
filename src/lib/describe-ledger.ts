import type { Ledger } from '../schemas/ledger.ts';
import { count } from './text.ts';

/** What was found in a capture, in phrases. */
export function describeLedger({
	entries,
	spans = [],
	items = [],
	lines,
}: Ledger): readonly string[] {
	const essays = entries.filter(({ kind }) => kind === 'essay').length;
	const comments = entries.filter(
		(entry) => entry.kind === 'comment' && entry.status === 'shown',
	).length;
	const withheld = entries.filter(
		(entry) => entry.kind === 'comment' && entry.status !== 'shown',
	).length;
	const folded = spans
		.filter(({ role }) => role === 'duplicate')
		.reduce((sum, { lines: [first, last] }) => sum + last - first + 1, 0);
	return [
		items.length > 0 ? count(items.length, 'item') : count(lines, 'line'),
		essays > 0 && count(essays, 'essay'),
		comments > 0 && count(comments, 'comment'),
		folded > 0 && `${count(folded, 'line')} folded`,
		withheld > 0 && `${count(withheld, 'comment')} left out`,
	].filter((phrase) => phrase !== false);
}
