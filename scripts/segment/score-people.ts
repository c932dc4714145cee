import type { Cell, Cutting } from './cells.ts';
import { hasPlace } from './marks.ts';
import type { Line } from './line.ts';
import { isHeaded } from './score-around.ts';

/** Many turns and two speakers are a dialogue, a log of changes, or an interview. */
export function castWorth(lines: readonly Line[], { cells, start }: Cutting): number {
	const authors = cells.flatMap(({ author }) => author ?? []);
	const different = new Set(authors).size;
	// All in one name: the posts of a weblog, each with its byline.
	const alone = different === 1 && authors.length > 1 && authors.length === cells.length;
	if (alone && !isHeaded(lines, start)) return -3;
	// Who hides behind one word may be many.
	const named = authors.filter((author) => !nobody.test(author));
	const people = new Set(named).size;
	if (named.length < 5 || people > 3 || people > named.length * 0.34) return 0;
	return -named.length * 0.7;
}

/** What a page calls those who gave no name. */
const nobody =
	/^(?:an[oó]n[iyí]m[a-z]*|guest|visitor|gast|invité|invitado|ospite|gość|анонимно|аноним|匿名|名無しさん)$/iu;

/** People comment at any minute; what begins at full and half hours is a calendar. */
export function clockWorth(lines: readonly Line[], cells: readonly Cell[]): number {
	const minutes = cells.flatMap(
		({ mark, header, trailer }) =>
			[mark, ...header, ...trailer].flatMap((index) => minuteOf(lines[index]) ?? [])[0] ?? [],
	);
	const round = minutes.filter((minute) => Number(minute) % 15 === 0).length;
	return minutes.length >= 3 && round >= minutes.length * 0.75 ? -minutes.length * 2.5 : 0;
}

/** The minute a byline prints; `9am` tells none. */
function minuteOf(line: Line | undefined): string | undefined {
	const date = line?.byline?.date;
	if (/(?<![:.\d])\d{1,2}\s?[ap]\.?m\b/iu.test(date?.text ?? '')) return undefined;
	// A calendar prints no seconds.
	if (/\d:\d\d:\d\d/u.test(date?.text ?? '')) return undefined;
	return date?.iso?.match(/T\d\d:(\d\d)/u)?.[1];
}

/** Names that people have on the net only (`tin_foil`, `GOPgal`, `dave42`) head no section of an essay. */
export function handleWorth({ cells, cycle }: Cutting): number {
	if (cycle.marks.kind !== 'named' || cells.length < 3) return 0;
	const handles = cells.filter(({ author = '' }) => handle.test(author)).length;
	return handles < 2 ? 0 : Math.min(6, handles * 0.8);
}

const handle = /^[\p{L}.-]+\d+$|_|\p{L}{2}\p{Lu}\p{Ll}|\p{Lu}{2}\p{Ll}{2}|^\p{Ll}+(?: \p{Ll}+)?$/u;

/** Names behind dashes, each below words, are signatures: an essay's list has nothing between its items. */
export function signedWorth(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	if (cycle.marks.kind !== 'named' || phase <= cycle.mark || cells.length < 4) return 0;
	const signed = cells.filter(({ mark }) => /^[-–—~]{1,2}\s?\p{L}/u.test(lines[mark]?.text ?? ''));
	return signed.length < cells.length * 0.9 ? 0 : signed.length * 0.5;
}

/** Readers' letters: below each a name and a place. */
export function placeWorth(lines: readonly Line[], { cells, cycle, phase }: Cutting): number {
	if (phase <= cycle.mark) return 0;
	const placed = cells.filter(({ mark }) => lines[mark] !== undefined && hasPlace(lines[mark]));
	return placed.length < 4 || placed.length < cells.length * 0.8 ? 0 : placed.length * 1.2;
}
