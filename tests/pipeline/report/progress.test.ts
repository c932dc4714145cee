import { expect, test } from 'vitest';
import { showProgress } from '../../../scripts/report/progress.ts';

function shownOn(isTTY: boolean, quiet = false): string {
	let text = '';
	const output = { isTTY, write: (more: string) => (text += more) };
	const progress = showProgress(output, quiet);
	for (const done of [10, 20, 20, 30]) progress.step('reading', done * 1_000_000, 100_000_000);
	progress.step('part', 1, 3);
	progress.done();
	return text;
}

test('a terminal has one line that changes and is gone in the end', () => {
	expect(shownOn(true).split('\r')).toEqual([
		'',
		'reading 10 %\u001B[K',
		'reading 20 %\u001B[K',
		'reading 30 %\u001B[K',
		'part 1 of 3\u001B[K',
		'\u001B[K',
	]);
});

test('a file that the output is sent to has nothing of it, and neither has who asks for JSON', () => {
	expect(shownOn(false)).toBe('');
	expect(shownOn(true, true)).toBe('');
});
