import type { Diagnostic } from '../model/diagnostic.ts';
import type { EntryKey, EntryRecord } from '../model/entry.ts';
import { threadOf } from './reading.ts';
import { findForms } from './forms.ts';
import type { Forms } from './forms.ts';
import type { Person } from './people.ts';

/** The first place where a part of somebody's name is left, and how many there are. */
interface Left {
	readonly word: string;
	readonly record: EntryRecord;
	places: number;
}

/** A capital there may be any word's. */
const sentenceStart = /(?:^|[.!?…:]["”’)]{0,2}\s{1,9}|\n\s{0,9}|["“„«‘(]\s?)$/u;
/** So far back a sentence's start is looked for. */
const reach = 12;

/**
 * First and last names of people who are not named that are left in the words of their thread,
 * because neither a greeting nor a signature says that they are names. Whether `Rose` is one is for
 * the curator to say, who has not yet where `elsewhere` is not set.
 *
 * @param parts the parts of the names of those who speak in a thread
 */
export function namesLeft(
	records: readonly EntryRecord[],
	parts: (thread: EntryKey) => Forms,
): readonly Diagnostic[] {
	const found = new Map<Person, Left>();
	for (const record of records) {
		for (const { word, person } of leftIn(record.text, parts(threadOf(record)))) {
			const known = found.get(person) ?? { word, record, places: 0 };
			known.places += 1;
			found.set(person, known);
		}
	}
	return [...found].map(([person, left]) => describeLeft(person, left));
}

function leftIn(text: string, parts: Forms) {
	return findForms(text, parts).flatMap(({ start, end, form }) => {
		const word = text.slice(start, end);
		const [guise, other] = form.guises;
		if (guise === undefined || other !== undefined || form.shared) return [];
		if (guise.person.elsewhere !== undefined || !/^\p{Lu}\p{Ll}/u.test(word)) return [];
		const before = text.slice(Math.max(0, start - reach), start);
		return sentenceStart.test(before) ? [] : [{ word, person: guise.person }];
	});
}

function describeLeft({ name }: Person, { word, record, places }: Left): Diagnostic {
	const [source] = record.sources;
	const more = places > 1 ? ` and in ${places - 1} more ${places > 2 ? 'places' : 'place'}` : '';
	return {
		code: 'protect/name-left',
		severity: 'warning',
		message: `Found \`${word}\` in \`${record.id}\`${more}, which may mean \`${name}\`, who is not named, or be an ordinary word or somebody else; it stays.`,
		hint: `Under \`people\` in curation.yaml, give \`name: ${name}\` the line \`elsewhere: replace\`, or \`elsewhere: keep\`.`,
		place: source && { file: source.capture, line: source.lines[0]?.[0] },
	};
}
