import { parseArgs } from 'node:util';
import { PictureIndex } from '../images/match.ts';
import { wantedImages } from '../images/images.ts';
import type { EntryRecord } from '../model/entry.ts';
import type { PictureFile } from '../model/image.ts';
import { ingest } from '../pipeline.ts';
import type { IngestInput } from '../pipeline.ts';
import { readCaptures } from '../read/captures.ts';
import { readContent } from '../read/content.ts';
import { notLookedAt } from '../read/large.ts';
import { changedAddresses } from '../report/changed-addresses.ts';
import { refuseToExpose } from '../report/exposed.ts';
import { removalReceipt } from '../report/removal.ts';
import { isWordless } from '../text/identity.ts';
import { paths } from '../../src/lib/address.ts';
import { permalinksSchema, type Permalinks } from '../../src/schemas/permalinks.ts';

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
	const { value: content, diagnostics } = await readContent(values.content);
	refuseToExpose(diagnostics);
	const { value: captures, large, pictures } = await readCaptures(content.captures);
	const notice = notLookedAt(large);
	if (notice !== undefined) console.log(notice);
	const receipt = receiptOf(of, { ...content, captures }, pictures);
	console.log(
		receipt ??
			`No capture holds an entry or a name \`${of}\`. Copy the id from the page, or write the name as it prints it.`,
	);
	return receipt === undefined ? 1 : 0;
}

/**
 * The receipt that `removalCommand` prints; undefined where nothing has that id or name.
 *
 * @param pictures those that lie beside the captures
 */
export function receiptOf(
	of: string,
	input: IngestInput,
	pictures: readonly PictureFile[] = [],
): string | undefined {
	const { curation, digest } = input;
	const { removals, people } = curation.curation;
	const after = ingest(input);
	// The ledgers as they are without any removal still say who wrote what, under which name.
	const unhidden: IngestInput = {
		...input,
		curation: {
			...curation,
			curation: { ...curation.curation, removals: [], people: people.map(shown) },
		},
		digest: digest && { ...digest, names: 'shown' },
	};
	const before = ingest(unhidden);
	const essayOf = new Map(before.records.map((record) => [record.key, record]));
	const silent = new Set(before.records.filter(isSilent).map(({ id }) => id));
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
			silent,
		})),
		addressOf: (id) => addresses.get(id) ?? formerAddress(id, input.permalinks),
		changedOf: (names) => {
			if (names.size === 0) return [];
			const { records } = ingest({ ...unhidden, permalinks: permalinksSchema.parse({}) });
			return changedAddresses(names, records, after.permalinks);
		},
		picturesOf: (ids) => picturesOf(before.records, ids, pictures),
		diagnostics: after.diagnostics,
	});
}

/** Whether somebody has emptied the entry in the only capture of it. */
function isSilent(record: EntryRecord): boolean {
	if (record.author !== undefined || record.folded.length > 0) return false;
	if (record.kind !== 'essay' || !isWordless(record)) return false;
	return record.titleFrom !== 'capture' || record.title === record.permalink;
}

/** The address of an entry that no capture holds any more. */
function formerAddress(id: string, { comments, addresses }: Permalinks): string | undefined {
	if (Object.hasOwn(addresses, id)) return paths.essay(id);
	const essay = comments[id];
	return essay === undefined ? undefined : paths.comment(essay, id);
}

/** The files that entries of these ids show, and no other entry does. */
function picturesOf(
	records: readonly EntryRecord[],
	ids: ReadonlySet<string>,
	pictures: readonly PictureFile[],
): readonly string[] {
	const index = new PictureIndex(pictures);
	index.learn(wantedImages(records));
	const essays = records.filter(({ kind }) => kind === 'essay');
	const filesOf = (isOf: (record: EntryRecord) => boolean) => {
		const some = records.filter((record) => record.kind === 'comment' && isOf(record));
		// A comment's images are looked for where its essay stood.
		const own = [...essays, ...some].map((record) =>
			isOf(record) ? record : { ...record, body: nothing },
		);
		return wantedImages(own).flatMap((image) => index.find(image).slice(0, 1));
	};
	const others = new Set(filesOf(({ id }) => !ids.has(id)));
	const own = new Set(filesOf(({ id }) => ids.has(id)));
	return [...own].filter((file) => !others.has(file)).map(({ name }) => name);
}

const nothing = { type: 'root' as const, children: [] };

function shown<Person extends object>(person: Person): Person & { readonly names: 'shown' } {
	return { ...person, names: 'shown' };
}
