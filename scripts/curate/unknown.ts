import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import { nearest } from './nearest.ts';

/**
 * How many unknown ids get a proposal. Each is compared with every id; a thousand of them mean that
 * a folder of captures is missing, not a thousand slips.
 */
const mostProposals = 50;

interface Known {
	readonly places?: ReadonlyMap<string, Place> | undefined;
	readonly topics?: readonly string[] | undefined;
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

function namedTopics(
	kind: string,
	decisions: Readonly<Record<string, { readonly topics?: readonly string[] | undefined }>>,
) {
	return Object.entries(decisions).flatMap(([id, { topics = [] }]) =>
		topics.map((topic, n) => ({ topic, label: `${kind}/${id}/topics/${n}` })),
	);
}

function describeUnknown(
	{ code, found }: { readonly code: string; readonly found: string },
	proposal: string | undefined,
	place: Place | undefined,
): Diagnostic {
	const isTopic = code === 'curate/unknown-topic';
	const expected = isTopic ? 'one that has a page in `topics/`' : 'one that a capture holds';
	const outcome = isTopic ? 'it is left out' : 'the decision waits for it';
	const fallback = isTopic ? 'Write the page, or remove the topic.' : 'Add its capture.';
	return {
		code,
		severity: 'warning',
		message: `Found ${found}, expected ${expected}; ${outcome}.`,
		hint: proposal === undefined ? fallback : `Write \`${proposal}\`, if that is what you mean.`,
		place,
	};
}
