import type { Ledger } from '../../src/schemas/ledger.ts';
import type { EntryImages } from '../images/images.ts';
import type { Capture } from '../model/capture.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import type { ExportItem, FlatReading } from '../model/export.ts';
import { copyId } from '../text/identity.ts';
import { itemRows } from './items.ts';
import { buildItemLedger, buildLedger } from './ledger.ts';
import { imageRows, rowOf, statedRow } from './rows.ts';

/** One capture as it was read, before its entries met those of others. */
export interface ReadCapture {
	readonly capture: Capture;
	readonly dialect: string;
	readonly records: readonly EntryRecord[];
	/**
	 * What was read line by line: the lines and what each of them is. There is then one record for
	 * each draft, in the order of the drafts.
	 */
	readonly flat?: Pick<FlatReading, 'lines' | 'segmentation'> | undefined;
	/** What was read item by item: a row for each. */
	readonly items?: readonly ExportItem[] | undefined;
}

/** A capture and its ledger, for the report. */
export interface CaptureAccount {
	readonly capture: Capture;
	readonly ledger: Ledger;
}

/** What the entries of all captures came to. */
export interface Ended {
	/** Every entry of the digest by its key. */
	readonly current: ReadonlyMap<EntryKey, EntryRecord>;
	/** The id of every entry by its key; a folded copy has the id of the entry it is folded into. */
	readonly ids: ReadonlyMap<EntryKey, string>;
	readonly images: ReadonlyMap<EntryKey, EntryImages>;
}

/** The account of one capture: what became of each of its lines or items. */
export function accountOf(
	{ capture, dialect, records: own, flat, items }: ReadCapture,
	{ current, ids, images }: Ended,
): CaptureAccount {
	const rows = own.map((record): Ledger['entries'][number] => {
		const entry = current.get(record.key);
		const stated = statedRow(record);
		if (entry !== undefined)
			return { ...rowOf(entry, ids), ...stated, ...imageRows(images.get(entry.key)) };
		// Another capture has it fuller: this copy keeps a name of its own, to be unfolded by.
		return {
			...rowOf(record, ids),
			...stated,
			id: copyId(record),
			duplicateOf: ids.get(record.key) ?? '',
		};
	});
	if (flat === undefined) {
		const outcomes = itemRows(items ?? [], rowsByKey(own, rows), ids);
		return {
			capture,
			ledger: buildItemLedger({ capture, dialect, entries: rows, items: outcomes }),
		};
	}
	const ledger = buildLedger({
		capture: { ...capture, lines: flat.lines },
		dialect,
		labels: flat.segmentation.labels,
		entryIdOf: (draft) => rows[draft]?.id ?? '',
		entries: rows,
	});
	return { capture, ledger };
}

function rowsByKey(records: readonly EntryRecord[], rows: Ledger['entries']) {
	return new Map(
		records.flatMap(({ key }, index) => {
			const row = rows[index];
			return row === undefined ? [] : [[key, row] as const];
		}),
	);
}
