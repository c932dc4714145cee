import type { BuiltPage } from './page.ts';

/**
 * Files by which hosts send readers on from an address that has moved, before a page is loaded:
 * `_redirects` for Netlify, Cloudflare Pages and GitLab Pages, `.htaccess` for Apache. The pages at
 * the old addresses do the same wherever neither is read.
 */
export function redirectFiles(
	pages: Iterable<BuiltPage>,
	base: string,
): ReadonlyMap<string, string> {
	const folder = base.replace(/(?<!\/)\/+$/u, '');
	const moved = [...pages].flatMap(({ path, movedTo }) =>
		movedTo === undefined ? [] : [[`${folder}${path}`, movedTo] as const],
	);
	const rules = moved.sort(([a], [b]) => (a < b ? -1 : 1));
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

/** Addresses of the site are lower-case words joined by `-`, with `.` and `_` in those of captures. */
function escaped(path: string): string {
	return path.replaceAll('.', '\\.');
}
