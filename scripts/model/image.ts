import { createHash } from 'node:crypto';
import type { Paragraph } from 'mdast';

/** What a capture says of an image beside its words; see `scripts/images`. */
declare module 'mdast' {
	interface ImageData {
		/** Every address at which the picture may be found, best first, as the capture has them. */
		sources?: readonly string[];
		/** It counts readers or fills a gap, and is no content: it is counted and left out. */
		isPixel?: true;
	}
}

/** A picture that lies beside the captures. */
export interface PictureFile {
	/** Its path below the folder that was given, like a capture's name. */
	readonly name: string;
	/** Where it lies on the disk: itself, or the archive or saved page that holds it. */
	readonly path: string;
	/** Its name in that. */
	readonly member?: string | undefined;
	/** Where it was on the web, or `cid:…`, where that is known. */
	readonly addresses?: readonly string[] | undefined;
}

/** An image among lines that are read as words, and after how many of them it stands. */
export interface ImageBetween {
	readonly after: number;
	readonly image: Paragraph;
}

/** One image of an entry, as it is looked for. */
export interface WantedImage {
	/** Every address at which it may be found, best first: of the web, of a file, or `data:`. */
	readonly sources: readonly string[];
	/** Those of the sources that are on the web, as whole addresses. */
	readonly addresses: readonly string[];
	/** The captures that hold the entry, whose files lie beside them. */
	readonly captures: readonly string[];
}

/** What became of an image. */
export type ImageOutcome =
	| {
			readonly is: 'taken';
			/** Its path in the content folder. */
			readonly file: string;
			/** Where it was found. */
			readonly from: 'file' | 'web';
	  }
	/** There is no picture that can be shown: the entry names it. */
	| { readonly is: 'named'; readonly reason?: string | undefined }
	/** A picture of a pixel. */
	| { readonly is: 'pixel' };

/** Outcomes by `imageKey`. */
export type ImageOutcomes = ReadonlyMap<string, ImageOutcome>;

/** Tells images apart: two of one key are one picture. */
export function imageKey({ sources, addresses, captures }: WantedImage): string {
	// A picture in the page itself makes a source of megabytes.
	const hash = createHash('sha256').update(JSON.stringify([sources, addresses, captures]));
	return hash.digest('base64');
}
