import type { Cutting } from './cells.ts';
import type { Line } from './line.ts';
import { salutedName } from './voices.ts';

/** The longest title of a comment, in words. */
const longestTitle = 9;
/** Fewest comments of several lines that show them to have titles, and the share that must have one. */
const fewestTitled = 4;
const titledShare = 0.85;

/**
 * The comments with their titles parted from their words on a site that asks for a title: nearly
 * every comment of several lines begins with a short one. Below a byline, where people begin with a
 * short sentence too, none of them may end as a sentence does. A title alone is all that is said.
 */
export function withTitles(lines: readonly Line[], cutting: Cutting): Cutting {
	const { cells, cycle, phase } = cutting;
	const above = phase <= cycle.mark;
	const several = cells.filter(({ body }) => body.length > 1);
	const titled = new Set(
		several.filter(({ body: [first = -1] }) => {
			const line = lines[first];
			return isTitle(line) && !(above && line?.sentence === true);
		}),
	);
	if (titled.size < fewestTitled || titled.size < several.length * titledShare) return cutting;
	const parted = cells.map((cell) => {
		const { header, body } = cell;
		return titled.has(cell)
			? { ...cell, header: [...header, ...body.slice(0, 1)], body: body.slice(1) }
			: cell;
	});
	return { ...cutting, cells: parted };
}

/** A short line that greets and quotes nobody. */
function isTitle(line: Line | undefined): boolean {
	if (line === undefined) return false;
	// What readers gave the comment stands behind its title: `It scales (35+ / 0-)`.
	const words = line.text.replace(/ \([^()]{1,30}\)$/u, '').split(' ').length;
	return (
		words <= longestTitle && !/^[>@"“„«]|,$/u.test(line.text) && salutedName(line) === undefined
	);
}
