import slugify from '@sindresorhus/slugify';
import { applyEdits } from './edits.ts';
import { maskEdits } from './mask.ts';

/** An address longer than a line is not read any more; `slugSchema` leaves 20 for a suffix. */
const longestSlug = 60;

/** A title's first characters decide its slug; the rest of a page taken for a title only costs. */
const longestTitle = 400;

/**
 * The lower-case ASCII words of a title joined by `-`, cut at a word where they are too many; empty
 * where the title has no letter that can be written in ASCII. Mail addresses, telephone numbers and
 * IP addresses are left out.
 *
 * @example
 * titleSlug('Rock & Röll: “the ad”') // => 'rock-and-roll-the-ad'
 */
export function titleSlug(title: string): string {
	const read = title.slice(0, longestTitle);
	// An address stays; what is masked in the title may not stand in it, whatever the digest masks.
	const hidden = maskEdits(read, ['email', 'phone', 'ip']).map((edit) => ({ ...edit, text: ' ' }));
	const slug = slugify(applyEdits(read, hidden), { decamelize: false });
	if (slug.length <= longestSlug) return slug;
	const lastBreak = slug.lastIndexOf('-', longestSlug);
	return slug.slice(0, lastBreak > 0 ? lastBreak : longestSlug);
}
