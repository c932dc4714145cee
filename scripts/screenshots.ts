/**
 * `npm run screenshots`: pictures of every kind of page of the built site, to be looked at.
 * `--readme` takes those that the README shows, into public/screenshots/.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../tests/helpers/browser.ts';
import { serveFolder } from '../tests/helpers/static-server.ts';
import { chooseScenes, type Scene } from './screenshots/scenes.ts';

/** How the pages are looked at. */
interface Look {
	readonly name: string;
	readonly colorScheme: 'light' | 'dark';
	readonly viewport: { readonly width: number; readonly height: number };
}

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const looks: readonly Look[] = [
	{ name: 'phone-light', colorScheme: 'light', viewport: phone },
	{ name: 'phone-dark', colorScheme: 'dark', viewport: phone },
	{ name: 'desktop-light', colorScheme: 'light', viewport: desktop },
	{ name: 'desktop-dark', colorScheme: 'dark', viewport: desktop },
];

const { values } = parseArgs({
	options: {
		site: { type: 'string', default: 'dist' },
		out: { type: 'string', default: 'screenshots' },
		only: { type: 'string' },
		readme: { type: 'boolean', default: false },
	},
});

const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(browser);
const root = resolve(values.site);
const server = await serveFolder(root);
try {
	const all = await chooseScenes(root);
	const scenes = all.filter(({ name, readme }) =>
		values.readme ? readme : !values.only || name === values.only,
	);
	const out = values.readme ? 'public/screenshots' : values.out;
	const taken = values.readme ? looks.filter(({ name }) => name === 'desktop-light') : looks;
	await mkdir(out, { recursive: true });
	for (const look of taken) await takePictures(browser, look, scenes, server.origin, out);
	console.log(`Took ${scenes.length * taken.length} pictures into ${out}/.`);
} finally {
	await server.close();
	await browser.close();
}

async function takePictures(
	browser: Browser,
	{ name: look, viewport, colorScheme }: Look,
	scenes: readonly Scene[],
	origin: string,
	out: string,
): Promise<void> {
	const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
	for (const { name, path, ready, fullPage } of scenes) {
		await page.goto(origin + path, { waitUntil: 'networkidle' });
		if (ready) await page.waitForSelector(ready);
		await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage });
	}
	await page.close();
}
