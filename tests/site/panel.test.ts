import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import type { Curation } from '../../src/schemas/curation.ts';
import { startBrowser } from '../helpers/browser.ts';
import { buildSite } from '../helpers/build-site.ts';
import { startDevServer, type DevServer } from '../helpers/dev-server.ts';
import { withContent } from '../helpers/ingest.ts';
import { serve } from '../helpers/server.ts';
import { root } from '../helpers/shared.ts';

const essay = 'what-the-fish-stall-knows';
const read = async (content: string) =>
	(parse(await readFile(join(content, 'curation.yaml'), 'utf8')) ?? {}) as Curation;

const started = await startBrowser();
if (typeof started === 'string') console.warn(`The panel is not tried out. ${started}`);

describe.skipIf(typeof started === 'string')('the panel in a real browser', () => {
	const browser = started as Browser;
	let content = '';
	let server: DevServer;
	let page: Page;

	beforeAll(async () => {
		content = await mkdtemp(join(tmpdir(), 'colloquy-panel-'));
		await cp(join(root, 'content'), content, { recursive: true });
		server = await startDevServer(content);
		page = await browser.newPage();
		await page.goto(`${server.origin}/essays/${essay}/`, { timeout: 240_000 });
	}, 300_000);
	afterAll(async () => {
		await browser.close();
		await server.close();
		await rm(content, { recursive: true });
	});

	const panel = () => page.getByRole('dialog', { name: 'Curate this page' });
	const select = () => page.locator('select[name=entry]');
	const said = () => panel().getByRole('status');
	const isWritten = async () => {
		await said().filter({ hasText: 'Written to curation.yaml.' }).waitFor();
	};

	test('lists what is unsure on the page, and takes no for an answer', async () => {
		await page.getByRole('button', { name: 'Curate this page' }).click();
		await said().filter({ hasText: 'to look at' }).waitFor();
		const items = panel().getByRole('listitem');
		const count = await items.count();
		expect(await said().textContent()).toContain(`${count} to look at`);
		const sure = (await items.allTextContents()).map((text) =>
			Number(/\((\d+) % sure\)/u.exec(text)?.[1]),
		);
		expect(sure).toEqual(sure.toSorted((a, b) => a - b));
		await items.first().getByRole('button', { name: 'Skip' }).press('Enter');
		expect(await items.count()).toBe(count - 1);
	}, 240_000);

	test('corrects any entry, writes the file and shows the page anew', async () => {
		await select().selectOption(essay);
		await panel().getByLabel('Title').fill('The stall, corrected');
		await panel().getByRole('button', { name: 'Write' }).last().click();
		await page.getByRole('heading', { level: 1, name: 'The stall, corrected' }).waitFor();
		await isWritten();
		const { essays } = await read(content);
		expect(essays[essay]).toMatchObject({ title: 'The stall, corrected' });
	}, 240_000);

	test('accepts what is right, which is then asked no more', async () => {
		const items = panel().getByRole('listitem');
		const count = await items.count();
		await items.first().getByRole('button', { name: 'Accept' }).click();
		await items.nth(count - 1).waitFor({ state: 'detached' });
		await isWritten();
		const { comments } = await read(content);
		expect(Object.values(comments).map(({ checked }) => checked)).toContainEqual(['bounds']);
	}, 240_000);

	/**
	 * Decides until `curation.yaml` says so: ingest loads the page anew while it writes, and a
	 * half-filled form goes with it.
	 */
	const decide = (
		id: string,
		change: (form: Locator) => Promise<void>,
		expected: (decided: Curation) => void,
	) =>
		vi.waitFor(
			async () => {
				if (await holds(expected)) return;
				await select().selectOption(id, { timeout: 5000 });
				await change(panel().locator('section', { has: select() }).locator('form'));
				await panel()
					.locator('section', { has: select() })
					.getByRole('button', { name: 'Write' })
					.click({ timeout: 5000 });
				await isWritten();
				expected(await read(content));
			},
			{ timeout: 200_000, interval: 200 },
		);
	const holds = async (expected: (decided: Curation) => void) => {
		const decided = await read(content);
		try {
			expected(decided);
			return true;
		} catch {
			return false;
		}
	};

	/** By their ids: Ruth, Anselm who answers her, and Tomasz. */
	const [ruth, anselm, tomasz] = ['c-13723d27cb', 'c-8bd3069c21', 'c-d25f2b1c67'] as const;
	const short = { timeout: 5000 } as const;
	const comment = (id: string) => page.locator(`article[id="${id}"]`);

	test('marks spam and unmarks it, and says whom a comment answers', async () => {
		await decide(
			tomasz,
			async (form) => {
				await form.getByLabel('Answers').selectOption(ruth, short);
			},
			({ comments }) => {
				expect(comments[tomasz]).toMatchObject({ inReplyTo: ruth });
			},
		);
		const mark = (status: string) =>
			decide(
				anselm,
				async (form) => {
					await form.locator('select[name=status]').selectOption(status, short);
				},
				({ comments }) => {
					expect(comments[anselm]).toMatchObject({ status });
				},
			);
		await mark('spam');
		await comment(anselm).waitFor({ state: 'detached' });
		await mark('shown');
		await comment(anselm).waitFor();
	}, 240_000);

	test('splits a comment where words of the page are marked', async () => {
		const split = { id: tomasz, line: 48, words: 'And the old market had a clerk' };
		const markWords = () =>
			page
				.getByText(split.words, { exact: false })
				.first()
				.evaluate((element, words) => {
					const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						const at = node.nodeValue?.indexOf(words) ?? -1;
						if (at >= 0)
							document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
					}
				}, split.words);
		await decide(
			split.id,
			async (form) => {
				await markWords();
				await form.getByRole('button', { name: 'marked words' }).click(short);
				const place = await form.getByLabel('Another comment begins at').inputValue(short);
				expect(place).toBe(`line:${split.line}`);
			},
			({ comments }) => {
				expect(comments[split.id]).toMatchObject({ split: [{ line: split.line }] });
			},
		);
	}, 240_000);

	test('makes two comments one, and takes them apart again', async () => {
		await decide(
			anselm,
			async (form) => {
				await form.getByLabel('Its words').selectOption(ruth, short);
			},
			({ comments }) => {
				expect(comments[ruth]).toMatchObject({ merge: [anselm] });
			},
		);
		await comment(anselm).waitFor({ state: 'detached' });
		await decide(
			ruth,
			async (form) => {
				await form.getByLabel(`Take apart again: ${anselm}`).check(short);
			},
			({ comments }) => {
				expect(comments[ruth]?.merge).toEqual([]);
			},
		);
		await comment(anselm).waitFor();
	}, 240_000);

	test('unites names, parts people of one name, and orders the readings', async () => {
		await decide(
			ruth,
			async (form) => {
				await form.getByLabel(/^Everywhere, /u).selectOption('Greta Lindqvist', short);
			},
			({ people }) => {
				expect(people).toContainEqual({ name: 'Greta Lindqvist', also: ['Ruth'] });
			},
		);
		await decide(
			anselm,
			async (form) => {
				await form.getByLabel(/^Here it is another /u).fill('Anselm of Leeds', short);
			},
			({ people }) => {
				expect(people).toContainEqual({ name: 'Anselm of Leeds', entries: [anselm] });
			},
		);
		await comment(anselm).filter({ hasText: 'Anselm of Leeds' }).waitFor();
		await vi.waitFor(
			async () => {
				await panel().getByText('Order the readings').click(short);
				await panel()
					.getByRole('button', { name: 'what-listening-costs earlier' })
					.press('Enter', short);
				await panel().getByRole('button', { name: 'Write this order' }).click(short);
				await isWritten();
				expect((await read(content)).readings).toEqual(['what-listening-costs', 'who-gets-to-say']);
			},
			{ timeout: 200_000, interval: 200 },
		);
	}, 240_000);

	test('has a name for each control and each field', async () => {
		const unnamed = () =>
			panel()
				.locator('button, input, select, textarea')
				.evaluateAll(
					(controls) =>
						controls.filter(
							(control) => !(control.textContent || (control as HTMLInputElement).labels?.length),
						).length,
				);
		// What the test before wrote is shown anew, part by part.
		await expect.poll(unnamed, { timeout: 30_000 }).toBe(0);
	});

	test('cannot be spoken to by the page of another site', async () => {
		const other = await serve((_, response) => response.end('<!doctype html><title>x</title>'));
		const stranger = await browser.newPage();
		await stranger.goto(other.origin);
		const before = await readFile(join(content, 'curation.yaml'), 'utf8');
		const opened = await stranger.evaluate(
			(address) =>
				new Promise((resolve) => {
					const socket = new WebSocket(address, 'vite-hmr');
					socket.onopen = () => {
						resolve('opened');
					};
					socket.onerror = () => {
						resolve('refused');
					};
				}),
			server.origin.replace('http', 'ws'),
		);
		await stranger.close();
		await other.close();
		expect(opened).toBe('refused');
		expect(await readFile(join(content, 'curation.yaml'), 'utf8')).toBe(before);
	}, 60_000);
});

describe('a built site', () => {
	test('has nothing of the panel or the toolbar', async () => {
		await withContent('tests/fixtures/site-content', async (content) => {
			await writeFile(join(content, 'curation.yaml'), '');
			const site = await buildSite(content);
			try {
				const files = await readdir(site.root, { recursive: true, withFileTypes: true });
				for (const file of files.filter((entry) => entry.isFile())) {
					const text = await readFile(join(file.parentPath, file.name), 'latin1');
					expect(/colloquy-panel|colloquy:decide|dev-toolbar/u.exec(text), file.name).toBeNull();
				}
			} finally {
				await site.remove();
			}
		});
	}, 600_000);
});
