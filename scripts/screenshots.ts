/**
 * `npm run screenshots -- [--site DIR] [--out DIR] [--only SCENE] [--readme]`
 *
 * Pictures of every kind of page of the built site, to be looked at. `--readme` takes those that the
 * README shows, into scripts/screenshots/, where no build publishes them.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../tests/helpers/browser.ts';
import { serveFolder } from '../tests/helpers/static-server.ts';
import { looks, readmeLook, type Look } from './screenshots/looks.ts';
import { chooseScenes, type Scene } from './screenshots/scenes.ts';

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
	const out = values.readme ? join(import.meta.dirname, 'screenshots') : values.out;
	await mkdir(out, { recursive: true });
	let taken = 0;
	for (const look of values.readme ? [readmeLook] : looks) {
		const seen = scenes.filter(({ printed }) => look.media === 'screen' || printed);
		await takePictures(browser, look, seen, server.origin, out);
		taken += seen.length;
	}
	console.log(`Took ${taken} pictures into ${out}/.`);
} finally {
	await server.close();
	await browser.close();
}

async function takePictures(
	browser: Browser,
	{ name: look, viewport, colorScheme, media }: Look,
	scenes: readonly Scene[],
	origin: string,
	out: string,
): Promise<void> {
	const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
	await page.emulateMedia({ media });
	for (const { name, path, ready, whole } of scenes) {
		await page.goto(origin + path, { waitUntil: 'networkidle' });
		if (ready) await page.waitForSelector(ready);
		await page.screenshot({ path: join(out, `${name}-${look}.png`), fullPage: whole });
	}
	await page.close();
}
