/** What the index says of an essay or a comment, beside its words. */
export interface EntryNote {
	readonly kind: 'essay' | 'comment';
	readonly author?: string;
	readonly date?: string;
}

/** A place in a page's words where an entry, a paragraph or a quotation begins. */
export interface Anchor {
	readonly id: string;
	/** The number of the word it stands before. */
	readonly location: number;
	/** As `markEntry` or `markRun` wrote it. */
	readonly title?: string | null;
}

/** A run of words of one entry under one address, own or quoted. */
export interface Stretch {
	readonly id: string;
	readonly entry: number;
	readonly start: number;
	readonly end: number;
	readonly quoted: boolean;
}

const quotedMark = 'quoted';
const ownMark = 'own';

/** The title of the anchor that an entry begins with. The index decodes entities, so none may be in it. */
export function markEntry(note: EntryNote): string {
	return JSON.stringify(note).replaceAll('&', String.raw`\u0026`);
}

/** The title of an anchor where quoted words begin or end. */
export function markRun(quoted: boolean): string {
	return quoted ? quotedMark : ownMark;
}

/** The entries of a page of `length` words and their stretches, in order. */
export function readAnchors(
	anchors: readonly Anchor[],
	length: number,
): { readonly entries: readonly EntryNote[]; readonly stretches: readonly Stretch[] } {
	const entries: EntryNote[] = [];
	const stretches: Stretch[] = [];
	for (const [index, { id, location, title }] of anchors.entries()) {
		if (title?.startsWith('{')) entries.push(JSON.parse(title) as EntryNote);
		const end = anchors[index + 1]?.location ?? length;
		const quoted = title === quotedMark;
		if (end > location) {
			stretches.push({ id, entry: entries.length - 1, start: location, end, quoted });
		}
	}
	return { entries, stretches };
}
