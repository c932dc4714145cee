/** A place in the text of one block. */
export interface TextPlace {
	readonly text: string;
	readonly offset: number;
}

/** A selection as text. */
export interface SelectedText {
	readonly start: TextPlace;
	readonly end: TextPlace;
	/** Text between the two blocks; undefined where there is only one. */
	readonly between: string | undefined;
	/** The whole page's text, and where the selection begins in it. */
	readonly page: TextPlace;
}

/** A longer quotation is named by its two ends. */
const longestExact = 200;
const endWords = 5;
const mostContext = 20;

/**
 * The text directive (`:~:text=…`) that leads to a selection, made whole words, with as many words
 * around it as it takes to tell it from its like. `undefined` where no words can tell.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective({ start, end, between, page }: SelectedText): string | undefined {
	const from = wordEdge(start, 'start');
	const to = wordEdge(end, 'end');
	const isOne = between === undefined;
	const first = start.text.slice(from, isOne ? to : undefined);
	const last = isOne ? first : end.text.slice(0, to);
	const whole = isOne ? first : [first, between, last].join(' ');
	if (whole.trim() === '') return undefined;
	const isExact = isOne && whole.length <= longestExact;
	const parts = isExact ? exactParts(whole) : rangeParts(first, last, whole);
	const context = contextOf(parts && { ...parts, before: start.text.slice(0, from) }, {
		after: isExact ? end.text.slice(to) : '',
		page: fold(page.text),
		at: fold(page.text.slice(0, page.offset - (start.offset - from))).length,
	});
	return context && `:~:text=${context}`;
}

/** The edge of the word that an offset stands in. */
function wordEdge({ text, offset }: TextPlace, edge: 'start' | 'end'): number {
	const inside = edge === 'start' ? offset : offset - 1;
	const word = new Intl.Segmenter(undefined, { granularity: 'word' })
		.segment(text)
		.containing(inside);
	if (!word?.isWordLike) return offset;
	return edge === 'start' ? word.index : word.index + word.segment.length;
}

interface Parts {
	/** The words that must be found in the right place. */
	readonly key: string;
	readonly directive: string;
}

function exactParts(exact: string): Parts {
	return { key: exact, directive: encode(exact) };
}

/** The first and last words; there must be none like the last ones between. */
function rangeParts(first: string, last: string, whole: string): Parts | undefined {
	const key = first.slice(0, endOfWords(first, endWords));
	const rest = fold(whole).slice(fold(key).length);
	for (let length = endWords; ; length++) {
		const tail = last.slice(startOfLastWords(last, length));
		const folded = fold(tail);
		if (rest.indexOf(folded) >= 0 && rest.indexOf(folded) === rest.lastIndexOf(folded)) {
			return { key, directive: `${encode(key)},${encode(tail)}` };
		}
		if (tail.length === last.length) return undefined;
	}
}

interface Surroundings {
	readonly after: string;
	readonly page: string;
	readonly at: number;
}

/** The directive with the fewest words around by which its key is first found where it stands. */
function contextOf(
	parts: (Parts & { readonly before: string }) | undefined,
	{ after, page, at }: Surroundings,
): string | undefined {
	if (!parts) return undefined;
	const { key, directive, before } = parts;
	for (let words = 0; words <= mostContext; words++) {
		const prefix = words === 0 ? '' : before.slice(startOfLastWords(before, words));
		const suffix = after.slice(0, endOfWords(after, words));
		const found = page.indexOf(fold(`${prefix}${key}${suffix}`));
		if (found + fold(prefix).length !== at) continue;
		const left = prefix.trim() && `${encode(prefix)}-,`;
		const right = suffix.trim() && `,-${encode(suffix)}`;
		return `${left}${directive}${right}`;
	}
	return undefined;
}

function endOfWords(text: string, number: number): number {
	if (number === 0) return 0;
	const words = [...text.matchAll(/\S+/gu)];
	const last = words[Math.min(number, words.length) - 1];
	return last ? last.index + last[0].length : 0;
}

function startOfLastWords(text: string, number: number): number {
	const words = [...text.matchAll(/\S+/gu)];
	return words[Math.max(0, words.length - number)]?.index ?? text.length;
}

/**
 * As browsers compare: any case, any accent, and here without white space, so that the parts of a
 * text are as long as the whole. Takes more for equal than browsers do, never less.
 */
function fold(text: string): string {
	const letters = text.normalize('NFKD').replace(/[\p{M}\s]+/gu, '');
	return letters.toLowerCase().replaceAll('ς', 'σ');
}

/** A hyphen means something in a directive, as commas and ampersands do. */
function encode(text: string): string {
	const words = text.trim().replace(/\s+/gu, ' ').toWellFormed();
	return encodeURIComponent(words).replaceAll('-', '%2D');
}
