import { paths } from '../../src/lib/address.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { formsOf } from '../../src/lib/forms.ts';
import { unescapeAddress } from '../../src/lib/unescape.ts';
import type { BuiltPage } from './page.ts';

/** A built site. */
export interface BuiltSite {
	/** By address. */
	readonly pages: ReadonlyMap<string, BuiltPage>;
	/** Every file, by its address from the folder of the site on: `/digest.jsonl`. */
	readonly files: ReadonlySet<string>;
	/** The address of the site: `https://example.org/reader/`. */
	readonly site: string;
}

/** A link that leads nowhere. */
export interface BrokenLink {
	readonly page: string;
	readonly link: string;
	/** What is not there. */
	readonly missing: 'page' | 'anchor';
}

/** A link out of the site, and how many pages have it. */
export interface ExternalLink {
	readonly link: string;
	readonly pages: number;
}

/** What the links of a site come to. */
export interface CheckedLinks {
	readonly internal: number;
	readonly broken: readonly BrokenLink[];
	readonly external: readonly ExternalLink[];
}

/** Follows every link of a built site as far as the site goes; none is fetched. */
export function checkLinks(site: BuiltSite): CheckedLinks {
	const broken: BrokenLink[] = [];
	const external = new Map<string, number>();
	let internal = 0;
	for (const page of site.pages.values()) {
		for (const link of page.links) {
			const target = resolveLink(link, page.path, site.site);
			if (target === undefined) external.set(link, (external.get(link) ?? 0) + 1);
			if (target === undefined || target === 'other') continue;
			internal += 1;
			const missing = missingOf(target, site);
			if (missing) broken.push({ page: page.path, link, missing });
		}
	}
	const listed = [...external].map(([link, pages]) => ({ link, pages }));
	return { internal, broken, external: listed.sort((a, b) => (a.link < b.link ? -1 : 1)) };
}

interface Target {
	readonly path: string;
	readonly anchor: string;
}

/** Where a link leads inside the site; undefined outside, `other` for mail and data. */
function resolveLink(link: string, from: string, site: string): Target | 'other' | undefined {
	const base = new URL(site);
	const folder = base.pathname.replace(/(?<!\/)\/+$/u, '');
	if (!URL.canParse(link, new URL(`${folder}${from}`, base).href)) return undefined;
	const url = new URL(link, new URL(`${folder}${from}`, base));
	if (!/^https?:$/u.test(url.protocol)) return url.protocol === 'mailto:' ? undefined : 'other';
	if (url.host !== base.host) return undefined;
	const isInside = url.pathname === folder || url.pathname.startsWith(`${folder}/`);
	// A path of the host beside the site's folder is another site.
	if (!isInside) return folder === '' ? undefined : { path: url.pathname, anchor: '' };
	return {
		path: unescapeAddress(url.pathname.slice(folder.length)) || '/',
		anchor: unescapeAddress(url.hash.slice(1)),
	};
}

function missingOf(
	{ path, anchor }: Target,
	{ pages, files }: BuiltSite,
): BrokenLink['missing'] | undefined {
	const page = pages.get(path);
	if (!page) return files.has(path) ? undefined : 'page';
	return anchor === '' || page.ids.has(anchor) || page.movedTo !== undefined ? undefined : 'anchor';
}

/**
 * The addresses ever published that lead nowhere now. Each must be a page, lead on to one, or say
 * that what stood there is gone.
 */
export function findLost(
	{ pages, files }: Omit<BuiltSite, 'site'>,
	permalinks: Permalinks,
): readonly string[] {
	const essays = Object.keys(permalinks.addresses).map((slug) => `/essays/${slug}/`);
	const people = Object.keys(permalinks.people).map((slug) => `/people/${slug}/`);
	const topics = permalinks.topics.map((slug) => `/topics/${slug}/`);
	const readings = permalinks.readings.map((slug) => paths.reading(slug));
	const sources = Object.keys(permalinks.sources).map((capture) => paths.source(capture));
	const all = [...essays, ...people, ...topics, ...readings, ...sources];
	// Where a file was there may be a folder with a page by now.
	const forms = formsOf(permalinks).map(({ path }) => path);
	const isThere = (path: string) => pages.has(path) || files.has(path) || pages.has(`${path}/`);
	const lost = [
		...all.filter((path) => !pages.has(path)),
		...forms.filter((path) => !isThere(path)),
	];
	const slugs = Map.groupBy(Object.entries(permalinks.addresses), ([, id]) => id);
	const comments = [
		...Object.entries(permalinks.comments),
		...Object.entries(permalinks.moved).flatMap(([comment, essays]) =>
			essays.map((essay) => [comment, essay] as const),
		),
	];
	const anchors = [
		...comments,
		...comments.flatMap(([comment, essay]) =>
			(permalinks.paragraphs[comment]?.split(' ') ?? []).map(
				(anchor) => [`${comment}-${anchor}`, essay] as const,
			),
		),
		...Object.entries(permalinks.anchors).flatMap(([essay, all]) =>
			all.split(' ').map((anchor) => [anchor, essay] as const),
		),
	];
	for (const [anchor, essay] of anchors) {
		const own = (slugs.get(essay) ?? []).flatMap(([slug]) => pages.get(`/essays/${slug}/`) ?? []);
		const leads = own.some(({ ids, isTombstone }) => ids.has(anchor) || isTombstone);
		if (!leads) lost.push(`/essays/${slugs.get(essay)?.[0]?.[0] ?? essay}/#${anchor}`);
	}
	return lost;
}

/** Addresses that `digest.yaml` asks search engines to leave out, and where no page stands. */
export function findUnknownShy(
	pages: BuiltSite['pages'],
	digest: Pick<Digest, 'noindex'> | undefined,
): readonly string[] {
	const addresses = digest?.noindex ?? false;
	return typeof addresses === 'boolean' ? [] : addresses.filter((path) => !pages.has(path));
}
