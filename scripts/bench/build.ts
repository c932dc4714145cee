import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDirOf } from '../../src/content-dir.ts';
import { whileAlone } from '../../tests/helpers/build-site.ts';
import { withGeneratedContent } from './corpus/content.ts';
import { measureProcess } from './process/measure-process.ts';
import { sideBySide, type Contender, type Cost } from './side-by-side.ts';
import { mdxSite } from './sites/mdx-site.ts';
import { buildArgs, withTemporarySite } from './sites/temporary-site.ts';
import type { BenchTable } from './table.ts';
import { timingColumns, timingRow } from './timing-rows.ts';

export const name = 'build';
export const title = 'cold build of generated essays of 650 words with 8 comments each';

const project = fileURLToPath(new URL('../..', import.meta.url));
const pagefind = join(project, 'node_modules/pagefind/lib/runner/bin.cjs');
const rounds = 3;

/** Builds `size` essays (1,000 without) with this project and with what Astro and Pagefind do alone. */
export function run(size = 1000): Promise<BenchTable> {
	const sizes = { posts: size, words: 650, comments: 8, commentWords: 60 };
	return withGeneratedContent(sizes, (content) =>
		withTemporarySite(mdxSite(content), async (plain) => {
			const pages = new Map<string, number>();
			const timings = await sideBySide(
				[
					contender('Astro, MDX by glob()', pages, () => buildPlain(plain)),
					contender('the same, Pagefind after it', pages, () => buildSearchable(plain)),
					contender('this project, search and all', pages, () => buildOurs(content)),
				],
				{ rounds },
			);
			const [base] = timings;
			if (!base) throw new Error('Nothing was built.');
			return {
				columns: [...timingColumns, 'pages'],
				rows: timings.map((timing) => [...timingRow(timing, base), pages.get(timing.name) ?? 0]),
				notes: [`${size} essays, medians of ${rounds} cold builds; CPU of all processes.`],
			};
		}),
	);
}

interface Build {
	readonly cost: Cost;
	readonly pages: number;
}

function contender(
	name: string,
	pages: Map<string, number>,
	build: () => Promise<Build>,
): Contender {
	return {
		name,
		run: async () => {
			const built = await build();
			pages.set(name, built.pages);
			return built.cost;
		},
	};
}

async function buildPlain(root: string): Promise<Build> {
	for (const folder of ['.astro', 'node_modules', 'dist']) {
		await rm(join(root, folder), { recursive: true, force: true });
	}
	const cost = await measureProcess({ args: buildArgs(root), cwd: root });
	return { cost, pages: await countPages(join(root, 'dist')) };
}

async function buildSearchable(root: string): Promise<Build> {
	const { cost, pages } = await buildPlain(root);
	const index = await measureProcess({ args: [pagefind, '--site', 'dist'], cwd: root });
	return { cost: sum(cost, index), pages };
}

function sum(first: Cost, second: Cost): Cost {
	return {
		wall: first.wall + second.wall,
		cpu: first.cpu + second.cpu,
		peak: Math.max(first.peak ?? 0, second.peak ?? 0),
	};
}

async function buildOurs(content: string): Promise<Build> {
	const dist = await mkdtemp(join(tmpdir(), 'colloquy-bench-dist-'));
	try {
		await rm(join(project, cacheDirOf(content)), { recursive: true, force: true });
		const args = [...buildArgs(project), '--outDir', dist];
		const env = { CONTENT_DIR: content };
		const cost = await whileAlone(() => measureProcess({ args, cwd: project, env }));
		return { cost, pages: await countPages(dist) };
	} finally {
		await rm(dist, { recursive: true, force: true });
	}
}

async function countPages(root: string): Promise<number> {
	const files = await readdir(root, { recursive: true });
	return files.filter((file) => file.endsWith('.html')).length;
}
