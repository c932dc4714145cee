import { personSlug } from '../../src/lib/address.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import { addressHash } from '../text/identity.ts';
import { longJoined, turnedNames } from '../text/names.ts';
import { compareText } from '../text/words.ts';
import type { Guise } from './guises.ts';

/** The entries at addresses that name nobody who is hidden. */
export interface Addressed {
	readonly records: readonly EntryRecord[];
	readonly permalinks: Permalinks;
	readonly diagnostics: readonly Diagnostic[];
}

/** No name in an address is longer, in words. */
const longestName = 6;

/**
 * Essays' ids and addresses without the names of people who are not named. An address that held one
 * is withdrawn: nothing can stand there that does not say it.
 */
export function withdrawNames(
	records: readonly EntryRecord[],
	permalinks: Permalinks,
	guises: Iterable<Guise>,
): Addressed {
	const names = slugsOf(guises);
	const used = new Set([
		...Object.keys(permalinks.addresses),
		...Object.values(permalinks.addresses),
	]);
	const renamed = new Map<string, string>();
	const rename = (slug: string): string => {
		const known = renamed.get(slug) ?? freeSlug(withoutNames(slug, names), slug, used);
		renamed.set(slug, known);
		used.add(known);
		return known;
	};
	const diagnostics: Diagnostic[] = [];
	const changed = records.map((record) => {
		if (record.kind === 'comment') return record;
		const [id, slug] = [rename(record.id), rename(record.slug)];
		if (slug !== record.slug) diagnostics.push(describeChange(record.slug, slug));
		return { ...record, id, slug };
	});
	const values = (given: Record<string, string>) =>
		sorted(Object.entries(given).map(([key, id]) => [key, rename(id)]));
	const withdrawn = new Map(Object.entries(permalinks.withdrawn));
	const addresses = Object.entries(permalinks.addresses).map(([slug, id]) => {
		const now = rename(slug);
		if (now !== slug) withdrawn.set(addressHash(slug), rename(id));
		return [now, rename(id)] as const;
	});
	return {
		records: changed,
		permalinks: {
			...permalinks,
			essays: values(permalinks.essays),
			addresses: sorted(addresses),
			comments: values(permalinks.comments),
			withdrawn: sorted([...withdrawn]),
		},
		diagnostics,
	};
}

/** What stands in an address for each name: the name shown in its place, or nothing. */
function slugsOf(guises: Iterable<Guise>): ReadonlyMap<string, string> {
	const slugs = new Map<string, string>();
	for (const { person, author } of guises) {
		const everywhere = person.naming === 'removed' || person.elsewhere === 'replace';
		for (const spelling of person.spellings) {
			const slug = personSlug(spelling);
			if (!slug.includes('-') && !everywhere) continue;
			const shown = author === undefined ? '' : personSlug(author);
			for (const form of [slug, ...otherForms(slug)]) slugs.set(form, shown);
		}
	}
	return slugs;
}

/** A name with the family's first, and as one word. */
function otherForms(slug: string): readonly string[] {
	const words = slug.split('-');
	const joined = words.join('');
	return [
		...turnedNames(words).map((turned) => turned.join('-')),
		...(joined.length >= longJoined ? [joined] : []),
	];
}

function withoutNames(slug: string, names: ReadonlyMap<string, string>): string {
	if (names.size === 0) return slug;
	const words = slug.split('-');
	const kept: string[] = [];
	for (let at = 0; at < words.length;) {
		let length = Math.min(longestName, words.length - at);
		while (length > 0 && !names.has(words.slice(at, at + length).join('-'))) length -= 1;
		kept.push(
			length === 0 ? (words[at] ?? '') : (names.get(words.slice(at, at + length).join('-')) ?? ''),
		);
		at += Math.max(1, length);
	}
	return kept.filter(Boolean).join('-');
}

function freeSlug(wanted: string, slug: string, used: ReadonlySet<string>): string {
	if (wanted === slug) return slug;
	const base = wanted || `essay-${addressHash(slug).slice(0, 6)}`;
	for (let count = 1; ; count++) {
		const free = count === 1 ? base : `${base}-${count}`;
		if (!used.has(free)) return free;
	}
}

function sorted(entries: readonly (readonly [string, string])[]): Record<string, string> {
	return Object.fromEntries(entries.toSorted(([a], [b]) => compareText(a, b)));
}

function describeChange(before: string, now: string): Diagnostic {
	return {
		code: 'protect/address-changed',
		severity: 'warning',
		message: `Found the name of somebody who is not named in the address \`${before}\`; the essay's address is now \`${now}\`, and nothing stands at the old one.`,
		hint: `Write \`${now}\` wherever a reading or \`curation.yaml\` says \`${before}\`.`,
	};
}
