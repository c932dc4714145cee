import { withBase } from '../address.ts';
import type { Site, SiteEssay } from '../site.ts';
import { formerKey } from './key.ts';

/** An address that an essay had in its blog. */
export interface FormerAddress {
	/** As the capture names it. */
	readonly address: string;
	/** As readers may have it, see `formerKey`. */
	readonly key: string;
	readonly essay: SiteEssay;
}

/** What a page that looks an address up has to know; all addresses are those of this site. */
export interface FormerIndex {
	/** Pages of essays by the keys of their former addresses; several where blogs share a key. */
	readonly addresses: Readonly<Record<string, readonly string[]>>;
	/** Anchors of comments by those of the old page, by the address of the essay. */
	readonly comments: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The former addresses of all essays, in the order of the addresses. */
export function formerAddresses(site: Site): readonly FormerAddress[] {
	const found = [...site.essays, ...site.removed].flatMap((essay) => {
		const { permalink: address } = essay;
		const key = address === undefined ? undefined : formerKey(address);
		return address === undefined || key === undefined ? [] : [{ address, key, essay }];
	});
	return found.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The addresses below `base`, the folder the site is served from. */
export function formerIndex(site: Site, base: string): FormerIndex {
	const groups = Map.groupBy(formerAddresses(site), ({ key }) => key);
	const addresses = [...groups].map(([key, all]): [string, string[]] => {
		return [key, [...new Set(all.map(({ essay }) => withBase(base, essay.url)))]];
	});
	return { addresses: Object.fromEntries(addresses), comments: commentAnchors(site, base) };
}

/** What an item of an export is called that has a number: `comment 12 of post 3`. */
const numbered = /^comment (\d{1,20})(?: of .*)?$/su;

function commentAnchors(site: Site, base: string): FormerIndex['comments'] {
	const anchors = new Map<string, Record<string, string>>();
	for (const { items = [] } of site.ledgers) {
		for (const { source, entry, outcome } of items) {
			const number = numbered.exec(source)?.[1];
			const comment = entry === undefined ? undefined : site.comment(entry);
			const isThere = outcome === 'kept' || outcome === 'duplicate';
			if (number === undefined || comment === undefined || !isThere) continue;
			const page = withBase(base, comment.essay.url);
			anchors.set(page, { ...anchors.get(page), [number]: comment.id });
		}
	}
	return Object.fromEntries([...anchors].sort(([a], [b]) => (a < b ? -1 : 1)));
}
