import type { Format } from '../../../src/schemas/ledger.ts';
import type { Capture } from '../../model/capture.ts';
import { assemble } from '../assemble.ts';
import type { Found } from '../found.ts';
import type { Attachments } from '../html/shortcodes.ts';
import type { ExportReader, FoundStream, Pieces } from '../reader.ts';
import { reportDamage } from './damage.ts';
import type { XmlElement } from './element.ts';
import { RecordReader, readRecords } from './records.ts';

/** How one file of a kind of export is read, record by record. */
export interface ItemReader {
	/** Takes in what items need to know of each other: it sees every record before any is read. */
	readonly survey?: ((record: XmlElement) => void) | undefined;
	/** The items of one record, in the order of the file. */
	readonly items: (record: XmlElement) => readonly Found[];
	/** Tells an item what only the whole file says; called once all records have been read. */
	readonly settle?: ((item: Found) => Found) | undefined;
	readonly attachments?: Attachments | undefined;
}

/**
 * A kind of export that is XML: held whole where it is small, read as a stream where it is not, and
 * twice if it takes for a survey. `open` is given the other files of the kind, as far as they are held.
 */
export function xmlExport(
	name: string,
	format: Format,
	open: (others: readonly Capture[]) => ItemReader,
): ExportReader {
	return {
		name,
		matches: (capture) => capture.format === format,
		read: (capture, { captures }) => {
			const { records, damages } = readRecords(capture.text);
			const reader = open(captures.filter((one) => one !== capture && one.format === format));
			for (const record of records) reader.survey?.(record);
			const found = records.flatMap(reader.items);
			return assemble(capture, {
				dialect: name,
				found: reader.settle === undefined ? found : found.map(reader.settle),
				diagnostics: reportDamage(capture.name, damages),
				attachments: reader.attachments,
			});
		},
		stream: (pieces, file) => streamItems(pieces, file, open([])),
	};
}

function streamItems(pieces: Pieces, file: string, reader: ItemReader): FoundStream {
	let damages: RecordReader['damages'] = [];
	function* read(): Generator<Found> {
		if (reader.survey !== undefined)
			for (const record of streamRecords(pieces, new RecordReader())) reader.survey(record);
		const records = new RecordReader();
		for (const record of streamRecords(pieces, records)) yield* reader.items(record);
		damages = records.damages;
	}
	return {
		found: read(),
		settle: reader.settle,
		attachments: reader.attachments,
		diagnostics: () => reportDamage(file, damages),
	};
}

function* streamRecords(pieces: Pieces, reader: RecordReader): Generator<XmlElement> {
	for (const piece of pieces()) yield* reader.write(piece);
	yield* reader.end();
}
