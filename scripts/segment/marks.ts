import type { Line } from './page.ts';

/** Lines of one shape that may each mark one comment. */
export interface MarkClass {
	readonly name: string;
	readonly kind: 'dated' | 'worded' | 'named' | 'constant';
	/** Indices into the page's lines, ascending. */
	readonly at: readonly number[];
}

/** The longest title a pingback's byline names was 14 words; what is longer is a sentence. */
const longestName = 16;
/** A name on a line of its own must look like one; see names.ts. */
export const bareName = 0.6;

/**
 * Every class of lines on the page that could mark its comments, most specific first.
 *
 * One theme prints one frame and one date format, so lines are grouped by both; themes vary a detail
 * now and then (`says`/`said`, a date without time), so the looser groups are offered too.
 */
export function markClasses(lines: readonly Line[]): MarkClass[] {
	const groups = new Map<string, { kind: MarkClass['kind']; at: number[] }>();
	for (const [index, line] of lines.entries()) {
		for (const [name, kind] of classesOf(line)) {
			const group = groups.get(name);
			if (group === undefined) groups.set(name, { kind, at: [index] });
			else group.at.push(index);
		}
	}
	const seen = new Set<string>();
	return [...groups].flatMap(([name, { kind, at }]) => {
		const signature = at.join(' ');
		const fewest = kind === 'constant' ? 3 : kind === 'named' ? 2 : 1;
		if (at.length < fewest || seen.has(signature)) return [];
		seen.add(signature);
		return [{ name, kind, at }];
	});
}

function classesOf(line: Line): (readonly [string, MarkClass['kind']])[] {
	if (isBareName(line)) return [['name', 'named']];
	const { byline } = line;
	if (byline === undefined || line.heading !== undefined) {
		return line.furniture && line.words <= 6 ? [[`= ${line.text.toLowerCase()}`, 'constant']] : [];
	}
	if (!isByline(line)) return [];
	if (byline.date === undefined) {
		return [
			[byline.frame, 'worded'],
			['* says', 'worded'],
		];
	}
	return [
		[`${byline.frame} # ${byline.date.shape}`, 'dated'],
		[byline.frame, 'dated'],
		[`* # ${byline.date.shape}`, 'dated'],
		...(byline.date.hasTime ? ([['* # time', 'dated']] as const) : []),
	];
}

/** Whether the line, seen alone, can be a byline and nothing more. */
export function isByline(line: Line): boolean {
	const { byline } = line;
	if (byline === undefined) return false;
	const words = byline.name?.split(' ').length ?? 0;
	if (byline.leftover > 2 || words > longestName) return false;
	// `And he said:` has a word of speech, but names nobody.
	return byline.date !== undefined || byline.name === undefined || words <= 6;
}

/** Whether the line is a name and nothing else. */
export function isBareName(line: Line): boolean {
	return (
		line.byline === undefined &&
		line.name >= bareName &&
		!line.furniture &&
		line.heading === undefined &&
		line.plugin === undefined
	);
}

/** Whether the line is a date and nothing else that names anybody. */
export function isBareDate(line: Line): boolean {
	return line.byline?.date !== undefined && line.byline.name === undefined;
}
