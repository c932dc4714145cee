/**
 * Month and weekday names of the languages European and East Asian blogs are written in, taken from
 * the platform's own locale data, so that no list of ours can go stale or hold a typing error.
 */
const locales = [
	'en',
	'de',
	'fr',
	'es',
	'it',
	'nl',
	'pt',
	'sv',
	'da',
	'nb',
	'fi',
	'pl',
	'cs',
	'sk',
	'hu',
	'ro',
	'tr',
	'el',
	'ru',
	'uk',
	'bg',
	'hr',
	'sl',
	'ca',
	'eu',
	'et',
	'lv',
	'lt',
	'he',
	'ar-EG',
] as const;

/** Lower-case month name, long or short, in any of the languages → 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
	locales.flatMap((locale) =>
		Array.from({ length: 12 }, (_, month) =>
			namesOfMonth(locale, month).map((name) => [name, month + 1] as const),
		).flat(),
	),
);

/** Month names with a capital: `October`, `Octobre`, `Jul`. */
export const capitalMonths: readonly string[] = [...monthNumbers.keys()]
	.filter((name) => name.length >= 3)
	.map((name) => name.charAt(0).toUpperCase() + name.slice(1));

/** Lower-case weekday names, long and short, in any of the languages. */
export const weekdayNames: ReadonlySet<string> = new Set(
	locales.flatMap((locale) =>
		Array.from({ length: 7 }, (_, day) => namesOfDay(locale, day)).flat(),
	),
);

function namesOfMonth(locale: string, month: number): string[] {
	const date = new Date(Date.UTC(2010, month, 15));
	// With a day beside it a Slavic month stands in the genitive, the form dates are printed in.
	const styles: Intl.DateTimeFormatOptions[] = [
		{ month: 'long' },
		{ month: 'short' },
		{ month: 'long', day: 'numeric' },
		{ month: 'short', day: 'numeric', year: 'numeric' },
	];
	return styles.flatMap((style) => nameOf(locale, style, date, 'month'));
}

function namesOfDay(locale: string, day: number): string[] {
	// 3 October 2010 was a Sunday.
	const date = new Date(Date.UTC(2010, 9, 3 + day));
	return [
		...nameOf(locale, { weekday: 'long' }, date, 'weekday'),
		...nameOf(locale, { weekday: 'short' }, date, 'weekday'),
	];
}

function nameOf(
	locale: string,
	style: Intl.DateTimeFormatOptions,
	date: Date,
	type: 'month' | 'weekday',
): string[] {
	const parts = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).formatToParts(date);
	const name =
		parts
			.find((part) => part.type === type)
			?.value.toLowerCase()
			.replace(/\.$/, '') ?? '';
	// Numbers and one-letter names would take ordinary words for months.
	return /^\p{L}{3,}$/u.test(name)
		? [name, ...(name.length > 5 ? [] : [`${name}t`].filter(isSept))]
		: [];
}

/** English blogs also print `Sept`, which no locale calls short. */
function isSept(name: string): boolean {
	return name === 'sept';
}
