import { withBase } from './lib/address.ts';

/** An address of `lib/address.ts` as a link on this site, wherever its root is. */
export function href(path: string): string {
	return withBase(import.meta.env.BASE_URL, path);
}
