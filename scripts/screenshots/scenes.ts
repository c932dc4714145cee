import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page to take a picture of. */
export interface Scene {
	readonly name: string;
	readonly path: string;
	/** What must be on the page before the picture is taken. */
	readonly ready?: string;
	readonly fullPage: boolean;
	/** Shown in the README. */
	readonly readme?: boolean;
}

const names: Record<string, string> = {
	topics: 'topic',
	people: 'person',
	readings: 'reading',
	sources: 'source',
};

/** One scene for each kind of page in the built site under `root`, choosing the fullest of each kind. */
export async function chooseScenes(root: string): Promise<readonly Scene[]> {
	const essay = await choose(root, 'essays', ({ length }) => length);
	const kinds = Object.keys(names);
	const details = await Promise.all(
		kinds.map(async (kind) => ({
			name: names[kind] ?? kind,
			path: await choose(root, kind, ({ length }) => length),
			fullPage: true,
		})),
	);
	const lists = ['essays', 'discussions', ...kinds, 'about'].map((kind) => {
		return { name: `list-${kind}`, path: `/${kind}/`, fullPage: true };
	});
	const topic = await choose(root, 'topics', ({ length }) => length);
	const word = topic.split('/')[2]?.split('-')[0] ?? 'the';
	const thread = await choose(root, 'essays', (html) => html.split('<details').length);
	return [
		{ name: 'home', path: '/', fullPage: true },
		{ name: 'front', path: '/', fullPage: false, readme: true },
		{ name: 'thread', path: `${thread}#discussion`, fullPage: false, readme: true },
		{ name: 'essay', path: essay, fullPage: false },
		{ name: 'essay-whole', path: essay, fullPage: true },
		{ name: 'discussion', path: `${essay}#discussion`, fullPage: false },
		...details,
		...lists,
		{ name: 'search', path: '/search/', fullPage: true },
		{ name: 'search-results', path: `/search/?q=${word}`, ready: '.results li', fullPage: false },
		{ name: 'not-found', path: '/nothing-here/', fullPage: true },
	];
}

/** The address of the page below a section whose HTML `weigh` finds heaviest. */
async function choose(
	root: string,
	section: string,
	weigh: (html: string) => number,
): Promise<string> {
	const entries = await readdir(join(root, section), { withFileTypes: true });
	const pages = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	const weighed = await Promise.all(
		pages.map(async (name) => {
			const html = await readFile(join(root, section, name, 'index.html'), 'utf8');
			return { path: `/${section}/${name}/`, weight: weigh(html) };
		}),
	);
	return weighed.sort((a, b) => b.weight - a.weight)[0]?.path ?? `/${section}/`;
}
