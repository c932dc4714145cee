import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

export interface PictureOptions {
	readonly width?: number;
	readonly height?: number;
	readonly format?: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';
	/** A colour; pictures of two colours are two pictures. */
	readonly colour?: string;
}

/** A picture of one colour. */
export function pictureOf(options: PictureOptions = {}): Promise<Buffer> {
	const { width = 40, height = 30, format = 'png', colour = 'teal' } = options;
	return sharp({ create: { width, height, channels: 3, background: colour } })
		.toFormat(format)
		.toBuffer();
}

export interface TestServer {
	readonly origin: string;
	/** The paths that were asked for, in order. */
	readonly asked: readonly string[];
	readonly close: () => Promise<void>;
}

/** A server on a free port of this machine that answers as `answer` does. */
export async function serve(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestServer> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		answer(request, response);
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
	return { origin: `http://127.0.0.1:${port}`, asked, close };
}
