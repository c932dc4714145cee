import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import { nearest } from '../text/nearest.ts';

/**
 * How many unknown ids get a proposal. Each is compared with every id; a thousand of them mean that
 * a folder of captures is missing, not a thousand slips.
 */
const mostProposals = 50;

interface Known {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	readonly topics?: readonly string[] | undefined;
	readonly readings?: readonly string[] | undefined;
}

interface Decisions {
	readonly essays: ReadonlyMap<string, unknown>;
	readonly comments: ReadonlyMap<string, unknown>;
}

/** Decisions about entries that no capture holds. */
export function findUnknownIds(
	records: readonly EntryRecord[],
	decisions: Decisions,
	{ places }: Known,
): readonly Diagnostic[] {
	const find = (kind: EntryRecord['kind'], named: Iterable<string>): readonly Diagnostic[] => {
		const ids = new Set(records.filter((record) => record.kind === kind).map(({ id }) => id));
		const unknown = [...named].filter((id) => !ids.has(id));
		return unknown.map((id, n) =>
			describeUnknown(
				{ code: `curate/unknown-${kind}`, found: `the ${kind} \`${id}\`` },
				n < mostProposals ? nearest(id, ids) : undefined,
				places?.get(`${kind}s/${id}`),
			),
		);
	};
	return [...find('essay', decisions.essays.keys()), ...find('comment', decisions.comments.keys())];
}

/** Topics that a decision gives and that have no page. */
export function findUnknownTopics(
	curation: Curation,
	{ topics, places }: Known,
): readonly Diagnostic[] {
	if (!topics) return [];
	const named = [
		...namedTopics('essays', curation.essays),
		...namedTopics('comments', curation.comments),
	];
	return named
		.filter(({ topic }) => !topics.includes(topic))
		.map(({ topic, label }) =>
			describeUnknown(
				{ code: 'curate/unknown-topic', found: `the topic \`${topic}\`` },
				nearest(topic, topics),
				places?.get(label),
			),
		);
}

/** Readings that are put in order and do not exist. */
export function findUnknownReadings(
	curation: Pick<Curation, 'readings'>,
	{ readings, places }: Known,
): readonly Diagnostic[] {
	if (!readings) return [];
	return curation.readings.flatMap((reading, n) =>
		readings.includes(reading)
			? []
			: describeUnknown(
					{ code: 'curate/unknown-reading', found: `the reading \`${reading}\`` },
					nearest(reading, readings),
					places?.get(`readings/${n}`),
				),
	);
}

function namedTopics(
	kind: string,
	decisions: Readonly<Record<string, { readonly topics?: readonly string[] | undefined }>>,
) {
	return Object.entries(decisions).flatMap(([id, { topics = [] }]) =>
		topics.map((topic, n) => ({ topic, label: `${kind}/${id}/topics/${n}` })),
	);
}

/** Where people write the pages that a decision may name. */
const folders: Readonly<Record<string, string>> = {
	'curate/unknown-topic': 'topics',
	'curate/unknown-reading': 'readings',
};

function describeUnknown(
	{ code, found }: { readonly code: string; readonly found: string },
	proposal: string | undefined,
	place: Place | undefined,
): Diagnostic {
	const folder = folders[code];
	const expected = folder ? `one that has a page in \`${folder}/\`` : 'one that a capture holds';
	const outcome = folder ? 'it is left out' : 'the decision waits for it';
	const fallback = folder ? 'Write the page, or take the name out.' : 'Add its capture.';
	return {
		code,
		severity: 'warning',
		message: `Found ${found}, expected ${expected}; ${outcome}.`,
		hint: proposal === undefined ? fallback : `Write \`${proposal}\`, if that is what you mean.`,
		place,
	};
}
