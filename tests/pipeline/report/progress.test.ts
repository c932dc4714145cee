import { expect, test } from 'vitest';
import { showProgress } from '../../../scripts/report/progress.ts';

function shownOn(isTTY: boolean, milliseconds: number): string {
	let time = 0;
	let text = '';
	const output = { isTTY, write: (more: string) => (text += more) };
	const progress = showProgress(output, false, () => (time += milliseconds));
	for (const done of [10, 20, 30]) progress.step('reading', done * 1_000_000, 100_000_000);
	progress.step('part', 1, 3);
	progress.done();
	return text;
}

test('a terminal has one line that changes and is gone in the end', () => {
	expect(shownOn(true, 1).split('\r')).toEqual([
		'',
		'reading 10 %\u001B[K',
		'reading 20 %\u001B[K',
		'reading 30 %\u001B[K',
		'part 1 of 3\u001B[K',
		'\u001B[K',
	]);
});

test('a file has a line now and then', () => {
	expect(shownOn(false, 6000)).toBe('reading 20 %\npart 1 of 3\n');
	expect(shownOn(false, 1)).toBe('');
});
