import type { Found, Lines } from './body-line.ts';
import { readBullet, readMarkers } from './markers.ts';

/** Shorter, a line in quotation marks on its own is a remark (`seeds`: 39 words and more are quotations). */
const fewestWordsAlone = 12;

/** Shorter, a line behind an introduction is a name or an answer (`seeds`: 13 words and more). */
const fewestWordsIntroduced = 5;

/** Most paragraphs that one pair of quotation marks holds, an introduction before them. */
const mostParagraphs = 8;

/** Introductions are looked for in the end of a line only. */
const longestIntroduction = 160;

const saying =
	'(?:says?|said|writes?|wrote|puts?|notes?|noted|explains?|explained|argues?|argued|observes?|observed|states?|stated|suggests?|suggested|remarks?|remarked|asks?|asked|replies|replied|answers?|answered|concludes?|concluded|comments?|commented|posted|reports?|reported|adds?|added|declares?|declared|quotes?|quoted)';
const introductions = [
	// `Ann Lee said the following`, `puts it like this:`
	new RegExp(
		`\\b${saying} (?:\\S+ ){0,3}(?:the following|as follows|like this|this way|these words|this)\\s?[:,–-]?$`,
		'iu',
	),
	// `the book suggests:`, `as she put it:`
	new RegExp(`\\b${saying}(?: (?:it|that|this|so|in it|there|here))?:$`, 'iu'),
	// `From the book:`
	/^(?:from|quoting|to quote|in the words of) [^.!?:]{2,100}:$/iu,
	// `According to the editor in chief`
	/^(?:[\p{L}’']+,? ){0,3}according to [^.,;:!?]{2,100}[:,]?$/iu,
	// `And she has some advice for us`
	/\b(?:has|have|had|gives?|gave|offers?|offered) (?:\S+ ){0,3}(?:advi[cs]e|words|warning|message|tips?)\b[^.!?:;,]{0,60}:?$/iu,
];
/** Whoever announces his own words quotes nobody. */
const ownWords = new RegExp(
	`\\b(?:I|we|me|us|my|our|you|let['’]s)(?:['’]\\p{L}{1,2})? (?:\\S+ ){0,4}${saying}\\b`,
	'iu',
);

const pairs = [
	['“', '”'],
	['„', '“'],
	['«', '»'],
	['"', '"'],
] as const;

/** What may stand behind the closing mark: a full stop, a page or year in brackets. */
const behindQuote = /^(?:[.,;:]|\s?\([^()]{1,40}\)[.]?)?$/u;

/**
 * A quotation: the paragraphs in quotation marks, or the one without, that an introduction announces
 * (`the book suggests:`, `X said the following`); or a long line wholly in quotation marks.
 *
 * Quoted lines one under the other without introduction are a dialogue and left alone.
 */
export function quotation(lines: Lines, at: number): Found | undefined {
	const { texts } = lines;
	const [before, text, after] = [texts[at - 1], texts[at] ?? '', texts[at + 1]];
	if (before !== undefined && countWords(text) >= fewestWordsIntroduced) {
		const announced = isIntroduction(before);
		const quoted = announced || before.endsWith(':') ? quotedParagraphs(texts, at) : 0;
		if (quoted > 0) return found(lines, at, quoted);
		if (announced && isProse(text)) return found(lines, at, 1);
	}
	if (isQuoted(before) || isQuoted(after) || countWords(text) < fewestWordsAlone) return undefined;
	return isQuoted(text) ? found(lines, at, 1) : undefined;
}

/** Whether `text` ends by announcing somebody else's words. */
export function isIntroduction(text: string): boolean {
	// The blank keeps the middle of a long line from being taken for its start.
	const end = text.length > longestIntroduction ? ` ${text.slice(-longestIntroduction)}` : text;
	return introductions.some((introduction) => introduction.test(end)) && !ownWords.test(end);
}

/** How many paragraphs one pair of quotation marks holds from line `at` on; 0 for anything else. */
function quotedParagraphs(texts: readonly string[], at: number, most = mostParagraphs): number {
	for (const [opening, closing] of pairs) {
		if (!texts[at]?.startsWith(opening)) continue;
		for (let taken = 1; taken <= most; taken++) {
			const text = texts[at + taken - 1] ?? '';
			const end = text.indexOf(closing, text.startsWith(opening) ? opening.length : 0);
			if (end !== -1) return behindQuote.test(text.slice(end + closing.length)) ? taken : 0;
		}
	}
	return 0;
}

function isQuoted(text: string | undefined): boolean {
	return text !== undefined && quotedParagraphs([text], 0, 1) === 1;
}

function isProse(text: string): boolean {
	const isListed = readBullet(text) !== undefined || readMarkers(text).length > 0;
	return !isListed && !text.endsWith(':') && !isIntroduction(text);
}

function found(lines: Lines, at: number, taken: number): Found {
	const children = Array.from({ length: taken }, (_, index) => ({
		type: 'paragraph' as const,
		children: lines.phrasing(at + index),
	}));
	return { block: { type: 'blockquote', children }, taken };
}

function countWords(text: string): number {
	return text.match(/\S+/g)?.length ?? 0;
}
