import type { Capture } from '../model/capture.ts';
import type { ReadExport } from '../model/export.ts';
import type { ExportReader, ReadFlat } from './reader.ts';
import { blogger } from './blogger.ts';
import { blogml } from './blogml.ts';
import { dotclear } from './dotclear.ts';
import { disqus } from './disqus.ts';
import { feed } from './feed.ts';
import { ghost } from './ghost.ts';
import { jsonFeed } from './jsonfeed.ts';
import { markdown } from './markdown/markdown.ts';
import { medium } from './medium.ts';
import { movableType } from './movabletype.ts';
import { numberedLinks } from './numbered-links.ts';
import { savedPage } from './page/page.ts';
import { sideFile } from './side-file.ts';
import { substack, substackPart } from './substack.ts';
import { wordpress } from './wordpress.ts';

/** Tried in order; the first that matches reads the capture. */
export const readers: readonly ExportReader[] = [
	wordpress,
	disqus,
	blogger,
	movableType,
	feed,
	jsonFeed,
	ghost,
	blogml,
	dotclear,
	substack,
	substackPart,
	medium,
	sideFile,
	savedPage,
	markdown,
	numberedLinks,
];

/** The entries and items of one export or saved page; undefined for what is read as the lines it has. */
export function readExport(
	capture: Capture,
	captures: readonly Capture[],
	readFlat: ReadFlat,
): ReadExport | undefined {
	const reader = readers.find(({ matches }) => matches(capture, captures));
	return reader?.read(capture, { captures, readFlat });
}
