import { ledgerSchema, type Ledger, type Span } from '../../src/schemas/ledger.ts';
import type { Capture } from '../model/capture.ts';
import type { Label } from '../model/draft.ts';
import { printableLine } from '../text/printable.ts';

/** What is known of a text capture once its entries have ids. */
export interface TextAccount {
	readonly capture: Capture;
	readonly dialect: string;
	/** One for every line of the capture. */
	readonly labels: readonly Label[];
	/** The id of the entry that a draft of this capture became, or was folded into. */
	readonly entryIdOf: (draft: number) => string;
	readonly entries: Ledger['entries'];
}

/**
 * The ledger of a text capture. Its spans are the labels by runs: neighbours of one role and one
 * draft, and for a duplicate of consecutive lines. They cover line 1 to the last exactly once.
 */
export function buildLedger(account: TextAccount): Ledger {
	const { capture, dialect, labels, entryIdOf, entries } = account;
	const lines = capture.lines.length;
	if (labels.length !== lines) {
		throw new Error(`Found ${labels.length} labels for the ${lines} lines of \`${capture.name}\`.`);
	}
	const spans = runs(labels).map((run) => toSpan(run, entryIdOf));
	const { name, sha256, format } = capture;
	return { capture: name, sha256, format, dialect, lines, entries, spans };
}

/** What is known of an export once its entries have ids. */
export interface ItemAccount {
	readonly capture: Capture;
	readonly dialect: string;
	readonly entries: Ledger['entries'];
	readonly items: NonNullable<Ledger['items']>;
}

/** The ledger of an export: a row for each of its items instead of its lines. */
export function buildItemLedger({ capture, dialect, entries, items }: ItemAccount): Ledger {
	const { name, sha256, format, lines } = capture;
	return { capture: name, sha256, format, dialect, lines: lines.length, entries, items };
}

/**
 * `ledger` as the text of its file: keys in the order of the schema, each span and each item on a
 * line of its own, so that a change of one shows as a change of one line.
 */
export function stringifyLedger(ledger: Ledger): string {
	const members = Object.entries(ledgerSchema.parse(printableStrings(ledger))).map(
		([key, value]) => {
			const text =
				key === 'spans' || key === 'items' ? onePerLine(value) : JSON.stringify(value, null, '\t');
			return `\t"${key}": ${text.replaceAll('\n', '\n\t')}`;
		},
	);
	return `{\n${members.join(',\n')}\n}\n`;
}

/** Names and titles as they are shown, without signs that act on whoever reads the file. */
function printableStrings(value: unknown): unknown {
	if (typeof value === 'string') return printableLine(value);
	if (Array.isArray(value)) return value.map(printableStrings);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, printableStrings(inner)]),
	);
}

interface Run {
	readonly first: number;
	readonly last: number;
	readonly label: Label;
}

function runs(labels: readonly Label[]): Run[] {
	const result: Run[] = [];
	labels.forEach((label, index) => {
		const run = result.at(-1);
		const line = index + 1;
		if (run && continues(run, label)) result.splice(-1, 1, { ...run, last: line });
		else result.push({ first: line, last: line, label });
	});
	return result;
}

function continues({ first, last, label }: Run, next: Label): boolean {
	const expected = label.of === undefined ? undefined : label.of + last - first + 1;
	return label.role === next.role && label.draft === next.draft && next.of === expected;
}

function toSpan({ first, last, label }: Run, entryIdOf: TextAccount['entryIdOf']): Span {
	const { role, draft, of } = label;
	return {
		lines: [first, last],
		role,
		...(draft !== undefined && { entry: entryIdOf(draft) }),
		...(of !== undefined && { of: [of, of + last - first] as [number, number] }),
	};
}

function onePerLine(value: unknown): string {
	if (!Array.isArray(value) || value.length === 0) return '[]';
	return `[\n${value.map((row) => `\t${inline(row)}`).join(',\n')}\n]`;
}

function inline(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).map(([key, inner]) => `"${key}": ${inline(inner)}`);
	return `{ ${members.join(', ')} }`;
}
