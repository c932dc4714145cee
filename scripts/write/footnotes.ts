import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The footnotes of one tree, by what Markdown makes of them. */
export interface Notes {
	/** The new label of a note that is both called and written; undefined for any other. */
	readonly labelOf: (note: FootnoteReference | FootnoteDefinition) => string | undefined;
}

/**
 * Numbers the notes of `root` from 1 in the order of their first call, behind `prefix`.
 *
 * A call without a note, a note nobody calls and a second note under the same mark have no label:
 * Markdown would show the first as text and drop the others, so the caller keeps their words.
 */
export function numberNotes(root: Root, prefix: string): Notes {
	const written = new Map<string, FootnoteDefinition>();
	visit(root, 'footnoteDefinition', (note) => {
		if (!written.has(note.identifier)) written.set(note.identifier, note);
	});
	const labels = new Map<string, string>();
	visit(root, 'footnoteReference', ({ identifier }) => {
		if (!written.has(identifier) || labels.has(identifier)) return;
		labels.set(identifier, `${prefix}${labels.size + 1}`);
	});
	return {
		labelOf: (note) => {
			if (note.type === 'footnoteDefinition' && written.get(note.identifier) !== note)
				return undefined;
			return labels.get(note.identifier);
		},
	};
}
