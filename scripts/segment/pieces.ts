import { monthNumbers } from '../text/month-names.ts';
import { isFurniture } from './furniture.ts';

/** What one line of a capture says that counts as a line of its own, and where in it that begins. */
export interface Piece {
	/** Trimmed, spaces of all kinds made plain. */
	readonly text: string;
	/** Offset in the capture's line, in UTF-16 units. */
	readonly column: number;
	/** Where a link that was run into the words begins, in UTF-16 units; undefined where none is. */
	readonly end?: number | undefined;
	/** Set for the marker of a list's item, with the number it prints. */
	readonly item?: { readonly number: number | undefined };
}

/** `  1. words` and `  • words`, as browsers and scrapers print lists: indented, unlike a byline's number. */
const listItem =
	/^(?<indent>[ \t\u00A0]{1,80})(?:(?<number>\d{1,4})[.)]|[•◦▪●○■‣*·-])(?=[ \t\u00A0])/u;

/** Blogger's links below a comment, run into the words of the next one by whoever copied them. */
const gluedLinks =
	/[\s\u200B\uFEFF]*(?<link>ReplyDelete|AntwortenLöschen|RépondreSupprimer|Rispondi\s?Elimina|Responder\s?Eliminar|ResponderExcluir|BeantwoordenVerwijderen|SvaraTa bort|SvaraRadera|SvarSlett|OdpowiedzUsuń|ОтветитьУдалить|返信削除)(?=\S)/uy;
/** An answer has the second of them alone, which elsewhere may begin a word: `DeleteFile`. */
const gluedSecond =
	/[\s\u200B\uFEFF]*(?<link>Delete|Löschen|Supprimer|Elimina|Eliminar|Excluir|Verwijderen|Radera|Slett|Usuń|Удалить)(?=\p{Lu}\p{L}{0,20}[\s,.!])/uy;

/** A capitalised word right behind the end of a word or a sentence: `and so it was.Report` */
const gluedWord = /(?<=[\p{Ll}\p{N}.!?…)\]”"’])(?<word>\p{Lu}\p{Ll}{2,15})$/u;
/** A name like `McCall` is no link; so many lines must end with the same word. */
const fewestTails = 4;

/** Links that were run into the words of a page's comments, by whoever copied them. */
export interface GluedLinks {
	/** The link that its comments end with. */
	readonly tail?: string | undefined;
	/** Whether Blogger's links are such. */
	readonly heads?: boolean;
}

/** Which links the lines have among their words. */
export function gluedLinksOf(texts: readonly string[]): GluedLinks {
	return { tail: gluedTail(texts), heads: texts.some((text) => linkAt(text, 0, gluedLinks)) };
}

function gluedTail(texts: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const word = gluedWord.exec(text.slice(-longestTail).replace(unseen, '').trimEnd())?.groups?.[
			'word'
		];
		if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const [commonest] = [...counts]
		.filter(([word, count]) => count >= fewestTails && isFurniture(word))
		.sort(([, one], [, other]) => other - one);
	return commonest?.[0];
}

const unseen = /[\u200B\uFEFF]/gu;
const longestTail = 40;

/** A line of a capture, the marker of its list and the links that were run into its words taken apart. */
export function piecesOf(raw: string, { tail, heads = false }: GluedLinks = {}): Piece[] {
	const pieces = piecesWithTail(raw, heads);
	const last = pieces.at(-1);
	if (tail === undefined || last === undefined || !last.text.endsWith(tail)) return pieces;
	const text = last.text.slice(0, -tail.length).trimEnd();
	// Alone, or after words that do not end there, it is a line or a word of its own.
	const isGlued =
		text !== '' && (last.text.length - tail.length === text.length || ends.test(text));
	if (!isGlued || last.item !== undefined) return pieces;
	return [...pieces.slice(0, -1), { ...last, text, end: raw.lastIndexOf(tail) }];
}

const ends = /[.!?…)\]”"]$/u;

function piecesWithTail(raw: string, heads: boolean): Piece[] {
	const found = listItem.exec(raw);
	const marker = found === null || isDay(raw, found) || linksBehindDots.test(raw) ? null : found;
	const indent = marker?.groups?.['indent']?.length ?? 0;
	const number = marker?.groups?.['number'];
	const item: Piece[] =
		marker === null
			? []
			: [
					{
						text: marker[0].trim(),
						column: indent,
						item: { number: number === undefined ? undefined : Number(number) },
					},
				];
	const from = marker?.[0].length ?? 0;
	return [...item, ...wordsOf(raw, from, heads)];
}

/** ` • Reply • Share ›`, below a comment that nobody has voted for, is no item of a list. */
const linksBehindDots = /^\s{0,4}•\s?reply\s?•/iu;

/** Whether the figure is a day's and no item's: `  23. Juni 2016`. */
function isDay(raw: string, marker: RegExpExecArray): boolean {
	const next = /^\s+(?<word>\p{L}{3,12})/u.exec(raw.slice(marker[0].length))?.groups?.['word'];
	return marker.groups?.['number'] !== undefined && monthNumbers.has(next?.toLowerCase() ?? '');
}

function wordsOf(raw: string, start: number, heads: boolean): Piece[] {
	const pieces: Piece[] = [];
	let from = start;
	for (;;) {
		const link = linkAt(raw, from, gluedLinks) ?? (heads && linkAt(raw, from, gluedSecond));
		if (!link) break;
		from = link.column + link.text.length;
		pieces.push(link);
	}
	const rest = raw.slice(from);
	const column = from + rest.length - rest.replace(/^[\s\u200B\uFEFF]+/u, '').length;
	const text = rest.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();
	return text === '' ? pieces : [...pieces, { text, column }];
}

function linkAt(raw: string, from: number, links: RegExp): Piece | undefined {
	links.lastIndex = from;
	const text = links.exec(raw)?.groups?.['link'];
	return text === undefined ? undefined : { text, column: links.lastIndex - text.length };
}
