/** What the part of a capture is called that is in part `part` of `count`, which counts from 0. */
export function partName(capture: string, part: number, count: number): string {
	const width = String(count).length;
	return `${capture}/part-${String(part + 1).padStart(width, '0')}`;
}
