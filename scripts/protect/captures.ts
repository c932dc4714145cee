import type { Label, Segmentation } from '../model/draft.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import { applyEdits } from '../text/edits.ts';
import { copyId } from '../text/identity.ts';
import { nameKey, sameName } from '../text/names.ts';
import { findPassage } from '../text/passages.ts';
import { threadOf } from './reading.ts';
import type { CaptureReading, Owners } from './reading.ts';
import type { Removed } from './removed.ts';
import { headsOf, withoutRemoved, withoutRemovedLines } from './removed-lines.ts';
import type { Rewriter } from './rewrite.ts';

/** `reading` with its lines and copies rewritten, without what was removed. A copy keeps the id that its own words gave it. */
export function rewriteReading<Reading extends CaptureReading>(
	reading: Reading,
	owners: Owners,
	removed: Removed,
	rewriter: Rewriter,
): Reading {
	const threads = reading.records.map((record) => threadOf(owners.get(record.key) ?? record));
	const records = reading.records.map((record, index) => {
		const id = record.id || copyId(record);
		const kept = withoutRemoved(record, owners.get(record.key), removed);
		const rewritten = rewriter.record(kept, threads[index] ?? '');
		return rewritten.kind === 'essay' ? { ...rewritten, id, slug: id } : { ...rewritten, id };
	});
	const { flat } = reading;
	if (flat === undefined) return { ...reading, records };
	const ownerOf = (draft: number | undefined) =>
		draft === undefined ? undefined : owners.get(reading.records[draft]?.key ?? '');
	const kept = { ...flat, lines: withoutRemovedLines(flat, ownerOf, removed) };
	const signed = { ...flat, lines: withoutNamesakes(kept, reading.records, ownerOf, rewriter) };
	const lines = rewriteLines(signed, (draft) => threads[draft], rewriter);
	return { ...reading, records, flat: { ...flat, lines } };
}

/**
 * The lines without the name that somebody who is not named has in common with somebody who is: what
 * the line says is told by whose words stand beside it.
 */
function withoutNamesakes(
	{ lines, segmentation }: NonNullable<CaptureReading['flat']>,
	records: readonly EntryRecord[],
	ownerOf: (draft: number) => EntryRecord | undefined,
	{ guises }: Rewriter,
): readonly string[] {
	const signed = [...lines];
	for (const [draft, { author: printed }] of records.entries()) {
		const name = ownerOf(draft)?.author;
		const guise = guises.get(nameKey(name ?? ''));
		if (printed === undefined || guise === undefined || sameName(printed, name)) continue;
		const bylines = [...segmentation.labels.keys()].filter((line) => {
			const label = segmentation.labels[line];
			return label?.draft === draft && label.role === 'byline';
		});
		for (const line of [...bylines, ...headsOf(segmentation, (other) => other === draft)]) {
			const words = signed[line] ?? '';
			const edits = findPassage(words, printed).slice(0, 1);
			const text = guise.inText(printed, true);
			signed[line] = applyEdits(
				words,
				edits.map((edit) => ({ ...edit, text })),
			);
		}
	}
	return signed;
}

function rewriteLines(
	{ lines, segmentation }: NonNullable<CaptureReading['flat']>,
	threadOfDraft: (draft: number) => EntryKey | undefined,
	rewriter: Rewriter,
): readonly string[] {
	const lasts = lastLines(segmentation);
	return runsOf(lines, segmentation).flatMap(({ first, run, label }) => {
		const { role = 'furniture', draft } = label ?? {};
		if (role === 'blank') return run;
		const thread = draft === undefined ? undefined : threadOfDraft(draft);
		const last = lasts.has(first + run.length - 1);
		return rewriter.lines(run, thread, { furniture: !isWords(role), last });
	});
}

function isWords(role: string): boolean {
	return role === 'body' || role === 'title' || role === 'duplicate';
}

/** Lines that follow each other and are words of one entry, in which a name may go on; all others alone. */
function runsOf(lines: readonly string[], { labels }: Segmentation) {
	const runs: { first: number; run: string[]; label: Label | undefined }[] = [];
	for (const [index, line] of lines.entries()) {
		const label = labels[index];
		const open = runs.at(-1);
		const goesOn = label?.role === open?.label?.role && label?.draft === open?.label?.draft;
		if (open && goesOn && isWords(label?.role ?? '')) open.run.push(line);
		else runs.push({ first: index, run: [line], label });
	}
	return runs;
}

/** The last line of each entry's words, where people sign; of each copy of them, too. */
function lastLines({ labels }: Segmentation): ReadonlySet<number> {
	const lasts = new Set<number>();
	let open: { readonly draft: number | undefined; readonly role: string; line: number } | undefined;
	for (const [line, { role, draft }] of labels.entries()) {
		if (role === 'blank') continue;
		if (open && (open.draft !== draft || open.role !== role)) lasts.add(open.line);
		if (role !== 'body' && role !== 'duplicate') open = undefined;
		else if (open && open.draft === draft && open.role === role) open.line = line;
		else open = { draft, role, line };
	}
	if (open) lasts.add(open.line);
	return lasts;
}
