import { dateForms } from './date-forms.ts';
import type { DateForm } from './date-forms.ts';
import type { Random } from './random.ts';
import {
	dateBelow,
	dateLines,
	feet,
	headings,
	links,
	nameLine,
	numberLines,
	numbersBefore,
	oneLine,
	pictures,
} from './theme-forms.ts';
import type { Choice } from './theme-forms.ts';

/**
 * How a theme prints comments. A line is words with `{name}`, `{date}`, `{number}`, `{role}`,
 * `{town}`, `{subject}`, `{count}` and `{title}` in them.
 */
export interface Theme {
	readonly language: string;
	readonly date: DateForm;
	readonly header: readonly string[];
	readonly trailer: readonly string[];
	readonly heading: string | undefined;
	readonly foot: readonly string[];
	/** Share of the comments that have a role or a town, where the theme prints them. */
	readonly roleShare: number;
	readonly townShare: number;
	readonly newestFirst: boolean;
	/** What is unusual about it, for a table of results. */
	readonly traits: readonly string[];
}

/** Languages that themes are known in. */
export const themeLanguages: readonly string[] = Object.keys(oneLine);

const speech =
	/\{name\} (?:says?|said|wrote|writes|replied|commented|sagt|meint|hat|schrieb|a dit|dit|dijo|dice|ha detto|scrive|disse|diz|zegt|schreef|sa|skriver|pisze|говорит|пишет)|:$/u;
const authorship = /^(?:posted|comment|left|submitted|written|by)\b/iu;

const signature = /^(?:posted by: |rédigé par : |comment by .+ — )/iu;

/** A theme made up of what themes print, as often as they do. */
export function composeTheme(random: Random, language: string): Theme {
	const of = (forms: Readonly<Record<string, Choice>>) =>
		random.pick(forms[language] ?? forms['en'] ?? ['{name}']);
	const traits: string[] = [];
	const { header, trailer } = bylineOf(random, of, language, traits);
	decorate(random, header, of, traits);
	if (random.often(0.45)) trailer.push(...of(links).split('\n'));
	const below = random.often(shareBelow(header));
	if (below) traits.push('below');
	const heading = random.often(0.7) ? of(headings) : undefined;
	if (heading === undefined) traits.push('no heading');
	const newestFirst = random.often(0.12);
	if (newestFirst) traits.push('newest first');
	return {
		language,
		date: random.pick(
			dateForms[random.often(0.8) ? language : 'en'] ?? dateForms['en'] ?? [String],
		),
		header: below ? [] : header,
		trailer: below ? [...header, ...trailer] : trailer,
		heading,
		foot: random.often(0.65) ? of(feet).split('\n') : [],
		roleShare: random.often(0.5) ? 1 : 0.25,
		townShare: random.often(0.5) ? 1 : 0.6,
		newestFirst,
		traits,
	};
}

/** Where a theme says who speaks, the words follow; where it says by whom, they often come before. */
function shareBelow(header: readonly string[]): number {
	if (header.some((line) => speech.test(line))) return 0.03;
	if (signature.test(header[0] ?? '')) return 0.9;
	return authorship.test(header[0] ?? '') ? 0.45 : 0.16;
}

function bylineOf(
	random: Random,
	of: (forms: Readonly<Record<string, Choice>>) => string,
	language: string,
	traits: string[],
): { header: string[]; trailer: string[] } {
	const kind = random.next();
	if (kind < 0.48) return { header: [of(oneLine)], trailer: [] };
	if (kind < 0.78) {
		const lines = [of(nameLine), language === 'en' ? random.pick(dateLines) : '{date}'];
		traits.push('two lines');
		return { header: random.often(0.85) ? lines : lines.reverse(), trailer: [] };
	}
	traits.push(kind < 0.9 ? 'no date' : 'date below');
	return { header: [of(nameLine)], trailer: kind < 0.9 ? [] : [random.pick(dateBelow)] };
}

/** What themes print beside names, each on some themes only. */
function decorate(
	random: Random,
	header: string[],
	of: (forms: Readonly<Record<string, Choice>>) => string,
	traits: string[],
): void {
	const add = (share: number, trait: string, put: () => void) => {
		if (!random.often(share)) return;
		put();
		traits.push(trait);
	};
	add(0.1, 'number', () => (header[0] = random.pick(numbersBefore) + (header[0] ?? '')));
	add(0.06, 'number line', () => header.unshift(random.pick(numberLines)));
	add(0.05, 'town', () => header.splice(1, 0, '{town}'));
	add(0.06, 'role', () => header.splice(1, 0, '{role}'));
	add(0.035, 'subject below', () => header.push('{subject}'));
	add(0.065, 'subject above', () => header.unshift('{subject}'));
	add(0.05, 'picture', () => header.unshift(random.pick(pictures)));
	add(0.07, 'link above', () => header.push(of(links).split('\n')[0] ?? ''));
}
