import type { ImageDesk } from '../images/desk.ts';
import { ingestParts, ingestWhole } from '../parts/ingest-parts.ts';
import type { PartsInput, RunOutput, TakeImages } from '../parts/ingest-parts.ts';
import { prepare, readCapture } from '../pipeline.ts';
import type { ReadFiles } from '../read/captures.ts';
import { permalinksLines, readPermalinks } from '../read/content.ts';
import type { Scratch } from '../read/scratch.ts';

interface Making {
	readonly folder: string;
	readonly desk: ImageDesk;
	readonly scratch: Scratch;
	readonly progress: (what: string, done: number, all: number) => void;
}

/** The way through for these captures, which are read once however often it is gone. */
export function contentMaker(
	{ value, large }: ReadFiles,
	{ folder, desk, scratch, progress }: Making,
) {
	const takeImages: TakeImages = (wanted, held) => desk.take(wanted, held);
	const made = (output: RunOutput) => ({ ...output, images: desk.published(output.images) });
	if (large.length > 0) {
		const addresses = permalinksLines(folder);
		return async (input: PartsInput) =>
			made(await ingestParts(input, { large, scratch, addresses, progress, takeImages }));
	}
	const permalinks = readPermalinks(folder);
	const readings = value.map((capture) => readCapture(capture, value));
	return async (input: PartsInput) => {
		const { wanted, held, finish } = prepare(readings, { ...input, permalinks });
		return made(ingestWhole(finish(await takeImages(wanted, held))));
	};
}
