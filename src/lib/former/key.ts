import { unescapeAddress } from '../unescape.ts';

/** Parts of a query that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|ref|share|replytocom|showcomment|m|amp)$/iu;

/**
 * An address of the old blog as readers may have it: its path and query without protocol, host,
 * fragment, tracking, the name of an index file and the slash at its end. Undefined for what is no
 * address.
 *
 * @example
 * formerKey('http://www.blog.example/2009/A/?utm_source=x#c3') // => '/2009/a'
 */
export function formerKey(address: string): string | undefined {
	const whole = address.trim();
	const bare = /^(?:https?:)?\/\//iu.test(whole) || whole.startsWith('/') ? whole : `//${whole}`;
	if (whole === '' || !URL.canParse(bare, 'http://blog.invalid')) return undefined;
	const { pathname, searchParams } = new URL(bare, 'http://blog.invalid');
	const query = [...searchParams].filter(([name]) => !tracking.test(name));
	const path = unescapeAddress(pathname)
		.toLowerCase()
		.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/u, '/')
		.replace(/(?<!\/)\/{1,20}$/u, '');
	const pairs = query.map((pair) => pair.join('=')).sort();
	return `${path || '/'}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}
