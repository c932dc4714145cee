import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from '../measure/gold.ts';
import { essayOf, labelledPages, worded } from './labelled.ts';
import type { LabelledPage } from './labelled.ts';
import { Random } from './random.ts';
import { composeSidebar } from './sidebar.ts';
import { fillings } from './theme-forms.ts';
import { composeTheme, themeLanguages } from './themes.ts';
import type { Theme } from './themes.ts';

/** The words a page is made of. */
export interface Source {
	readonly language: string;
	readonly essay: readonly string[];
	readonly comments: readonly Words[];
}

interface Words {
	readonly author: string;
	readonly body: readonly string[];
}

/** A page as labels describe it: line numbers from 1. */
export interface ComposedPage {
	readonly id: string;
	readonly lines: readonly string[];
	readonly boundary: number;
	readonly note: string;
	readonly comments: readonly ComposedComment[];
	readonly chrome: readonly number[];
}

interface ComposedComment {
	readonly author: string;
	readonly date: string | null;
	readonly header: readonly number[];
	readonly body: readonly number[];
	readonly trailer: readonly number[];
	readonly replyTo: null;
}

const mostComments = 26;

/**
 * Pages made of the labelled pages' essays and comments in the forms of other themes, on which no
 * rule of the reader was tried out; the confidence is fitted on pages of another seed. The same seed
 * composes the same pages.
 */
export function composePages(
	pages: readonly LabelledPage[],
	count: number,
	seed: number,
): ComposedPage[] {
	const random = new Random(seed);
	const sources = pages.flatMap(sourceOf);
	const languages = [...new Set(sources.map(({ language }) => language))];
	return Array.from({ length: count }, (_, order) => {
		const [first = 'en', ...rest] = languages.filter((each) => each !== 'en');
		const language = random.often(0.75) || rest.length === 0 ? 'en' : random.pick([first, ...rest]);
		const theme = composeTheme(random, languages.includes(language) ? language : first);
		return composePage(random, theme, sources, `p${String(order).padStart(4, '0')}`);
	});
}

/** Writes composed pages as a labelled folder, replacing what it held. */
export function writeComposed(
	folder: string,
	from: readonly string[],
	count: number,
	seed: number,
): void {
	for (const part of ['docs', 'labels']) {
		rmSync(join(folder, part), { recursive: true, force: true });
		mkdirSync(join(folder, part), { recursive: true });
	}
	for (const { lines, ...label } of composePages(labelledPages(from), count, seed)) {
		writeFileSync(join(folder, 'docs', `${label.id}.txt`), `${lines.join('\n')}\n`);
		writeFileSync(join(folder, 'labels', `${label.id}.json`), JSON.stringify(label));
	}
	console.log(`${count} pages written to ${folder}.`);
}

/** The page as the label files have it. */
export function goldOf({ id, boundary, comments }: ComposedPage): Gold {
	return {
		id,
		boundary,
		essays: undefined,
		head: undefined,
		comments: comments.map((comment) => ({
			...comment,
			replyTo: undefined,
			spam: false,
			pingback: false,
			repeats: undefined,
		})),
		duplicates: undefined,
		furniture: undefined,
	};
}

/** The essay and the comments of a page, if they are enough to make another page of. */
export function sourceOf(page: LabelledPage): Source[] {
	const essay = essayOf(page);
	const comments = page.gold.comments.flatMap(({ author, body, pingback, spam, repeats }) => {
		const words = worded(page.texts, body);
		const usable = !pingback && !spam && repeats === undefined && words.length > 0;
		// Words that hold the author's signature would show where a comment ends.
		const signed = words.some((text) => author !== null && isSignature(text, author));
		return usable && author !== null && !signed ? [{ author, body: words }] : [];
	});
	if (comments.length < 2 || essay.length < 3) return [];
	return [{ language: languageOf(comments.flatMap(({ body }) => body)), essay, comments }];
}

function isSignature(text: string, author: string): boolean {
	return text.includes(author) && text.length < author.length + 6;
}

function composePage(
	random: Random,
	theme: Theme,
	sources: readonly Source[],
	id: string,
): ComposedPage {
	const [first, ...rest] = sources.filter(({ language }) => language === theme.language);
	if (first === undefined) throw new Error(`no labelled page in ${theme.language} to compose from`);
	const source = random.pick([first, ...rest]);
	const pool = random.often(0.6)
		? source.comments
		: [first, ...rest].flatMap((each) => each.comments);
	const wanted = Math.min(mostComments, Math.round(Math.exp(random.next() * 3.2)));
	const comments = random.shuffle(pool).slice(0, wanted);
	const title = (source.essay[0] ?? '').slice(0, 60);
	const fill = (text: string) =>
		text.replace('{title}', title).replace('{count}', String(comments.length));
	const lines = [
		...(random.often(0.3) ? source.essay.slice(0, 3 + random.below(12)) : source.essay),
	];
	const boundary = lines.length + 1;
	const add = (...texts: readonly string[]) =>
		texts.map((text) => {
			lines.push(text);
			return lines.length;
		});
	const heading = theme.heading === undefined ? [] : add(fill(theme.heading));
	const dates = composeDates(random, comments.length, theme.newestFirst);
	const composed = comments.map(({ author, body }, order): ComposedComment => {
		const age = theme.newestFirst ? order : comments.length - order;
		const date = theme.date(dates[order] ?? new Date(0), age);
		const print = (text: string) => {
			const values = { name: author, date, number: String(order + 1), ...draw(random) };
			return fill(text.replace(/\{(\w+)\}/gu, (mark, key: string) => lookUp(values, key) ?? mark));
		};
		const round = (texts: readonly string[]) =>
			texts.filter((text) => isPrinted(random, theme, text)).map(print);
		const header = add(...round(theme.header));
		const words = add(...body);
		const dated = [...theme.header, ...theme.trailer].some((text) => text.includes('{date}'));
		return {
			author,
			date: dated ? date : null,
			header,
			body: words,
			trailer: add(...round(theme.trailer)),
			replyTo: null,
		};
	});
	const named = {
		titles: [first, ...rest].flatMap(({ essay: [top = ''] }) =>
			/\d{4}/u.test(top) ? [] : [top.slice(0, 70)],
		),
		people: pool.map((comment) => comment.author),
	};
	const chrome = [...heading, ...add(...theme.foot), ...add(...composeSidebar(random, named))];
	const note = [theme.language, ...theme.traits].join(', ');
	return { id, lines, boundary, note, comments: composed, chrome };
}

function draw(random: Random): Record<keyof typeof fillings, string> {
	return {
		town: random.pick(fillings.town),
		role: random.pick(fillings.role),
		subject: random.pick(fillings.subject),
	};
}

function lookUp(values: Readonly<Record<string, string>>, key: string): string | undefined {
	return values[key];
}

function isPrinted(random: Random, theme: Theme, text: string): boolean {
	if (text === '{role}') return random.often(theme.roleShare);
	return text !== '{town}' || random.often(theme.townShare);
}

/** Days on which people comment: most soon after one another, some after months. */
function composeDates(random: Random, count: number, newestFirst: boolean): Date[] {
	let at = Date.UTC(
		2003 + random.below(14),
		random.below(12),
		1 + random.below(27),
		random.below(24),
		random.below(60),
	);
	const dates = Array.from({ length: count }, () => {
		const date = new Date(at);
		at += Math.exp(random.next() * 12) * 1000;
		return date;
	});
	return newestFirst ? dates.reverse() : dates;
}

/** Words that tell a language from the others, each common in its own. */
const commonWords: Readonly<Record<string, readonly string[]>> = {
	en: ['the', 'and', 'to', 'of', 'is', 'i', 'you'],
	de: ['und', 'die', 'der', 'ich', 'nicht', 'ist', 'das'],
	fr: ['le', 'la', 'les', 'et', 'je', 'est', 'des'],
	es: ['el', 'la', 'los', 'que', 'es', 'no', 'en'],
	it: ['il', 'che', 'non', 'di', 'per', 'sono'],
	pt: ['o', 'que', 'não', 'de', 'um', 'para'],
	nl: ['de', 'het', 'een', 'en', 'ik', 'niet'],
	sv: ['och', 'att', 'det', 'är', 'jag', 'en'],
	pl: ['i', 'nie', 'się', 'w', 'na', 'to'],
	ru: ['и', 'не', 'в', 'на', 'что'],
};

/** The language of the texts, by the words they have most of. */
export function languageOf(texts: readonly string[]): string {
	const words = texts.join(' ').toLowerCase().split(/\s+/u);
	const count = (language: string) =>
		words.filter((word) => commonWords[language]?.includes(word)).length;
	const [best = 'en'] = [...themeLanguages].sort((a, b) => count(b) - count(a));
	return best;
}
