import type { EntryKey } from '../model/entry.ts';
import type { Reading } from '../pipeline.ts';
import { partName } from './part-name.ts';

interface Parts {
	readonly count: number;
	/** The part of the post that has these names, the first of them its address. */
	readonly homeOf: (names: readonly string[]) => number;
}

/**
 * Captures that were held beside the large ones, dealt out to the parts that hold their posts: a
 * saved page to one, a feed of comments to as many as it has posts in.
 */
export function dealReadings(
	readings: readonly Reading[],
	parts: Parts,
): ReadonlyMap<number, readonly Reading[]> {
	const dealt = readings.flatMap((reading) => dealReading(reading, parts));
	return new Map(
		[...Map.groupBy(dealt, ({ part }) => part)].map(([part, all]) => [
			part,
			all.map((one) => one.reading),
		]),
	);
}

interface Dealt {
	readonly part: number;
	readonly reading: Reading;
}

function dealReading(reading: Reading, { count, homeOf }: Parts): readonly Dealt[] {
	const { capture, names } = reading;
	const homes = new Map([...names].map(([key, own]) => [key, homeOf(own)] as const));
	const used = [...new Set(homes.values())].sort((a, b) => a - b);
	const [first = homeOf([capture.name])] = used;
	// What is read line by line has one ledger for all of its lines.
	if (used.length < 2 || reading.flat !== undefined) return [{ part: first, reading }];
	const owners = ownersOf(reading);
	const partOf = (entry: EntryKey | undefined) => homes.get(owners.get(entry ?? '') ?? '') ?? first;
	return used.map((part) => {
		const name = partName(capture.name, part, count);
		return {
			part,
			reading: {
				...reading,
				capture: { ...capture, name },
				records: reading.records
					.filter(({ key }) => partOf(key) === part)
					.map((record) => ({ ...record, sources: [{ capture: name, lines: [] }] })),
				items: reading.items.filter(({ entry }) => partOf(entry) === part),
				names: new Map([...names].filter(([key]) => homes.get(key) === part)),
				stubs: new Set([...reading.stubs].filter((key) => homes.get(key) === part)),
				diagnostics: part === first ? reading.diagnostics : [],
			},
		};
	});
}

/** The essay that each entry belongs to. */
function ownersOf({ records }: Reading): ReadonlyMap<EntryKey, EntryKey> {
	return new Map(
		records.map((record) => [record.key, record.kind === 'comment' ? record.essay : record.key]),
	);
}
