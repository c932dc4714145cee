import { choice, element, field } from './elements.ts';
import type { PanelEntry, PanelPage, PanelPart } from './events.ts';
import { splitField } from './split-field.ts';

/** What a field says where there is nobody, or nothing. */
export const nobody = '';

/** The fields of an entry, each named as what it decides. */
export function fieldsOf(entry: PanelEntry, page: PanelPage): readonly HTMLElement[] {
	return [
		...(entry.kind === 'essays' ? essayFields(entry) : []),
		...sharedFields(entry, page),
		...personFields(entry, page),
		...(entry.kind === 'comments' ? commentFields(entry, page) : []),
		...partFields(entry),
	];
}

function essayFields({ title, abstract = '' }: PanelEntry): readonly HTMLElement[] {
	const words = element('textarea', { attributes: { name: 'abstract', rows: '3' } }, abstract);
	return [field('Title', input('title', title)), field('Abstract', words)];
}

function sharedFields({ author, published, topics }: PanelEntry, page: PanelPage): HTMLElement[] {
	return [
		field('Author', input('author', author), ' Empty: nobody is named.'),
		field(
			'Date',
			input('published', published),
			' 2011-10-04, 2011-10 or 2011; empty: none is known.',
		),
		field(
			'Topics',
			input('topics', topics.join(' ')),
			` Of ${page.topics.join(' ') || 'none so far'}.`,
		),
	];
}

/** One person of several names, or several people of one. */
function personFields({ author }: PanelEntry, { people }: PanelPage): readonly HTMLElement[] {
	if (author === undefined) return [];
	const others = people.filter((name) => name !== author).map((name) => [name, name] as const);
	return [
		field(
			`Everywhere, ${author} is`,
			choice('sameAs', [[nobody, 'one person of this name'], ...others], nobody),
		),
		field(
			`Here it is another ${author}, to be called`,
			input('namesake'),
			' Such as the name with a town. Empty: the same person.',
		),
	];
}

function commentFields(entry: PanelEntry, page: PanelPage): readonly HTMLElement[] {
	const { id, inReplyTo = nobody, status, before } = entry;
	const others = page.entries.filter((other) => other.kind === 'comments' && other.id !== id);
	const answered = others.map((other) => [other.id, describe(other)] as const);
	const states = [
		['shown', 'a comment'],
		['spam', 'spam'],
		['pingback', 'a pingback'],
	] as const;
	return [
		field(
			'Answers',
			choice('inReplyTo', [[nobody, 'nobody: it stands alone'], ...answered], inReplyTo),
		),
		field('Is', choice('status', states, status)),
		splitField(entry),
		...(before === undefined ? [] : [mergeField(before)]),
	];
}

function mergeField(before: string): HTMLElement {
	const options = [
		[nobody, 'stand alone'],
		[before, 'go on with the comment before'],
	] as const;
	return field('Its words', choice('merge', options, nobody));
}

/** What was made one with the entry, to be taken apart again. */
function partFields({ joined, folded }: PanelEntry): readonly HTMLElement[] {
	return [
		...joined.map((part) =>
			box('apart', `${String(part.key)}:${part.id}`, `Take apart again: ${part.words}`),
		),
		...folded.map((part: PanelPart) => box('unfold', part.id, `Is no copy of this: ${part.words}`)),
	];
}

function box(name: string, value: string, label: string): HTMLElement {
	const made = element('input', { attributes: { type: 'checkbox', name, value } });
	return element('label', { attributes: { class: 'box' } }, made, ` ${label}`);
}

function input(name: string, value = ''): HTMLInputElement {
	return element('input', { attributes: { name, value, autocomplete: 'off' } });
}

/** An entry in a few words. */
export function describe({ title, author, excerpt }: PanelEntry): string {
	return title ?? `${author ?? 'Nobody named'}: ${excerpt.slice(0, 60)}`;
}
