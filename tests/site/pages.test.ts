import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDigest } from '../../src/load-digest.ts';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';
import { attributes, findElements, readPages, type BuiltPage } from '../helpers/pages.ts';

let site: BuiltSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
	site = await buildSite('tests/fixtures/site-content');
	pages = await readPages(site.root);
});
afterAll(() => site.remove());

const page = (path: string) => {
	const found = pages.find((candidate) => candidate.path === path);
	if (!found) throw new Error(`Found no page at ${path}.`);
	return found;
};

/** What is wrong, as `path: what`, so that an empty list is a good site. */
const complaints = (check: (page: BuiltPage) => readonly string[]) =>
	pages.flatMap((each) => check(each).map((complaint) => `${each.path}: ${complaint}`));

describe('every page', () => {
	test('has a kind: all of them are built', () => {
		const kinds = pages.map(({ path }) => path.split('/').slice(0, 2).join('/') || '/');
		expect([...new Set(kinds)].sort()).toEqual([
			...['/', '/404.html', '/about', '/data', '/discussions', '/essays', '/former', '/links'],
			...['/people', '/readings', '/search', '/sources', '/topics'],
		]);
	});

	test('leads only to addresses and anchors that exist', () => {
		const paths = new Map(pages.map(({ path, ids }) => [path, ids]));
		expect(
			complaints(({ path, tree }) =>
				attributes(tree, 'href').filter((href) => {
					if (/^(?:https?:|mailto:)/u.test(href)) return false;
					const target = new URL(href, `http://site${path}`);
					const ids = paths.get(target.pathname);
					if (!ids) return !existsSync(join(site.root, target.pathname));
					return target.hash !== '' && !ids.has(decodeURIComponent(target.hash.slice(1)));
				}),
			),
		).toEqual([]);
	});

	test('has one first heading, and headings without a gap', () => {
		expect(
			complaints(({ tree }) => {
				const levels = findElements(tree, ({ tagName }) => /^h[1-6]$/u.test(tagName)).map(
					({ tagName }) => Number(tagName[1]),
				);
				const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
				const ones = levels.filter((level) => level === 1).length;
				return ones === 1 && gaps.length === 0 ? [] : [levels.join(' ')];
			}),
		).toEqual([]);
	});

	test('has its landmarks, each with a name where there are several', () => {
		expect(
			complaints(({ tree }) => {
				const [body] = findElements(tree, ({ tagName }) => tagName === 'body');
				const tops = (body?.children ?? []).flatMap((node) =>
					node.type === 'element' ? [node.tagName] : [],
				);
				const marks = ['header', 'main', 'footer'].filter((name) => tops.includes(name));
				const once = tops.filter((name) => ['header', 'main', 'footer'].includes(name));
				const navs = findElements(tree, ({ tagName }) => tagName === 'nav').map(
					({ properties }) => properties['ariaLabel'] ?? '',
				);
				const named = navs.length === new Set(navs).size && !navs.includes('');
				const skips = findElements(tree, ({ properties }) => properties['href'] === '#main');
				return [
					...(marks.join(' ') === 'header main footer' && once.length === 3
						? []
						: [tops.join(' ')]),
					...(named ? [] : [`navigation ${navs.join(', ')}`]),
					...(skips.length === 1 ? [] : ['no way past the menu']),
				];
			}),
		).toEqual([]);
	});

	test('says at its foot under what terms it is, and whom to ask for a removal', () => {
		const { licence = '', contact = '' } = loadDigest('tests/fixtures/site-content');
		const kinds = pages.map(({ html }) =>
			/This page has moved|Removed essay|been removed/u.exec(html),
		);
		expect(kinds.filter((kind) => kind !== null).length).toBeGreaterThan(3);
		expect(
			complaints(({ tree }) => {
				const [foot] = findElements(tree, ({ tagName }) => tagName === 'footer').slice(-1);
				const links = foot ? attributes(foot, 'href') : [];
				return [
					...(foot && toString(foot).includes(licence) ? [] : ['no licence']),
					...(links.includes(`mailto:${contact}`) ? [] : ['no contact']),
				];
			}),
		).toEqual([]);
		expect([licence, contact]).not.toContain('');
	});

	test('says what language it is in', () => {
		expect(
			complaints(({ tree }) => {
				const [root] = findElements(tree, ({ tagName }) => tagName === 'html');
				return root?.properties['lang'] === 'en' ? [] : ['no language'];
			}),
		).toEqual([]);
	});

	test('has each id once', () => {
		expect(
			complaints(({ tree }) => {
				const ids = attributes(tree, 'id');
				return ids.filter((id, index) => ids.indexOf(id) !== index);
			}),
		).toEqual([]);
	});

	test('is valid HTML', async () => {
		const validator = new HtmlValidate({
			extends: ['html-validate:standard'],
			rules: {
				// What the compiler writes: void elements without a slash, attributes without a value.
				'attribute-empty-style': 'off',
				'void-style': 'off',
				'attribute-boolean-style': 'off',
				'doctype-style': 'off',
				'no-trailing-whitespace': 'off',
				// Long titles belong to the essays.
				'long-title': 'off',
				// Some captures were written without a telephone in the hand.
				'tel-non-breaking': 'off',
			},
		});
		const reports = await Promise.all(
			pages.map(async ({ path, html }) => ({ path, report: await validator.validateString(html) })),
		);
		const messages = reports.flatMap(({ path, report }) =>
			report.results.flatMap(({ messages: list }) =>
				list.map(
					({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`,
				),
			),
		);
		expect(messages).toEqual([]);
	});

	test('asks nothing of another site', () => {
		expect(
			complaints(({ tree }) => {
				const loading = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed'];
				const fetched = findElements(
					tree,
					({ tagName, properties }) =>
						loading.includes(tagName) ||
						(tagName === 'link' && !['canonical', 'nofollow'].includes(String(properties['rel']))),
				);
				return fetched
					.map(({ properties }) => properties['src'] ?? properties['href'] ?? '')
					.filter((address) => /^(?:https?:)?\/\//u.test(address));
			}),
		).toEqual([]);
	});

	test('carries a policy without an exception for inline code, and no inline style', () => {
		expect(
			complaints(({ tree }) => {
				const [policy] = findElements(
					tree,
					({ properties }) =>
						properties['httpEquiv'] !== undefined &&
						/^default-src/u.test(String(properties['content'])),
				);
				const content = policy?.properties['content'] ?? 'no policy';
				const handlers = findElements(tree, ({ properties }) =>
					Object.keys(properties).some((name) => /^(?:style|on[A-Z])/u.test(name)),
				);
				const inline = findElements(tree, ({ tagName }) => tagName === 'style');
				return [
					...(content.includes('unsafe-inline') || !content.includes("default-src 'none'")
						? [content]
						: []),
					...[...handlers, ...inline].map(({ tagName }) => `inline code on <${tagName}>`),
				];
			}),
		).toEqual([]);
	});
});

describe('captured text', () => {
	test('comes out as the text it is', () => {
		const { html } = page('/essays/the-suggestion-box/');
		expect(html).toContain('import taxes are high, said the man from the customs house');
		expect(html).toContain(
			'{evil} was {his} &#x3C;b>word&#x3C;/b> for it: &#x3C;script>alert(1)&#x3C;/script>',
		);
	});

	test('keeps no link that could run code and loads no picture', () => {
		const { tree } = page('/essays/we-mistook-agreement/');
		expect(attributes(tree, 'href').filter((href) => href.startsWith('javascript'))).toEqual([]);
		expect(findElements(tree, ({ tagName }) => tagName === 'img')).toEqual([]);
		expect(attributes(tree, 'href')).toContain('https://example.com/i.png');
	});

	test('of spam stands on no page', () => {
		expect(
			pages.filter(({ html }) => html.includes('cheap watches')).map(({ path }) => path),
		).toEqual([]);
		expect(page('/sources/market-hall-2006-txt/').html).toContain('left out (spam)');
	});
});

describe('a discussion and its source', () => {
	const essay = '/essays/the-suggestion-box/';
	const source = '/sources/market-hall-2006-txt/';
	const hrefs = (tree: Parameters<typeof attributes>[0], start: string) =>
		attributes(tree, 'href').filter((href) => href.startsWith(start));

	test('link to each other, line by line', () => {
		const { tree, ids } = page(source);
		const [head] = findElements(
			page(essay).tree,
			({ properties }) => properties['id'] === 'discussion',
		);
		expect(hrefs(head ?? tree, source)).toContain(`${source}#l19`);
		const lines = hrefs(page(essay).tree, `${source}#l`).map((href) => href.split('#')[1] ?? '');
		expect(lines.filter((line) => !ids.has(line))).toEqual([]);
		const comments = [...page(essay).ids].filter((id) => /^c-[0-9a-f]{10}$/u.test(id));
		const linked = new Set(hrefs(tree, `${essay}#c-`).map((href) => href.split('#')[1] ?? ''));
		expect(comments.length).toBeGreaterThan(20);
		expect(comments.filter((id) => !linked.has(id))).toEqual([]);
	});
});

describe('a quotation', () => {
	test('links to the passage, which shows who quotes it', () => {
		const { tree, html } = page('/essays/the-suggestion-box/');
		const [quoting] = findElements(tree, ({ properties }) => properties['id'] === 'c-64df92eb97');
		const [to] = findElements(quoting ?? tree, ({ properties }) =>
			String(properties['className']).includes('to'),
		);
		const [target = ''] = attributes(to ?? tree, 'href');
		expect(target).toMatch(/^#p-[0-9a-f]{8}$/u);
		const [passage] = findElements(
			tree,
			({ properties }) => `#${String(properties['id'])}` === target,
		);
		expect(JSON.stringify(passage)).toContain('Nobody has ever been persuaded');
		expect(html).toContain('Quoted by <a href="#c-64df92eb97"><bdi>Jose Ibarra</bdi></a>');
		expect(html).toMatch(/Quoted by\s*<a href="#c-8029afe205">/u);
	});
});

describe('old addresses', () => {
	test('of paragraphs and of comments that moved lead to what stands there now', () => {
		const { ids } = page('/essays/the-suggestion-box/');
		expect(ids).toContain('p-0ddba11a');
		expect(ids).toContain('c-fd657f0fb7-p-0ddba11b');
		const { tree } = page('/essays/on-openness/');
		const [moved] = findElements(tree, ({ properties }) => properties['id'] === 'c-8029afe205');
		expect(attributes(moved ?? tree, 'href')).toEqual(['/essays/the-suggestion-box/#c-8029afe205']);
		expect(page('/essays/on-openness/').ids).toContain('c-8029afe205-p-0ddba11c');
	});

	test.each([
		['/essays/a-leader-who-shows/', '/essays/on-openness/'],
		['/essays/a-leader-who-shows/cite/', '/essays/on-openness/cite/'],
		['/topics/paying-attention/', '/topics/listening/'],
		['/topics/filter-bubble/', '/topics/echo-chamber/'],
	])('%s leads to %s', (old, current) => {
		const { html } = page(old);
		expect(html).toContain(`0; url=${current}`);
		expect(html).toContain(`rel="canonical" href="https://reader.example.org${current}"`);
	});

	test.each([
		...['/essays/gone-for-good/', '/essays/gone-for-good/cite/'],
		...['/readings/last-year/', '/readings/last-year/print/', '/readings/last-year.epub/'],
	])('%s, of what was removed, says that it was', (old) => {
		expect(page(old).html).toContain('has been removed');
	});
});

describe('the weight of an essay with 25 comments', () => {
	test('stays within 20 kB of compressed HTML, style and script, 5 kB of it script', async () => {
		const { tree, html } = page('/essays/the-suggestion-box/');
		const read = async (path: string) =>
			gzipSync(await readFile(join(site.root, path)), { level: 9 }).length;
		const styles = findElements(
			tree,
			({ properties }) => String(properties['rel']) === 'stylesheet',
		);
		const scripts = findElements(tree, ({ properties }) => typeof properties['src'] === 'string');
		const style = await Promise.all(
			styles.map(({ properties }) => read(String(properties['href']))),
		);
		const script = await Promise.all(
			scripts.map(({ properties }) => read(String(properties['src']))),
		);
		const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
		expect(sum(script)).toBeLessThanOrEqual(5_000);
		expect(gzipSync(html, { level: 9 }).length + sum(style) + sum(script)).toBeLessThanOrEqual(
			20_000,
		);
		expect(styles.length + scripts.length).toBeLessThanOrEqual(3);
	});
});
