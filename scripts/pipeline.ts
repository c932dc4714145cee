/**
 * The way through, one stage after the other:
 *
 * | stage     | takes                    | gives                                              |
 * | --------- | ------------------------ | -------------------------------------------------- |
 * | segment   | a capture's lines        | a label for every line; drafts of its entries      |
 * | structure | the lines of one entry   | its syntax tree: paragraphs, lists, quotes, notes  |
 * | attribute | drafts and trees         | records with titles, authors, dates, reply links   |
 * | dedupe    | the records of all       | one record for one entry, whatever captures say it |
 * | identify  | records, old permalinks  | ids and addresses that stay                        |
 * | screen    | records                  | spam and pingbacks marked                          |
 * | curate    | records, curation.yaml   | the curator's word above all of it                 |
 * | topics    | records, topic pages     | what each entry is about                           |
 * | write     | records, labels          | MDX, ledgers and source texts, by path             |
 *
 * Segmenting comes before deduplication because what repeats inside one capture is a matter of
 * lines, and across captures one of entries. Screening follows it so that a comment is judged once,
 * and the curator comes after every guess.
 */
import { applyCuration } from './curate/apply.ts';
import type { Page, WrittenCuration } from './curate/read-files.ts';
import { attribute, bodiesOf } from './attribute/attribute.ts';
import { dedupe } from './dedupe/dedupe.ts';
import { identify } from './identify/identify.ts';
import type { Capture } from './model/capture.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Segmentation } from './model/draft.ts';
import type { EntryRecord } from './model/entry.ts';
import { screen } from './screen/screen.ts';
import { segment } from './segment/segment.ts';
import { structureBlocks } from './structure/structure.ts';
import { giveTopics } from './topics/topics.ts';
import type { Permalinks } from '../src/schemas/permalinks.ts';
import type { Topic } from '../src/schemas/topic.ts';
import { renderContent } from './write/content.ts';
import type { CaptureAccount } from './write/content.ts';

export interface IngestInput {
	readonly captures: readonly Capture[];
	readonly curation: WrittenCuration;
	readonly topics: readonly Page<Topic>[];
	readonly permalinks: Permalinks;
}

export interface IngestOutput {
	/** Text of every generated file by its path in the content folder. */
	readonly files: ReadonlyMap<string, string>;
	readonly accounts: readonly CaptureAccount[];
	readonly records: readonly EntryRecord[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Makes the generated content of a digest from its captures. Pure: no disk, no clock, no chance. */
export function ingest({ captures, curation, topics, permalinks }: IngestInput): IngestOutput {
	const read = captures.map(readOne);
	const unique = dedupe(
		read.flatMap(({ records }) => records),
		{ unfold: curation.curation.unfold },
	);
	const identified = identify(unique.value.records, { permalinks, folds: unique.value.folds });
	const curated = applyCuration(screen(identified.value.records), curation.curation, {
		places: curation.places,
		topics: topics.map(({ slug }) => slug),
		permalinks: identified.value.permalinks,
	});
	const themed = giveTopics(curated.value, topics);
	const content = renderContent(
		read.map(({ capture, segmentation, records }) => ({ capture, segmentation, records })),
		themed.value,
		identified.value.permalinks,
	);
	return {
		files: content.files,
		accounts: content.accounts,
		records: themed.value.records,
		diagnostics: [
			...read.flatMap(({ segmentation }) => segmentation.diagnostics),
			...unique.diagnostics,
			...identified.diagnostics,
			...curated.diagnostics,
			...themed.diagnostics,
			...content.diagnostics,
		],
	};
}

interface ReadCapture {
	readonly capture: Capture;
	readonly segmentation: Segmentation;
	readonly records: readonly EntryRecord[];
}

function readOne(capture: Capture): ReadCapture {
	const segmentation = segment(capture.lines);
	const bodies = bodiesOf(capture, segmentation);
	const trees = bodies.map((lines) => structureBlocks(lines));
	return { capture, segmentation, records: attribute(capture, segmentation, bodies, trees) };
}
