import { property } from '../html/tags.ts';
import type { Spot } from './marked.ts';
import { descendantsOf } from './tree.ts';

/**
 * The comments of other pages that a page shows beside its own: each links to itself, and not to
 * the page that most link to.
 */
export function findElsewhere(spots: readonly Spot[]): ReadonlySet<Spot> {
	const homes = new Map(spots.map((spot) => [spot, homeOf(spot)]));
	const known = [...homes.values()].filter((home) => home !== undefined);
	const most = [...Map.groupBy(known, (home) => home)].sort(
		([, a], [, b]) => b.length - a.length,
	)[0];
	if (most === undefined || most[1].length * 2 < spots.length) return new Set();
	return new Set(spots.filter((spot) => (homes.get(spot) ?? most[0]) !== most[0]));
}

/** The page that a comment's link to itself leads to, whatever part of its thread. */
function homeOf({ id, elements }: Spot): string | undefined {
	if (id === undefined || !/^\d+$/u.test(id)) return undefined;
	for (const element of elements.flatMap((one) => [...descendantsOf(one)])) {
		const href = element.tagName === 'a' ? property(element, 'href') : undefined;
		if (href === undefined || !/^https?:/iu.test(href) || !URL.canParse(href)) continue;
		const { hash, host, pathname } = new URL(href);
		if (hash === `#comment-${id}`) return host + pathname.replace(/\/comment-page-\d+\/?$/u, '/');
	}
	return undefined;
}

/**
 * The page whose comments a page shows that has nothing else, as a comment service's frame does:
 * the one to which most of them link.
 */
export function findHome(spots: readonly Spot[]): string | undefined {
	const homes = spots.flatMap((spot) => addressOf(spot) ?? []);
	const [most] = [...Map.groupBy(homes, (home) => home)].sort(
		([, a], [, b]) => b.length - a.length,
	);
	return most !== undefined && most[1].length * 2 >= spots.length ? most[0] : undefined;
}

/** The address that a link to one comment has without what names the comment. */
function addressOf({ id, elements }: Spot): string | undefined {
	const number = /(?<!\d)\d+$/u.exec(id ?? '')?.[0];
	if (number === undefined) return undefined;
	for (const element of elements.flatMap((one) => [...descendantsOf(one)])) {
		const href = element.tagName === 'a' ? property(element, 'href') : undefined;
		if (href === undefined || !/^https?:/iu.test(href) || !URL.canParse(href)) continue;
		const { hash, origin, pathname, search } = new URL(href);
		if (hash.endsWith(number)) return origin + pathname + search;
	}
	return undefined;
}
