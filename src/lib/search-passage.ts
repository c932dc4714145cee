/** What the index keeps of one essay or comment. */
export interface HitData {
	readonly url: string;
	/** The words, as they are. */
	readonly content: string;
	/** The words with their limits marked, for scripts that write without spaces. */
	readonly raw_content?: string;
	/** Places of the matching words, counted in words. */
	readonly locations: readonly number[];
	readonly anchors?: readonly { readonly id: string; readonly location: number }[];
	readonly meta: Readonly<Record<string, string | undefined>>;
}

/** The part of a hit that is shown. */
export interface HitPassage {
	readonly url: string;
	readonly pieces: readonly Piece[];
}

/** A run of words, matching or not. */
export interface Piece {
	readonly text: string;
	readonly match: boolean;
}

const separator = '\u200B';

/**
 * The paragraph of `hit` with most matching words, at most `limit` words of it around the first
 * ones, and its address.
 */
export function choosePassage(hit: HitData, limit = 40): HitPassage {
	const raw = hit.raw_content ?? '';
	const unspaced = raw.includes(separator);
	// Pagefind escapes `<` and `>` in this one variant only.
	const words = unspaced
		? raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split(separator)
		: hit.content.split(/[\r\n\s]+/u);
	const paragraph = densest(hit, words.length);
	const inside = hit.locations.filter((at) => at >= paragraph.start && at < paragraph.end);
	const start = Math.max(paragraph.start, Math.min((inside[0] ?? 0) - 8, paragraph.end - limit));
	const end = Math.min(paragraph.end, start + limit);
	const matches = new Set(inside);
	const pieces = joinPieces(
		words.slice(start, end),
		(index) => matches.has(start + index),
		unspaced ? '' : ' ',
	);
	const before = start > paragraph.start ? [{ text: '… ', match: false }] : [];
	const after = end < paragraph.end ? [{ text: ' …', match: false }] : [];
	const url = paragraph.id ? `${hit.url.replace(/#[^]*$/u, '')}#${paragraph.id}` : hit.url;
	return { url, pieces: [...before, ...pieces, ...after] };
}

interface Range {
	readonly id: string | undefined;
	readonly start: number;
	readonly end: number;
}

/** The paragraph with most matches; the first one where only the title matches. */
function densest({ anchors = [], locations }: HitData, length: number): Range {
	const ranges = anchors.map(({ id, location }, index) => {
		return { id, start: location, end: anchors[index + 1]?.location ?? length };
	});
	const whole: Range = { id: undefined, start: 0, end: length };
	const matches = ({ start, end }: Range) =>
		locations.filter((at) => at >= start && at < end).length;
	const [best] = ranges
		.map((range) => ({ range, number: matches(range) }))
		.sort((a, b) => b.number - a.number);
	if (!best) return whole;
	return best.number > 0 ? best.range : { ...best.range, id: undefined };
}

function joinPieces(
	words: readonly string[],
	isMatch: (index: number) => boolean,
	joiner: string,
): readonly Piece[] {
	const pieces: { text: string; match: boolean }[] = [];
	for (const [index, word] of words.entries()) {
		const match = isMatch(index);
		const last = pieces.at(-1);
		if (last && last.match === match) last.text += joiner + word;
		else {
			if (last) pieces.push({ text: joiner, match: false });
			pieces.push({ text: word, match });
		}
	}
	return pieces.filter(({ text }) => text !== '');
}
