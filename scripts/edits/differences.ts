import { isDeepStrictEqual } from 'node:util';
import { curationSchema } from '../../src/schemas/curation.ts';
import type { Decision } from '../curate/decide.ts';
import { commentsOf, partsOf, type CommentPart, type Parts } from './parts.ts';

/** One thing that somebody changed in a generated file. */
export interface Difference {
	/** What it is, such as `title` or `the words of c-1f0a9b22c3`. */
	readonly what: string;
	/** The same as a decision of the curator, where there is one that says it. */
	readonly decision?: Decision | undefined;
}

/** Follow from other keys or are counted: an edit of them alone says nothing that could be kept. */
const derived: ReadonlySet<string> = new Set([
	...['titleFrom', 'authorFrom', 'replyFrom', 'byEssayAuthor', 'unsure', 'words', 'lines'],
	...['comments', 'spam', 'pingbacks', 'folded', 'sources', 'capture'],
]);

/** Where a comment's attribute is called otherwise than the curator's key. */
const curatedAttributes: Readonly<Record<string, string>> = {
	author: 'author',
	date: 'published',
	inReplyTo: 'inReplyTo',
	topics: 'topics',
	status: 'status',
};

const curatedFields: ReadonlySet<string> = new Set([
	'title',
	'author',
	'published',
	'abstract',
	'noindex',
	'topics',
]);

/**
 * What somebody changed in the generated file `path`: how the text `edited` differs from what ingest
 * would write. At least one difference, so that no edit is taken for none.
 */
export function findDifferences(
	path: string,
	edited: string,
	generated: string | undefined,
): readonly Difference[] {
	if (generated === undefined) return [{ what: 'a file of which the captures hold nothing' }];
	const [now, before] = [partsOf(edited), partsOf(generated)];
	const isDiscussion = path.startsWith('discussions/');
	if (!path.endsWith('.mdx') || before === undefined) return [{ what: 'its text' }];
	if (now === undefined) return [{ what: 'front matter that cannot be read' }];
	const found = isDiscussion ? inDiscussion(now, before) : inEssay(now, before);
	const telling = found.filter(({ what, decision }) => decision !== undefined || !isDerived(what));
	return [telling, found].find((some) => some.length > 0) ?? [{ what: 'its form' }];
}

function isDerived(what: string): boolean {
	return derived.has(what.split(' ')[0] ?? '');
}

function inEssay(now: Parts, before: Parts): Difference[] {
	const id = String(before.fields['id']);
	const found = differing(now.fields, before.fields).map((key): Difference => {
		const value = key === 'topics' ? topicsOf(now.fields[key]) : (now.fields[key] ?? null);
		return curatedFields.has(key)
			? difference(key, { kind: 'essays', id, key, value })
			: { what: key };
	});
	return now.body === before.body ? found : [...found, { what: 'the words' }];
}

function inDiscussion(now: Parts, before: Parts): Difference[] {
	const found = differing(now.fields, before.fields).map((key): Difference => ({ what: key }));
	const [comments, earlier] = [commentsOf(now.body), commentsOf(before.body)];
	if (comments === undefined || earlier === undefined) {
		return [...found, { what: 'text that is no comment' }];
	}
	const left = [...earlier.keys()].filter((id) => comments.has(id));
	const stayed = [...comments.keys()].filter((id) => earlier.has(id));
	return [
		...found,
		...[...earlier].flatMap(([id, comment]) => inComment(id, comments.get(id), comment)),
		...[...comments.keys()]
			.filter((id) => !earlier.has(id))
			.map((id) => ({ what: `${id}, which is in no capture` })),
		...(isDeepStrictEqual(left, stayed) ? [] : [{ what: 'the order of the comments' }]),
	];
}

function inComment(id: string, now: CommentPart | undefined, before: CommentPart): Difference[] {
	if (now === undefined) {
		const spam = { kind: 'comments', id, key: 'status', value: 'spam' } as const;
		return [difference(`the absence of ${id}`, spam)];
	}
	const found = differing(now.attributes, before.attributes).map((name): Difference => {
		const key = curatedAttributes[name];
		const text = now.attributes[name];
		const value = key === 'topics' ? (text ?? '').split(' ').filter(Boolean) : (text ?? null);
		const what = `${name} of ${id}`;
		return key === undefined ? { what } : difference(what, { kind: 'comments', id, key, value });
	});
	return now.words === before.words ? found : [...found, { what: `the words of ${id}` }];
}

function differing(
	now: Readonly<Record<string, unknown>>,
	before: Readonly<Record<string, unknown>>,
): string[] {
	const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
	return [...keys].filter((key) => !isDeepStrictEqual(now[key], before[key]));
}

/** With the decision only where `curation.yaml` may hold it: a date can be written that is none. */
function difference(
	what: string,
	decision: Omit<Decision, 'value'> & { readonly value: unknown },
): Difference {
	const { kind, id, key, value } = decision;
	const isValid = curationSchema.safeParse({ [kind]: { [id]: { [key]: value } } }).success;
	return isValid
		? { what, decision: { kind, id, key, value: value as Decision['value'] } }
		: { what };
}

/** Topics as the front matter has them, or as somebody writes who knows only their names. */
function topicsOf(value: unknown): readonly unknown[] {
	if (!Array.isArray(value)) return [];
	return value.map((item: unknown) =>
		typeof item === 'object' && item !== null && 'topic' in item ? item.topic : item,
	);
}
