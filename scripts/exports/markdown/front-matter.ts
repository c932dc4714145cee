import { parse } from 'yaml';

/** What the fields above a clipped page say of it, and how many lines they take. */
export interface FrontMatter {
	readonly lines: number;
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	/** As printed. */
	readonly date?: string | undefined;
	/** Where the page was. */
	readonly address?: string | undefined;
}

const fields = /^\uFEFF?---[ \t]*\n(?<yaml>[^]{0,20000}?)\n---[ \t]*(?:\n|$)/u;
/** `Title: …`, `URL Source: …`, `Markdown Content:`, as one reader for machines heads a page. */
const labels =
	/^(?:(?:Title|URL Source|Published Time|Number of Pages|Warning):.{0,2000}\n\s{0,20}\n?){1,6}Markdown Content:[ \t]*\n/u;
const label = /^(?<name>[\p{L} ]{1,30}):\s?(?<value>.{0,2000})$/gmu;

/** The fields above the words of a clipped page; undefined where there are none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
	const yaml = fields.exec(text);
	if (yaml !== null) {
		const values = valuesOf(yaml.groups?.['yaml'] ?? '');
		if (values === undefined) return undefined;
		return {
			lines: countLines(yaml[0]),
			title: wordsOf(values['title']),
			author: nameOf(wordsOf(values['author'] ?? values['byline'] ?? values['authors'])),
			date: wordsOf(values['published'] ?? values['date'] ?? values['pubDate']),
			address: wordsOf(values['source'] ?? values['url'] ?? values['link']),
		};
	}
	const [head] = labels.exec(text) ?? [];
	if (head === undefined) return undefined;
	const values = new Map(
		[...head.matchAll(label)].map(({ groups }) => [groups?.['name'], groups?.['value']?.trim()]),
	);
	return {
		lines: countLines(head),
		title: values.get('Title'),
		date: values.get('Published Time'),
		address: values.get('URL Source'),
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

/** The words of a value, or of the first of several; `[[Ann]]` is a link within somebody's notes. */
function wordsOf(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	if (typeof first !== 'string') return undefined;
	const words = first
		.replace(/^\[\[|\]\]$/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
	return words === '' ? undefined : words;
}

/** Some clippers give the address of whoever wrote the page. */
function nameOf(words: string | undefined): string | undefined {
	return words === undefined || /^(?:https?:|www\.|@)/iu.test(words) ? undefined : words;
}
