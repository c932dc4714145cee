import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A development server and the address of its root, without a slash at its end. */
export interface DevServer {
	readonly origin: string;
	readonly close: () => Promise<void>;
}

const project = resolve(import.meta.dirname, '../..');
const testSettings = /^(?:VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/u;

/** Starts Astro's development server on a content folder and a free port. */
export async function startDevServer(content: string): Promise<DevServer> {
	const astro = resolve(project, 'node_modules/astro/bin/astro.mjs');
	// The settings of the test run would make Vite serve the site for tests.
	const inherited = Object.entries(process.env).filter(([name]) => !testSettings.test(name));
	const env = {
		...Object.fromEntries(inherited),
		CONTENT_DIR: content,
		ASTRO_TELEMETRY_DISABLED: '1',
		NO_COLOR: '1',
	};
	const child = spawn(process.execPath, [astro, 'dev', '--port', '0'], { cwd: project, env });
	const ended = once(child, 'close');
	let output = '';
	const ready = new Promise<string>((done, fail) => {
		const read = (part: Buffer) => {
			output += part.toString();
			const address = /http:\/\/localhost:\d+/u.exec(output)?.[0];
			if (address !== undefined) done(address);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.on('close', (code) => {
			fail(new Error(`The development server ended with ${String(code)}:\n${output}`));
		});
	});
	const close = async () => {
		child.kill();
		await ended;
	};
	return { origin: await ready, close };
}
