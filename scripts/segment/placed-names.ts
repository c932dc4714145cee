import type { Line } from './line.ts';

/** `Ann from Leeds`, in a byline */
const placed = /^(?<name>\S.{0,60}?)\sfrom\s(?<place>\p{Lu}[\p{L}.,'’ -]{1,40})$/u;
/** A few among many may be what somebody is called. */
const fewestPlaces = 2;
const leastShare = 0.25;

/**
 * The lines, their bylines without the place behind each name, where a theme prints it there:
 * `Posted by Ann from Leeds on 23 March`, `Posted by Bo from Ripon on 24 March`.
 */
export function withoutPlaces(lines: readonly Line[]): readonly Line[] {
	const bylines = lines.filter(isThemes).length;
	const places = new Set(lines.flatMap((line) => placeOf(line)?.['place'] ?? []));
	if (places.size < Math.max(fewestPlaces, bylines * leastShare)) return lines;
	return lines.map((line) => {
		const name = placeOf(line)?.['name'];
		return name === undefined || line.byline === undefined
			? line
			: { ...line, byline: { ...line.byline, name } };
	});
}

function isThemes({ byline }: Line): boolean {
	return byline?.worded === true && byline.lead !== '' && byline.date !== undefined;
}

function placeOf(line: Line): Readonly<Record<string, string>> | undefined {
	return isThemes(line) ? placed.exec(line.byline?.name ?? '')?.groups : undefined;
}
