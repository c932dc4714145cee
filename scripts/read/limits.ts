import type { Diagnostic } from '../model/diagnostic.ts';

/**
 * The most that is read line by line. The longest real thread has some 10,000 comments, which are
 * 30,000 lines; 100,000 lines that are all different take five seconds.
 */
const mostLines = 100_000;
const mostSigns = 16_000_000;

/** A string holds no more than 2^29 signs; what comes near is no blog's export. */
const mostBytes = 400_000_000;

/** Says that a file is larger than any that is read whole. */
export function refuseBytes(bytes: number, file: string): Diagnostic | undefined {
	return bytes > mostBytes ? tooLarge(file, mostBytes) : undefined;
}

/** Says that a flat text is larger than any that holds pages, before anything is made of its lines. */
export function refuseText(text: string, file: string): Diagnostic | undefined {
	if (text.length > mostSigns) return tooLarge(file, mostSigns, 'signs');
	let lines = 0;
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
		lines += 1;
		if (lines > mostLines) return tooLarge(file, mostLines, 'lines');
	}
	return undefined;
}

/** Says that a file has more than `most`, which is read of no such file. */
export function tooLarge(file: string, most: number, of = 'bytes'): Diagnostic {
	return {
		code: 'read/too-large',
		severity: 'error',
		message: `\`${file}\` has more than ${most.toLocaleString('en')} ${of}, expected a page or a thread; nothing is taken from it.`,
		hint: 'Split it into the pages that it was made of.',
		place: { file },
	};
}
