import { joinThreads } from '../../scripts/exports/join.ts';
import type { EntryRecord } from '../../scripts/model/entry.ts';
import type { ReadExport } from '../../scripts/model/export.ts';
import { readCapture } from '../../scripts/pipeline.ts';
import { readCaptures } from '../../scripts/read/captures.ts';
import { stringifyMdx } from '../../scripts/write/mdx.ts';
import { safeTree } from '../../scripts/write/safe-tree.ts';

/** Every capture of a folder as the exports stage leaves it. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, ReadExport>> {
	const { value: captures } = await readCaptures([folder]);
	const read = joinThreads(captures.map((capture) => readCapture(capture, captures)));
	return new Map(read.map((one) => [one.capture.name, one]));
}

/** What a golden case says of one capture: everything that is not the same for all of them. */
export function describeRead({ dialect, records, items, diagnostics, flat }: ReadExport) {
	return {
		dialect,
		entries: records.map(describeRecord),
		...(flat ? { spans: flat.segmentation.labels.map(({ role }) => role) } : { items }),
		diagnostics: diagnostics.map(({ code, message, place }) => ({
			code,
			message,
			line: place?.line,
		})),
	};
}

function describeRecord(record: EntryRecord) {
	const { key, kind, author, authorFrom, published, publishedText } = record;
	const words = stringifyMdx({ type: 'root', children: safeTree(record.body) })
		.trimEnd()
		.split('\n');
	const common = { key, kind, author, authorFrom, published, publishedText, words };
	if (record.kind === 'essay') {
		const { title, titleFrom, permalink, tags, unsure } = record;
		return { ...common, title, titleFrom, permalink, tags, unsure };
	}
	const { essay, position, inReplyTo, replyFrom, status } = record;
	return { ...common, essay, position, inReplyTo, replyFrom, status };
}
