/** Some entries of one field, or at the end all of the file but the entries that came before. */
export type PermalinkPiece<Field> =
	| { readonly field: Field; readonly entries: unknown }
	| { readonly field?: undefined; readonly rest: unknown };

/** Lines that are read at once: more take more memory, fewer more time. */
const pieceLength = 1000;

const opening = /^\t"(\w{1,40})": \{$/u;

/**
 * `permalinks.json` piece by piece from its lines: the entries of the fields `large`, some at a time.
 * In the layout that ingest writes every entry begins a line; a file in another layout comes whole at
 * the end. Throws where it is no JSON.
 */
export function* piecesOf<Field extends string>(
	lines: Iterable<string>,
	large: readonly Field[],
): Generator<PermalinkPiece<Field>> {
	const rest: string[] = [];
	let field: Field | undefined;
	let piece: string[] = [];
	for (const line of lines) {
		if (field === undefined) {
			rest.push(line);
			const opened = opening.exec(line)?.[1];
			field = large.find((name) => name === opened);
		} else if (/^\t\},?$/u.test(line)) {
			yield { field, entries: parsePiece(piece) };
			rest.push(line);
			field = undefined;
			piece = [];
		} else {
			if (piece.length >= pieceLength && line.startsWith('\t\t"')) {
				yield { field, entries: parsePiece(piece) };
				piece = [];
			}
			piece.push(line);
		}
	}
	yield { rest: JSON.parse(rest.join('\n')) as unknown };
}

function parsePiece(lines: readonly string[]): unknown {
	return JSON.parse(`{${lines.join('\n').replace(/,$/u, '')}}`) as unknown;
}
