import { unescapeAddress } from '../../src/lib/unescape.ts';

/** Parts of a query that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|ref|share|replytocom|showcomment|m)$/u;

/**
 * An address or identifier as comparing sees it: without protocol, `www.`, fragment, tracking, the
 * name of an index file and the slash at its end.
 *
 * @example
 * addressKey('https://www.example.org/2009/a/?utm_source=x#c3') // => 'example.org/2009/a'
 */
export function addressKey(name: string): string {
	const trimmed = name.trim();
	if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return trimmed;
	const { host, pathname, searchParams } = new URL(trimmed);
	const query = [...searchParams]
		.filter(([key]) => !tracking.test(key))
		.map((pair) => pair.join('='));
	const path = pathname.replace(/\/index\.(?:html?|php)$/iu, '').replace(/\/{1,8}$/u, '');
	return [
		host.toLowerCase().replace(/^www\./u, '') + unescapeAddress(path).toLowerCase(),
		...query.sort(),
	].join('?');
}
