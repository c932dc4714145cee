/** A stretch of text, from `start` to before `end`, and what stands there instead. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** `text` with `edits` made; they come in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	return editParts([text], edits)[0] ?? '';
}

/**
 * `parts` with `edits` made, whose offsets count in the parts joined. What is put in place of text
 * that begins in one part and ends in another stands in the first.
 *
 * @example
 * editParts(['Dear A', 'nn,'], [{ start: 5, end: 8, text: 'X' }]) // => ['Dear X', ',']
 */
export function editParts(parts: readonly string[], edits: readonly Edit[]): string[] {
	if (edits.length === 0) return [...parts];
	let begin = 0;
	let next = 0;
	return parts.map((part) => {
		const end = begin + part.length;
		let result = '';
		let at = begin;
		for (let index = next; index < edits.length; index++) {
			const edit = edits[index];
			if (edit === undefined || edit.start >= end) break;
			if (edit.start >= begin) {
				result += part.slice(at - begin, edit.start - begin) + edit.text;
			}
			at = Math.max(at, Math.min(end, edit.end));
			if (edit.end <= end) next = index + 1;
		}
		result += part.slice(at - begin);
		begin = end;
		return result;
	});
}
