const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Lower-case country names in the languages of the larger blog platforms, from the locale data. */
const countryNames: ReadonlySet<string> = new Set([
	...['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'].flatMap(namesIn),
	'uk',
	'usa',
	'us',
	'u.k.',
	'u.s.',
	'u.s.a.',
	'england',
	'scotland',
	'wales',
]);

/** A name without the country printed after it: `lynn, Canada`, `Marek (Poland)`, `Ana - España`. */
export function withoutCountry(name: string): string {
	const match =
		/^(?<person>.{1,60}?)\s{0,2}(?:,|\(|\s[-–]\s|\sfrom\s)\s{0,2}(?<place>[^,()]{2,40})\)?$/u.exec(
			name,
		);
	const place = match?.groups?.['place']?.trim().toLowerCase();
	return place !== undefined && countryNames.has(place)
		? (match?.groups?.['person'] ?? name)
		: name;
}

/** The country a name ends with, as printed; undefined where it ends with none or is nothing else. */
export function countryAfter(name: string): string | undefined {
	const words = name.split(' ');
	return [1, 2, 3, 4]
		.filter((count) => count < words.length)
		.map((count) => words.slice(-count).join(' '))
		.findLast((end) => countryNames.has(end.toLowerCase()));
}

function namesIn(language: string): string[] {
	const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
	return letters
		.flatMap((one) => letters.map((two) => names.of(one + two)))
		.filter((name) => name !== undefined)
		.map((name) => name.toLowerCase());
}
