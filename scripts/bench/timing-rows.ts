import type { Timing } from './side-by-side.ts';

/** The columns that `timingRow` fills. */
export const timingColumns = ['', 'wall s', 'min–max', 'CPU s', 'peak MB', 'x wall', 'x CPU'];

/** One contender's times beside those of `base`, which are 1.00. */
export function timingRow(timing: Timing, base: Timing): readonly string[] {
	return [
		timing.name,
		seconds(timing.wall),
		`${seconds(timing.min)}–${seconds(timing.max)}`,
		seconds(timing.cpu),
		timing.peak === undefined ? '–' : timing.peak.toFixed(0),
		(timing.wall / base.wall).toFixed(2),
		(timing.cpu / base.cpu).toFixed(2),
	];
}

function seconds(value: number): string {
	return value.toFixed(value < 1 ? 3 : 2);
}
