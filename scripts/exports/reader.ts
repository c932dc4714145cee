import type { Capture } from '../model/capture.ts';
import type { ReadExport } from '../model/export.ts';

/** What a reader may need beside its capture. */
export interface Surroundings {
	/** All the captures of the run; some may be parts of this one. */
	readonly captures: readonly Capture[];
	/** Reads a text line by line, where no structure says what its parts are. */
	readonly readFlat: (capture: Capture) => ReadExport;
}

/** One kind of export or page: how to know it and how to read it. */
export interface ExportReader {
	readonly name: string;
	/** Whether the capture is of this kind, by its words and those of the captures beside it. */
	readonly matches: (capture: Capture, captures: readonly Capture[]) => boolean;
	readonly read: (capture: Capture, surroundings: Surroundings) => ReadExport;
}
