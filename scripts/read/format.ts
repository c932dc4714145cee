import type { Format } from '../model/capture.ts';

const signs: readonly (readonly [Format, RegExp])[] = [
	[
		'wxr',
		/<rss\b[^>]{0,2000}xmlns:wp=|<wp:wxr_version>|xmlns:wp="https?:\/\/wordpress\.org\/export/iu,
	],
	['disqus', /<disqus\b[^>]{0,600}xmlns|disqus\.com\/disqus-internals/iu],
	[
		'blogger',
		/<feed\b[^>]{0,1200}(?:blogger|schemas\.google\.com\/blogger)|schemas\.google\.com\/blogger\/2008\/kind/iu,
	],
	['feed', /<(?:rss|rdf:RDF|feed)\b/iu],
	['html', /<!doctype html|<html\b|<body\b/iu],
	[
		'movabletype',
		/^(?:AUTHOR|TITLE|BASENAME|STATUS): .{0,200}\n(?:[A-Z ]{2,20}: ?.{0,400}\n){2,40}-----/mu,
	],
];

/** What kind of file a text is, by its first words. */
export function recogniseFormat(text: string): Format {
	const head = text.slice(0, 20_000);
	return signs.find(([, sign]) => sign.test(head))?.[0] ?? 'text';
}
