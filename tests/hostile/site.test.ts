import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { printableLine } from '../../scripts/text/printable.ts';
import { collapse } from '../../src/lib/text.ts';
import { startBrowser } from '../helpers/browser.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { findElements, readPages, type BuiltPage } from '../helpers/pages.ts';
import { serveFolder, type StaticServer } from '../helpers/static-server.ts';
import { attacks } from './attacks.ts';
import {
	chunksOf,
	isXml,
	keysOf,
	namesOf,
	readXml,
	textOf,
	unpackFile,
	type DataFile,
} from './data.ts';
import { contentOf, everywhere } from './records.ts';
import { findActive } from './strangers.ts';

/** Words that nobody could take for anything else: their pages show what the template writes. */
const harmless = Array.from({ length: 12 }, (_, index) => `words of number ${index}`);

/** Elements that load, run or send something, or say what the page is. */
const active: ReadonlySet<string> = new Set([
	...['script', 'style', 'link', 'meta', 'base', 'iframe', 'frame', 'object', 'embed', 'applet'],
	...['form', 'input', 'button', 'select', 'textarea', 'img', 'picture', 'source', 'video'],
	...['audio', 'track', 'svg', 'math', 'template', 'portal', 'marquee', 'canvas', 'dialog'],
]);

/** What the words of an entry may become beside what the template writes. */
const prose: ReadonlySet<string> = new Set([
	...['a href,rel', 'li', 'li id', 'ol', 'ol start', 'ul', 'ul className', 'blockquote', 'em'],
	...['strong', 'code', 'hr', 'br', 'p', 'p id', 'h2 id', 'h3 id', 'sup', 'blockquote id'],
	...[
		'ol dir',
		'ol dir,start',
		'ul dir',
		'ul className,dir',
		'blockquote dir',
		'p dir',
		'p dir,id',
	],
	...['h2 dir,id', 'h3 dir,id', 'blockquote dir,id', 'pre id,tabIndex'],
	// The handle of a paragraph where a comment has several.
	'a ariaLabel,className,href,tabIndex',
]);

let temporary = '';
let hostile: BuiltSite;
let plain: BuiltSite;
let pages: readonly BuiltPage[];
let plainPages: readonly BuiltPage[];

async function buildOf(name: string, texts: readonly string[]): Promise<BuiltSite> {
	const folder = join(temporary, name);
	const topic = (title: string) => `---\n${stringify({ title, words: [title] })}---\n\nA topic.\n`;
	const content = contentOf(texts.map(everywhere)).files;
	const essays = [...content.keys()].flatMap(
		(path) => /^essays\/(.*)\.mdx$/u.exec(path)?.[1] ?? [],
	);
	// People write readings: YAML itself refuses what is not printable.
	const note = (n: number) => printableLine(texts[n] ?? '');
	const stops = essays.map((essay, n) => ({ essay, note: note(n), question: note(n + 1) }));
	// As many stops in each: a page has a control for each of its stops.
	const readings = essays.flatMap((_, n) => {
		if (n % harmless.length !== 0) return [];
		const start = Math.min(n, essays.length - harmless.length);
		const own = stops.slice(start, start + harmless.length);
		// JSON is YAML that no version of YAML reads in another way.
		const matter = JSON.stringify({ title: texts[3], summary: texts[4], stops: own });
		return [[`readings/from-${n}.mdx`, `---\n${matter}\n---\n\nA reading.\n`] as const];
	});
	const files = new Map([
		...content,
		...readings,
		['digest.yaml', stringify({ title: texts[0], description: texts[5] })],
		['topics/one.mdx', topic(texts[1] ?? '')],
		['topics/two.mdx', topic(texts[2] ?? '')],
	]);
	for (const [path, text] of files) {
		await mkdir(join(folder, dirname(path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
	return buildSite(folder);
}

beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), 'colloquy-hostile-'));
	hostile = await buildOf('hostile', attacks);
	plain = await buildOf('plain', harmless);
	pages = (await readPages(hostile.root)).filter((page) => !leadsOn(page));
	plainPages = (await readPages(plain.root)).filter((page) => !leadsOn(page));
}, 600_000);
afterAll(async () => {
	await hostile.remove();
	await plain.remove();
	await rm(temporary, { recursive: true });
});

/** Whether a page is that of an old address, which only leads to one of the site's own. */
function leadsOn({ tree }: BuiltPage): boolean {
	return findElements(tree, ({ tagName, properties }) => {
		const content = String(properties['content']);
		return tagName === 'meta' && /^0; ?url=\/[a-z]+\/[a-z0-9-]+\/$/u.test(content);
	}).some(({ properties }) => String(properties['httpEquiv']) === 'refresh');
}

/** The kind of a page: pages of one kind come of one template. */
function kindOf({ path }: BuiltPage): string {
	const [, folder = '', name = ''] = path.split('/');
	return name === '' ? path : `/${folder}/*`;
}

/** An element by its name and what attributes it has: `a href,rel`. */
function shapeOf({ tagName, properties }: Element): string {
	const names = namesOf(properties);
	return names === '' ? tagName : `${tagName} ${names}`;
}

/** Each shape once, with the kind of page it stands on. */
function shapes(of: readonly BuiltPage[]): ReadonlySet<string> {
	return new Set(
		of.flatMap((page) =>
			findElements(page.tree, () => true).map((one) => `${kindOf(page)} ${shapeOf(one)}`),
		),
	);
}

describe('a site of attack strings', () => {
	test('has a page for each of them, and no kind of page that others have not', () => {
		const count = (kind: string) => pages.filter((page) => kindOf(page) === kind).length;
		expect(count('/essays/*')).toBeGreaterThanOrEqual(attacks.length);
		expect(count('/sources/*')).toBeGreaterThanOrEqual(attacks.length);
		expect(new Set(pages.map(kindOf))).toEqual(new Set(plainPages.map(kindOf)));
	});

	test('shows each of them, to the letter, as the title, author and date of its page', () => {
		const shownIn = (test: (element: Element) => boolean) =>
			new Set(
				pages.flatMap(({ tree }) => findElements(tree, test).map((one) => collapse(toString(one)))),
			);
		const titles = shownIn(({ tagName }) => tagName === 'h1');
		const metas = [...shownIn(({ properties }) => String(properties['className']) === 'meta')];
		for (const attack of attacks) {
			const words = collapse(printableLine(attack));
			expect(titles).toContain(words);
			expect(
				metas.some((meta) => meta.includes(words)),
				words,
			).toBe(true);
		}
	});

	test('has no element and no attribute that the template or plain prose has not', () => {
		const known = shapes(plainPages);
		const strange = [...shapes(pages)].filter(
			(shape) => !known.has(shape) && !prose.has(shape.slice(shape.indexOf(' ') + 1)),
		);
		expect(strange).toEqual([]);
	});

	test('has on each page what loads, runs or sends something as often as the template', () => {
		const signature = ({ tree }: BuiltPage) =>
			findElements(tree, ({ tagName }) => active.has(tagName)).map(
				(element) =>
					`${shapeOf(element)} ${String(element.properties['src'] ?? element.properties['rel'] ?? '')}`,
			);
		const known = new Map<string, Set<string>>();
		for (const page of plainPages) {
			const kind = kindOf(page);
			known.set(kind, (known.get(kind) ?? new Set()).add(signature(page).join('\n')));
		}
		const strange = pages.filter(
			(page) => !known.get(kindOf(page))?.has(signature(page).join('\n')),
		);
		expect(strange.map(({ path }) => path)).toEqual([]);
	});

	test('runs the scripts of the template, to the letter', () => {
		const scripts = (of: readonly BuiltPage[]) =>
			new Set(
				of
					.flatMap(({ tree }) => findElements(tree, ({ tagName }) => tagName === 'script'))
					.filter(({ properties }) => properties['type'] !== 'application/ld+json')
					.map(({ properties, children: [text] }) =>
						JSON.stringify([properties, text?.type === 'text' ? text.value : '']),
					),
			);
		expect(scripts(pages)).toEqual(scripts(plainPages));
	});

	test('links out only to web and mail addresses, and vouches for none', () => {
		const wrong = pages.flatMap(({ path, tree }) =>
			findElements(tree, ({ tagName }) => tagName === 'a')
				.filter(({ properties }) => {
					const href = properties['href'] ?? '#';
					const isOwn =
						(/^(?:[/#?]|\.\.?\/)/u.test(href) && !href.startsWith('//')) ||
						href.startsWith('http://localhost:4321/');
					if (isOwn) return false;
					return (
						!/^(?:https?:\/\/|mailto:)/u.test(href) ||
						!String(properties['rel']).includes('nofollow')
					);
				})
				.map(({ properties }) => `${path}: ${String(properties['href'])}`),
		);
		expect(wrong).toEqual([]);
	});

	test('has every id once, and no address that leaves the site', async () => {
		const twice = pages.flatMap(({ path, tree }) => {
			const ids = findElements(tree, ({ properties }) => properties['id'] !== undefined).map(
				({ properties }) => String(properties['id']),
			);
			return ids.length === new Set(ids).size ? [] : [path];
		});
		expect(twice).toEqual([]);
		const files = await readdir(hostile.root, { recursive: true });
		expect(files.filter((file) => !/^[\w./-]+$/u.test(file))).toEqual([]);
	});

	test('says nothing in signs that act instead of being read', () => {
		const acting = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
		expect(pages.filter(({ html }) => acting.test(html)).map(({ path }) => path)).toEqual([]);
	});
});

/** Elements of feeds that readers take for HTML. */
const markup = /^(?:content|description|content:encoded)$/u;

describe('the other files of a site of attack strings', () => {
	let files: readonly DataFile[];
	let known: readonly DataFile[];

	const filesOf = async (folder: string): Promise<readonly DataFile[]> => {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const read = entries
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
			.map(async ({ parentPath, name }) => {
				const file = join(parentPath, name);
				return { path: file.slice(folder.length + 1), bytes: await readFile(file) };
			});
		return (await Promise.all(read)).flatMap(unpackFile);
	};
	const named = (all: readonly DataFile[], ending: string) =>
		all.filter(({ path }) => path.endsWith(ending));
	const union = <Value>(sets: readonly ReadonlySet<Value>[]) =>
		new Set(sets.flatMap((set) => [...set]));

	beforeAll(async () => {
		files = await filesOf(hostile.root);
		known = await filesOf(plain.root);
	});

	test('are of the kinds that the template writes', () => {
		const kinds = (all: readonly DataFile[]) => new Set(all.map(({ path }) => extname(path)));
		expect(kinds(files)).toEqual(kinds(known));
		for (const kind of ['.xml', '.xhtml', '.opf', '.json', '.jsonl', '.bib', '.ris', '.png']) {
			expect(kinds(files)).toContain(kind);
		}
		expect(kinds(files)).toContain('.pf_fragment');
	});

	test('are well-formed XML of the elements and attributes that the template writes', () => {
		const partsOf = (all: readonly DataFile[]) =>
			all.filter(({ path }) => isXml(path)).map((file) => readXml(textOf(file)));
		const shapesOf = (all: readonly DataFile[]) => union(partsOf(all).map(({ shapes }) => shapes));
		const ordersOf = (all: readonly DataFile[]) =>
			new Set(partsOf(all).flatMap(({ orders }) => orders));
		const own = shapesOf(known);
		expect([...shapesOf(files)].filter((shape) => !own.has(shape) && !prose.has(shape))).toEqual(
			[],
		);
		expect([...ordersOf(files)].filter((order) => !ordersOf(known).has(order))).toEqual([]);
		const addresses = partsOf(files).flatMap((parts) => parts.addresses);
		expect(
			addresses.filter(
				(address) =>
					/^\s*[a-z][a-z0-9+.-]*:/iu.test(address) && !/^(?:https?|mailto):/u.test(address),
			),
		).toEqual([]);
	});

	test('hold in feeds no markup but the prose of entries', () => {
		const texts = files
			.filter(({ path }) => /(?:^|\/)(?:atom|rss|feed)\.xml$/u.test(path))
			.flatMap((file) => readXml(textOf(file)).texts);
		const contents = texts.flatMap(([name, text]) => (markup.test(name) ? [text] : []));
		const items = named(files, 'feed.json').flatMap((file) => {
			const { items: all } = JSON.parse(textOf(file)) as {
				readonly items: readonly { readonly content_html?: string }[];
			};
			return all.flatMap(({ content_html: html }) => html ?? []);
		});
		expect(contents.length + items.length).toBeGreaterThan(0);
		expect([...contents, ...items].flatMap(findActive)).toEqual([]);
	});

	test('are JSON of the names that the template writes', () => {
		const keys = (all: readonly DataFile[]) =>
			union([
				...named(all, '.json')
					.filter(({ path }) => !path.includes('pagefind'))
					.map((file) => keysOf(textOf(file))),
				...named(all, '.jsonl').flatMap((file) => textOf(file).trim().split('\n').map(keysOf)),
			]);
		// Data that is sorted by an id or an address has those as names.
		const strange = [...keys(files)].filter(
			(key) => !keys(known).has(key) && !/^(?:c-[0-9a-f]{10}(?:-\d+)?|[a-z0-9/#-]+)$/u.test(key),
		);
		expect(strange).toEqual([]);
		for (const file of named(files, '.pf_fragment')) {
			expect(() => keysOf(textOf(file).replace(/^[^{]*/u, '')), file.path).not.toThrow();
		}
	});

	test('say in JSON-LD nothing that ends it, and use no other names', () => {
		const scripts = (of: readonly BuiltPage[]) =>
			of.flatMap(({ tree }) =>
				findElements(
					tree,
					({ tagName, properties }) =>
						tagName === 'script' && properties['type'] === 'application/ld+json',
				).map(({ children: [text] }) => (text?.type === 'text' ? text.value : '')),
			);
		// A person has other names on some pages only.
		const own = union([...scripts(plainPages).map(keysOf), new Set(['alternateName'])]);
		expect(own).toContain('@type');
		expect([...union(scripts(pages).map(keysOf))].filter((key) => !own.has(key))).toEqual([]);
		for (const script of scripts(pages)) expect(script).not.toMatch(/<[/!]/u);
	});

	test('are citations of the fields that the template writes', () => {
		const tags = (all: readonly DataFile[]) =>
			new Set(
				named(all, '.ris').flatMap((file) =>
					textOf(file)
						.split(/\r?\n/u)
						.filter(Boolean)
						.map((line) => line.slice(0, 6)),
				),
			);
		expect(tags(files)).toEqual(tags(known));
		for (const file of named(files, '.bib')) {
			let open = 0;
			let lowest = 0;
			for (const sign of textOf(file).replace(/\\./gsu, '')) {
				open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
				lowest = Math.min(lowest, open);
			}
			expect([lowest, open], file.path).toEqual([0, 0]);
			expect(textOf(file), file.path).toMatch(/^@\w+\{[^]*\}\s*$/u);
		}
	});

	test('are pictures of pixels alone', () => {
		const chunks = (all: readonly DataFile[]) =>
			union(named(all, '.png').map(({ bytes }) => chunksOf(bytes)));
		expect(chunks(files)).toEqual(chunks(known));
	});

	test('say nothing in signs that act instead of being read', () => {
		const acting = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
		const readable = files.filter(
			({ path }) => isXml(path) || /\.(?:jsonl?|bib|ris|txt)$/u.test(path),
		);
		const found = readable.filter((file) => acting.test(textOf(file)));
		expect(found.map(({ path }) => path)).toEqual([]);
	});
});

const started = await startBrowser();
if (typeof started === 'string')
	console.warn(`The tests in a real browser are left out. ${started}`);

describe.skipIf(typeof started === 'string')('a site of attack strings in a real browser', () => {
	const browser = started as Browser;
	let server: StaticServer;

	beforeAll(async () => {
		server = await serveFolder(hostile.root);
	});
	afterAll(async () => {
		await browser.close();
		await server.close();
	});

	test('runs nothing, asks nobody and is stopped by no policy on any page', async () => {
		const found: string[] = [];
		const context = await browser.newContext();
		await context.exposeFunction('report', (what: string) => found.push(what));
		await context.addInitScript(() => {
			const { report } = window as unknown as { report: (what: string) => void };
			document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
				report(`policy: ${violatedDirective} ${blockedURI}`);
			});
			for (const name of ['alert', 'confirm', 'prompt', 'pwned', 'print', 'open']) {
				Object.assign(window, {
					[name]: () => {
						report(`called ${name}`);
					},
				});
			}
		});
		const paths = pages.map(({ path }) => path);
		const visitAll = async () => {
			const page = await context.newPage();
			page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
			page.on('dialog', (dialog) => {
				found.push(`${page.url()}: ${dialog.type()}`);
				void dialog.dismiss();
			});
			page.on('request', (request) => {
				if (!request.url().startsWith(`${server.origin}/`)) found.push(`asked ${request.url()}`);
			});
			for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
				await page.goto(server.origin + path, { waitUntil: 'load' });
				// What waits for the reader: something to point at, something to open.
				for (const summary of await page.locator('main summary').all()) {
					if (await summary.isVisible()) await summary.click();
				}
			}
			await page.close();
		};
		await Promise.all([visitAll(), visitAll()]);
		await context.close();
		expect(found).toEqual([]);
	}, 600_000);

	test('is searched without running what it finds', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		const found: string[] = [];
		page.on('dialog', (dialog) => {
			found.push(dialog.message());
			void dialog.dismiss();
		});
		page.on('console', (message) => {
			if (message.type() === 'error') found.push(message.text());
		});
		page.on('request', (request) => {
			if (!request.url().startsWith(`${server.origin}/`)) found.push(`asked ${request.url()}`);
		});
		for (const query of [
			'alert',
			'script',
			'<img src=x onerror=alert(1)>',
			'"><script>alert(1)</script>',
		]) {
			await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`, {
				waitUntil: 'load',
			});
			await page.waitForFunction(() => document.querySelector('.status')?.textContent);
			expect(
				await page.locator('.results script, .results img, .results svg, .results iframe').count(),
			).toBe(0);
		}
		await context.close();
		expect(found).toEqual([]);
	}, 120_000);
});
