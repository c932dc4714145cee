import { nearest } from '../text/nearest.ts';

/** Keys of `digest.yaml` and `curation.yaml` under which somebody is kept out of what is published. */
const protecting: ReadonlySet<string> = new Set([
	...['names', 'mask', 'salt', 'noindex', 'people', 'removals'],
]);

/** The other keys. */
const others: ReadonlySet<string> = new Set([
	...['title', 'description', 'language', 'site', 'captures', 'licence', 'contact'],
	...['essays', 'comments', 'readings', 'unfold'],
]);

/**
 * Whether what stands at `path`, which cannot be used, may say what is not to be published. To leave
 * it out would publish a name or words that somebody asked to be taken out. No keys: the whole file.
 */
export function isProtecting(path: readonly string[]): boolean {
	const [first] = path;
	if (first === undefined || path.at(-1) === 'noindex') return true;
	const meant = others.has(first) ? first : nearest(first, [...protecting, ...others]);
	return meant !== undefined && protecting.has(meant);
}
