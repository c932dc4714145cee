import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server. */
export interface TestServer {
	/** The address of its root, without a slash at its end. */
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
