import type { FoundPage } from '../../lib/search-hits.ts';
import type { HitData } from '../../lib/search-passage.ts';
import type { SearchFiles } from './files.ts';

/** A page that matches; its words are fetched when they are shown. */
export interface EnginePage extends FoundPage {
	readonly data: () => Promise<HitData>;
}

interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	search(query: string | null): Promise<{ readonly results: readonly EnginePage[] }>;
}

/** Pagefind, loaded once. */
export class Engine {
	private readonly files: SearchFiles;
	private loading: Promise<Pagefind> | undefined;

	constructor(files: SearchFiles) {
		this.files = files;
	}

	/** Fetches the engine, once more if it failed; everything it asks for then is on its way already. */
	load(): Promise<Pagefind> {
		this.loading ??= this.start().catch((error: unknown) => {
			this.loading = undefined;
			throw error;
		});
		return this.loading;
	}

	/** The pages that match `query`, the best first; all pages without a query. */
	async search(query: string): Promise<readonly EnginePage[]> {
		const engine = await this.load();
		const { results } = await engine.search(query.trim() === '' ? null : query);
		return results;
	}

	private async start(): Promise<Pagefind> {
		const address = this.files.url('pagefind/pagefind.js');
		const loading = import(/* @vite-ignore */ address) as Promise<Pagefind>;
		warmSegmenter();
		const engine = await loading;
		// In a thread of its own it would fetch everything anew, and be ready later.
		await engine.options({ noWorker: true, metaCacheTag: this.files.tag });
		await engine.init();
		return engine;
	}
}

/** The first text that a browser cuts into letters takes it longer than a search. */
function warmSegmenter(): void {
	if ('Segmenter' in Intl)
		new Intl.Segmenter(document.documentElement.lang).segment('a').containing(0);
}
