import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCuration, readDigest, readTopic } from '../curate/read-files.ts';
import type { Page, WrittenCuration } from '../curate/read-files.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import { isHalfWritten } from '../write/journal.ts';
import { linesOf } from './lines.ts';
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

/** Reads what is not made by ingest in a content folder. Throws where the folder is no digest. */
export async function readContent(folder: string): Promise<Staged<ContentFolder>> {
	const { value, diagnostics } = await readDecisions(folder);
	return { value: { ...value, permalinks: readPermalinks(folder) }, diagnostics };
}

/** `readContent` without the permalinks, which are as many as a blog has entries. */
export async function readDecisions(
	folder: string,
): Promise<Staged<Omit<ContentFolder, 'permalinks'>>> {
	if (await isHalfWritten(folder)) throw new Error(describeHalfWritten(folder));
	const digestText = await readIfThere(join(folder, 'digest.yaml'));
	if (digestText === undefined) {
		throw new Error(
			`Found no \`digest.yaml\` in \`${folder}\`, expected a content folder; nothing is read or written. ` +
				'Write one with a `title` and `captures: [captures]`, or name another folder with --content.',
		);
	}
	const digest = readDigest(digestText, 'digest.yaml');
	const curation = readCuration(
		(await readIfThere(join(folder, 'curation.yaml'))) ?? '',
		'curation.yaml',
	);
	const topics = await readTopics(folder);
	return {
		value: {
			captures: (digest.value?.captures ?? []).map((path) => join(folder, path)),
			curation: curation.value,
			digest: digest.value,
			topics: topics.value,
			readings: (await listPages(folder, 'readings')).map((name) => name.slice(0, -'.mdx'.length)),
		},
		diagnostics: [...digest.diagnostics, ...curation.diagnostics, ...topics.diagnostics],
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

/** The addresses that earlier runs gave. Throws where they are damaged. */
export function readPermalinks(folder: string): Permalinks {
	const path = join(folder, permalinksFile);
	try {
		const text = existsSync(path) ? readFileSync(path, 'utf8') : '{}';
		return permalinksSchema.parse(JSON.parse(text));
	} catch (cause) {
		throw brokenPermalinks(cause);
	}
}

/** The lines of `permalinks.json` as it stands in `folder`, which may be too many to be held. */
export function permalinksLines(folder: string): Iterable<string> {
	const path = join(folder, permalinksFile);
	return existsSync(path) ? linesOf(path) : ['{}'];
}

const permalinksFile = 'permalinks.json';

/** To go on would give addresses a second time and break links that people hold. */
export function brokenPermalinks(cause: unknown): Error {
	return new Error(
		'Found `permalinks.json` damaged, expected the addresses given so far; nothing is written. ' +
			'Restore it from version control, or delete it to give all addresses anew.',
		{ cause },
	);
}

async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}
