import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { titleSlug } from '../text/slug.ts';
import type { NamedEssay } from './essays.ts';

/** The ids that an essay without words may have had before. */
export interface FormerIds {
	/** Of the one essay below which all its comments stood that are known; or of several, or none. */
	readonly byThread: ReadonlySet<string>;
	readonly byTitle: string | undefined;
}

/** Finds what an essay whose words were taken out was called by what is left of it. */
export function formerIds({ comments, variants, addresses }: Permalinks) {
	const homes = new Map<string, Set<string>>();
	const learn = (hash: string, id: string) => {
		const home = comments[id];
		if (home !== undefined) homes.set(hash, (homes.get(hash) ?? new Set()).add(home));
	};
	for (const id of Object.keys(comments)) learn(id.split('-', 2).join('-'), id);
	for (const [hash, id] of Object.entries(variants)) learn(hash, id);
	return ({ thread = [], essay }: NamedEssay): FormerIds => {
		const [first = new Set<string>(), ...others] = thread.flatMap((hash) => homes.get(hash) ?? []);
		const title = titleSlug(essay.title);
		return {
			byThread: others.reduce((left, next) => left.intersection(next), first),
			byTitle: Object.hasOwn(addresses, title) ? addresses[title] : undefined,
		};
	};
}
