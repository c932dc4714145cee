/** What one line of a capture says that counts as a line of its own, and where in it that begins. */
export interface Piece {
	/** Trimmed, spaces of all kinds made plain. */
	readonly text: string;
	/** Offset in the capture's line, in UTF-16 units. */
	readonly column: number;
	/** Set for the marker of a list's item, with the number it prints. */
	readonly item?: { readonly number: number | undefined };
}

/** `  1. words` and `  • words`, as browsers and scrapers print lists: indented, unlike a byline's number. */
const listItem =
	/^(?<indent>[ \t\u00A0]{1,80})(?:(?<number>\d{1,4})[.)]|[•◦▪●○■‣*·-])(?=[ \t\u00A0])/u;

/** Blogger's links below a comment, run into the words of the next one by whoever copied them. */
const gluedLinks =
	/^(?:ReplyDelete|AntwortenLöschen|RépondreSupprimer|Rispondi ?Elimina|Responder ?Eliminar|ResponderExcluir|BeantwoordenVerwijderen|SvaraTa bort|SvaraRadera|SvarSlett|OdpowiedzUsuń|ОтветитьУдалить|返信削除)(?=\S)/u;

/** A line of a capture, the marker of its list and a link that was run into its words taken apart. */
export function piecesOf(raw: string): Piece[] {
	const marker = listItem.exec(raw);
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
	return [...item, ...wordsOf(raw, from)];
}

function wordsOf(raw: string, from: number): Piece[] {
	const rest = raw.slice(from);
	const column = from + rest.length - rest.replace(/^[\s\u200B\uFEFF]+/u, '').length;
	const text = rest.replace(/[\s\u00A0\u200B\uFEFF]+/gu, ' ').trim();
	const link = gluedLinks.exec(text)?.[0];
	if (link === undefined) return text === '' ? [] : [{ text, column }];
	return [{ text: link, column }, ...wordsOf(raw, column + link.length)];
}
