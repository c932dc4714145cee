import type { Feed } from './lib/feeds/feed.ts';
import { feedFiles, type FeedFormat } from './lib/feeds/files.ts';
import { listFeeds, type FeedPlace } from './lib/feeds/list-feeds.ts';
import { renderAtom } from './lib/feeds/atom.ts';
import { renderJsonFeed } from './lib/feeds/json-feed.ts';
import { renderRss } from './lib/feeds/rss.ts';
import { formerPages } from './lib/forms.ts';
import type { Site } from './lib/site.ts';
import { loadSite } from './load-site.ts';

/** What a route of a feed is given: how to write it, and the feed when it is needed. */
export interface FeedRoute {
	readonly format: FeedFormat;
	readonly feed: () => Feed;
}

const renderers: Record<FeedFormat, (feed: Feed) => string> = {
	atom: renderAtom,
	rss: renderRss,
	json: renderJsonFeed,
};

const listed = new WeakMap<Site, readonly FeedPlace[]>();

/** A route for every feed in each of `formats`, whose file names end in `extension`. */
export async function feedRoutes(extension: string, formats: readonly FeedFormat[]) {
	const places = feedsOf(await loadSite());
	return formats.flatMap((format) =>
		places.map(({ folder, feed }) => {
			const file = feedFiles[format].file.slice(0, -extension.length);
			return { params: { feed: `${folder.slice(1)}${file}` }, props: { format, feed } };
		}),
	);
}

/** The feeds of `site`, which the routes of two kinds of file ask for, at old addresses, too. */
function feedsOf(site: Site): readonly FeedPlace[] {
	const places = listed.get(site) ?? withFormer(listFeeds(site), formerPages(site));
	listed.set(site, places);
	return places;
}

function withFormer(
	places: readonly FeedPlace[],
	former: ReturnType<typeof formerPages>,
): readonly FeedPlace[] {
	return places.flatMap(({ folder, feed }) =>
		[{ path: folder }, ...(former.get(folder) ?? [])].map(({ path }) => ({ folder: path, feed })),
	);
}

/** The file that a route stands for. */
export function feedResponse({ format, feed }: FeedRoute): Response {
	const type = `${feedFiles[format].type}; charset=utf-8`;
	return new Response(renderers[format](feed()), { headers: { 'content-type': type } });
}
