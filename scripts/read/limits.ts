import type { Diagnostic } from '../model/diagnostic.ts';

/** A string holds no more than 2^29 signs; what comes near is no blog's export. */
const mostBytes = 400_000_000;

/**
 * The most that is read line by line. The longest real thread has some 10,000 comments, which are
 * 30,000 lines; 100,000 lines that are all different take five seconds.
 */
const mostLines = 100_000;
const mostSigns = 16_000_000;

/** Says that a file is larger than any that holds pages; undefined for every other. */
export function refuseBytes(bytes: Uint8Array, file: string): Diagnostic | undefined {
	return bytes.length > mostBytes ? tooLarge(file, `${count(mostBytes)} bytes`) : undefined;
}

/** The same of a flat text, before anything is made of its lines. */
export function refuseText(text: string, file: string): Diagnostic | undefined {
	if (text.length > mostSigns) return tooLarge(file, `${count(mostSigns)} signs`);
	let lines = 0;
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
		lines += 1;
		if (lines > mostLines) return tooLarge(file, `${count(mostLines)} lines`);
	}
	return undefined;
}

function tooLarge(file: string, limit: string): Diagnostic {
	return {
		code: 'read/too-large',
		severity: 'error',
		message: `\`${file}\` has more than ${limit}, expected a page or a thread; nothing is taken from it.`,
		hint: 'Split it into the pages that it was made of.',
		place: { file },
	};
}

function count(number: number): string {
	return number.toLocaleString('en');
}
