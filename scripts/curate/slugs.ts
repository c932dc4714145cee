import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';

interface SlugOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	readonly permalinks?: Permalinks | undefined;
}

/** Gives essays the addresses that the curator chose, except one that leads to another essay. */
export function curateSlugs(
	records: readonly EntryRecord[],
	decisions: ReadonlyMap<string, { readonly slug?: string | undefined }>,
	{ permalinks, places }: SlugOptions,
): Staged<readonly EntryRecord[]> {
	const owners = new Map(Object.entries(permalinks?.addresses ?? {}));
	for (const { kind, id } of records) if (kind === 'essay') owners.set(id, id);
	const diagnostics: Diagnostic[] = [];
	const chosen = new Map<string, string>();
	const present = new Set(records.map(({ id }) => id));
	// Sorted, so that of two essays that want one address the same gets it whatever the order.
	for (const [id, { slug }] of [...decisions].sort(([a], [b]) => (a < b ? -1 : 1))) {
		if (slug === undefined || !present.has(id)) continue;
		const owner = owners.get(slug) ?? id;
		if (owner === id) {
			owners.set(slug, id);
			chosen.set(id, slug);
		} else {
			diagnostics.push(describeTaken(id, slug, owner, places?.get(`essays/${id}/slug`)));
		}
	}
	const value = records.map((record) =>
		record.kind === 'essay' ? { ...record, slug: chosen.get(record.id) ?? record.slug } : record,
	);
	return { value, diagnostics };
}

function describeTaken(
	id: string,
	slug: string,
	owner: string,
	place: Place | undefined,
): Diagnostic {
	return {
		code: 'curate/slug-taken',
		severity: 'error',
		message: `Found the address \`${slug}\` for \`${id}\`, expected one that leads nowhere yet: it leads to \`${owner}\`; \`${id}\` keeps the address it has.`,
		hint: 'Choose another address.',
		place,
	};
}
