import { parse } from 'yaml';

/** What the fields above a clipped page say of it, and how many lines they take. */
export interface FrontMatter {
	readonly lines: number;
	readonly title?: Field | undefined;
	readonly author?: Field | undefined;
	/** As printed. */
	readonly date?: Field | undefined;
	/** Where the page was. */
	readonly address?: string | undefined;
}

export interface Field {
	readonly words: string;
	/** The index of its line, from 0. */
	readonly line: number;
}

const fields = /^\uFEFF?---[ \t]*\n(?<yaml>[^]{0,20000}?)\n---[ \t]*(?:\n|$)/u;
/** `Title: …`, `URL Source: …`, `Markdown Content:`, as one reader for machines heads a page. */
const labels =
	/^(?:(?:Title|URL Source|Published Time|Number of Pages|Warning):.{0,2000}\n\s{0,20}\n?){1,6}Markdown Content:[ \t]*\n/u;
/** Fields without rules around them, as one program for notes exports them; a page's own `Title:` stands alone. */
const bare = /^\uFEFF?(?:[a-z_]{1,30}:(?: .{0,2000})?\n){3,40}(?=\n)/u;
const label = /^(?<name>[\p{L} ]{1,30}):[ \t]?(?<value>.{0,2000})$/gmu;

/** The fields above the words of a clipped page; undefined where there are none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
	const yaml = fields.exec(text);
	if (yaml !== null) {
		const values = valuesOf(yaml.groups?.['yaml'] ?? '');
		return values && describe(yaml[0], (name) => wordsOf(values[name]));
	}
	const labelled = labels.exec(text)?.[0];
	const head = labelled ?? bare.exec(text)?.[0];
	if (head === undefined) return undefined;
	const values = new Map(
		[...head.matchAll(label)].map(({ groups }) => [groups?.['name'], groups?.['value']]),
	);
	const isClipped = labelled !== undefined || (values.has('title') && values.has('source'));
	return isClipped ? describe(head, (name) => wordsOf(values.get(name))) : undefined;
}

const fieldName = /^["']?(?<name>[\p{L} ]{1,40}?)["']?\s?:/u;

/** Programs call the same thing by other names. */
const names = {
	title: ['title', 'Title'],
	author: ['author', 'byline', 'authors'],
	date: ['published', 'date', 'pubDate', 'Published Time'],
	address: ['source', 'url', 'link', 'URL Source'],
} as const;

function describe(head: string, valueOf: (name: string) => string | undefined): FrontMatter {
	const lines = head.split('\n');
	const find = (field: keyof typeof names): Field | undefined => {
		for (const name of names[field]) {
			const words = valueOf(name);
			const line = lines.findIndex((one) => fieldName.exec(one)?.groups?.['name'] === name);
			if (words !== undefined) return { words, line: Math.max(0, line) };
		}
		return undefined;
	};
	const author = find('author');
	return {
		lines: countLines(head),
		title: find('title'),
		author: author !== undefined && isAddress(author.words) ? undefined : author,
		date: find('date'),
		address: find('address')?.words,
	};
}

function countLines(head: string): number {
	return head.split('\n').length - (head.endsWith('\n') ? 1 : 0);
}

/** Undefined where the lines between the rules are no fields. */
function valuesOf(yaml: string): Readonly<Record<string, unknown>> | undefined {
	try {
		// Dates stay as they are printed.
		const values: unknown = parse(yaml, {
			schema: 'failsafe',
			logLevel: 'silent',
			maxAliasCount: 0,
		});
		const isFields = typeof values === 'object' && values !== null && !Array.isArray(values);
		return isFields ? (values as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

/** The words of a value, or of several; `[[Ann]]` and `[[Ann|Ann Lee]]` are links within somebody's notes. */
function wordsOf(value: unknown): string | undefined {
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	const words = values
		.flatMap((one) => (typeof one === 'string' ? [one] : []))
		.map((one) => one.replace(noteLink, '$<words>').replace(/\s+/gu, ' ').trim())
		.filter((one) => one !== '');
	return words.length === 0 ? undefined : words.join(', ');
}

const noteLink = /\[\[(?:[^[\]|]{0,200}\|)?(?<words>[^[\]|]{0,200})\]\]/gu;

/** Some clippers give the address of whoever wrote the page. */
function isAddress(words: string): boolean {
	return /^(?:https?:|www\.|@)/iu.test(words);
}
