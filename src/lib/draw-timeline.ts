import type { Timeline } from './timeline.ts';

/** The parts of a timeline as SVG attributes. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly bars: readonly { name: string; x: number; y: number; width: number; height: number }[];
	readonly labels: readonly {
		text: string;
		x: number;
		y: number;
		'text-anchor': 'start' | 'middle' | 'end';
	}[];
}

const width = 640;
const tallest = 96;
/** Two comments are not a mountain: no entry is drawn taller than this. */
const tallestEntry = 14;
const labelHeight = 24;
/** Wide enough that two labels never touch: four digits or `2006-07` in the apparatus's size. */
const labelRoom = 64;

/** One bar per period, comments standing on essays, and as many period names below as have room. */
export function drawTimeline({ periods, largest, unit }: Timeline): Drawing {
	const slot = width / periods.length;
	const bar = Math.min(slot * 0.8, 36);
	const scale = Math.min(tallest / Math.max(largest, 1), tallestEntry);
	const plot = round(largest * scale);
	const bars = periods.flatMap(({ essays, comments }, index) => {
		const x = round(slot * index + (slot - bar) / 2);
		const essayHeight = essays * scale;
		const box = (name: string, bottom: number, height: number) => {
			return {
				name,
				x,
				y: round(plot - bottom - height),
				width: round(bar),
				height: round(height),
			};
		};
		return [box('essays', 0, essayHeight), box('comments', essayHeight, comments * scale)].filter(
			({ height }) => height > 0,
		);
	});
	const step = Math.ceil(labelRoom / slot);
	const labels = periods.flatMap(({ name }, index) => {
		if (index % step !== 0) return [];
		const text = unit === 'month' ? name : name.slice(0, 4);
		return [
			{
				text,
				x: round(slot * (index + 0.5)),
				y: plot + labelHeight - 6,
				'text-anchor': 'middle' as const,
			},
		];
	});
	return { width, height: plot + labelHeight, bars, labels };
}

function round(number: number): number {
	return Math.round(number * 10) / 10;
}
