import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { startJudge, type Judge } from '../helpers/lighthouse.ts';
import { serveFolder, type StaticServer } from '../helpers/static-server.ts';

const started = await startJudge();

/** Milliseconds for one page: Lighthouse loads it several times over. */
const patience = 180_000;

// Speed depends on the machine: `npm run bench -- lighthouse` has its mark.
const categories = ['accessibility', 'best-practices', 'seo'] as const;

describe.skipIf(typeof started === 'string')('Lighthouse', () => {
	const { judge, close } = started as Judge;
	let site: BuiltSite;
	let server: StaticServer;

	beforeAll(async () => {
		site = await buildSite('tests/fixtures/site-content');
		server = await serveFolder(site.root);
	});
	afterAll(async () => {
		await close();
		await server.close();
		await site.remove();
	});

	test.each(['/', '/essays/the-suggestion-box/', '/topics/listening/', '/search/'])(
		'has no fault to find with %s',
		async (path) => {
			const { scores, faults } = await judge(server.origin + path, categories);
			expect(faults).toEqual([]);
			expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
		},
		patience,
	);
});
