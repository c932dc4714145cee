import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.jsonl': 'application/jsonl',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

/** A running server and the address of its root, without a slash at its end. */
export interface StaticServer {
	readonly origin: string;
	readonly close: () => Promise<void>;
}

/** Serves the files under `root` on a free port of this machine, as a plain file host would. */
export async function serveFolder(root: string): Promise<StaticServer> {
	const server = createServer((request, response) => {
		void answer(root, request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((resolve) => {
			server.closeAllConnections();
			server.close(() => {
				resolve();
			});
		});
	return { origin: `http://127.0.0.1:${port}`, close };
}

async function answer(
	root: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
	const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
	const found = await stat(file).then(
		(entry) => entry.isFile(),
		() => false,
	);
	const served = found ? file : join(root, '404.html');
	const type = types[extname(served)] ?? 'application/octet-stream';
	response.writeHead(found ? 200 : 404, { 'content-type': type });
	createReadStream(served).pipe(response);
}
