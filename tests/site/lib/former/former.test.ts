import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../../src/client/former/look-up.ts';
import { formerIndex } from '../../../../src/lib/former/former.ts';
import { formerKey } from '../../../../src/lib/former/key.ts';
import { nginxMap } from '../../../../src/lib/former/nginx-map.ts';
import { redirectFiles, redirectsOf } from '../../../../src/lib/former/redirect-files.ts';
import { ledgerSchema } from '../../../../src/schemas/ledger.ts';
import { essayEntry, renderedComment, siteOf } from '../../../helpers/site.ts';

const essay = (slug: string, permalink: string) => essayEntry({ slug, permalink });

describe('formerKey', () => {
	test.each([
		['http://www.blog.example/2009/Box.html', '/2009/box.html'],
		['blog.example/2009/box/?utm_source=x#comment-3', '/2009/box'],
		['//blog.example/2009/box/index.php', '/2009/box'],
		['/2009/b%C3%B6x/', '/2009/böx'],
		['https://blog.example/?p=12&m=1', '/?p=12'],
		['https://blog.example', '/'],
	])('%s', (address, key) => {
		expect(formerKey(address)).toBe(key);
	});

	test('makes nothing of what is no address', () => {
		expect(formerKey('  ')).toBeUndefined();
		expect(formerKey('http://')).toBeUndefined();
	});
});

describe('an old address', () => {
	const comment = renderedComment({ id: 'c-0123456789' });
	const ledger = ledgerSchema.parse({
		capture: 'blog.xml',
		sha256: '0'.repeat(64),
		format: 'wxr',
		dialect: 'wordpress-export',
		lines: 1,
		entries: [],
		items: [
			{ source: 'comment 12 of post 3', entry: comment.id, outcome: 'kept' },
			{ source: 'comment 13 of post 3', outcome: 'spam' },
		],
	});
	const site = siteOf(
		[
			essay('box', 'http://blog.example/2009/box.html'),
			essay('ropes', 'https://other.example/2009/ropes'),
			essay('knots', 'https://blog.example/2009/ropes/'),
			essay('numbered', 'https://blog.example/?p=7'),
		],
		{ box: [comment] },
		{ ledgers: [ledger] },
	);
	const index = formerIndex(site, '/digest');

	test.each([
		['leads to its essay', 'https://www.blog.example/2009/box.html', ['/digest/essays/box/']],
		['is told by its query', 'blog.example/?p=7', ['/digest/essays/numbered/']],
		[
			'leads to the comment that it names',
			'http://blog.example/2009/box.html#comment-12',
			['/digest/essays/box/#c-0123456789'],
		],
		['names one as Blogger does', '/2009/box.html#c12', ['/digest/essays/box/#c-0123456789']],
		[
			'leads to the essay of a comment that is not shown',
			'/2009/box.html#c13',
			['/digest/essays/box/'],
		],
		[
			'of two blogs leads to both',
			'/2009/ropes',
			['/digest/essays/knots/', '/digest/essays/ropes/'],
		],
		['that nobody had leads nowhere', '/constructor', []],
	])('%s', (_, address, pages) => {
		expect(lookUp(address, index)).toEqual(pages);
	});
});

describe('files for hosts', () => {
	const files = (...permalinks: readonly string[]) => {
		const site = siteOf(permalinks.map((permalink, n) => essay(`e${n}`, permalink)));
		const redirects = redirectsOf(site, '/');
		return Object.fromEntries(
			Object.entries(redirectFiles).map(([name, render]) => [name, render(redirects)]),
		);
	};

	test('lead from each old path to its page', () => {
		expect(files('http://blog.example/2009/b%C3%B6x.html', 'http://blog.example/a+b/')).toEqual({
			_redirects: '/2009/b%C3%B6x.html /essays/e0/ 301\n/a%2Bb /essays/e1/ 301\n',
			'.htaccess':
				'RedirectMatch 301 "^/2009/böx\\.html/?$" "/essays/e0/"\nRedirectMatch 301 "^/a\\+b/?$" "/essays/e1/"\n',
			'redirects.nginx.conf': nginxMap([
				['/2009/böx.html', '/essays/e0/'],
				['/a+b', '/essays/e1/'],
			]),
		});
	});

	test.each([
		'http://blog.example/a%22%20b',
		'http://blog.example/a%0AHeader',
		'http://blog.example/$uri',
		'http://blog.example/a;return',
		'http://blog.example/*',
		'http://blog.example/:splat',
		'http://blog.example/%E0%A4',
		'http://blog.example/essays/e0/',
		'http://blog.example/',
		'http://blog.example/?p=1',
	])('say nothing of %s', (permalink) => {
		expect(files(permalink)).toEqual({
			_redirects: '',
			'.htaccess': '',
			'redirects.nginx.conf': '',
		});
	});

	test('say nothing of a path that two blogs had', () => {
		expect(files('http://a.example/x', 'http://b.example/x')['_redirects']).toBe('');
	});
});
