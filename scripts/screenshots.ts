import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from '../tests/helpers/browser.ts';
import { serveFolder } from '../tests/helpers/static-server.ts';
import { chooseScenes } from './screenshots/scenes.ts';

const sizes = {
	phone: { width: 390, height: 844 },
	desktop: { width: 1280, height: 900 },
} as const;
const themes = ['light', 'dark'] as const;

const { values } = parseArgs({
	options: {
		site: { type: 'string', default: 'dist' },
		out: { type: 'string', default: 'screenshots' },
		only: { type: 'string' },
	},
});
const root = resolve(values.site);
const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(browser);
const server = await serveFolder(root);
try {
	await mkdir(values.out, { recursive: true });
	const scenes = (await chooseScenes(root)).filter(
		({ name }) => !values.only || name === values.only,
	);
	for (const [size, viewport] of Object.entries(sizes)) {
		for (const colorScheme of themes) {
			const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
			for (const { name, path, ready, fullPage } of scenes) {
				await page.goto(server.origin + path, { waitUntil: 'networkidle' });
				if (ready) await page.waitForSelector(ready);
				await page.screenshot({
					path: join(values.out, `${name}-${size}-${colorScheme}.png`),
					fullPage,
				});
			}
			await page.close();
		}
	}
	console.log(`Took ${scenes.length * 4} pictures into ${values.out}/.`);
} finally {
	await server.close();
	await browser.close();
}
