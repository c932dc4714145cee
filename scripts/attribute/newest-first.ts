/** Fewest dated comments that show an order, and the share of the steps between them that must keep it. */
const fewestDated = 3;
const orderedShare = 0.9;

/** Whether a page prints its newest comment first, from the ISO 8601 dates of its comments in their order. */
export function isNewestFirst(dates: readonly (string | undefined)[]): boolean {
	const known = dates.filter((date) => date !== undefined && !date.startsWith('--'));
	if (known.length < fewestDated) return false;
	const steps = known.slice(1).map((date, order) => compare(date, known[order]));
	const back = steps.filter((step) => step < 0).length;
	const kept = steps.filter((step) => step <= 0).length;
	return back > steps.length / 2 && kept >= steps.length * orderedShare;
}

/** Dates of different precision are compared by the day. */
function compare(one = '', other = ''): number {
	const length = Math.min(one.length, other.length);
	const [a, b] = [one.slice(0, length), other.slice(0, length)];
	return a < b ? -1 : a > b ? 1 : 0;
}
