import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { linkAddresses } from '../../../scripts/structure/links.ts';

const linksIn = (text: string) =>
	linkAddresses(text).flatMap((node) => (node.type === 'link' ? [node.url] : []));

describe('linkAddresses', () => {
	test.each([
		['See http://example.org/a.', ['http://example.org/a']],
		['(see https://example.org/a_(b))', ['https://example.org/a_(b)']],
		['www.example.org, www.example.net!', ['http://www.example.org', 'http://www.example.net']],
		['“http://example.org/?a=b&c=d#e”', ['http://example.org/?a=b&c=d#e']],
		['HTTP://EXAMPLE.ORG', ['HTTP://EXAMPLE.ORG']],
		['<http://example.org>', ['http://example.org']],
		['http://example.org/é?q=日本', ['http://example.org/é?q=日本']],
	])('links the addresses in %j', (text, expected) => {
		expect(linksIn(text)).toEqual(expected);
	});

	test.each([
		'http://',
		'http://x',
		'www.',
		'ann@example.org',
		'javascript:alert(1)',
		'xhttp://example.org',
		'http://bank.example@evil.example/',
		'example.org',
	])('links nothing in %j', (text) => {
		expect(linksIn(text)).toEqual([]);
	});

	test('comes to the end of a million brackets', () => {
		expect(linkAddresses(`http://example.org/${')'.repeat(1_000_000)}`)).not.toEqual([]);
		expect(linkAddresses('http://'.repeat(150_000))).not.toEqual([]);
		expect(linkAddresses('www.'.repeat(250_000))).not.toEqual([]);
	});

	test.prop([fc.string({ unit: 'binary' })])('changes no word', (text) => {
		const words = linkAddresses(`${text}http://example.org/${text}`).map((node) => {
			if (node.type === 'link')
				return node.children.map((child) => ('value' in child ? child.value : '')).join('');
			return 'value' in node ? node.value : '';
		});
		expect(words.join('')).toBe(`${text}http://example.org/${text}`);
	});
});
