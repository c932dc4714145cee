import type { Capture } from '../../model/capture.ts';
import { pageOfFolder } from '../../text/page-folder.ts';

const headLength = 20_000;
/** What browsers, and a program that saves pages as one file, write above them. */
const origin =
	/<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s)(?<address>https?:\/\/[^\s<>]{1,8000}?)(?=\s|--!?>)/iu;

/** The address that a page was saved from, where whatever saved it wrote that down. */
export function savedFrom(html: string): string | undefined {
	return origin.exec(html.slice(0, headLength))?.groups?.['address'];
}

/**
 * The name of the page among `captures` that shows a capture within itself: browsers put what a page
 * shows into a folder of its name. A page that is made of frames has no words of its own.
 */
export function pageOfFrame({ name }: Capture, captures: readonly Capture[]): string | undefined {
	const [file = '', base = '', ...above] = name.split('/').toReversed();
	const page = pageOfFolder(base);
	const named = page === undefined ? [] : endings.map((ending) => page + ending);
	// A page in one file is a folder of its name.
	const names = bundledFrame.test(file) ? [...named, base] : named;
	if (names.length === 0) return undefined;
	const paths = names.map((one) => [...above.toReversed(), one].join('/'));
	const found = captures.find((capture) => paths.includes(capture.name));
	return found === undefined || /<frameset\b/iu.test(found.text) ? undefined : found.name;
}

const bundledFrame = /^frame-\d{1,5}\.html$/u;
const endings = ['.html', '.htm', '.xhtml'];
