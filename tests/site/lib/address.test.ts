import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { captureSlug, personSlug, withBase } from '../../../src/lib/address.ts';

const address = /^[a-z0-9][a-z0-9_-]*$/u;

describe('captureSlug', () => {
	test('keeps a plain file name readable', () => {
		expect(captureSlug('001_f0a0b8e684215d64.txt')).toBe('001_f0a0b8e684215d64-txt');
	});

	test('tells apart names that would look alike', () => {
		const names = ['echo room (1).txt', 'echo-room-1.txt', 'Echo room 1.txt', 'echo room 1.html'];
		expect(new Set(names.map(captureSlug)).size).toBe(names.length);
	});

	test.prop([fc.string()])('is always one part of an address', (name) => {
		expect(captureSlug(name)).toMatch(address);
	});
});

describe('personSlug', () => {
	test.each([
		['Marta O’Neil', 'marta-o-neil'],
		['JERRY BOWLES', 'jerry-bowles'],
		['José Ibarra', 'jose-ibarra'],
	])('writes %s as %s', (name, slug) => {
		expect(personSlug(name)).toBe(slug);
	});

	test.prop([fc.string()])('is never empty', (name) => {
		expect(personSlug(name)).toMatch(address);
	});
});

describe('withBase', () => {
	test('joins without a doubled slash', () => {
		expect(withBase('/', '/essays/')).toBe('/essays/');
		expect(withBase('/reader', '/essays/')).toBe('/reader/essays/');
		expect(withBase('/reader/', '/')).toBe('/reader/');
	});
});
