import type { BrokenLink, CheckedLinks } from '../links/check.ts';
import type { FoundName } from '../links/names.ts';

/** Places named for each problem; the rest is counted. */
const listed = 3;

/** What `npm run links` prints. */
export function renderLinks(
	{ internal, broken, external }: CheckedLinks,
	lost: readonly string[],
): string {
	return [
		...brokenLines(broken),
		...lostLines(lost),
		...external.map(
			({ link, pages }) => `external ${link}${pages > 1 ? ` (on ${pages} pages)` : ''}`,
		),
		`${internal} links inside the site, ${broken.length} of them broken; ${external.length} links out of it, not fetched; ${lost.length} published addresses lead nowhere.`,
	].join('\n');
}

/** Links of the site's own pages that lead nowhere. */
function brokenLines(broken: readonly BrokenLink[]): readonly string[] {
	return broken.map(
		({ page, link, missing }) =>
			`error \`${page}\` links to \`${link}\`, where there is no such ${missing}.`,
	);
}

/** Addresses that were published and lead nowhere. */
export function lostLines(lost: readonly string[]): readonly string[] {
	return lost.map(
		(address) =>
			`error Found nothing at \`${address}\`, which was published, expected a page, a redirect or a note that it is gone. ` +
			'Restore its capture, topic or page, or take the address out of `permalinks.json` if nobody can hold a link to it.',
	);
}

/** Addresses that search engines are to leave out, and that are no page's. */
export function shyLines(unknown: readonly string[]): readonly string[] {
	return unknown.map(
		(address) =>
			`error Found \`${address}\` under \`noindex\` in digest.yaml, expected the address of a page; search engines are told of every page but the others of the list. ` +
			'Copy the address from the page, without the address of the site.',
	);
}

/** Names that must not be in the built site, with the lines for `curation.yaml` that settle it. */
export function nameLines(found: readonly FoundName[]): readonly string[] {
	return found.map(({ name, files, context }) => {
		const more = files.length > listed ? ` and ${files.length - listed} more` : '';
		const isWord = !/[\s-]/u.test(name.trim());
		const hint = isWord
			? `Under \`people\` in curation.yaml, give \`name: ${name}\` the line \`elsewhere: replace\`, or \`elsewhere: keep\` where it is an ordinary word or somebody else.`
			: 'It stands in words that people wrote for this digest (topics, readings, abstracts, the name of a capture): change it there, or remove the passage.';
		return `error Found the name \`${name}\`, which is not to be shown, in ${files.slice(0, listed).join(', ')}${more} (“…${context}…”); the site must not be published like this. ${hint}`;
	});
}
