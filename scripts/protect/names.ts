import { foldedName, longJoined } from '../text/names.ts';
import { isAddressed } from './addressed.ts';
import type { Edit } from '../text/edits.ts';
import { findForms } from './forms.ts';
import type { Form, Forms, Occurrence } from './forms.ts';
import { someName } from './guises.ts';

/** The names that stand for people who are not named. */
export interface Cast {
	/** Whole names, anywhere in the digest. */
	readonly whole: Forms;
	/** Parts of the names of those who speak in one thread. */
	readonly parts: Forms;
}

/** What kind of words stand around a name. */
export interface Setting {
	/** Nobody's words: a byline, a menu. Whole names are names there, whatever stands around them. */
	readonly furniture?: boolean | undefined;
	/** The last block of what somebody wrote. */
	readonly last?: boolean | undefined;
}

/**
 * Where `text` names somebody who is not to be named.
 *
 * A name of several words is one wherever it stands; a single word, and the first or last name of
 * somebody in the thread, only where it addresses, signs or says who is quoted.
 */
export function nameEdits(
	text: string,
	{ whole, parts }: Cast,
	setting: Setting = {},
): readonly Edit[] {
	return findForms(text, whole, parts)
		.filter((found) => isName(text, found, setting))
		.map(({ start, end, form }) => {
			return { start, end, text: replacementOf(form, text.slice(start, end)) };
		});
}

function isName(text: string, { start, end, form }: Occurrence, setting: Setting): boolean {
	const { words, kind, guises, capital } = form;
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const found = text.slice(start, end);
	// Whose byline it is says whom it names.
	if (form.isNamesake && setting.furniture) return false;
	if (/@\s?$/u.test(before)) return true;
	// `Will I`: without its dot a letter is a word.
	if (kind === 'initialed') return /\p{Lu}$/u.test(found) && text[end] === '.';
	if (kind === 'joined') return isJoined(found, before, text.slice(end, end + 3));
	if (words.length > 1 || form.spaceless) return true;
	const isCapital = /^\p{Lu}/u.test(found) || !/\p{Ll}/u.test(found);
	if (capital && !isCapital) return false;
	if (kind === 'whole' && setting.furniture) return true;
	if (guises.some(({ person }) => person.elsewhere === 'replace')) return true;
	const lineEnd = endOfLine(text, end);
	const last = setting.last === true && lineEnd === text.length;
	return isAddressed({ before, after: text.slice(end, lineEnd), last, capital: isCapital });
}

/** Whether `annlee` is a name: in an address of the web, as a tag, as `AnnLee`, or where it is long. */
function isJoined(found: string, before: string, after: string): boolean {
	return (
		/[/.#]$/u.test(before) ||
		/^\.\p{L}{2}/u.test(after) ||
		/\p{Ll}\p{Lu}/u.test(found) ||
		found.length >= longJoined
	);
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

function replacementOf({ guises, shared, kind, words }: Form, found: string): string {
	const [only] = guises;
	if (only === undefined || guises.length > 1 || shared) return someName;
	const isOwn = words.join(' ') === foldedName(only.person.name);
	return only.inText(
		found,
		isOwn || kind === 'joined' || kind === 'initialed' || (kind !== 'part' && words.length > 1),
	);
}
