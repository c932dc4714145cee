import type { Outcome } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Segmentation } from './draft.ts';
import type { EntryKey, EntryRecord } from './entry.ts';
import type { ImageBetween } from './image.ts';

/** What became of one item of an export: the row that the ledger has for it. */
export interface ExportItem {
	/** The item as a person finds it in the file, such as `comment 12 of post 3`. */
	readonly source: string;
	readonly kind: 'post' | 'comment' | 'other';
	/** The entry it became, or the one it repeats. */
	readonly entry?: EntryKey | undefined;
	readonly outcome: Outcome;
	readonly reason?: string | undefined;
}

/** One export or saved page as it was read: every item of it once, and the entries made of them. */
export interface ReadExport {
	/** Which reader read it. */
	readonly dialect: string;
	readonly records: readonly EntryRecord[];
	readonly items: readonly ExportItem[];
	/** What else an essay is called, in its blog and in comment services, by its key. */
	readonly names: ReadonlyMap<EntryKey, readonly string[]>;
	/** Essays of which this capture has the address and the comments and not the words. */
	readonly stubs: ReadonlySet<EntryKey>;
	readonly diagnostics: readonly Diagnostic[];
	/** Set where no structure told the entries apart and the page was read line by line. */
	readonly flat?: FlatReading | undefined;
}

/** A page that was read line by line. */
export interface FlatReading {
	readonly lines: readonly string[];
	readonly segmentation: Segmentation;
	/** The images among the words of its entries, by the lines of the page. */
	readonly images: readonly ImageBetween[];
}
