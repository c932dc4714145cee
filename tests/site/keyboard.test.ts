import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/visit.ts';

const essay = '/essays/the-suggestion-box/';
const kinds = [
	...['/', '/essays/', essay, '/discussions/', '/topics/', '/topics/listening/', '/people/'],
	...['/people/nora-feld/', '/readings/', '/readings/first-week/', '/sources/', '/about/'],
	...['/sources/market-hall-2006-txt/', '/search/', '/search/?q=listening', '/nothing-here/'],
];
/** More stops than any page has; who is still on the way then is in a trap. */
const mostStops = 600;

await describeInBrowser('by keyboard alone', 'tests/fixtures/site-content', (site) => {
	const focused = (page: Page) =>
		page.evaluate(() => document.activeElement?.textContent.trim().replace(/\s+/gu, ' ') ?? '');
	const focusIs = (page: Page, selector: string) =>
		page.evaluate((query) => document.activeElement?.matches(query) ?? false, selector);

	/** Presses Tab until the focus is on `selector`. */
	async function tabTo(page: Page, selector: string): Promise<void> {
		for (let stop = 0; stop < mostStops; stop++) {
			await page.keyboard.press('Tab');
			if (await focusIs(page, selector)) return;
		}
		throw new Error(`Tab leads to no ${selector} on ${page.url()}.`);
	}

	/** Goes to `selector`, follows it, and waits for the page that it leads to. */
	async function follow(page: Page, selector: string, address: RegExp): Promise<void> {
		await tabTo(page, selector);
		await page.keyboard.press('Enter');
		await page.waitForURL(address, { waitUntil: 'load' });
	}

	describe('a reader comes', () => {
		test('past the menu to the text', () =>
			site.visit('/', async (page) => {
				await page.keyboard.press('Tab');
				expect(await focused(page)).toBe('Skip to the text');
				expect((await page.locator('.skip').boundingBox())?.x).toBeGreaterThanOrEqual(0);
				await page.keyboard.press('Enter');
				await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
				await page.keyboard.press('Tab');
				expect(await focusIs(page, 'main *')).toBe(true);
			}));

		test('from the front page to an essay, through its contents and thread, and back', () =>
			site.visit('/', async (page) => {
				await follow(page, '.site-header a[href="/essays/"]', /\/essays\/$/u);
				expect(await page.locator('[aria-current]').textContent()).toContain('Essays');
				await follow(page, `.entry-title a[href="${essay}"]`, /the-suggestion-box\/$/u);
				await follow(page, '.contents a', /#h-[0-9a-f]{8}$/u);
				// From the heading on, the next stop is in the section below it.
				await page.keyboard.press('Tab');
				expect(await focusIs(page, ':target ~ * .handle')).toBe(true);
				await page.keyboard.press('Enter');
				await page.waitForURL(/#p-[0-9a-f]{8}$/u);
				await page.keyboard.press('n');
				expect(await focusIs(page, '.comment')).toBe(true);
				await page.keyboard.press('n');
				await tabTo(page, '.comment .to a');
				await page.keyboard.press('Enter');
				await page.waitForURL(/#c-[0-9a-f]{10}$/u);
				await follow(page, '.comment .source-link', /\/sources\/market-hall-2006-txt\/#l\d+$/u);
				expect(await page.locator('li:target').count()).toBe(1);
				await follow(page, '.run li a', /the-suggestion-box\/#[pc]-/u);
				await page.goBack();
				expect(page.url()).toContain('/sources/');
			}));

		test('to a topic, a reading, a person and the source', () =>
			site.visit(essay, async (page) => {
				await follow(page, '.essay-head .topics a', /\/topics\/[a-z-]+\/$/u);
				await follow(page, '.facts a[href^="/people/"]', /\/people\/[a-z-]+\/$/u);
				await follow(page, '.site-header a[href="/readings/"]', /\/readings\/$/u);
				await follow(page, '.card a', /\/readings\/first-week\/$/u);
				await follow(page, '.stops a', /\/essays\/[a-z-]+\/$/u);
				await follow(page, '.site-header a[href="/sources/"]', /\/sources\/$/u);
			}));

		test('to what she searches for', () =>
			site.visit(essay, async (page) => {
				await page.keyboard.press('/');
				await page.waitForURL(/\/search\//u);
				await page.waitForFunction(() => document.activeElement?.id === 'q');
				await page.keyboard.type('photographer');
				await page.waitForSelector('.results li');
				await page.keyboard.press('ArrowDown');
				expect(await focusIs(page, '.results a')).toBe(true);
				await page.keyboard.press('Enter');
				await page.waitForURL(/\/essays\/[a-z-]+\/#/u);
			}));

		test('to the theme, and changes it', () =>
			site.visit('/', async (page) => {
				await tabTo(page, '.theme');
				await page.keyboard.press('Space');
				expect(await focused(page)).toBe('Theme: light');
				await page.keyboard.press('Enter');
				expect(await focused(page)).toBe('Theme: dark');
			}));
	});

	describe('a thread', () => {
		test('is folded and opened, and opens for a link that leads inside', () =>
			site.visit(essay, async (page) => {
				const branch = page.locator('.discussion details').first();
				await tabTo(page, '.discussion summary');
				await page.keyboard.press('Enter');
				expect(await branch.getAttribute('open')).toBeNull();
				await page.keyboard.press('Space');
				expect(await branch.getAttribute('open')).not.toBeNull();
				await page.keyboard.press('Enter');
				const inside = await branch.locator('.comment').first().getAttribute('id');
				await page.evaluate((id) => (location.hash = id), inside ?? '');
				await page.waitForFunction(() =>
					document.querySelector('.discussion details')?.hasAttribute('open'),
				);
				expect(await page.locator('.comment:target').isVisible()).toBe(true);
			}));

		test.each(['', '-p-2033febf'])(
			'goes on from the comment that #c-b381c4c43a%s leads to',
			(paragraph) =>
				site.visit(`${essay}#c-b381c4c43a${paragraph}`, async (page) => {
					// A browser that follows the address takes the focus from what has it.
					await page.waitForFunction(() => scrollY > 0);
					await page.keyboard.press('n');
					expect(await page.evaluate(() => document.activeElement?.id)).toBe('c-a3a9a13928');
					expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
						'Comment by Unsigned',
					);
				}),
		);

		test('leaves `n` and `p` to fields, and to keys that mean something else', () =>
			site.visit(essay, async (page) => {
				await page.keyboard.press('Control+n');
				await page.keyboard.press('Alt+p');
				expect(await focusIs(page, 'body')).toBe(true);
				for (const field of [
					'<input>',
					'<textarea></textarea>',
					'<div contenteditable="true"></div>',
				]) {
					await page.evaluate((html) => {
						const [element] = document.createRange().createContextualFragment(html).children;
						document.querySelector('main')?.prepend(element ?? '');
						(element as HTMLElement).focus();
					}, field);
					await page.keyboard.press('n');
					await page.keyboard.press('/');
					expect(await focusIs(page, '.comment')).toBe(false);
					expect(page.url()).toContain(essay);
				}
			}));

		test('is skipped by whoever wants what follows it', () =>
			site.visit(essay, async (page) => {
				await tabTo(page, '.discussion .skip');
				const skip = page.locator('.discussion .skip');
				expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
				await page.keyboard.press('Enter');
				await page.waitForURL(/#after-discussion$/u);
				await page.keyboard.press('Tab');
				expect(await focusIs(page, '.discussion *')).toBe(false);
				expect(await focusIs(page, 'main *')).toBe(true);
			}));

		test('stops at the links of a comment, not at each of its paragraphs', () =>
			site.visit(essay, async (page) => {
				const handles = page.locator('.comment .words .handle');
				expect(await handles.count()).toBeGreaterThan(0);
				for (const handle of await handles.all())
					expect(await handle.getAttribute('tabindex')).toBe('-1');
			}));

		test('leaves every key alone for whoever switches them off, now and later', () =>
			site.visit(essay, async (page) => {
				const hint = page.locator('.keys');
				expect(await hint.isVisible()).toBe(true);
				await tabTo(page, '.key-switch');
				await page.keyboard.press('Enter');
				expect(await focused(page)).toBe('Single keys: off');
				await page.reload();
				expect(await hint.isVisible()).toBe(false);
				for (const key of ['n', 'p', '/']) await page.keyboard.press(key);
				expect(await focusIs(page, 'body')).toBe(true);
				expect(page.url()).toContain(essay);
				await page.locator('.key-switch').click();
				await page.keyboard.press('n');
				expect(await focusIs(page, '.comment')).toBe(true);
			}));

		test('speaks of no keys on a screen that is touched', () =>
			site.visit(
				essay,
				async (page) => {
					expect(await page.locator('.order').isVisible()).toBe(true);
					expect(await page.locator('.keys').isVisible()).toBe(false);
				},
				{ hasTouch: true, isMobile: true },
			));

		test('keeps the focus on the switch between conversation and time', () =>
			site.visit(essay, async (page) => {
				await tabTo(page, '.order');
				await page.keyboard.press('Enter');
				expect(await focused(page)).toBe('As a conversation');
				await page.keyboard.press('n');
				expect(await focusIs(page, '.comment')).toBe(true);
			}));
	});

	/** Every stop of Tab from the page's beginning to its end, with what is wrong there. */
	async function walk(
		page: Page,
	): Promise<{ readonly stops: number; readonly wrong: readonly string[] }> {
		const wrong: string[] = [];
		for (let stops = 0; stops < mostStops; stops++) {
			await page.keyboard.press('Tab');
			const found = await page.evaluate(() => {
				const { activeElement: at } = document;
				if (!at || at === document.body) return undefined;
				const ring = getComputedStyle(at);
				const hasRing = ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2;
				const box = at.getBoundingClientRect();
				const isSeen = [0.1, 0.5, 0.9].some((share) => {
					const hit = document.elementFromPoint(
						box.left + box.width * share,
						box.top + box.height / 2,
					);
					return at.contains(hit) || hit?.contains(at);
				});
				const name = `${at.tagName} ${at.className} ${at.textContent.trim().slice(0, 40)}`;
				return [!hasRing && `no ring on ${name}`, !isSeen && `${name} is hidden`].filter(
					(said) => said !== false,
				);
			});
			if (!found) return { stops, wrong };
			wrong.push(...found);
		}
		return { stops: mostStops, wrong: [...wrong, 'Tab never comes to the end'] };
	}

	describe('the focus', () => {
		test.each([
			['light', 1280, 'none'],
			['dark', 320, 'none'],
			['light', 1280, 'active'],
		] as const)(
			'is seen at every stop of every page and passes on, %s at %i px, forced colours %s',
			async (colorScheme, width, forcedColors) => {
				const wrong: string[] = [];
				for (const path of kinds) {
					await site.visit(
						path,
						async (page) => {
							if (path.includes('?q=')) await page.waitForSelector('.results li');
							const walked = await walk(page);
							expect(walked.stops).toBeGreaterThan(5);
							wrong.push(...walked.wrong.map((said) => `${path}: ${said}`));
						},
						{ colorScheme, forcedColors, viewport: { width, height: 900 } },
					);
				}
				expect(wrong).toEqual([]);
			},
		);
	});

	describe('what the reader prefers', () => {
		const moving = (page: Page) =>
			page.evaluate(() =>
				[...document.querySelectorAll('*')]
					.map((element) => [element, getComputedStyle(element)] as const)
					.filter(
						([, style]) =>
							style.scrollBehavior === 'smooth' ||
							parseFloat(style.transitionDuration) > 0 ||
							parseFloat(style.animationDuration) > 0,
					)
					.map(([{ tagName, className }]) => `${tagName} ${className}`),
			);

		test('stands still for whoever wants less motion', async () => {
			for (const path of kinds) {
				await site.visit(path, async (page) => {
					expect(await moving(page), path).toEqual([]);
				});
			}
		});

		test('has more contrast for whoever wants more', () =>
			site.visit(
				essay,
				async (page) => {
					const colours = () =>
						page.evaluate(() => {
							const { color, backgroundColor } = getComputedStyle(document.body);
							return [color, backgroundColor];
						});
					expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
					await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
					expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
				},
				{ contrast: 'more' },
			));

		test('keeps its edges where the system sets the colours', () =>
			site.visit(
				essay,
				async (page) => {
					const edges = await page.evaluate(() =>
						[...document.querySelectorAll('.badge, .topics a, button')].map(
							(element) => getComputedStyle(element).borderTopStyle,
						),
					);
					expect(new Set(edges)).toEqual(new Set(['solid']));
				},
				{ forcedColors: 'active' },
			));
	});
});
