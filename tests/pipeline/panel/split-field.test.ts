import { describe, expect, test } from 'vitest';
import type { PanelPlace } from '../../../scripts/panel/events.ts';
import { findPlace } from '../../../scripts/panel/split-field.ts';

describe('findPlace', () => {
	const places: readonly PanelPlace[] = [
		{ at: 'line', number: 4, words: '“It is mended,” said Ann, and went on' },
		{ at: 'line', number: 5, words: 'It is late.' },
		{ at: 'line', number: 6, words: 'It is late.' },
	];

	test.each([
		['"It is mended," said Ann, and went on to speak of planks.', 4],
		['It is', undefined],
		['It is late.', undefined],
		['and went on', undefined],
		[' ', undefined],
	])('of the marked words %j is %s', (marked, number) => {
		expect(findPlace(places, marked)?.number).toBe(number);
	});
});
