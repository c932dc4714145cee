import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { startBrowser } from './browser.ts';

/** The categories in which Lighthouse gives marks. */
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

/** Marks from 0 to 100 by category, and the audits that cost some. */
export interface Judgement {
	readonly scores: Readonly<Record<string, number>>;
	readonly faults: readonly string[];
}

/** Judges one page after the other, as on a phone with a slow line. */
export interface Judge {
	readonly judge: (url: string, categories: readonly Category[]) => Promise<Judgement>;
	readonly close: () => Promise<void>;
}

/** Starts a browser for Lighthouse, or returns why none could be started. */
export async function startJudge(): Promise<Judge | string> {
	const port = await freePort();
	const browser = await startBrowser([`--remote-debugging-port=${port}`]);
	if (typeof browser === 'string') return browser;
	const judge = async (url: string, categories: readonly Category[]) => {
		const result = await lighthouse(url, {
			port,
			logLevel: 'silent',
			onlyCategories: [...categories],
		});
		if (!result) throw new Error(`Lighthouse found nothing to say of ${url}.`);
		return judgementOf(result.lhr);
	};
	return { judge, close: () => browser.close() };
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function judgementOf({ categories, audits, runtimeError }: Report): Judgement {
	if (runtimeError) throw new Error(runtimeError.message);
	const scores = Object.values(categories).map(({ id, score }) => [
		id,
		Math.round((score ?? 0) * 100),
	]);
	const faults = Object.values(categories).flatMap(({ auditRefs }) =>
		auditRefs.flatMap(({ id, weight }) => {
			const audit = audits[id];
			return weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1
				? [describe(id, audit)]
				: [];
		}),
	);
	return { scores: Object.fromEntries(scores) as Record<string, number>, faults };
}

function describe(id: string, audit: Report['audits'][string] | undefined): string {
	return [id, audit?.title, audit?.displayValue].filter(Boolean).join(': ');
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => {
				resolve(port);
			});
		});
	});
}
