import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve, type TestServer } from './server.ts';

const types: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.jsonl': 'application/jsonl',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml',
};

/** A server of files. */
export interface StaticServer extends TestServer {
	/** What was answered so far; bytes are those of the bodies as they went over the line. */
	readonly traffic: { readonly requests: number; readonly bytes: number };
}

/** What gets smaller: words. */
const compressed = /^text\/|json|xml/u;

/**
 * Serves the files under `root` on a free port of this machine, as a good file host would: words
 * compressed, and kept by the browser for ever where the name changes with the content.
 */
export async function serveFolder(root: string): Promise<StaticServer> {
	const traffic = { requests: 0, bytes: 0 };
	const server = await serve((request, response) => {
		void answer(root, request, response).then((bytes) => {
			traffic.requests++;
			traffic.bytes += bytes;
		});
	});
	return { ...server, traffic };
}

/** Answers a request and returns the bytes of the body. */
async function answer(
	root: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<number> {
	const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
	const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
	const found = await stat(file).then(
		(entry) => entry.isFile(),
		() => false,
	);
	const served = found ? file : join(root, '404.html');
	const type = types[extname(served)] ?? 'application/octet-stream';
	const body = await readFile(served).catch(() => Buffer.from('There is nothing here.'));
	const zip = compressed.test(type) && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
	response.writeHead(found ? 200 : 404, {
		'content-type': type,
		'cache-control': path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
		...(zip && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
	});
	const sent = zip ? gzipSync(body) : body;
	response.end(sent);
	return sent.length;
}
