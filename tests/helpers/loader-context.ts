import type { DataStore, LoaderContext } from 'astro/loaders';

type Entry = Parameters<DataStore['set']>[0];

/** A content store in memory, and what a loader did to it. */
export interface LoaderRecord {
	readonly entries: Map<string, Entry>;
	/** Ids written, in order; an entry that was left as it is does not appear. */
	readonly written: string[];
	readonly warnings: string[];
	readonly context: LoaderContext;
}

/** A loader's context that keeps everything in memory and checks no schema. */
export function loaderRecord(): LoaderRecord {
	const entries = new Map<string, Entry>();
	const written: string[] = [];
	const warnings: string[] = [];
	const store = {
		get: (id: string) => entries.get(id),
		keys: () => [...entries.keys()],
		delete: (id: string) => entries.delete(id),
		set: (entry: Entry) => {
			entries.set(entry.id, entry);
			written.push(entry.id);
			return true;
		},
	};
	const context = {
		store,
		logger: { warn: (message: string) => warnings.push(message) },
		parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
		generateDigest: (data: unknown) => JSON.stringify(data),
	};
	// A loader uses this part of the context only; Astro makes the rest.
	return { entries, written, warnings, context: context as unknown as LoaderContext };
}
