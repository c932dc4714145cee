import { buildSite } from '../../tests/helpers/build-site.ts';
import { startJudge, type Judge } from '../../tests/helpers/lighthouse.ts';
import { serveFolder } from '../../tests/helpers/static-server.ts';
import type { BenchTable } from './table.ts';

export const name = 'lighthouse';
export const title = 'marks that Lighthouse gives the bundled digest, of 100';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const pages = [
	['home', '/'],
	['essay', '/essays/on-tuesday-i-gave-the-same-talk-for-the-ninth-time/'],
	['topic', '/topics/echo-chamber/'],
	['search', '/search/'],
] as const;

/** Lets Lighthouse judge four kinds of page, as on a phone of middling speed on a slow line. */
export async function run(): Promise<BenchTable> {
	const judge = await startJudge();
	if (typeof judge === 'string') throw new Error(judge);
	try {
		return await judgeAll(judge);
	} finally {
		await judge.close();
	}
}

async function judgeAll(judge: Judge): Promise<BenchTable> {
	const site = await buildSite('content');
	const server = await serveFolder(site.root);
	const rows: (string | number)[][] = [];
	const notes: string[] = [];
	try {
		for (const [kind, path] of pages) {
			const { scores, faults } = await judge.judge(server.origin + path, categories);
			rows.push([kind, ...categories.map((category) => scores[category] ?? '–')]);
			notes.push(...faults.map((fault) => `${kind}: ${fault}`));
		}
	} finally {
		await server.close();
		await site.remove();
	}
	return { columns: ['', ...categories], rows, notes };
}
