/** The three files of every feed: their names, media types, and what to call them. */
export const feedFiles = {
	atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
	rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
	json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const;

/** One of the formats that every feed has. */
export type FeedFormat = keyof typeof feedFiles;
