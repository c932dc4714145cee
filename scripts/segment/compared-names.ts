import { withoutAnswered } from './answered-names.ts';
import type { ComparedName } from './answered-names.ts';
import { withoutCounts } from './counted-names.ts';
import type { Names } from './counted-names.ts';
import { countryAfter } from '../text/countries.ts';

/** Fewest different names that can show what is common to names. */
const fewestNames = 3;

/**
 * The names of a page's bylines, told by comparing them: what counts them, what all of them have and
 * what most of them are followed by is the theme's; what others are called is whom they answer. `led`
 * says that words of authorship stand before them: only there does a theme tell places with `in`.
 */
export function compareNames(printed: Names, led: boolean): ComparedName[] {
	const counted = withoutCounts(printed);
	const placed = withoutCountries(withoutPlaces(counted, led));
	const named = withoutGlue(withoutRanks(withoutLogins(placed)));
	return withoutAnswered(withoutConstants(named));
}

/** At least this share of the names must tell a place: `Kari in Alaska` may call herself so. */
const placedShare = 0.3;

/** `Fed Up Commuter of Leeds`; with fewer of them `Queen of Tarts` is a name. */
const placeOf = /^(.{1,80}\S) of (?:the \S|[\p{Lu}\d]\S).{0,60}$/u;
const namedPlaceShare = 0.6;
/** The same where `Posted by` stands before them. */
const ledPlaceShare = 0.45;

/** `Posted by Ann in Oslo`, `By Ann from Oslo` */
function withoutPlaces(names: Names, led: boolean): Names {
	const place = led ? /^(.{1,80}\S) (?:in|from) \S.{0,80}$/u : /^(.{1,80}\S) from \S.{0,80}$/u;
	const different = [...new Set(names.flatMap((name) => name ?? []))];
	const isCommon = (pattern: RegExp, share: number) => {
		const placed = different.filter((name) => pattern.test(name)).length;
		return placed >= fewestNames && placed >= different.length * share;
	};
	const found = [
		{ pattern: place, share: placedShare },
		{ pattern: placeOf, share: led ? ledPlaceShare : namedPlaceShare },
	].find(({ pattern, share }) => isCommon(pattern, share))?.pattern;
	if (found === undefined) return names;
	return names.map((name) => name?.replace(found, '$1'));
}

/** At least this share of the names must end with a country, which is no part of a name: `Gerhard Germany`. */
const countryShare = 0.6;

function withoutCountries(names: Names): Names {
	const countries = names.map((name) => (name === undefined ? undefined : countryAfter(name)));
	const known = countries.filter((country) => country !== undefined).length;
	if (known < fewestNames || known < names.length * countryShare) return names;
	return names.map((name, index) =>
		name?.slice(0, name.length - (countries[index]?.length ?? 0)).trim(),
	);
}

/** Fewest names with the word a site's ranks begin with, and the share of them. */
const fewestRanked = 4;
const rankedShare = 0.6;

/** `tharkun_9 Ars Praefectus`, `tvolk Ars Centurion`: what most have in their midst begins a rank. */
function withoutRanks(names: Names): Names {
	const different = [...new Set(names.flatMap((name) => name ?? []))];
	const counts = new Map<string, number>();
	for (const name of different)
		for (const word of new Set(name.split(' ').slice(1, -1)))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	const [top] = [...counts].sort((a, b) => b[1] - a[1]);
	const most = Math.max(fewestRanked, different.length * rankedShare);
	if (top === undefined || top[1] < most || !/^\p{Lu}\p{L}{2}/u.test(top[0])) return names;
	const before = different.map((name) => name.split(` ${top[0]} `)[0] ?? '');
	if (before.filter((name) => /\p{L}/u.test(name)).length < most) return names;
	// What stands before all names is the text of their pictures: `Gravatar Icon 1 Ann`.
	const known = before.map((name) => name.replace(/\d+/gu, ''));
	if (new Set(known).size < fewestNames) return names;
	return names.map((name) => name?.split(` ${top[0]} `)[0]);
}

/** `Margaret Olufsen (molufsen)`, where all have what they log in with beside their names. */
function withoutLogins(names: Names): Names {
	const login = / \([\p{Ll}\d_.-]{2,30}\)$/u;
	const known = names.filter((name) => name !== undefined);
	if (known.length < 2 || !known.every((name) => login.test(name))) return names;
	return names.map((name) => name?.replace(login, ''));
}

/** What runs into names: the word before the date (`Annon March 4`), the text of a picture. */
const glues: readonly RegExp[] = [/(?<=\p{L}|[.)\d])on$/u, /^(?:comment author )?avatar(?=\S)/iu];
/** Fewest names that have it. */
const fewestGlued = 5;

function withoutGlue(names: Names): Names {
	const different = [...new Set(names.flatMap((name) => name ?? []))];
	const glue = glues.find((each) => different.every((name) => each.test(name)));
	if (different.length < fewestGlued || glue === undefined) return names;
	return names.map((name) => name?.replace(glue, ''));
}

const commonShare = 0.85;
const separatedShare = 0.7;
/** Towns stand behind a comma, and not all people have one; nor do titles. */
const townShare = 0.3;
const title = /,\s?(?:Jr|Sr|Esq|II|III|IV|Ph\.?D|M\.?D|J\.?D|R\.?N|M\.?A|B\.?A|MBA|CPA|MP|QC)\b/iu;
/** Nobody writes such a mark in a name. */
const bullets: ReadonlySet<string> = new Set(['•', '·']);
const bulletShare = 0.25;
/** Marks after which a theme prints a town, a site or a title. */
const separators = [',', '|', '·', '•', ' - ', ' – ', ' — ', '(', '/', ' from ', ' aus '];

/** The texts of the icons that Blogger shows before names. */
const icons =
	/^(?:Blogger|Anonymous|OpenID|Google|LiveJournal|TypePad|WordPress|AIM) (?!Coward$)(?=\S)/u;

function withoutConstants(names: Names): Names {
	const different = [...new Set(names.flatMap((name) => name ?? []))];
	const shown = different.filter((name) => icons.test(name)).length;
	const lone = different.length === 1 && /^(?:Blogger|OpenID) \p{Lu}/u.test(different[0] ?? '');
	if (lone || (shown > 1 && shown >= different.length * commonShare))
		return names.map((name) => name?.replace(icons, ''));
	if (different.length < fewestNames) return names;
	const separator = separators.find((mark) => {
		const parted = different.filter((name) => name.indexOf(mark) > 0);
		const towns = mark === ',' && !parted.some((name) => title.test(name));
		const share = bullets.has(mark) ? bulletShare : towns ? townShare : separatedShare;
		const fewest = share < separatedShare ? fewestNames : 2;
		return parted.length >= Math.max(fewest, different.length * share);
	});
	const cut = (name: string) =>
		separator === undefined ? name : (name.split(separator)[0]?.trim() ?? name) || name;
	const first = common(different.map((name) => cut(name).split(' ')[0] ?? ''));
	const last = common(different.map((name) => cut(name).split(' ').at(-1) ?? ''));
	const shorter = names.map((name) => {
		if (name === undefined) return undefined;
		let words = cut(name).split(' ');
		if (words.length > 1 && first !== undefined && comparable(words[0]) === first)
			words = words.slice(1);
		if (words.length > 1 && last !== undefined && comparable(words.at(-1)) === last)
			words = words.slice(0, -1);
		return words.join(' ');
	});
	// `Thus spake Ann`: what all of them have may be more than a word.
	const done = first === undefined && last === undefined && separator === undefined;
	return done || shorter.every((name, index) => name === names[index])
		? shorter
		: withoutConstants(shorter);
}

/** A word as it is compared with others: figures are alike. */
function comparable(word = ''): string {
	return /^[+-]?\d+$/u.test(word) ? '9' : word;
}

function common(words: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const word of words.map(comparable)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const [top] = [...counts].sort((a, b) => b[1] - a[1]);
	return top !== undefined && top[1] >= words.length * commonShare ? top[0] : undefined;
}
