import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/visit.ts';

const essay = '/essays/the-suggestion-box/';

await describeInBrowser('search', 'tests/fixtures/site-content', (site) => {
	const { visit } = site;

	/** Waits until the answer to `query` stands, and returns what is said about it. */
	async function answer(page: Page, query: string): Promise<string> {
		await page.waitForFunction(
			(words) => document.querySelector('.status')?.textContent.endsWith(`${words}”`),
			query,
		);
		return (await page.locator('.status').textContent()) ?? '';
	}

	const texts = (page: Page, selector: string) => page.locator(selector).allTextContents();
	const focused = (page: Page) =>
		page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);

	describe('what is found', () => {
		test('is passages, page by page, with the matching words marked', () =>
			visit('/search/', async (page) => {
				await page.locator('#q').pressSequentially('photographer');
				expect(await answer(page, 'photographer')).toMatch(
					/^\d+ essays? (?:and|or) comments? on \d+ pages? for/u,
				);
				const titles = await texts(page, '.results h2');
				expect(new Set(titles).size).toBe(titles.length);
				const passages = page.locator('.results .passage');
				expect(await passages.count()).toBeGreaterThan(titles.length);
				for (const passage of await passages.all()) {
					expect(await passage.locator('mark').first().textContent()).toMatch(/photographer/u);
				}
			}));

		test('is every comment once, though the capture has some of them twice', () =>
			visit('/search/?q=photographer', async (page) => {
				await answer(page, 'photographer');
				const links = await page
					.locator('.passage a')
					.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
				expect(new Set(links).size).toBe(links.length);
			}));

		test('is not the spam', () =>
			visit('/search/?q=watches', async (page) => {
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				expect(await page.locator('.results').textContent()).not.toMatch(/watches/u);
			}));

		test('stays text, whatever stands in it', () =>
			visit('/search/?q=alert', async (page) => {
				await page.waitForSelector('.results mark');
				expect(await page.locator('.results').textContent()).toContain('<script>alert(1)</script>');
				expect(await page.locator('.results script').count()).toBe(0);
			}));

		test.each([
			['oldest', 1],
			['newest', -1],
		])('comes with the %s first if asked', (sort, direction) =>
			visit(`/search/?kind=essay&sort=${sort}`, async (page) => {
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				const dates = await texts(page, '.passage .meta span:last-child');
				const times = dates.map((date) => Date.parse(date) * direction);
				expect(times.length).toBeGreaterThan(1);
				expect(times.toSorted((a, b) => a - b)).toEqual(times);
			}),
		);

		test('keeps the order in the address', () =>
			visit('/search/?q=listening', async (page) => {
				await answer(page, 'listening');
				await page.locator('.sort select').selectOption('oldest');
				await page.waitForURL(/\?q=listening&sort=oldest$/u);
				await page.goBack();
				await page.waitForURL(/\?q=listening$/u);
				expect(await page.locator('.sort select').inputValue()).toBe('relevance');
			}));
	});

	test('finds nothing for a number by what it begins with', () =>
		visit('/search/', async (page) => {
			await page.locator('#q').fill('be');
			await page.waitForSelector('.results mark');
			await page.locator('#q').fill('be1999');
			await page.waitForFunction(() =>
				document.querySelector('.status')?.textContent.includes('be1999'),
			);
			expect(await page.locator('.status').textContent()).toBe('Nothing found for “be1999”.');
			expect(await page.locator('.results li').count()).toBe(0);
		}));

	test.each(['zzxqqj', 'photographer'])(
		'keeps the page where it is while %s is answered',
		(query) =>
			visit(`/search/?q=${query}`, async (page) => {
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				await page.waitForSelector('.ways-in');
				const shift = await page.evaluate(
					() =>
						new Promise<number>((done) => {
							let sum = 0;
							new PerformanceObserver((list) => {
								for (const entry of list.getEntries())
									sum += (entry as unknown as { value: number }).value;
							}).observe({ type: 'layout-shift', buffered: true });
							setTimeout(() => {
								done(sum);
							}, 200);
						}),
				);
				expect(shift).toBeLessThan(0.1);
			}),
	);

	describe('own and quoted words', () => {
		test('are told apart in what is found', () =>
			visit('/search/?q=persuaded&words=quoted', async (page) => {
				await answer(page, 'persuaded');
				const [passage] = await texts(page, '.passage.quotation');
				expect(passage).toContain('in words that are quoted here');
				expect(passage).toContain('Nobody has ever been persuaded');
			}));

		test('are a filter', () =>
			visit('/search/?q=persuaded', async (page) => {
				await answer(page, 'persuaded');
				await page.locator('[data-filter="words"] summary').click();
				await page.locator('label', { hasText: 'own words' }).locator('input').check();
				await page.waitForURL(/words=own/u);
				await page.waitForFunction(
					() =>
						document.querySelector('.results .passage') &&
						!document.querySelector('.results .quotation'),
				);
			}));
	});

	describe('filters', () => {
		test('are repeated by the address', () =>
			visit('/search/?q=the&kind=comment&person=Ada+Quist&sort=newest', async (page) => {
				await answer(page, 'the');
				const names = await texts(page, '.passage a');
				expect(new Set(names)).toEqual(new Set(['Comment by Ada Quist']));
				expect(await page.locator('select').inputValue()).toBe('newest');
			}));

		test('say how many entries each leaves', () =>
			visit('/search/?q=photographer', async (page) => {
				await answer(page, 'photographer');
				await page.locator('[data-filter="kind"] summary').click();
				const label = page.locator('[data-filter="kind"] label', { hasText: 'comment' });
				const number = Number(await label.locator('.count').textContent());
				expect(number).toBeGreaterThan(0);
				await label.locator('input').check();
				await page.waitForURL(/kind=comment/u);
				await page.waitForFunction(
					(expected) => document.querySelector('.status')?.textContent.startsWith(`${expected} `),
					number,
				);
			}));

		test('are blamed where they leave nothing, and taken off at once', () =>
			visit('/search/?q=photographer&year=2099&kind=essay&sort=oldest', async (page) => {
				const status = page.locator('.status');
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				const said =
					/^Nothing found for “photographer” with these filters; (\d+) essays and comments without them\.$/u;
				const [, number] = said.exec((await status.textContent()) ?? '') ?? [];
				const clear = page.getByRole('button', { name: 'Clear filters' });
				await clear.click();
				await page.waitForURL(/\?q=photographer&sort=oldest$/u);
				expect(await answer(page, 'photographer')).toMatch(new RegExp(`^${String(number)} `, 'u'));
				expect(await clear.isVisible()).toBe(false);
				expect(await focused(page)).toBe('q');
			}));

		test('list what somebody wrote without any words', () =>
			visit('/search/?person=Ada+Quist', async (page) => {
				await page.waitForFunction(() => document.querySelector('.status')?.textContent);
				expect(await page.locator('.status').textContent()).toMatch(/on \d+ page/u);
				expect((await texts(page, '.passage')).join()).toContain('Ada Quist');
			}));
	});

	describe('what is named', () => {
		test('stands first: a topic', () =>
			visit('/search/?q=listening', async (page) => {
				await page.waitForSelector('.named a');
				expect(await texts(page, '.named a')).toEqual(['Listening']);
				await page.locator('#q').focus();
				await page.keyboard.press('ArrowDown');
				expect(await focused(page)).toBe('/topics/listening/');
			}));

		test('stands first: a person, by a part of the name', () =>
			visit('/search/?q=quist', async (page) => {
				await page.waitForSelector('.named a');
				expect(await texts(page, '.named li')).toEqual(['Person Ada Quist']);
				await page.locator('.named a').click();
				expect(await page.locator('h1').textContent()).toContain('Ada Quist');
			}));

		test('stands first: a reading, by its title', () =>
			visit('/search/', async (page) => {
				await page.locator('#q').fill('The first week');
				await page.waitForSelector('.named a');
				expect(await texts(page, '.named li')).toEqual(['Reading The first week']);
				await page.locator('.named a').click();
				await page.waitForURL(/\/readings\/first-week\/$/u);
			}));

		test('is found by its other names too', () =>
			visit('/search/?q=filter+bubble', async (page) => {
				await page.waitForSelector('.named a');
				expect((await texts(page, '.named li')).join()).toMatch(
					/The echo chamber.*found by “filter-bubble”/u,
				);
			}));
	});

	describe('a typo', () => {
		test('is answered with the word of the digest, which can be heard and followed', () =>
			visit('/search/', async (page) => {
				await page.locator('#q').pressSequentially('photogrpaher');
				const offer = page.locator('[role="status"].suggestion a');
				expect(await offer.textContent()).toBe('photographer');
				await offer.click();
				await page.waitForURL(/\?q=photographer$/u);
				await answer(page, 'photographer');
				expect(await page.locator('.suggestion').textContent()).toBe('');
				await page.goBack();
				await page.waitForURL(/\?q=photogrpaher$/u);
				expect(await page.locator('#q').inputValue()).toBe('photogrpaher');
			}));

		test('shows no words that merely begin like it', () =>
			visit('/search/?q=becuase', async (page) => {
				const offer = page.locator('.suggestion a');
				expect(await offer.textContent()).toBe('because');
				expect(await page.locator('.status').textContent()).toBe('Nothing found for “becuase”.');
				expect(await page.locator('.results li').count()).toBe(0);
				await offer.click();
				expect(await answer(page, 'because')).toMatch(/^\d/u);
			}));

		test('is not seen in another form of a word, nor in what is typed of one', () =>
			visit('/search/?q=photographs', async (page) => {
				expect(await answer(page, 'photographs')).toMatch(/^\d/u);
				expect(await page.locator('.suggestion').textContent()).toBe('');
				await page.locator('#q').fill('photographe');
				expect(await answer(page, 'photographe')).toMatch(/^\d/u);
				expect(await page.locator('.suggestion').textContent()).toBe('');
			}));

		test('is not seen in words that are there', () =>
			visit('/search/?q=photographer', async (page) => {
				await answer(page, 'photographer');
				await page.waitForLoadState('networkidle');
				expect(await page.locator('.suggestion').textContent()).toBe('');
			}));
	});

	describe('the address', () => {
		test('holds what is typed, and the buttons go back and forth between searches', () =>
			visit('/search/', async (page) => {
				await page.locator('#q').pressSequentially('photographer');
				await page.waitForURL(/\?q=photographer$/u);
				await page.keyboard.press('Enter');
				await page.locator('#q').fill('market');
				await page.waitForURL(/\?q=market$/u);
				await answer(page, 'market');
				await page.goBack();
				await page.waitForURL(/\?q=photographer$/u);
				await answer(page, 'photographer');
				expect(await page.locator('#q').inputValue()).toBe('photographer');
				await page.goForward();
				await answer(page, 'market');
				await page.goBack();
				await page.goBack();
				await page.waitForURL(/\/search\/$/u);
				await page.waitForFunction(() => !document.querySelector('.results li'));
			}));
	});

	describe('the keyboard', () => {
		test('opens it with `/` from any page', () =>
			visit(essay, async (page) => {
				await page.keyboard.press('/');
				await page.waitForURL(/\/search\//u);
				await page.waitForFunction(() => document.activeElement?.id === 'q');
			}));

		test('moves between passages with the arrows, and back with Escape', () =>
			visit('/search/?q=photographer', async (page) => {
				await answer(page, 'photographer');
				await page.keyboard.press('/');
				await page.keyboard.press('ArrowDown');
				const first = await focused(page);
				await page.keyboard.press('ArrowDown');
				expect(await focused(page)).not.toBe(first);
				await page.keyboard.press('ArrowUp');
				expect(await focused(page)).toBe(first);
				await page.keyboard.press('ArrowUp');
				expect(await focused(page)).toBe('q');
				await page.keyboard.press('ArrowDown');
				await page.keyboard.press('Escape');
				expect(await focused(page)).toBe('q');
			}));

		test('goes with Enter to the very comment, which is marked', () =>
			visit('/search/?q=photographer&kind=comment', async (page) => {
				await answer(page, 'photographer');
				await page.keyboard.press('/');
				await page.keyboard.press('ArrowDown');
				await page.keyboard.press('Enter');
				await page.waitForURL(/\/essays\/[a-z-]+\/#c-[0-9a-f]{10}/u);
				expect(await page.locator('.comment:target .words').textContent()).toMatch(/photographer/u);
			}));
	});

	describe('what is fetched', () => {
		const ofSearch = (url: string) => /\/pagefind\/|\/search\/[a-z-]+\.(?:json|txt)/u.test(url);

		test('is nothing before the reader wants to search', () =>
			visit('/search/', async (page) => {
				const asked: string[] = [];
				page.on('request', (request) => asked.push(request.url()));
				await page.mouse.move(200, 200);
				await page.keyboard.press('Tab');
				await page.waitForLoadState('networkidle');
				expect(asked.filter(ofSearch)).toEqual([]);
			}));

		test('is asked for all at once when she comes to the field', () =>
			visit('/search/', async (page) => {
				const asked: string[] = [];
				const held = Promise.withResolvers<undefined>();
				await page.route(/\/pagefind\/|\/search\/[a-z]+\.json/u, async (route) => {
					asked.push(new URL(route.request().url()).pathname);
					await held.promise;
					await route.continue();
				});
				await page.locator('#q').focus();
				await expect
					.poll(() => asked.toSorted())
					.toEqual([
						'/pagefind/pagefind-entry.json',
						'/pagefind/pagefind.js',
						'/pagefind/wasm.en.pagefind',
						'/search/index.json',
						'/search/names.json',
					]);
				await page.locator('#q').fill('photographer');
				held.resolve(undefined);
				await answer(page, 'photographer');
			}));

		test('is each file once', () =>
			visit('/search/', async (page) => {
				const asked: string[] = [];
				page.on('response', (response) => asked.push(response.url()));
				await page.locator('#q').fill('photographer');
				await answer(page, 'photographer');
				const files = asked.filter(ofSearch);
				expect(files.length).toBeGreaterThan(5);
				expect(files.toSorted()).toEqual([...new Set(files)].sort());
			}));
	});

	test('says so where the engine cannot be loaded, and leaves the other ways in', async () => {
		const page = await site.browser.newPage();
		await page.route(/\/pagefind\/pagefind\.js/u, (route) => route.abort());
		await page.goto(`${site.origin}/search/`);
		await page.locator('#q').fill('photographer');
		await page.waitForFunction(() => document.querySelector('.status')?.textContent);
		expect(await page.locator('.status').textContent()).toContain('could not be loaded');
		expect(await page.locator('.ways-in a').count()).toBeGreaterThan(5);
		await page.close();
	});
});
