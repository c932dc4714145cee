import type { Capture } from '../../model/capture.ts';
import { bundleOf, pageOfFolder } from '../../text/page-folder.ts';

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
	const [base = '', ...above] = name.split('/').slice(0, -1).toReversed();
	const page = pageOfFolder(base);
	const beside = page === undefined ? [] : endings.map((ending) => page + ending);
	const names = beside.map((one) => [...above.toReversed(), one].join('/'));
	const bundle = bundleOf(name);
	if (bundle !== undefined) names.push(bundle);
	if (names.length === 0) return undefined;
	const found = captures.find((capture) => names.includes(capture.name));
	return found === undefined || /<frameset\b/iu.test(found.text) ? undefined : found.name;
}

const endings = ['.html', '.htm', '.xhtml'];
