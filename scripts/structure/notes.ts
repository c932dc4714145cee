/** A mark in the text that calls a note, as a half-open range of its line. */
export interface Call {
	readonly line: number;
	readonly mark: string;
	readonly start: number;
	readonly end: number;
}

/** A line that is a note: its mark, and where its words start. */
export interface Note {
	readonly line: number;
	readonly mark: string;
	readonly start: number;
}

/** The notes of an entry and their calls, by line. */
export interface Notes {
	readonly notes: ReadonlyMap<number, Note>;
	readonly calls: ReadonlyMap<number, readonly Call[]>;
}

const noteLine =
	/^(?<mark>\*{1,3}|[†‡§¹²³⁴-⁹]|\[\d{1,2}\]|\(\d{1,2}\))\s*(?=["“‘«(]?[\p{L}\p{N}])/u;
const marks = /\*+|[†‡§¹²³⁴-⁹]|\[\d{1,2}\]|\(\d{1,2}\)/gu;

/**
 * Notes that answer a mark in an earlier line: `… every day. *` and later `*after a book by …`.
 *
 * Only where it is clear: one line calls with the mark, and one line after it starts with it.
 */
export function findNotes(lines: readonly string[]): Notes {
	const notes = Map.groupBy(
		[...lines.entries()].flatMap(([line, text]) => readNote(line, text)),
		(note) => note.mark,
	);
	const calls = Map.groupBy(
		[...lines.entries()].flatMap(([line, text]) => readCalls(line, text)),
		(call) => call.mark,
	);
	const pairs = [...notes].flatMap(([mark, [note, rival]]) => {
		const [call, other] = calls.get(mark) ?? [];
		if (!note || rival || !call || other || call.line >= note.line) return [];
		return [{ note, call }];
	});
	return {
		notes: new Map(pairs.map(({ note }) => [note.line, note])),
		calls: Map.groupBy(
			pairs.map(({ call }) => call).sort((a, b) => a.start - b.start),
			(call) => call.line,
		),
	};
}

function readNote(line: number, text: string): Note[] {
	const found = noteLine.exec(text);
	const mark = found?.groups?.['mark'];
	// `*sighs*` is an aside, not a note.
	if (!found || mark === undefined || text.includes('*', mark.length)) return [];
	return [{ line, mark, start: found[0].length }];
}

function readCalls(line: number, text: string): Call[] {
	const found = [...text.matchAll(marks)].map(({ 0: mark, index: start }) => {
		return { line, mark, start, end: start + mark.length };
	});
	// Two stars in a line stress what is between them.
	const stars = found.filter(({ mark }) => mark.startsWith('*')).length;
	return found.filter(({ mark, start, end }) => {
		if (start === 0 || (mark.startsWith('*') && stars > 1)) return false;
		const isAttached = /\S/.test(text.charAt(start - 1));
		const isLast = /^[\s.,;:!?"”’)]{0,4}$/.test(text.slice(end, end + 5));
		const endsWord = !/[\p{L}\p{N}]/u.test(text.charAt(end));
		// `(1)` behind a blank counts the parts of a sentence.
		return endsWord && (isAttached || (isLast && !mark.startsWith('(')));
	});
}
