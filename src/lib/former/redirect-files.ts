import { withBase } from '../address.ts';
import type { Site } from '../site.ts';
import { formerAddresses } from './former.ts';
import { nginxMap } from './nginx-map.ts';

/** One old path, as it stands in an address, and the page of this site that it leads to. */
export interface Redirect {
	readonly from: string;
	readonly to: string;
}

/** The files that hosts read, and what each of them wants to be told. */
export const redirectFiles: Readonly<Record<string, (redirects: readonly Redirect[]) => string>> = {
	// Netlify and Cloudflare.
	_redirects: (redirects) => lines(redirects.map(({ from, to }) => `${from} ${to} 301`)),
	// Apache compares the path with its escapes undone.
	'.htaccess': (redirects) =>
		lines(
			redirects.map(
				({ from, to }) => `RedirectMatch 301 "^${asPattern(decodeURIComponent(from))}/?$" "${to}"`,
			),
		),
	'redirects.nginx.conf': (redirects) =>
		nginxMap(redirects.map(({ from, to }) => [decodeURIComponent(from), to])),
};

/** Folders that this site has itself, whose pages no old address may hide. */
const own =
	/^\/(?:$|(?:essays|discussions|topics|people|readings|sources|search|about|links|former|data|pagefind|_astro)(?:\/|$))/u;

/**
 * Where old paths lead. Left out is what a host could not tell: paths that two essays had, in
 * two blogs, paths that this site has, and those that are told apart by a query only.
 */
export function redirectsOf(site: Site, base: string): readonly Redirect[] {
	const found = formerAddresses(site).flatMap(({ address, essay }): Redirect[] => {
		const { pathname, search } = new URL(address);
		const from = safePath(pathname);
		if (from === undefined || search !== '' || own.test(from)) return [];
		return [{ from, to: withBase(base, essay.url) }];
	});
	const groups = Map.groupBy(found, ({ from }) => from);
	return [...groups.values()].flatMap((same) => {
		const targets = new Set(same.map(({ to }) => to));
		return targets.size === 1 ? same.slice(0, 1) : [];
	});
}

/**
 * The path of a captured address with every sign escaped that a file of a host could take for more
 * than itself. Undefined where nothing can be made of it.
 */
function safePath(pathname: string): string | undefined {
	try {
		const words = decodeURIComponent(pathname);
		if (/[\p{C}\p{Z}"'\\$;{}<>*:]/u.test(words)) return undefined;
		const parts = words.split('/').map((part) => encodeURIComponent(part).replace(/[!()]/gu, hex));
		const path = parts.join('/');
		return path === '/' ? path : path.replace(/\/{1,20}$/u, '');
	} catch (error) {
		// An escape that was cut in half.
		if (error instanceof URIError) return undefined;
		throw error;
	}
}

function hex(sign: string): string {
	return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** `path` as a regular expression that matches it alone. */
function asPattern(path: string): string {
	return path.replace(/[.+?^()|[\]]/gu, '\\$&');
}

function lines(rules: readonly string[]): string {
	return rules.map((rule) => `${rule}\n`).join('');
}
