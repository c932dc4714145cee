import { describe, expect, test } from 'vitest';
import { unescapeAddress } from '../../../src/lib/unescape.ts';

describe('unescapeAddress', () => {
	test.each([
		['/caf%C3%A9/na%20me', '/café/na me'],
		['/100%/off', '/100%/off'],
		['/caf%E9', '/caf%E9'],
		['', ''],
	])('reads %j as %j', (text, words) => {
		expect(unescapeAddress(text)).toBe(words);
	});
});
