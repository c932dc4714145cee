import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Capture } from '../../model/capture.ts';
import type { ReadExport } from '../../model/export.ts';
import { isElement } from '../html/tags.ts';
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
export function readFlatPage(
	capture: Capture,
	readFlat: (capture: Capture) => ReadExport,
): ReadExport {
	const root = fromHtml(capture.text);
	const seen = root.children
		.filter(isElement)
		.map((element) => copyWithout(element, ({ tagName }) => unseen.has(tagName)));
	const text = seen.map((element) => toText(element)).join('\n');
	const lines = text.split('\n').map((line) => line.replace(/[^\S\n]+/gu, ' ').trim());
	return readFlat({ ...capture, text: lines.join('\n'), lines });
}
