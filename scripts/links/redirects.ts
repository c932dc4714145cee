import type { Form } from '../../src/lib/forms.ts';
import type { BuiltPage } from './page.ts';

/**
 * Files by which hosts send readers on from an address that has moved, before a page is loaded:
 * `_redirects` for Netlify, Cloudflare Pages and GitLab Pages, `.htaccess` for Apache. The pages at
 * the old addresses do the same wherever neither is read. A file that is gone, one of `forms`, leads
 * to what its page says.
 */
export function redirectFiles(
	pages: ReadonlyMap<string, BuiltPage>,
	base: string,
	forms: readonly Form[],
): ReadonlyMap<string, string> {
	const folder = base.replace(/(?<!\/)\/+$/u, '');
	const moved = [...pages.values()].flatMap(({ path, movedTo }) =>
		movedTo === undefined ? [] : [[`${folder}${asFile(path)}`, movedTo] as const],
	);
	const gone = forms
		.filter(({ path }) => pages.get(`${path}/`)?.isTombstone)
		.map(({ path, page }) => [`${folder}${path}`, `${folder}${page}`] as const);
	const rules = [...moved, ...gone].sort(([a], [b]) => (a < b ? -1 : 1));
	return new Map([
		['_redirects', rules.map(([from, to]) => `${from} ${to} 301\n`).join('')],
		[
			'.htaccess',
			[
				`ErrorDocument 404 ${folder}/404.html`,
				...rules.map(([from, to]) => `RedirectMatch 301 ^${escaped(from)}$ ${to}`),
			].join('\n') + '\n',
		],
	]);
}

/** The address of the file that was where a folder with a page is now: `/atom.xml/`. */
function asFile(path: string): string {
	return path.replace(/(?<=\.[a-z]{1,9})\/$/u, '');
}

/** Addresses of the site are lower-case words joined by `-`, with `.` and `_` in those of captures. */
function escaped(path: string): string {
	return path.replaceAll('.', '\\.');
}
