/**
 * The way through, one stage after the other:
 *
 * | stage     | takes                    | gives                                              |
 * | --------- | ------------------------ | -------------------------------------------------- |
 * | segment   | a flat text's lines      | a label for every line; drafts of its entries      |
 * | structure | the lines of one entry   | its syntax tree: paragraphs, lists, quotes, notes  |
 * | attribute | drafts and trees         | records with titles, authors, dates, reply links   |
 * | exports   | an export or saved page  | records and a row for each of its items            |
 * | dedupe    | the records of all       | one record for one entry, whatever captures say it |
 * | identify  | records, old permalinks  | ids and addresses that stay                        |
 * | screen    | records                  | spam and pingbacks marked                          |
 * | tally     | records                  | essays marked whose source counts more comments    |
 * | curate    | records, curation.yaml   | the curator's word above all of it                 |
 * | topics    | records, topic pages     | what each entry is about                           |
 * | protect   | records, labels          | the same without what is nobody else's business    |
 * | images    | records, pictures        | images that lead to the pictures taken along       |
 * | write     | records, labels          | MDX, ledgers and source texts, by path             |
 *
 * Exports and saved pages say themselves what an entry is: they skip the first three stages, except
 * where a page's markup says nothing and it is read as the lines it shows.
 *
 * Segmenting comes before deduplication because what repeats inside one capture is a matter of
 * lines, and across captures one of entries. Screening follows it so that a comment is judged once,
 * and the curator comes after every guess. Names and addresses are taken out last of all, so that no
 * stage before has to do without them and none after sees them. Images follow it, so that no picture
 * is taken of what is not published; words never depend on whether there is one.
 */
import { applyCuration } from './curate/apply.ts';
import { reshape } from './curate/reshape.ts';
import type { Page, WrittenCuration } from './curate/read-files.ts';
import { attribute, bodiesOf } from './attribute/attribute.ts';
import { withDepths } from './attribute/depths.ts';
import { imagesOf } from './attribute/images.ts';
import { dedupe } from './dedupe/dedupe.ts';
import { plainText } from './exports/html/plain-text.ts';
import { joinThreads } from './exports/join.ts';
import { readExport } from './exports/read-export.ts';
import type { FlatParts } from './exports/reader.ts';
import { identify } from './identify/identify.ts';
import { placeImages, wantedImages } from './images/images.ts';
import { recordAddresses, recordPages } from './identify/permalinks.ts';
import type { Capture } from './model/capture.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { EntryRecord } from './model/entry.ts';
import type { ImageOutcomes, WantedImage } from './model/image.ts';
import type { ReadExport } from './model/export.ts';
import { captureNamesLeft } from './protect/capture-names.ts';
import { policyOf } from './protect/policy.ts';
import { protect } from './protect/protect.ts';
import type { HiddenName, Protected } from './protect/protect.ts';
import type { Signature } from './protect/people.ts';
import { screen } from './screen/screen.ts';
import { segment } from './segment/segment.ts';
import { structureBlocks } from './structure/structure.ts';
import { tally } from './tally/tally.ts';
import { findPassage } from './text/passages.ts';
import { giveTopics } from './topics/topics.ts';
import { digestSchema } from '../src/schemas/digest.ts';
import type { Digest } from '../src/schemas/digest.ts';
import type { Permalinks } from '../src/schemas/permalinks.ts';
import type { Topic } from '../src/schemas/topic.ts';
import type { CaptureAccount } from './write/account.ts';
import { recordAnchors } from './write/anchors.ts';
import { assertBalance } from './write/balance.ts';
import { renderContent } from './write/content.ts';
import { recordMoves } from './write/moves.ts';

/** What a digest is made of. */
export interface IngestInput {
	readonly captures: readonly Capture[];
	readonly curation: WrittenCuration;
	readonly topics: readonly Page<Topic>[];
	readonly permalinks: Permalinks;
	/** Slugs of the readings that people wrote. */
	readonly readings?: readonly string[] | undefined;
	/** Says what of the captures may be published; without it what a digest says by default. */
	readonly digest?: Digest | undefined;
	/** What the captures that are read in other parts of the same run come to. */
	readonly elsewhere?: Elsewhere | undefined;
}

/** What one part of a run has to know of the others. */
export interface Elsewhere {
	/** Everybody who wrote there. */
	readonly people: readonly Signature[];
	/** Topics that were suggested before, which hold for all; undefined for the first part. */
	readonly suggested: ReadonlyMap<string, Topic> | undefined;
	/** Ids that entries of other parts have. */
	readonly taken: ReadonlySet<string>;
}

/** What ingest makes of it. */
export interface IngestOutput {
	/** Text of every generated file by its path in the content folder. */
	readonly files: ReadonlyMap<string, string>;
	readonly accounts: readonly CaptureAccount[];
	readonly records: readonly EntryRecord[];
	/** The permalinks as `files` has them. */
	readonly permalinks: Permalinks;
	/** Topics that ingest suggests, by slug, before names are taken out. */
	readonly suggested: ReadonlyMap<string, Topic>;
	/** Names that stand nowhere in `files`. */
	readonly hidden: readonly HiddenName[];
	/** Every picture that `files` show, by its path in the content folder. */
	readonly images: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

/** A run before it is known which of its images there are pictures of. */
export interface Prepared {
	/** The images that will be published. */
	readonly wanted: readonly WantedImage[];
	/** The images that the captures hold, published or not. */
	readonly held: readonly WantedImage[];
	/** Ends the run. Images without an outcome are named. */
	readonly finish: (outcomes?: ImageOutcomes) => IngestOutput;
}

/** A digest of which nothing is said. */
export const unnamed = digestSchema.parse({ title: 'Untitled' });

/** One capture as it was read, before it meets the others. */
export type Reading = ReadExport & { readonly capture: Capture };

/** Makes the generated content of a digest from its captures. Pure: no disk, no clock, no chance. */
export function ingest(input: IngestInput): IngestOutput {
	const { captures } = input;
	const read = captures.map((capture) => readCapture(capture, captures));
	return prepare(read, input).finish();
}

/** Every stage before pictures are looked for, which takes the disk or the network. */
export function prepare(
	captures: readonly Reading[],
	input: Omit<IngestInput, 'captures'>,
): Prepared {
	const { curation, topics, permalinks, digest = unnamed, elsewhere } = input;
	const read = joinThreads(captures);
	const unique = dedupe(
		read.flatMap(({ records }) => records),
		{ unfold: curation.curation.unfold, places: curation.places },
	);
	const identified = identify(unique.value.records, {
		permalinks,
		folds: unique.value.folds,
		taken: elsewhere?.taken,
	});
	const shaped = reshape(
		{ ...identified.value, captures: read, records: screen(identified.value.records) },
		curation.curation,
		{ places: curation.places, structure: structureBlocks, plainText },
	);
	const curated = applyCuration(tally(shaped.value.records), curation.curation, {
		places: curation.places,
		topics: topics.map(({ slug }) => slug),
		readings: input.readings,
		permalinks: shaped.value.permalinks,
	});
	const themed = giveTopics(curated.value, topics, elsewhere?.suggested);
	const policy = policyOf(digest, curation.curation);
	const safe = protect({ ...shaped.value, ...themed.value }, policy, elsewhere?.people);
	const sources = captures.map(({ capture }) => capture);
	const decided = {
		captures: sources,
		themed: themed.value.records,
		suggested: themed.value.suggested,
		safe: safe.value,
		diagnostics: [
			...read.flatMap(({ diagnostics }) => diagnostics),
			...unique.diagnostics,
			...identified.diagnostics,
			...shaped.diagnostics,
			...curated.diagnostics,
			...themed.diagnostics,
			...safe.diagnostics,
			...captureNamesLeft(
				sources.map(({ name }) => name),
				policy.mask,
			),
		],
	};
	return {
		wanted: wantedImages(safe.value.records),
		held: wantedImages(identified.value.records),
		finish: (outcomes = new Map()) => publish(decided, input, outcomes),
	};
}

/** A run of which every word is decided. */
interface Decided {
	readonly captures: readonly Capture[];
	/** The records before anything was taken out of them, and what may be published. */
	readonly themed: readonly EntryRecord[];
	readonly safe: Protected<Reading>;
	/** Topics that ingest suggests, before names are taken out. */
	readonly suggested: ReadonlyMap<string, Topic>;
	readonly diagnostics: readonly Diagnostic[];
}

/** The last two stages: pictures, addresses and files. */
function publish(
	{ captures, themed, safe, suggested, diagnostics }: Decided,
	input: Omit<IngestInput, 'captures'>,
	outcomes: ImageOutcomes,
): IngestOutput {
	const placed = placeImages(safe.records, outcomes);
	const published = { records: placed.records, unprotected: themed };
	const anchored = recordAnchors(safe.permalinks, published);
	const hidden = safe.hidden.filter(({ kept }) => !kept);
	const pages = {
		topics: [
			...input.topics,
			...[...safe.suggested].map(([slug, { aliases }]) => ({ slug, aliases })),
		],
		readings: input.readings ?? [],
		captures,
	};
	const paged = recordPages(recordMoves(anchored, input.permalinks, published), pages, (capture) =>
		hidden.some(({ name }) => findPassage(capture, name).length > 0),
	);
	const permalinks = recordAddresses(paged, placed.records);
	const content = renderContent(safe.captures, { ...safe, ...placed }, permalinks);
	assertBalance(
		content.accounts.map(({ ledger }) => ledger),
		content.files,
	);
	const { files, accounts, images } = content;
	return {
		...{ files, accounts, images, permalinks, suggested, diagnostics },
		records: themed,
		hidden: safe.hidden,
	};
}

/** One capture, whatever its format, before it meets the others; `captures` are all of the run. */
export function readCapture(capture: Capture, captures: readonly Capture[]): Reading {
	const read = readExport(capture, captures, readFlat);
	return { ...(read ?? readFlat(capture)), capture };
}

/** A text, line by line, with what else is known of it. */
function readFlat(
	capture: Capture,
	{ images = [], broken, depthOf, structure = structureBlocks }: FlatParts = {},
): ReadExport {
	const found = segment(capture.lines, broken);
	const segmentation = depthOf === undefined ? found : withDepths(found, depthOf);
	const bodies = bodiesOf(capture, segmentation);
	const shown = imagesOf(images, segmentation, bodies);
	const trees = bodies.map((lines, draft) => structure(lines, shown[draft]));
	const kept = new Set(shown.flat().map(({ image }) => image));
	return {
		dialect: segmentation.dialect,
		records: attribute(capture, segmentation, bodies, trees),
		items: [],
		names: new Map(),
		stubs: new Set(),
		diagnostics: segmentation.diagnostics,
		flat: {
			lines: capture.lines,
			segmentation,
			images: images.filter(({ image }) => kept.has(image)),
		},
	};
}
