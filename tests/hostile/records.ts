import type { Root } from 'mdast';
import { identify } from '../../scripts/identify/identify.ts';
import { recordAddresses } from '../../scripts/identify/permalinks.ts';
import type { CommentRecord, EntryRecord, EssayRecord } from '../../scripts/model/entry.ts';
import { policyOf } from '../../scripts/protect/policy.ts';
import { protect } from '../../scripts/protect/protect.ts';
import { structureBlocks } from '../../scripts/structure/structure.ts';
import { giveTopics } from '../../scripts/topics/topics.ts';
import { printableLine } from '../../scripts/text/printable.ts';
import { renderContent, type Content } from '../../scripts/write/content.ts';
import { curationSchema } from '../../src/schemas/curation.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import { captureOf } from '../helpers/ingest.ts';
import { commentRecord, essayRecord } from '../helpers/records.ts';

/** What stands in one entry's fields; each may be any string. */
export interface Strings {
	readonly title: string;
	readonly author: string;
	readonly date: string;
	readonly tag: string;
	readonly body: string;
	readonly file: string;
}

/** The same string in every field. */
export function everywhere(text: string): Strings {
	return { title: text, author: text, date: text, tag: text, body: text, file: text };
}

/** A name that a capture can have: its file's, made printable; no folder. */
function fileNameOf(text: string): string {
	const name = printableLine(text.replaceAll('/', '_'));
	return /^\.{0,2}$/u.test(name) ? `${name}_` : name.slice(0, 60).toWellFormed();
}

/** The words below a byline as the pipeline reads them, line by line. */
export function structured(text: string): Root {
	return structureBlocks(text.split('\n').map((line) => ({ text: line, gap: false })));
}

/** An essay and two comments on it, the second an answer to the first, with `strings` in all fields. */
export function recordsOf(strings: Strings, file: string, body: Root): readonly EntryRecord[] {
	const { title, author, date, tag, body: text } = strings;
	const shared = { author, publishedText: date, text, body, unsure: [title] };
	const sources = [{ capture: file, lines: [[1, 1] as [number, number]] }];
	const essay: EssayRecord = {
		...essayRecord({ key: `${file}#0`, title, tags: [tag], ...shared }),
		authorFrom: 'byline',
		sources,
	};
	const comment = (n: number, more: Partial<CommentRecord>): CommentRecord => ({
		...commentRecord({ key: `${file}#${n}`, essay: essay.key, position: n, ...shared }),
		authorFrom: 'byline',
		sources,
		...more,
	});
	return [
		essay,
		comment(1, { text: `${text} one` }),
		comment(2, { text: `${text} two`, inReplyTo: `${file}#1`, replyFrom: 'mention' }),
	];
}

/** The content of records that no reader made: the rest of the way through, from ids to files. */
export function contentOf(all: readonly Strings[]): Content {
	const permalinks = permalinksSchema.parse({});
	const read = all.map((strings, index) => {
		const file = `${index}-${fileNameOf(strings.file)}`;
		const capture = captureOf(file, strings.body);
		const lines = capture.lines.length === 0 ? [''] : capture.lines;
		const labels = lines.map(() => ({ role: 'body' as const, draft: 0 }));
		const segmentation = { dialect: 'none', labels, drafts: [], diagnostics: [] };
		const records = recordsOf(strings, file, structured(strings.body));
		return { capture, dialect: strings.title, records, flat: { lines, segmentation } };
	});
	const identified = identify(
		read.flatMap(({ records }) => records),
		{ permalinks },
	).value;
	const themed = giveTopics(identified.records, []).value;
	const policy = policyOf(
		digestSchema.parse({ title: 'Hostile', mask: [] }),
		curationSchema.parse({}),
	);
	const given = { ...themed, captures: read, permalinks: identified.permalinks };
	const safe = protect(given, policy).value;
	return renderContent(safe.captures, safe, recordAddresses(safe.permalinks, safe.records));
}
