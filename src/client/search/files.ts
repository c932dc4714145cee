import { partOf, type IndexPart } from '../../lib/pagefind-meta.ts';
import { readNames, type Named, type NameList } from '../../lib/search-names.ts';
import { unpackTable, type PackedTable, type TablePage } from '../../lib/search-table.ts';
import { foldWords, readVocabulary, type KnownWord } from '../../lib/search-vocabulary.ts';

/** What there is to load, as the build wrote it into `search/index.json`. */
interface SearchIndex {
	/** File name of Pagefind's list of pages and parts. */
	readonly meta: string;
	readonly parts: readonly IndexPart[];
	/** Parts of the vocabulary. */
	readonly words: readonly string[];
}

/**
 * The files of the search, each fetched once and only when it is needed. `tag` makes the addresses
 * of this visit's lists unlike those of an older one, which a cache may still hold.
 */
export class SearchFiles {
	readonly tag = String(Date.now());
	private readonly root: string;
	private readonly preloaded = new Set<string>();
	private readonly vocabulary = new Map<string, Promise<readonly KnownWord[]>>();
	private index: Promise<SearchIndex> | undefined;
	private names: Promise<readonly Named[]> | undefined;
	private table: Promise<ReadonlyMap<string, TablePage['entries']>> | undefined;

	/** `base` is the folder the site is served from. */
	constructor(base: string) {
		this.root = base.replace(/\/$/u, '');
	}

	/**
	 * Fetches everything that a first search needs at once, where Pagefind would ask for one after the
	 * other: on a slow line that is half the time. `query` gives the words typed by then.
	 */
	warmUp(language: string, query: () => string): void {
		void this.loadNames();
		this.preload(`pagefind/wasm.${language}.pagefind`);
		this.preload(`pagefind/pagefind-entry.json?ts=${this.tag}`);
		void this.loadIndex().then(
			({ meta }) => {
				this.preload(`pagefind/${meta}`);
				this.preloadParts(query());
			},
			() => undefined,
		);
	}

	/** Fetches the parts of the index that the words of `query` stand in. */
	preloadParts(query: string): void {
		const words = foldWords(query);
		void this.index?.then(
			({ parts }) => {
				for (const word of words) {
					const part = partOf(word, parts);
					if (part) this.preload(`pagefind/index/${part}.pf_index`);
				}
			},
			() => undefined,
		);
	}

	/** The address of a file below the site's root. */
	url(path: string): string {
		return `${this.root}/${path}`;
	}

	/** What a query may name; nothing where it cannot be fetched, because a search goes without. */
	loadNames(): Promise<readonly Named[]> {
		this.names ??= this.fetch('names.json').then(
			async (response) => readNames((await response.json()) as NameList),
			() => [],
		);
		return this.names;
	}

	/** What filters and order need to know of every entry, by the id of its page. */
	loadTable(): Promise<ReadonlyMap<string, TablePage['entries']>> {
		this.table ??= this.fetch('entries.json').then(async (response) => {
			const pages = unpackTable((await response.json()) as PackedTable);
			return new Map(pages.map(({ id, entries }) => [id, entries]));
		});
		return this.table;
	}

	/** The words of the digest in those of `parts` that it has; of all parts without. */
	async loadWords(parts?: readonly string[]): Promise<readonly KnownWord[]> {
		const { words } = await this.loadIndex();
		const wanted = parts ? words.filter((part) => parts.includes(part)) : words;
		return (await Promise.all(wanted.map((part) => this.loadPart(part)))).flat();
	}

	private loadPart(part: string): Promise<readonly KnownWord[]> {
		const known = this.vocabulary.get(part);
		if (known) return known;
		const loading = this.fetch(`words-${part}.txt`).then(async (response) =>
			readVocabulary(await response.text()),
		);
		this.vocabulary.set(part, loading);
		return loading;
	}

	private loadIndex(): Promise<SearchIndex> {
		this.index ??= this.fetch('index.json').then(
			(response) => response.json() as Promise<SearchIndex>,
		);
		return this.index;
	}

	private async fetch(name: string): Promise<Response> {
		const response = await fetch(this.url(`search/${name}?ts=${this.tag}`));
		if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
		return response;
	}

	/** Lets the browser fetch what Pagefind is going to ask for; the request itself is Pagefind's. */
	private preload(path: string): void {
		if (this.preloaded.has(path)) return;
		this.preloaded.add(path);
		const link = document.createElement('link');
		Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
		link.href = this.url(path);
		document.head.append(link);
	}
}
