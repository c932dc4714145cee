import { parseArgs } from 'node:util';
import { ingest } from '../pipeline.ts';
import type { IngestInput } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import { readContent } from '../read/content.ts';
import { notLookedAt } from '../read/large.ts';
import { removalReceipt } from '../report/removal.ts';
import { paths } from '../../src/lib/address.ts';

/** How the command is called. */
export const removalUsage =
	'usage: npm run removal-report -- ID|NAME [--content DIR]\n' +
	'  ID         the id of an essay or comment\n' +
	'  NAME       a person, as the pages print the name\n' +
	'  --content  the content folder (default: content)';

/**
 * Prints what the removal of an entry or a person took from where, and what remains of it in the
 * folder of captures. Writes nothing.
 *
 * @returns the exit code: 0, or 1 where no capture holds anything of that id or name.
 */
export async function removalCommand(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	const of = positionals.join(' ').trim();
	if (values.help || of === '') {
		console.log(removalUsage);
		return values.help ? 0 : 2;
	}
	const content = (await readContent(values.content)).value;
	const { value: captures, large } = await readCaptures(content.captures);
	const notice = notLookedAt(large);
	if (notice !== undefined) console.log(notice);
	const receipt = receiptOf(of, { ...content, captures });
	console.log(
		receipt ??
			`No capture holds an entry or a name \`${of}\`. Copy the id from the page, or write the name as it prints it.`,
	);
	return receipt === undefined ? 1 : 0;
}

/** The receipt that `removalCommand` prints; undefined where nothing has that id or name. */
export function receiptOf(of: string, input: IngestInput): string | undefined {
	const { curation, digest } = input;
	const { removals, people } = curation.curation;
	const after = ingest(input);
	// The ledgers as they are without any removal still say who wrote what, under which name.
	const before = ingest({
		...input,
		curation: {
			...curation,
			curation: { ...curation.curation, removals: [], people: people.map(shown) },
		},
		digest: digest && { ...digest, names: 'shown' },
	});
	const essayOf = new Map(before.records.map((record) => [record.key, record]));
	const addresses = new Map(
		before.records.flatMap((record) => {
			const essay = record.kind === 'essay' ? record : essayOf.get(record.essay);
			if (essay?.kind !== 'essay') return [];
			const isEssay = record.kind === 'essay';
			return [
				[record.id, isEssay ? paths.essay(essay.slug) : paths.comment(essay.slug, record.id)],
			];
		}),
	);
	return removalReceipt({
		of,
		removals,
		people,
		captures: before.accounts.map(({ capture: { name, lines }, ledger }) => ({
			name,
			lines,
			ledger,
			authors: new Map(ledger.entries.flatMap(({ id, author }) => (author ? [[id, author]] : []))),
		})),
		addressOf: (id) => addresses.get(id) ?? id,
		diagnostics: after.diagnostics,
	});
}

function shown<Person extends object>(person: Person): Person & { readonly names: 'shown' } {
	return { ...person, names: 'shown' };
}
