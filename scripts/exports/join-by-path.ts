import type { EntryKey, EssayRecord } from '../model/entry.ts';
import type { ReadExport } from '../model/export.ts';
import { distinctiveWords } from '../text/words.ts';

/** Gives the essay that stood at an address; undefined where none or more than one may have. */
export type FindByPath = (stub: EssayRecord) => EntryKey | undefined;

interface Pathless {
	readonly capture: ReadExport;
	readonly essay: EssayRecord;
}

/**
 * Finds essays whose export does not say where its blog stood (Ghost, Movable Type, a Takeout) by the
 * path or the last part of an address, where the titles agree, too.
 */
export function findByPath(captures: readonly ReadExport[]): FindByPath {
	const known = new Map<string, Pathless[]>();
	for (const capture of captures) {
		for (const essay of capture.records.filter((record) => record.kind === 'essay')) {
			if (essay.permalink !== undefined || capture.stubs.has(essay.key)) continue;
			for (const name of new Set(capture.names.get(essay.key)))
				known.set(name, [...(known.get(name) ?? []), { capture, essay }]);
		}
	}
	return ({ permalink, title }) => {
		const ends = endsOf(permalink).map((end) =>
			(known.get(end) ?? []).filter(({ essay }) => agree(essay.title, title)),
		);
		const found = ends.find((all) => all.length > 0) ?? [];
		// Two exports of one blog hold a post twice; one that holds two holds two posts.
		const isOne = new Set(found.map(({ capture }) => capture)).size === found.length;
		return isOne ? found[0]?.essay.key : undefined;
	};
}

/** What exports call a post of an address: its path, or the name at its end. */
function endsOf(address: string | undefined): readonly string[] {
	const path = URL.parse(address ?? '')?.pathname ?? '';
	const name = path.split('/').findLast((part) => part !== '') ?? '';
	const slug = name.replace(/\.[a-z]{3,5}$/iu, '');
	// A number names another post of each blog.
	return [path, slug].filter((end) => /\p{L}/u.test(end));
}

/** One title may have the name of the blog before or after it. */
function agree(one: string, other: string): boolean {
	const [a, b] = [one, other].map((title) => ` ${distinctiveWords(title).join(' ')} `);
	return a !== undefined && b !== undefined && a.trim() !== '' && (a.includes(b) || b.includes(a));
}
