import { assemble } from '../exports/assemble.ts';
import type { LargeFile } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ImageOutcomes, WantedImage } from '../model/image.ts';
import { prepare, readCapture, unnamed } from '../pipeline.ts';
import type { IngestInput, IngestOutput, Reading } from '../pipeline.ts';
import { hidesSomebody, policyOf } from '../protect/policy.ts';
import type { HiddenName } from '../protect/protect.ts';
import type { Signature } from '../protect/people.ts';
import { inParts } from '../read/large.ts';
import type { Scratch } from '../read/scratch.ts';
import { summarize, unite } from '../report/summary.ts';
import type { CaptureSummary } from '../report/summary.ts';
import { AddressBook } from './address-book.ts';
import type { Named } from './address-book.ts';
import { collectGarbage } from '../write/collect-garbage.ts';
import { dealReadings } from './deal-readings.ts';
import { divide, usualPartLength } from './divide.ts';
import type { Divided } from './divide.ts';
import { partName } from './part-name.ts';
import { SpilledFiles } from './spilled-files.ts';
import { Told } from './told.ts';

/** What a run is to write and to say. */
export interface RunOutput extends Pick<
	IngestOutput,
	'files' | 'hidden' | 'images' | 'diagnostics'
> {
	readonly captures: readonly CaptureSummary[];
}

/** The same run with nothing too large in it. */
export function ingestWhole(output: IngestOutput): RunOutput {
	const { files, hidden, images, diagnostics, accounts } = output;
	const captures = accounts.map(({ ledger }) => summarize(ledger));
	return { files, hidden, images, diagnostics, captures };
}

/** Finds the pictures of the images that are published, and is told of all that the captures hold. */
export type TakeImages = (
	wanted: readonly WantedImage[],
	held: readonly WantedImage[],
) => Promise<ImageOutcomes>;

/** What is given at once; the permalinks of a large blog are not. */
export type PartsInput = Omit<IngestInput, 'permalinks'>;

/** What a run in parts works with. */
export interface PartsOptions {
	readonly large: readonly LargeFile[];
	readonly scratch: Scratch;
	/** The lines of `permalinks.json`. */
	readonly addresses: Iterable<string>;
	/** The bytes of exports that one part holds, about. */
	readonly partLength?: number | undefined;
	readonly progress: (what: string, done: number, all: number) => void;
	/** Without it images are named. */
	readonly takeImages?: TakeImages | undefined;
}

/** Some 50 MB of a file: reading 500 MB then takes 320 MB at most instead of 390 (November 2026). */
const stepsPerCollection = 800;

/**
 * The way through for captures that cannot be held at once: they are dealt out to parts, which take
 * the way one after the other. What is made waits on the disk.
 *
 * Posts of one address are in one part, so that everything is compared with what it may repeat. What
 * concerns the whole digest (ids, addresses, names of people, suggested topics) passes from part to
 * part.
 */
export async function ingestParts(input: PartsInput, options: PartsOptions): Promise<RunOutput> {
	const { large, scratch, progress, partLength = usualPartLength } = options;
	// First of all: where it is damaged nothing else is worth the time.
	const book = new AddressBook(options.addresses, namedIn(input), scratch);
	let steps = 0;
	const divided = divide(large, {
		scratch,
		partLength,
		step: (done, all) => {
			progress('reading', done, all);
			if (++steps % stepsPerCollection === 0) collectGarbage();
		},
	});
	collectGarbage();
	const small = dealReadings(
		input.captures.map((capture) => readCapture(capture, input.captures)),
		divided,
	);
	const run = new Run(input, divided, book, options);
	for (let part = 0; part < divided.count; part++) {
		await run.add(part, small.get(part) ?? []);
		collectGarbage();
		progress('part', part + 1, divided.count);
	}
	return run.output(large.map((file) => inParts(file, divided.count)));
}

/** Where somebody's name is not shown, names that are taken are to be known of everybody. */
function namedIn({ curation: { curation }, digest = unnamed }: PartsInput): Named {
	const { essays, comments, people } = curation;
	return {
		entries: [...Object.keys(essays), ...Object.keys(comments)],
		people: hidesSomebody(policyOf(digest, curation))
			? undefined
			: people.flatMap(({ name, also }) => [name, ...also]),
	};
}

class Run {
	readonly #input: PartsInput;
	readonly #divided: Divided;
	readonly #people: readonly Signature[];
	readonly #files: SpilledFiles;
	readonly #book: AddressBook;
	readonly #summaries: CaptureSummary[] = [];
	readonly #hidden = new Map<string, HiddenName>();
	readonly #takeImages: TakeImages | undefined;
	readonly #images = new Set<string>();
	readonly #told: Told;
	#suggested: IngestOutput['suggested'] | undefined;

	constructor(
		input: PartsInput,
		divided: Divided,
		book: AddressBook,
		{ scratch, takeImages }: PartsOptions,
	) {
		this.#input = input;
		this.#divided = divided;
		this.#files = new SpilledFiles(scratch);
		this.#takeImages = takeImages;
		this.#book = book;
		this.#told = new Told(divided.count);
		this.#people = [...divided.people].map((name) => ({
			printed: name,
			author: name,
			spam: false,
		}));
	}

	/** Takes one part the whole way; `small` are the captures that belong to it. */
	async add(part: number, small: readonly Reading[]): Promise<void> {
		const readings = [...small, ...this.#read(part)];
		const records = readings.flatMap((reading) => reading.records);
		const { permalinks, taken } = this.#book.excerpt(records);
		const { wanted, held, finish } = prepare(readings, {
			...this.#input,
			permalinks,
			elsewhere: { people: this.#people, suggested: this.#suggested, taken },
		});
		const output = finish(await this.#takeImages?.(wanted, held));
		this.#suggested ??= output.suggested;
		const ids = output.records.map(({ id }) => id);
		this.#book.update(permalinks, output.permalinks, ids);
		for (const [path, text] of output.files) this.#files.put(path, [text]);
		for (const image of output.images) this.#images.add(image);
		for (const name of output.hidden) this.#hidden.set(name.name, name);
		this.#summaries.push(...output.accounts.map(({ ledger }) => summarize(ledger)));
		this.#told.add(output.diagnostics);
	}

	output(diagnostics: readonly Diagnostic[]): RunOutput {
		this.#files.put('permalinks.json', this.#book.render());
		this.#book.close();
		const { captures: small } = this.#input;
		const files = [...this.#divided.files.map(({ file }) => file), ...small];
		return {
			files: this.#files,
			hidden: [...this.#hidden.values()],
			images: [...this.#images].sort(),
			captures: unite(this.#summaries, (capture) => {
				return files.find(({ name }) => capture.startsWith(`${name}/part-`))?.name ?? capture;
			}),
			diagnostics: [...diagnostics, ...this.#divided.diagnostics, ...this.#told.all()],
		};
	}

	/** The captures of a part: what it has of each of the large files. */
	#read(part: number): readonly Reading[] {
		const waiting = Map.groupBy(this.#divided.items.read(part), ([file]) => file);
		return this.#divided.files.flatMap(({ file, dialect, attachments, settle }, index) => {
			const items = waiting.get(index) ?? [];
			if (items.length === 0) return [];
			const { name, sha256, format } = file;
			const capture = {
				name: partName(name, part, this.#divided.count),
				sha256,
				format,
				text: '',
				lines: [],
			};
			const found = items.map(([, , item]) => settle(item));
			const read = assemble(capture, { dialect, found, diagnostics: [], attachments });
			return [{ ...read, capture }];
		});
	}
}
