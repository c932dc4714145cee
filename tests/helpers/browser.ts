import { existsSync } from 'node:fs';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Where a Chrome or Chromium may stand on this machine, the one the user names first. */
const candidates = [
	process.env['CHROME_PATH'],
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Starts a browser, with arguments of its own if need be, or returns why none could be started. */
export async function startBrowser(args: readonly string[] = []): Promise<Browser | string> {
	const reasons: string[] = [];
	for (const candidate of candidates) {
		if (!candidate || !existsSync(candidate)) continue;
		const started = await launch(candidate, args);
		if (typeof started !== 'string') return started;
		reasons.push(started);
	}
	// The package unpacks its own Chromium; it is built for Linux servers without a display.
	if (process.platform === 'linux') {
		const { default: bundled } = await import('@sparticuz/chromium');
		const started = await launch(await bundled.executablePath(), args);
		if (typeof started !== 'string') return started;
		reasons.push(started);
	}
	return `No browser starts here; name one with CHROME_PATH. ${reasons.join(' ')}`;
}

function launch(executablePath: string, args: readonly string[]): Promise<Browser | string> {
	return playwright
		.launch({ executablePath, args: ['--no-sandbox', ...args], headless: true })
		.catch((error: unknown) => `${executablePath}: ${String(error).split('\n')[0]}`);
}
