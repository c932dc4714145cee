import { paths, withBase } from '../address.ts';
import type { Site } from '../site.ts';
import type { Metadata } from './metadata.ts';

/** What everything on `site` shares, with nothing said where there is nothing in common. */
export function commonMetadata({ digest }: Pick<Site, 'digest'>) {
	return {
		genre: undefined,
		summary: '',
		author: undefined,
		dates: undefined,
		topics: [],
		original: undefined,
		container: { name: digest.title, url: withBase(digest.site, paths.home) },
		language: digest.language,
	} satisfies Partial<Metadata>;
}
