import type { Format } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { extentOf } from '../text/extent.ts';

/**
 * The most that is read line by line. The longest real thread has some 10,000 comments, which are
 * 30,000 lines; a thread of 100,000 lines takes the better part of a minute.
 */
const mostLines = 100_000;
const mostSigns = 8_000_000;

/**
 * The most of a saved page, of whose bytes most may be pictures inside of its tags. A page of 10,000
 * comments has some 200,000 tags.
 */
const mostTags = 400_000;

/** Reading takes some twenty times as much memory, and Node has four gigabytes by itself. */
const mostBytes = 100_000_000;

/** Says that a file is larger than any that is read whole; only some formats are read in parts. */
export function refuseBytes(bytes: number, file: string): Diagnostic | undefined {
	if (bytes <= mostBytes) return undefined;
	const most = mostBytes / 1_000_000;
	return {
		code: 'read/too-large',
		severity: 'error',
		message:
			`\`${file}\` has ${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB, expected at most ${most} MB ` +
			'of anything but an export of WordPress, Blogger, Disqus or Movable Type or one in BlogML; nothing is taken from it.',
		hint: 'Export the blog in several files, such as one for each year.',
		place: { file },
	};
}

/** Says that a text is larger than any of its format, before anything is made of it. */
export function refuseText(text: string, file: string, format: Format): Diagnostic | undefined {
	if (format === 'text') return refuseLines(text, file);
	return format === 'html' || format === 'medium' ? refusePage(text, file) : undefined;
}

function refuseLines(text: string, file: string): Diagnostic | undefined {
	if (text.length > mostSigns) return tooLarge(file, mostSigns, 'signs');
	let lines = 0;
	for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
		lines += 1;
		if (lines > mostLines) return tooLarge(file, mostLines, 'lines');
	}
	return undefined;
}

function refusePage(html: string, file: string): Diagnostic | undefined {
	const { signs, tags } = extentOf(html);
	if (signs > mostSigns) return tooLarge(file, mostSigns, 'signs between its tags');
	return tags > mostTags ? tooLarge(file, mostTags, 'tags') : undefined;
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
