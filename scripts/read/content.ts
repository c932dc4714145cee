import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCuration, readDigest, readTopic } from '../curate/read-files.ts';
import type { Page, WrittenCuration } from '../curate/read-files.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import { isHalfWritten } from '../write/journal.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import type { Topic } from '../../src/schemas/topic.ts';

/** What people wrote into the content folder, and what earlier runs promised. */
export interface ContentFolder {
	/** Captures that `digest.yaml` names, as paths. */
	readonly captures: readonly string[];
	readonly curation: WrittenCuration;
	/** Undefined where it cannot be read. */
	readonly digest: Digest | undefined;
	/** Topics that people wrote; suggested ones are made anew each time. */
	readonly topics: readonly Page<Topic>[];
	readonly permalinks: Permalinks;
	/** Slugs of the readings. */
	readonly readings: readonly string[];
}

/** Reads the curator's side of a content folder. Throws where the folder is no digest. */
export async function readContent(folder: string): Promise<Staged<ContentFolder>> {
	if (await isHalfWritten(folder)) throw new Error(describeHalfWritten(folder));
	const digestText = await readIfThere(join(folder, 'digest.yaml'));
	if (digestText === undefined) {
		throw new Error(
			`Found no \`digest.yaml\` in \`${folder}\`, expected a content folder; nothing is read or written. ` +
				'Copy one from `content/` or name another folder with --content.',
		);
	}
	const digest = readDigest(digestText, 'digest.yaml');
	const curation = readCuration(
		(await readIfThere(join(folder, 'curation.yaml'))) ?? '',
		'curation.yaml',
	);
	const topics = await readTopics(folder);
	const permalinks = await readPermalinks(folder);
	return {
		value: {
			captures: (digest.value?.captures ?? []).map((path) => join(folder, path)),
			curation: curation.value,
			digest: digest.value,
			topics: topics.value,
			permalinks: permalinks.value,
			readings: (await listPages(folder, 'readings')).map((name) => name.slice(0, -'.mdx'.length)),
		},
		diagnostics: [
			...digest.diagnostics,
			...curation.diagnostics,
			...topics.diagnostics,
			...permalinks.diagnostics,
		],
	};
}

function describeHalfWritten(folder: string): string {
	return (
		`Found the changes of another run half made in \`${folder}\`; nothing is read or written. ` +
		'If none is at work, it was stopped: `npm run ingest` completes it.'
	);
}

async function readTopics(folder: string): Promise<Staged<readonly Page<Topic>[]>> {
	const topics: Page<Topic>[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const name of await listPages(folder, 'topics')) {
		const path = join(folder, 'topics', name);
		const topic = readTopic(await readFile(path, 'utf8'), `topics/${name}`);
		diagnostics.push(...topic.diagnostics);
		if (topic.value !== undefined && !topic.value.suggested) topics.push(topic.value);
	}
	return { value: topics, diagnostics };
}

/** The names of the pages that people wrote in one folder. */
async function listPages(folder: string, kind: string): Promise<readonly string[]> {
	const path = join(folder, kind);
	const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
	return isFolder ? (await readdir(path)).filter((name) => name.endsWith('.mdx')).sort() : [];
}

async function readPermalinks(folder: string): Promise<Staged<Permalinks>> {
	const text = await readIfThere(join(folder, 'permalinks.json'));
	if (text === undefined) return { value: permalinksSchema.parse({}), diagnostics: [] };
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new Error(brokenPermalinks, { cause: error });
	}
	const parsed = permalinksSchema.safeParse(json);
	// To go on would give addresses a second time and break links that people hold.
	if (!parsed.success) throw new Error(brokenPermalinks, { cause: parsed.error });
	return { value: parsed.data, diagnostics: [] };
}

const brokenPermalinks =
	'Found `permalinks.json` damaged, expected the addresses given so far; nothing is written. ' +
	'Restore it from version control, or delete it to give all addresses anew.';

async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
