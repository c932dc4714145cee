import type { Digest } from '../schemas/digest.ts';
import { withBase } from './address.ts';

/** Whether `digest.yaml` asks search engines to leave out the page at `pathname`. */
export function isShy({ noindex, site }: Digest, pathname: string): boolean {
	if (typeof noindex === 'boolean') return noindex;
	const base = new URL(site).pathname;
	return noindex.some((address) => withBase(base, address) === pathname);
}
