import type { Decision } from '../curate/decide.ts';
import { choice, element, field } from './elements.ts';
import type { PanelEntry, PanelPage } from './events.ts';

const nobody = '';

/** The form that corrects one entry; `send` gets a decision for each field that was changed. */
export function correctionForm(
	entry: PanelEntry,
	page: PanelPage,
	send: (decisions: readonly Decision[]) => void,
): HTMLFormElement {
	const fields = entry.kind === 'essays' ? essayFields(entry, page) : commentFields(entry, page);
	const form = element(
		'form',
		{
			on: {
				submit: (event) => {
					event.preventDefault();
					const decisions = readDecisions(entry, before, valuesOf(form));
					if (decisions.length > 0) send(decisions);
				},
			},
		},
		...fields,
		element('button', { attributes: { type: 'submit' } }, 'Write'),
	);
	const before = valuesOf(form);
	return form;
}

type Values = Readonly<Record<string, string>>;

function valuesOf(form: HTMLFormElement): Values {
	const all = new FormData(form);
	return Object.fromEntries(
		[...new Set(all.keys())].map((name) => [name, all.getAll(name).map(String).join(' ').trim()]),
	);
}

/** What the fields of a form have become, as keys of `curation.yaml`. */
export function readDecisions(
	{ id, kind, before: earlier }: PanelEntry,
	before: Values,
	after: Values,
): readonly Decision[] {
	const decision = (key: string, value: Decision['value']): Decision => ({ kind, id, key, value });
	return Object.entries(after).flatMap(([name, value]): Decision[] => {
		if (value === before[name]) return [];
		switch (name) {
			case 'title':
			case 'status':
				return value === '' ? [] : [decision(name, value)];
			case 'topics':
				return [decision(name, value.split(/[\s,]+/u).filter(Boolean))];
			case 'split':
				return value === '' ? [] : [decision(name, [{ line: Number(value) }])];
			case 'merge':
				return value === '' || earlier === undefined
					? []
					: [{ kind, id: earlier, key: name, value: [id] }];
			default:
				return [decision(name, value === nobody ? null : value)];
		}
	});
}

function essayFields(entry: PanelEntry, page: PanelPage): readonly HTMLElement[] {
	return [field('Title', input('title', entry.title)), ...sharedFields(entry, page)];
}

function commentFields(entry: PanelEntry, page: PanelPage): readonly HTMLElement[] {
	const { id, inReplyTo = nobody, status, before, lines } = entry;
	const others = page.entries.filter((other) => other.kind === 'comments' && other.id !== id);
	const answered = others.map((other) => [other.id, describe(other)] as const);
	return [
		...sharedFields(entry, page),
		field(
			'Answers',
			choice('inReplyTo', [[nobody, 'nobody: it stands alone'], ...answered], inReplyTo),
		),
		field(
			'Is',
			choice(
				'status',
				[
					['shown', 'a comment'],
					['spam', 'spam'],
					['pingback', 'a pingback'],
				],
				status,
			),
		),
		field(
			'Another comment begins at',
			choice(
				'split',
				[
					['', 'no line'],
					...lines.map(([number, words]) => [String(number), `${number}: ${words}`] as const),
				],
				'',
			),
		),
		...(before === undefined
			? []
			: [
					field(
						'Its words',
						choice(
							'merge',
							[
								['', 'stand alone'],
								[before, 'go on with the comment before'],
							],
							'',
						),
					),
				]),
	];
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

function input(name: string, value = ''): HTMLInputElement {
	return element('input', { attributes: { name, value, autocomplete: 'off' } });
}

/** An entry in a few words. */
export function describe({ title, author, excerpt }: PanelEntry): string {
	return title ?? `${author ?? 'Nobody named'}: ${excerpt.slice(0, 60)}`;
}
