/** The prefix that readers know a namespace by, whatever prefix a file gives it. */
const known: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/wordpress\.org\/export\/[^/]{1,10}\/excerpt/u, 'excerpt:'],
	[/^https?:\/\/wordpress\.org\/export\//u, 'wp:'],
	[/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content/u, 'content:'],
	[/^http:\/\/purl\.org\/rss\/1\.0\/modules\/slash/u, 'slash:'],
	[/^http:\/\/purl\.org\/rss\/1\.0\/?$/u, ''],
	[/^http:\/\/my\.netscape\.com\/rdf\//u, ''],
	[/^http:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu)\/rss/iu, ''],
	[/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/u, 'rdf:'],
	[/^http:\/\/purl\.org\/dc\/(?:elements|terms)/u, 'dc:'],
	[/^http:\/\/purl\.org\/syndication\/thread\//u, 'thr:'],
	[/^http:\/\/wellformedweb\.org\/CommentAPI/u, 'wfw:'],
	[/^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)/u, 'atom:'],
	[/^http:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#)/u, 'app:'],
	[/^http:\/\/schemas\.google\.com\/blogger\//u, 'blogger:'],
	[/^http:\/\/www\.w3\.org\/1999\/xhtml/u, 'xhtml:'],
	[/^https?:\/\/(?:www\.)?disqus\.com\/(?:disqus-internals)?/u, 'dsq:'],
	[/^https?:\/\/(?:www\.)?blogml\.com\//iu, ''],
];

/** The namespaces that are in force at one place of a file: canonical prefix by the file's own. */
export type Scope = ReadonlyMap<string, string>;

/** What is known outside all elements. */
export const noScope: Scope = new Map();

/** The scope inside an element with these attributes. */
export function enterScope(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
	const names = Object.keys(attributes);
	if (names.length === 0) return scope;
	const declared = Object.entries(attributes).filter(
		([name]) => name === 'xmlns' || name.startsWith('xmlns:'),
	);
	if (declared.length === 0) return scope;
	return new Map([
		...scope,
		...declared.map(
			([name, address]) => [name.slice('xmlns:'.length), canonical(name, address)] as const,
		),
	]);
}

/** `name` with its canonical prefix. A prefix that is bound to nothing stays as it is. */
export function resolveName(name: string, scope: Scope): string {
	const colon = name.indexOf(':');
	const prefix = colon === -1 ? '' : name.slice(0, colon);
	const found = scope.get(prefix);
	return found === undefined ? name : found + name.slice(colon + 1);
}

function canonical(name: string, address: string): string {
	const found = known.find(([pattern]) => pattern.test(address.trim()));
	if (found !== undefined) {
		// Disqus has its own elements in a namespace without a name of its own.
		return found[1] === 'dsq:' && name === 'xmlns' ? '' : found[1];
	}
	// Somebody else's `wp:status` must not pass for WordPress'.
	return name === 'xmlns' ? '' : `{${address}}`;
}
