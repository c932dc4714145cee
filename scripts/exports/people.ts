import { bareName } from '../text/names.ts';
import { plainWords } from './html/plain-words.ts';

const address = /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{1,255}/gu;
const internetAddress = /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$/iu;

/**
 * The name of an author field; undefined where it names nobody. Of an e-mail address only the part
 * that may be a name is left, and of an internet address nothing.
 *
 * @example
 * readName('mira.k@example.org') // => 'mira.k'
 */
export function readName(field: string | undefined): string | undefined {
	const words = bareName(plainWords(field ?? ''));
	const name = words.replace(address, (found) => found.slice(0, found.indexOf('@'))).trim();
	return name === '' || internetAddress.test(name) ? undefined : name.slice(0, longestName);
}

/** Longer author fields are somebody's advertising. */
const longestName = 200;
