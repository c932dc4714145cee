import type { Ledger } from '../../src/schemas/ledger.ts';
import type { EntryKey } from '../model/entry.ts';
import type { ExportItem } from '../model/export.ts';

type Entry = Ledger['entries'][number];
type Item = NonNullable<Ledger['items']>[number];

/**
 * The rows of an export's items as they ended: what was read as an entry may since have been folded
 * into another capture's copy, screened, or taken out by the curator.
 */
export function itemRows(
	items: readonly ExportItem[],
	rows: ReadonlyMap<EntryKey, Entry>,
	ids: ReadonlyMap<EntryKey, string>,
): Item[] {
	return items.map((item) => {
		const { source, entry, outcome, reason } = item;
		const row = entry === undefined ? undefined : rows.get(entry);
		const isOwn = outcome === 'kept' || outcome === 'pingback';
		const end = isOwn && row !== undefined ? endOf(row, item) : { outcome, reason };
		const id = row?.duplicateOf ?? row?.id ?? (entry === undefined ? undefined : ids.get(entry));
		return {
			source,
			...(id !== undefined && { entry: id }),
			outcome: end.outcome,
			...(end.reason !== undefined && { reason: end.reason }),
		};
	});
}

function endOf(row: Entry, { outcome, reason }: ExportItem): Pick<Item, 'outcome' | 'reason'> {
	if (row.duplicateOf !== undefined) {
		return { outcome: 'duplicate', reason: 'another capture has the same words or more of them' };
	}
	const { status = 'shown' } = row;
	if (status === 'shown') return { outcome: 'kept', reason };
	if (status === 'removed') return { outcome: 'removed', reason: 'the curator took it out' };
	return { outcome: status, reason: status === outcome ? reason : 'its words say so' };
}
