import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Capture } from '../../model/capture.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReadExport } from '../../model/export.ts';
import { isElement } from '../html/tags.ts';
import type { ReadFlat } from '../reader.ts';
import { findImages } from './flat-images.ts';
import { copyWithout } from './tree.ts';

/** Elements that a reader of the page does not see. */
const unseen: ReadonlySet<string> = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'head',
	'select',
	'svg',
]);

/** The page as the lines that it shows, read like any flat text. */
export function readFlatPage(capture: Capture, root: Root, readFlat: ReadFlat): ReadExport {
	const seen = root.children
		.filter(isElement)
		.map((element) => copyWithout(element, ({ tagName }) => unseen.has(tagName)));
	const lines = linesOf(seen);
	const images = findImages(seen, lines, linesOf);
	return readFlat({ ...capture, text: lines.join('\n'), lines }, { images });
}

function linesOf(elements: readonly Element[]): readonly string[] {
	const text = elements.map((element) => toText(element)).join('\n');
	return text.split('\n').map((line) => line.replace(/[^\S\n]+/gu, ' ').trim());
}

/** The words between the tags of a page whose structure is built to be expensive. */
export function readWords(capture: Capture, readFlat: ReadFlat): ReadExport {
	const lines = capture.text.replace(/<[^<>]*>/gu, '\n').split('\n');
	const read = readFlat({ ...capture, text: lines.join('\n'), lines });
	return { ...read, diagnostics: [...read.diagnostics, tooIntricate(capture)] };
}

function tooIntricate({ name }: Capture): Diagnostic {
	return {
		code: 'exports/too-intricate',
		severity: 'error',
		message: `\`${name}\` nests its elements by the thousand or opens far more than it closes, expected a page; only its words are read.`,
		hint: 'Save the page again, or take the file out.',
		place: { file: name },
	};
}
