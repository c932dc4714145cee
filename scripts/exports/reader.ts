import type { Root } from 'mdast';
import type { Capture } from '../model/capture.ts';
import type { BodyLine, BrokenLines } from '../model/draft.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadExport } from '../model/export.ts';
import type { ImageBetween } from '../model/image.ts';
import type { Found } from './found.ts';
import type { Attachments } from './html/shortcodes.ts';

/** What a reader may need beside its capture. */
export interface Surroundings {
	/** All the captures of the run; some may be parts of this one. */
	readonly captures: readonly Capture[];
	readonly readFlat: ReadFlat;
}

/** What is known of a text beside its lines. */
export interface FlatParts {
	/** In their order; those are kept that stand among the words of an entry. */
	readonly images?: readonly ImageBetween[];
	/** The lines that go on with the one above, where more is known of them than their widths tell. */
	readonly broken?: BrokenLines;
	/** How deep a 1-based line stands, where answers stand deeper than what they answer. */
	readonly depthOf?: (line: number) => number;
	/** Makes the tree of an entry's words, the images among them; see `structureBlocks`. */
	readonly structure?: (body: readonly BodyLine[], images?: readonly ImageBetween[]) => Root;
}

/** Reads a text line by line, where no structure says what its parts are. */
export type ReadFlat = (capture: Capture, parts?: FlatParts) => ReadExport;

/** One kind of export or page: how to know it and how to read it. */
export interface ExportReader {
	readonly name: string;
	/** Whether the capture is of this kind, by its words and those of the captures beside it. */
	readonly matches: (capture: Capture, captures: readonly Capture[]) => boolean;
	readonly read: (capture: Capture, surroundings: Surroundings) => ReadExport;
	/** Reads a file that is too large to be held, where its kind can be read piece by piece. */
	readonly stream?: ((pieces: Pieces, file: string) => FoundStream) | undefined;
}

/** The text of a file from its beginning, in pieces that end with a line where that is possible. */
export type Pieces = () => Iterable<string>;

/** The items of a file in its order, one at a time. */
export interface FoundStream {
	readonly found: Iterable<Found>;
	/** Tells an item what only the whole file says; called once the last item has been read. */
	readonly settle?: ((item: Found) => Found) | undefined;
	/** Complete once the last item has been read. */
	readonly attachments?: Attachments | undefined;
	/** What the reader has to say, once the last item has been read. */
	readonly diagnostics: () => readonly Diagnostic[];
}
