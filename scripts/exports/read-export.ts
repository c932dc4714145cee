import type { Capture } from '../model/capture.ts';
import type { ReadExport } from '../model/export.ts';
import type { ExportReader, Surroundings } from './reader.ts';
import { blogger } from './blogger.ts';
import { disqus } from './disqus.ts';
import { movableType } from './movabletype.ts';
import { savedPage } from './page/page.ts';
import { wordpress } from './wordpress.ts';

/** Tried in order; the first that matches reads the capture. */
export const readers: readonly ExportReader[] = [
	wordpress,
	disqus,
	blogger,
	movableType,
	savedPage,
];

/** The entries and items of one export or saved page; undefined for flat text. */
export function readExport(
	capture: Capture,
	captures: readonly Capture[],
	readFlat: Surroundings['readFlat'],
): ReadExport | undefined {
	return readers.find((reader) => reader.matches(capture))?.read(capture, { captures, readFlat });
}
