import type { Permalinks } from '../../src/schemas/permalinks.ts';
import { addressHash } from '../text/identity.ts';

/** The id that an entry has now, where it had another one or another address before. */
export function currentId(id: string, permalinks: Permalinks | undefined): string {
	if (permalinks === undefined) return id;
	const { addresses, comments, variants, withdrawn } = permalinks;
	if (Object.hasOwn(comments, id) && !Object.hasOwn(variants, id)) return id;
	return find(variants, id) ?? find(addresses, id) ?? find(withdrawn, addressHash(id)) ?? id;
}

/** Whether an id or address was ever given. */
export function isKnown(id: string, permalinks: Permalinks | undefined): boolean {
	if (permalinks === undefined) return false;
	const { addresses, comments, withdrawn } = permalinks;
	return (
		Object.hasOwn(comments, id) ||
		Object.hasOwn(addresses, id) ||
		Object.hasOwn(withdrawn, addressHash(id))
	);
}

/** An own property only: ids are data, and `constructor` may be one. */
function find(names: Readonly<Record<string, string>>, name: string): string | undefined {
	return Object.hasOwn(names, name) ? names[name] : undefined;
}
