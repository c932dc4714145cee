import type { Segmentation } from '../model/draft.ts';
import type { EntryRecord } from '../model/entry.ts';
import { applyEdits, editParts } from '../text/edits.ts';
import { findPassage, removedWords } from '../text/passages.ts';
import { withoutPassages } from '../text/without-passages.ts';
import type { CaptureReading } from './reading.ts';
import type { Removed } from './removed.ts';

/** A copy of an entry without what was removed of it. */
export function withoutRemoved(
	copy: EntryRecord,
	owner: EntryRecord | undefined,
	removed: Removed,
): EntryRecord {
	if (owner !== undefined && removed.isGone(owner)) {
		const { id, key, sources, folded } = copy;
		return copy.kind === 'essay' && owner.kind === 'essay'
			? { ...owner, id, key, sources, folded }
			: copy.kind === 'comment' && owner.kind === 'comment'
				? { ...owner, id, key, sources, folded, essay: copy.essay, inReplyTo: copy.inReplyTo }
				: copy;
	}
	return withoutPassages(copy, removed.passages(owner));
}

/** The lines of a capture without what was removed of its entries. */
export function withoutRemovedLines(
	{ lines, segmentation }: NonNullable<CaptureReading['flat']>,
	ownerOf: (draft: number | undefined) => EntryRecord | undefined,
	removed: Removed,
): readonly string[] {
	const heads = headsOf(segmentation, (draft) => removed.isGone(ownerOf(draft)));
	const kept = lines.map((line, index) => {
		const { role = 'furniture', draft } = segmentation.labels[index] ?? {};
		const owner = ownerOf(draft);
		if (role === 'blank') return line;
		if (removed.isGone(owner) || heads.has(index)) return removedWords;
		const isWords = role === 'body' || role === 'duplicate' || (role === 'title' && owner);
		return isWords ? line : applyEdits(line, removed.traces(line));
	});
	const drafts = new Set(segmentation.labels.map(({ draft }) => draft));
	for (const draft of drafts) {
		const passages = draft === undefined ? [] : removed.passages(ownerOf(draft));
		if (passages.length === 0) continue;
		// A duplicate stands apart from what it repeats, and a passage does not run from one to the other.
		for (const role of ['title', 'body', 'duplicate']) {
			const places = [...kept.keys()].filter((index) => {
				const label = segmentation.labels[index];
				return label?.draft === draft && label?.role === role;
			});
			for (const passage of passages) cutLines(kept, places, passage);
		}
	}
	return kept;
}

/** Lines above and below the words of entries that say their titles, dates, authors and tags. */
export function headsOf(
	{ labels }: Segmentation,
	isWanted: (draft: number) => boolean,
): ReadonlySet<number> {
	const heads = new Set<number>();
	const collect = (from: number, step: 1 | -1, roles: ReadonlySet<string>) => {
		for (let line = from + step; line >= 0 && line < labels.length; line += step) {
			const label = labels[line];
			if (label === undefined || label.draft !== undefined || !roles.has(label.role)) return;
			if (label.role !== 'blank') heads.add(line);
		}
	};
	for (const [line, { role, draft }] of labels.entries()) {
		if (role !== 'body' || draft === undefined || !isWanted(draft)) continue;
		collect(line, -1, above);
		collect(line, 1, below);
	}
	return heads;
}

/** What follows an entry's words and is neither the next one's title nor its date. */
const below: ReadonlySet<string> = new Set(['meta', 'tags', 'byline', 'blank']);
const above: ReadonlySet<string> = new Set([...below, 'title', 'date']);

function cutLines(lines: string[], places: readonly number[], passage: string): void {
	const parts = places.map((place) => `${lines[place] ?? ''}\n`);
	const edited = editParts(parts, findPassage(parts.join(''), passage));
	for (const [index, place] of places.entries()) {
		lines[place] = (edited[index] ?? '').replaceAll('\n', '');
	}
}
