import type { Curation } from '../../src/schemas/curation.ts';
import type { Ledger, Span } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nameKey } from '../text/names.ts';
import { findPassage } from '../text/passages.ts';
import { printableLine } from '../text/printable.ts';
import type { ChangedAddress } from './changed-addresses.ts';

/** A capture as it lies in its folder, and what became of it. */
export interface AccountedCapture {
	readonly name: string;
	readonly lines: readonly string[];
	readonly ledger: Ledger;
	/** What every entry is signed with in the capture, by its id. */
	readonly authors: ReadonlyMap<string, string>;
	/** Ids of entries that say nothing, not even a name or a title. */
	readonly silent: ReadonlySet<string>;
}

/** What a receipt of a removal is made of. */
export interface ReceiptInput {
	/** An entry's id or a person's name. */
	readonly of: string;
	readonly removals: Curation['removals'];
	readonly people: Curation['people'];
	readonly captures: readonly AccountedCapture[];
	/** Undefined for an id that was never given. */
	readonly addressOf: (id: string) => string | undefined;
	/** Addresses that said one of these names and are no more. */
	readonly changedOf: (names: ReadonlySet<string>) => readonly ChangedAddress[];
	/** Files beside the captures that only these entries show. */
	readonly picturesOf: (ids: ReadonlySet<string>) => readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

/** One place where words or a name still stand in the folder of captures. */
interface Remains {
	readonly capture: string;
	readonly where: string;
}

/** What was removed from where, and what is still in the captures; undefined where nothing fits. */
export function removalReceipt(input: ReceiptInput): string | undefined {
	const names = namesOf(input);
	const ids = new Set(idsOf(input, names));
	const wanted = input.removals.filter((removal) => concerns(removal, input.of, names));
	const changed = input.changedOf(names);
	const remains = [
		...input.captures.flatMap((capture) => remainsIn(capture, ids, names, wanted)),
		...input.picturesOf(ids).map((capture) => ({ capture, where: 'a picture that only it shows' })),
	];
	if (ids.size === 0 && remains.length === 0) {
		// The captures have been redacted, too, and the address is all there is.
		if (wanted.length === 0 || (input.addressOf(input.of) ?? changed[0]) === undefined) {
			return undefined;
		}
		if (names.size === 0) ids.add(input.of);
	}
	return [
		...heading(input, wanted),
		'',
		'Removed from the essays, discussions, pictures (in `images/` and `fetched/`), ledgers and source texts, and with the next build from every page, the search index and the data:',
		...[...ids].map(
			(id) => `  ${id} · its address stays and says so: ${input.addressOf(id) ?? id}`,
		),
		...(names.size > 0 ? ['  the name, wherever other entries say it'] : []),
		...addresses(changed),
		...quotations(input, ids),
		'',
		remains.length === 0
			? 'Nothing of it remains in the captures.'
			: 'What remains in the captures, which ingest never changes:',
		...remains.map(({ capture, where }) => `  ${capture}: ${where}`),
		...(remains.length === 0
			? []
			: [
					'',
					'To redact them, replace those lines in the files by empty ones, so that all others keep their',
					'numbers; in an export or saved page, empty the words, the title and the name of that item, and',
					'leave its number and date; delete the pictures. Then run ingest again. Keep entries and people',
					'in `removals`, which hold the addresses; a passage can go from there.',
				]),
	]
		.map(printableLine)
		.join('\n');
}

function namesOf({ of, people, removals, captures }: ReceiptInput): ReadonlySet<string> {
	const key = nameKey(of);
	const person = people.find(({ name, also }) =>
		[name, ...also].some((one) => nameKey(one) === key),
	);
	const isRemoved = removals.some((removal) => nameKey(removal.person ?? '') === key);
	const signs = captures.some(({ authors }) =>
		[...authors.values()].some((one) => nameKey(one) === key),
	);
	if (!isRemoved && !person && !signs) return new Set();
	return new Set([of, ...(person ? [person.name, ...person.also] : [])]);
}

function idsOf({ of, captures }: ReceiptInput, names: ReadonlySet<string>): readonly string[] {
	const keys = new Set([...names].map(nameKey));
	return captures.flatMap(({ ledger, authors }) =>
		ledger.entries.flatMap((entry) => {
			const id = entry.duplicateOf ?? entry.id;
			const isOf = id === of || entry.id === of || (entry.kind === 'essay' && entry.slug === of);
			return isOf || keys.has(nameKey(authors.get(entry.id) ?? '')) ? [id] : [];
		}),
	);
}

function concerns(
	{ entry, person, passage }: Curation['removals'][number],
	of: string,
	names: ReadonlySet<string>,
): boolean {
	const isPerson = [...names].some((name) => nameKey(name) === nameKey(person ?? ''));
	return entry === of || passage?.in === of || (person !== undefined && isPerson);
}

function heading({ of }: ReceiptInput, wanted: Curation['removals']): string[] {
	if (wanted.length === 0) {
		return [
			`\`${of}\` is not in \`removals\` of curation.yaml. This is what its removal would mean.`,
		];
	}
	return wanted.map(({ entry, person, passage, reason, date }) => {
		const what = entry ?? person ?? `a passage of ${passage?.in ?? of}`;
		return [`Removal of ${what}`, date && `on ${date}`, reason && `(${reason})`]
			.filter(Boolean)
			.join(' ');
	});
}

function addresses(changed: readonly ChangedAddress[]): string[] {
	if (changed.length === 0) return [];
	return [
		'',
		'Addresses that said the name, where nothing stands any more:',
		...changed.map(({ before, now }) => `  ${before}${now === undefined ? '' : ` · now ${now}`}`),
	];
}

function quotations({ diagnostics }: ReceiptInput, ids: ReadonlySet<string>): string[] {
	const found = diagnostics.filter(
		({ code, message }) =>
			code === 'protect/quotation' && [...ids].some((id) => message.includes(id)),
	);
	return found.length === 0
		? []
		: [
				'',
				'Others repeat words of it; decide whether they may:',
				...found.map(({ message }) => `  ${message}`),
			];
}

function remainsIn(
	{ name, lines, ledger, authors, silent }: AccountedCapture,
	ids: ReadonlySet<string>,
	names: ReadonlySet<string>,
	wanted: Curation['removals'],
): Remains[] {
	const own = new Set(
		ledger.entries.filter(({ id, duplicateOf }) => ids.has(duplicateOf ?? id)).map(({ id }) => id),
	);
	const passages = wanted.flatMap(({ passage }) => passage?.text ?? []);
	const onlyPassages = passages.length > 0 && passages.length === wanted.length;
	const spans = (ledger.spans ?? []).filter(({ entry }) => entry !== undefined && own.has(entry));
	const words = spans.filter(
		({ lines: range }) => !onlyPassages || passages.some((text) => isIn(lines, range, text)),
	);
	const items = (ledger.items ?? []).filter(
		({ entry }) => entry !== undefined && own.has(entry) && !silent.has(entry),
	);
	const named = [...names].flatMap((one) =>
		lines.flatMap((line, index) => (findPassage(line, one).length > 0 ? [index + 1] : [])),
	);
	const signed = [...authors].some(([id]) => own.has(id));
	return [
		...words.map((span) => ({ capture: name, where: `${rangeOf(span)} (${span.role})` })),
		...items.map(({ source }) => ({ capture: name, where: source })),
		...(named.length > 0
			? [
					{
						capture: name,
						where: `the name in line ${[...new Set(named)].sort((a, b) => a - b).join(', ')}`,
					},
				]
			: signed && words.length > 0 && !onlyPassages
				? [{ capture: name, where: 'the lines around it that say its author, date and title' }]
				: []),
	];
}

function isIn(lines: readonly string[], [first, last]: Span['lines'], text: string): boolean {
	return findPassage(lines.slice(first - 1, last).join('\n'), text).length > 0;
}

function rangeOf({ lines: [first, last] }: Span): string {
	return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
