/** A way to print a date; `age` counts from the newest comment back, for relative ones. */
export type DateForm = (date: Date, age: number) => string;

/** Forms by language; each list has at least one. */
export type DateForms = readonly [DateForm, ...DateForm[]];

const two = (figure: number) => String(figure).padStart(2, '0');

interface Parts {
	readonly y: number;
	readonly m: number;
	readonly d: number;
	readonly h: number;
	/** Hour on a twelve-hour clock. */
	readonly h12: number;
	readonly i: string;
	readonly s: string;
	readonly half: 'a' | 'p';
	readonly suffix: string;
}

function partsOf(date: Date): Parts {
	const h = date.getUTCHours();
	const d = date.getUTCDate();
	const suffix =
		(d % 10 < 4 && Math.floor(d / 10) !== 1 && ['th', 'st', 'nd', 'rd'][d % 10]) || 'th';
	return {
		y: date.getUTCFullYear(),
		m: date.getUTCMonth() + 1,
		d,
		h,
		h12: h % 12 || 12,
		i: two(date.getUTCMinutes()),
		s: two(date.getUTCSeconds()),
		half: h < 12 ? 'a' : 'p',
		suffix,
	};
}

function name(
	date: Date,
	locale: string,
	part: 'month' | 'weekday',
	length: 'long' | 'short' = 'long',
): string {
	// With the day beside it: in Slavic languages a month has another ending in a date.
	const format = new Intl.DateTimeFormat(locale, {
		timeZone: 'UTC',
		[part]: length,
		...(part === 'month' && { day: 'numeric' }),
	});
	return format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
}

const month = (date: Date, length: 'long' | 'short' = 'long') => name(date, 'en', 'month', length);
const weekday = (date: Date, length: 'long' | 'short' = 'long') =>
	name(date, 'en', 'weekday', length);

function ago(age: number): string {
	if (age < 3) return `${age * 7 + 3} minutes ago`;
	if (age < 8) return `${age} hours ago`;
	if (age < 16) return `${age - 6} days ago`;
	return age < 26 ? `${age - 12} weeks ago` : `${Math.ceil(age / 12)} years ago`;
}

const form =
	(print: (parts: Parts, date: Date) => string): DateForm =>
	(date) =>
		print(partsOf(date), date);

const english: DateForms = [
	form(({ y, d }, date) => `${month(date)} ${d}, ${y}`),
	form(({ y, d, h12, i, half }, date) => `${month(date)} ${d}, ${y} at ${h12}:${i} ${half}m`),
	form(
		({ y, d, h12, i, half, suffix }, date) =>
			`${month(date)} ${d}${suffix}, ${y} at ${h12}:${i} ${half}m`,
	),
	form(({ y, d }, date) => `${d} ${month(date)} ${y}`),
	form(({ y, d, h, i }, date) => `${d} ${month(date, 'short')} ${y} ${two(h)}:${i}`),
	form(
		({ y, d, h12, i, half }, date) =>
			`${month(date, 'short')} ${d}, ${y} at ${h12}:${i} ${half.toUpperCase()}M`,
	),
	form(({ y, d }, date) => `${month(date, 'short')} ${d}, ${y}`),
	form(({ y, m, d }) => `${m}/${d}/${y}`),
	form(({ y, m, d, h12, i, s, half }) => `${m}/${d}/${y} ${h12}:${i}:${s} ${half.toUpperCase()}M`),
	form(
		({ y, m, d, h12, i, half }) => `${m}/${d}/${two(y % 100)} ${h12}:${i} ${half.toUpperCase()}M`,
	),
	form(({ y, m, d, h, i }) => `${y}-${two(m)}-${two(d)} ${two(h)}:${i}`),
	form(({ y, m, d, h, i, s }) => `${y}-${two(m)}-${two(d)} ${two(h)}:${i}:${s}`),
	form(({ y, m, d, h, i, s }) => `${y}-${two(m)}-${two(d)}T${two(h)}:${i}:${s}+00:00`),
	form(({ y, d }, date) => `${weekday(date)}, ${month(date)} ${d}, ${y}`),
	form(
		({ y, d, h12, i, half }, date) =>
			`${weekday(date)}, ${month(date)} ${d}, ${y} at ${h12}:${i} ${half}m`,
	),
	form(({ y, d, h, i }, date) => `${weekday(date)}, ${d} ${month(date)} ${y} ${two(h)}:${i}`),
	form(
		({ y, d, h, i, s }, date) =>
			`${weekday(date, 'short')}, ${two(d)} ${month(date, 'short')} ${y} ${two(h)}:${i}:${s} +0000`,
	),
	form(
		({ y, m, d, h, i }, date) =>
			`${weekday(date, 'short')}, ${two(m)}/${two(d)}/${y} - ${two(h)}:${i}`,
	),
	form(
		({ y, d, h12, i, half, suffix }, date) =>
			`${weekday(date)} ${month(date)} ${d}${suffix}, ${y} ${h12}:${i} ${half}m`,
	),
	form(({ y, d, suffix }, date) => `${d}${suffix} ${month(date)} ${y}`),
	form(({ y, d, h12, i, half }, date) => `${h12}:${i} ${half}m on ${month(date)} ${d}, ${y}`),
	form(
		({ y, d, h12, i, half }, date) => `${month(date, 'short')}. ${d}, ${y}, ${h12}:${i} ${half}.m.`,
	),
	form(({ d, h12, i, half }, date) => `${month(date)} ${d}, ${h12}:${i} ${half.toUpperCase()}M`),
	form(({ d }, date) => `${month(date, 'short')} ${d}`),
	form(({ y, d }, date) => `${d} ${month(date, 'short')} ${two(y % 100)}`),
	form(({ y, m, d }) => `${two(m)}.${two(d)}.${two(y % 100)}`),
	form(({ y, m, d, h, i }) => `${y}/${two(m)}/${two(d)} ${two(h)}:${i}`),
	form(({ y, d, h12, i, half }, date) => `${month(date)} ${d}, ${y} @ ${h12}:${i} ${half}m`),
	form(
		({ y, d, h12, i, half }, date) =>
			`${d}-${month(date, 'short')}-${two(y % 100)} ${h12}:${i} ${half.toUpperCase()}M`,
	),
	form(
		({ y, d, h12, i, half }, date) =>
			`${h12}:${i} ${half.toUpperCase()}M, ${month(date)} ${two(d)}, ${y}`,
	),
	(_, age) => ago(age),
	(_, age) => `about ${ago(age)}`,
];

const local = (locale: string) => (date: Date) => name(date, locale, 'month');
const de = local('de');
const fr = local('fr');
const es = local('es');
const it = local('it');
const pt = local('pt');
const nl = local('nl');
const sv = local('sv');
const pl = local('pl');
const ru = local('ru');

/** Forms of the blog platforms by language. */
export const dateForms: Readonly<Record<string, DateForms>> = {
	en: english,
	de: [
		form(({ y, d, h, i }, date) => `${d}. ${de(date)} ${y} um ${two(h)}:${i}`),
		form(({ y, d, h, i }, date) => `${d}. ${de(date)} ${y}, ${two(h)}:${i} Uhr`),
		form(({ y, m, d, h, i }) => `${two(d)}.${two(m)}.${y} um ${two(h)}:${i} Uhr`),
		form(({ y, m, d }) => `${two(d)}.${two(m)}.${y}`),
		(_, age) => `vor ${age + 1} Stunden`,
	],
	fr: [
		form(({ y, d, h, i }, date) => `${d} ${fr(date)} ${y} à ${two(h)} h ${i} min`),
		form(({ y, d, h, i }, date) => `${d} ${fr(date)} ${y} à ${two(h)}:${i}`),
		form(({ y, m, d, h, i }) => `${two(d)}/${two(m)}/${y} à ${two(h)}:${i}`),
		(_, age) => `il y a ${age + 1} jours`,
	],
	es: [
		form(({ y, d, h, i }, date) => `${d} de ${es(date)} de ${y}, ${two(h)}:${i}`),
		form(({ y, d, h12, i, half }, date) => `${es(date)} ${d}, ${y} a las ${h12}:${i} ${half}m`),
	],
	it: [form(({ y, d, h, i }, date) => `${d} ${it(date)} ${y} alle ${two(h)}:${i}`)],
	pt: [form(({ y, d, h, i }, date) => `${d} de ${pt(date)} de ${y} às ${two(h)}:${i}`)],
	nl: [form(({ y, d, h, i }, date) => `${d} ${nl(date)} ${y} om ${two(h)}:${i}`)],
	sv: [form(({ y, d, h, i }, date) => `${d} ${sv(date)}, ${y} kl. ${two(h)}:${i}`)],
	pl: [form(({ y, d, h, i }, date) => `${d} ${pl(date)} ${y} o ${two(h)}:${i}`)],
	ru: [form(({ y, d, h, i }, date) => `${d} ${ru(date)} ${y} в ${two(h)}:${i}`)],
};
