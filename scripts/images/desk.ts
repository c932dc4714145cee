import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { imageKey } from '../model/image.ts';
import type { ImageOutcome, ImageOutcomes, PictureFile, WantedImage } from '../model/image.ts';
import type { Scratch } from '../read/scratch.ts';
import { compareText } from '../text/words.ts';
import type { Change } from '../write/journal.ts';
import { BesideCaptures } from './beside.ts';
import type { Fetcher } from './fetch.ts';
import { PicturesFromWeb } from './from-web.ts';
import { ImageStore } from './store.ts';
import type { PublishedImage } from './store.ts';
import * as tell from './tell.ts';
import { inTurns } from './turns.ts';

/** Where pictures may come from and go to. */
export interface DeskOptions {
	/** The content folder. */
	readonly folder: string;
	readonly captures: readonly Capture[];
	readonly pictures: readonly PictureFile[];
	readonly scratch: Scratch;
	/** Asks the web for what is nowhere else; without it nobody is asked. */
	readonly fetch?: Fetcher | undefined;
	/** Nothing is to be written, so that nothing is fetched either. */
	readonly dryRun?: boolean | undefined;
	readonly progress?: ((what: string, done: number, all: number) => void) | undefined;
}

/** Pictures that are prepared side by side; each takes a core and some of the memory. */
const preparedAtOnce = 2;
/** Hosts that are asked side by side, each for one picture at a time. */
const hostsAtOnce = 4;

/** A file that may be an image's picture. */
interface Candidate {
	/** Undefined where there are too many. */
	readonly bytes: Uint8Array | undefined;
	readonly from: 'file' | 'web';
	readonly name: string;
	/** One of the files beside the captures. */
	readonly file?: PictureFile | undefined;
}

/**
 * Finds the pictures of a run's images: beside the captures, in the captures, among those that were
 * fetched before, and on the web if it may ask there.
 */
export class ImageDesk {
	readonly #options: DeskOptions;
	readonly #store: ImageStore;
	readonly #web: PicturesFromWeb;
	readonly #beside: BesideCaptures;
	readonly #captures: ReadonlyMap<string, Capture>;
	readonly #outcomes = new Map<string, ImageOutcome>();
	readonly #published = new Map<string, PublishedImage>();
	/** Names of the files beside the captures that are shown. */
	readonly #shown = new Set<string>();
	readonly #wanted = new Set<string>();
	readonly #held = new Set<string>();
	readonly #told = new Map<string, Diagnostic>();
	/** Images on the web that are only named. */
	#missing = 0;

	private constructor(options: DeskOptions, store: ImageStore, web: PicturesFromWeb) {
		const { pictures, captures, scratch } = options;
		this.#options = options;
		this.#store = store;
		this.#web = web;
		this.#beside = new BesideCaptures(pictures, scratch);
		this.#captures = new Map(captures.map((capture) => [capture.name, capture]));
	}

	static async open(options: DeskOptions): Promise<ImageDesk> {
		const { folder, scratch } = options;
		const store = await ImageStore.open(folder, scratch);
		return new ImageDesk(options, store, await PicturesFromWeb.open(folder, scratch));
	}

	/**
	 * What becomes of each of `wanted`. `held` are all images of the captures: what was fetched for
	 * one that is not published any more goes.
	 */
	async take(
		wanted: readonly WantedImage[],
		held: readonly WantedImage[] = wanted,
	): Promise<ImageOutcomes> {
		for (const { addresses } of held) for (const address of addresses) this.#held.add(address);
		for (const { addresses } of wanted) for (const address of addresses) this.#wanted.add(address);
		const unique = new Map(wanted.map((image) => [imageKey(image), image]));
		const open = [...unique].filter(([key]) => !this.#outcomes.has(key)).map(([, image]) => image);
		await this.#beside.prepare(open);
		let done = 0;
		await inTurns(open, preparedAtOnce, async (image) => {
			this.#outcomes.set(imageKey(image), await this.#findHere(image));
			this.#options.progress?.('pictures', ++done, open.length);
		});
		await this.#askFor(open.filter((image) => this.#isMissing(image)));
		this.#missing += open.filter((image) => this.#isMissing(image)).length;
		return this.#outcomes;
	}

	/** The pictures at `files`, which are paths that `take` gave. */
	published(files: readonly string[]): ReadonlyMap<string, PublishedImage> {
		const found = files.map((file) => [file, this.#published.get(file)] as const);
		return new Map(found.flatMap(([file, image]) => (image ? [[file, image]] : [])));
	}

	/** What changes among the pictures that are kept as they were fetched. */
	changes(): readonly Change[] {
		return this.#web.changes([...this.#held].filter((address) => !this.#wanted.has(address)));
	}

	/** In the order of the captures, whatever was found first. */
	diagnostics(): readonly Diagnostic[] {
		const sorted = [...this.#told].sort(([a], [b]) => compareText(a, b));
		const beside = this.#beside.size;
		return [
			...sorted.map(([, diagnostic]) => diagnostic),
			...(beside > 0 ? [tell.besideCaptures(beside, this.#shown.size)] : []),
			...(this.#missing > 0 ? [tell.onlyNamed(this.#missing, this.#options)] : []),
		];
	}

	#isMissing(image: WantedImage): boolean {
		return this.#outcomes.get(imageKey(image))?.is === 'named' && image.addresses.length > 0;
	}

	/** The first candidate that can be shown. */
	async #findHere(image: WantedImage): Promise<ImageOutcome> {
		let reason: string | undefined;
		for await (const { bytes, from, name, file } of this.#candidates(image)) {
			const published = bytes ? await this.#store.publish(bytes) : 'too-large';
			if (published === 'pixel') return { is: 'pixel' };
			if (typeof published !== 'string') {
				if (file) this.#shown.add(file.name);
				return this.#taken(published, from);
			}
			const place = file ? { file: name } : tell.placeOf(image, this.#captures);
			this.#tell(tell.refusedPicture(name, published, place));
			reason ??= tell.reasonOf(published);
		}
		return { is: 'named', reason };
	}

	async *#candidates(image: WantedImage): AsyncGenerator<Candidate> {
		for (const file of this.#beside.find(image)) {
			yield { bytes: await this.#beside.read(file), from: 'file', name: file.name, file };
		}
		for (const source of image.sources) {
			if (!/^data:/iu.test(source)) continue;
			const bytes = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
			yield { bytes, from: 'file', name: `${source.slice(0, 30)}…` };
		}
		for (const address of image.addresses) {
			const bytes = await this.#web.read(address);
			if (bytes) yield { bytes, from: 'web', name: address };
		}
	}

	#taken(image: PublishedImage, from: 'file' | 'web'): ImageOutcome {
		this.#published.set(image.file, image);
		return { is: 'taken', file: image.file, from };
	}

	async #askFor(missing: readonly WantedImage[]): Promise<void> {
		const { fetch, dryRun = false, progress } = this.#options;
		if (fetch === undefined || dryRun) return;
		const hosts = Map.groupBy(missing, ({ addresses }) => URL.parse(addresses[0] ?? '')?.host);
		let done = 0;
		await inTurns([...hosts.values()], hostsAtOnce, async (images) => {
			for (const image of images) {
				const outcome = await this.#fetchOne(image, fetch);
				if (outcome !== undefined) this.#outcomes.set(imageKey(image), outcome);
				progress?.('fetching', ++done, missing.length);
			}
		});
	}

	/** The first of its addresses that gives a picture; undefined where none does. */
	async #fetchOne(image: WantedImage, fetch: Fetcher): Promise<ImageOutcome | undefined> {
		for (const address of image.addresses) {
			const answer = await this.#web.ask(address, fetch);
			const place = tell.placeOf(image, this.#captures);
			if ('failure' in answer) {
				this.#tell(tell.notFetched(address, answer.failure, place));
				continue;
			}
			const published = await this.#store.publish(answer.bytes);
			if (typeof published === 'string' && published !== 'pixel') {
				this.#tell(tell.notFetched(address, tell.reasonOf(published), place));
				continue;
			}
			await this.#web.keep(address, answer.bytes);
			return published === 'pixel' ? { is: 'pixel' } : this.#taken(published, 'web');
		}
		return undefined;
	}

	#tell(diagnostic: Diagnostic): void {
		const { code, message, place } = diagnostic;
		const line = String(place?.line ?? 0).padStart(9, '0');
		this.#told.set(JSON.stringify([place?.file ?? '\uffff', line, code, message]), diagnostic);
	}
}
