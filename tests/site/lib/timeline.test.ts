import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { drawTimeline } from '../../../src/lib/draw-timeline.ts';
import { buildTimeline } from '../../../src/lib/timeline.ts';

describe('buildTimeline', () => {
	test('counts by month where everything lies close together, quiet months included', () => {
		expect(buildTimeline(['2006-11-02'], ['2007-01-05T10:00', '2007-01-06'])).toEqual({
			unit: 'month',
			periods: [
				{ name: '2006-11', essays: 1, comments: 0 },
				{ name: '2006-12', essays: 0, comments: 0 },
				{ name: '2007-01', essays: 0, comments: 2 },
			],
			undated: 0,
			largest: 2,
		});
	});

	test('counts by year where a month is not known', () => {
		const timeline = buildTimeline(['2006', '2008-03'], ['--10-18', undefined]);
		expect(timeline?.periods.map(({ name }) => name)).toEqual(['2006', '2007', '2008']);
		expect(timeline?.undated).toBe(2);
	});

	test('is nothing without a year', () => {
		expect(buildTimeline([undefined], ['--10-18'])).toBeUndefined();
	});
});

describe('drawTimeline', () => {
	const years = fc.integer({ min: 1990, max: 2040 }).map(String);
	test.prop([fc.array(years, { minLength: 1 }), fc.array(years)])(
		'draws inside its frame',
		(essays, comments) => {
			const timeline = buildTimeline(essays, comments);
			if (!timeline) throw new Error('Expected a timeline.');
			const { width, height, bars } = drawTimeline(timeline);
			for (const bar of bars) {
				expect(bar.x).toBeGreaterThanOrEqual(0);
				expect(bar.x + bar.width).toBeLessThanOrEqual(width + 0.1);
				expect(bar.y).toBeGreaterThanOrEqual(-0.1);
				expect(bar.y + bar.height).toBeLessThanOrEqual(height);
			}
		},
	);
});
