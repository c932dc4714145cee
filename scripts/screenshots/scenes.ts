import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page to take a picture of. */
export interface Scene {
	readonly name: string;
	readonly path: string;
	/** What must be on the page before the picture is taken. */
	readonly ready?: string;
	/** As far down as the page goes, and not only what a window shows. */
	readonly whole: boolean;
	/** Shown in the README. */
	readonly readme?: boolean;
	/** Something that people print. */
	readonly printed?: boolean;
}

/** One scene for each kind of page in the built site under `root`, choosing the fullest of each kind. */
export async function chooseScenes(root: string): Promise<readonly Scene[]> {
	const [essay, topic, person, reading, source, thread] = await Promise.all([
		choose(root, 'essays', ({ length }) => length),
		choose(root, 'topics', ({ length }) => length),
		choose(root, 'people', ({ length }) => length),
		choose(root, 'readings', ({ length }) => length),
		choose(root, 'sources', ({ length }) => length),
		choose(root, 'essays', (html) => html.split('<details').length),
	]);
	const word = topic.split('/')[2]?.split('-')[0] ?? 'the';
	const lists = ['essays', 'discussions', 'topics', 'people', 'readings', 'sources'];
	return [
		{ name: 'front', path: '/', whole: false, readme: true },
		{ name: 'thread', path: `${thread}#discussion`, whole: false, readme: true },
		{ name: 'essay', path: essay, whole: false },
		{ name: 'discussion', path: `${essay}#discussion`, whole: false },
		{ name: 'search-results', path: `/search/?q=${word}`, ready: '.results li', whole: false },
		{ name: 'front-whole', path: '/', whole: true },
		{ name: 'essay-whole', path: essay, whole: true, printed: true },
		{ name: 'topic', path: topic, whole: true, printed: true },
		{ name: 'person', path: person, whole: true },
		{ name: 'reading', path: reading, whole: true },
		{ name: 'reading-print', path: `${reading}print/`, whole: true, printed: true },
		{ name: 'source', path: source, whole: true },
		{ name: 'cite', path: `${essay}cite/`, whole: true },
		...lists.map((kind) => ({ name: `list-${kind}`, path: `/${kind}/`, whole: true })),
		...['about', 'links', 'former', 'data', 'search'].map((kind) => {
			return { name: kind, path: `/${kind}/`, whole: true };
		}),
		{ name: 'not-found', path: '/nothing-here/', whole: true },
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
