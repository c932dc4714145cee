import type { EssayRecord } from '../model/entry.ts';
import type { ReadExport } from '../model/export.ts';
import { readPermalink } from './records.ts';

/** The only essay of a capture; undefined where it holds more, or none. */
function onlyEssay({ records }: ReadExport): EssayRecord | undefined {
	const [essay, ...others] = records.filter((record) => record.kind === 'essay');
	return others.length === 0 ? essay : undefined;
}

/** The capture with the address of its only essay, where nothing else gives it one. */
export function withAddress(read: ReadExport, address: string | undefined): ReadExport {
	const permalink = readPermalink(address);
	const essay = onlyEssay(read);
	if (permalink === undefined || essay === undefined || essay.permalink !== undefined) return read;
	if (read.stubs.has(essay.key)) return read;
	const records = read.records.map((record) =>
		record === essay ? { ...essay, permalink } : record,
	);
	return withName({ ...read, records }, permalink);
}

/** The capture whose only essay can be found by another name, too. */
export function withName(read: ReadExport, name: string): ReadExport {
	const essay = onlyEssay(read);
	if (essay === undefined) return read;
	const own = read.names.get(essay.key) ?? [];
	return { ...read, names: new Map([...read.names, [essay.key, [...own, name]]]) };
}
