import type { Line } from './line.ts';

/** Fewest links, of so many comments, that show where they stand. */
const fewestLinks = 2;
/** Some programs leave so many lines empty where a comment's own line break was. */
const breakHeight = 2;

/** Blogger's links below a comment. */
const links =
	/^(?:(?:Reply|Antworten|Répondre|Rispondi|Responder|Beantwoorden|Svara|Svar|Odpowiedz|Ответить|返信)\s?)?(?:Delete|Löschen|Supprimer|Elimina|Eliminar|Excluir|Verwijderen|Ta bort|Radera|Slett|Usuń|Удалить|削除)$/u;

/**
 * Where the first line of each comment stands, by its index, on a page whose extractor moved the links
 * below each comment up behind its first line, and ran them into what follows:
 *
 *     So do I.
 *
 *     ReplyDeleteI do not see why.
 *
 *
 *     ReplyDeleteThe second pier was enough for all.
 *
 * are three lines of two comments. Undefined where links stand elsewhere, or nowhere.
 */
export function startsByMovedLinks(lines: readonly Line[]): readonly number[] | undefined {
	const found = lines.flatMap((line, index) => (isMovedLink(line) ? [index] : []));
	const isMoved = found.some((index) => {
		const [above, link, words] = lines.slice(index - 1, index + 2);
		if (above === undefined || link === undefined || words?.number !== link.number) return false;
		return link.number - above.number > breakHeight;
	});
	if (!isMoved || found.length < fewestLinks) return undefined;
	const starts = found.map((index) => index - 1);
	const areWords = starts.every((index) => {
		const line = lines[index];
		return index > 0 && line !== undefined && !line.furniture;
	});
	return areWords ? starts : undefined;
}

/** Whether the line is links that belong to the comment whose first line stands above. */
export function isMovedLink({ furniture, text }: Line): boolean {
	return furniture && links.test(text);
}

/** A comment's lines: its words, and the links among them that stand on lines of their own. */
export function partMovedLinks(
	lines: readonly Line[],
	body: readonly number[],
): { readonly body: readonly number[]; readonly furniture: readonly number[] } {
	const isLink = (index: number) => lines.slice(index, index + 1).some(isMovedLink);
	const isRunIn = (index: number) => lines[index + 1]?.number === lines[index]?.number;
	return {
		body: body.filter((index) => !isLink(index)),
		furniture: body.filter((index) => isLink(index) && !isRunIn(index)),
	};
}
