import type { Form } from '../../src/lib/forms.ts';
import { nginxMap, readNginxMap } from '../../src/lib/former/nginx-map.ts';
import type { BuiltPage } from './page.ts';

/** Files of hosts, of which the build may have written some. */
export const hostFiles = ['_redirects', '.htaccess', 'redirects.nginx.conf'] as const;

/**
 * Files by which hosts send readers on from an address that has moved, before a page is loaded:
 * `_redirects` for Netlify, Cloudflare Pages and GitLab Pages, `.htaccess` for Apache, one for
 * nginx. The pages at the old addresses do the same wherever none is read. A file that is gone, one
 * of `forms`, leads to what its page says.
 *
 * @param built what the build has written into these files, of the addresses of the old blogs
 */
export function redirectFiles(
	pages: ReadonlyMap<string, BuiltPage>,
	base: string,
	forms: readonly Form[],
	built: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
	const folder = base.replace(/(?<!\/)\/+$/u, '');
	const moved = [...pages.values()].flatMap(({ path, movedTo }) =>
		movedTo === undefined ? [] : [[`${folder}${asFile(path)}`, movedTo] as const],
	);
	const gone = forms
		.filter(({ path }) => pages.get(`${path}/`)?.isTombstone)
		.map(({ path, page }) => [`${folder}${path}`, `${folder}${page}`] as const);
	const rules = [...moved, ...gone].sort(([a], [b]) => (a < b ? -1 : 1));
	const own = [
		['_redirects', lines(rules.map(([from, to]) => `${from} ${to} 301`))],
		[
			'.htaccess',
			lines([
				`ErrorDocument 404 ${folder}/404.html`,
				...rules.map(([from, to]) => `RedirectMatch 301 ^${escaped(from)}$ ${to}`),
			]),
		],
	] as const;
	const nginx = nginxMap([...rules, ...readNginxMap(built.get('redirects.nginx.conf') ?? '')]);
	return new Map([
		...own.map(([name, text]) => [name, `${text}${built.get(name) ?? ''}`] as const),
		...(nginx === '' ? [] : [['redirects.nginx.conf', nginx] as const]),
	]);
}

function lines(rules: readonly string[]): string {
	return rules.map((rule) => `${rule}\n`).join('');
}

/** The address of the file that was where a folder with a page is now: `/atom.xml/`. */
function asFile(path: string): string {
	return path.replace(/(?<=\.[a-z]{1,9})\/$/u, '');
}

/** Addresses of the site are lower-case words joined by `-`, with `.` and `_` in those of captures. */
function escaped(path: string): string {
	return path.replaceAll('.', '\\.');
}
