import { formerKey } from '../../lib/former/key.ts';
import type { FormerIndex } from '../../lib/former/former.ts';

/** The number of a comment in an address: `#comment-12`, `#c12`, `?showComment=…#c12`. */
const commentNumber = /#(?:comment-?|c|li-comment-|div-comment-)(\d{1,20})$/iu;

/** The pages of this site that an old address leads to, at the comment that it names. */
export function lookUp(address: string, { addresses, comments }: FormerIndex): readonly string[] {
	const key = formerKey(address);
	if (key === undefined || !Object.hasOwn(addresses, key)) return [];
	const number = commentNumber.exec(address.trim())?.[1];
	return (addresses[key] ?? []).map((url) => {
		const anchor = number === undefined ? undefined : comments[url]?.[number];
		return anchor === undefined ? url : `${url}#${anchor}`;
	});
}
