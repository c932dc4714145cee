import type { Decision } from '../curate/decide.ts';
import { element } from './elements.ts';
import type { PanelDecision, PanelEntry, PanelPage } from './events.ts';
import { fieldsOf, nobody } from './fields.ts';

/** The form that corrects one entry; `send` gets a decision for each field that was changed. */
export function correctionForm(
	entry: PanelEntry,
	page: PanelPage,
	send: (decisions: readonly PanelDecision[]) => void,
): HTMLFormElement {
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
		...fieldsOf(entry, page),
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
	entry: PanelEntry,
	before: Values,
	after: Values,
): readonly PanelDecision[] {
	return Object.entries(after).flatMap(([name, value]) =>
		value === (before[name] ?? '') ? [] : readField(entry, name, value),
	);
}

function readField(entry: PanelEntry, name: string, value: string): readonly PanelDecision[] {
	const { kind, id, before, author } = entry;
	const decision = (key: string, decided: Decision['value']): Decision => {
		return { kind, id, key, value: decided };
	};
	switch (name) {
		case 'topics':
			return [decision(name, value.split(/[\s,]+/u).filter(Boolean))];
		case 'inReplyTo':
		case 'author':
		case 'published':
			return [decision(name, value === nobody ? null : value)];
		case 'abstract':
			return [decision(name, value)];
	}
	// In the other fields nothing is no decision.
	if (value === '') return [];
	switch (name) {
		case 'split': {
			const [at = '', number] = value.split(':');
			return [decision(name, [{ [at]: Number(number) }])];
		}
		case 'merge':
			return before === undefined ? [] : [{ kind, id: before, key: name, value: [id] }];
		case 'apart':
			return (['merge', 'repeats'] as const).flatMap((key): readonly PanelDecision[] => {
				const marked = value.split(' ').filter((part) => part.startsWith(`${key}:`));
				const without = marked.map((part) => part.slice(key.length + 1));
				return without.length === 0 ? [] : [{ kind, id, key, without }];
			});
		case 'unfold':
			return [{ kind: name, value: value.split(' ') }];
		case 'sameAs':
			return author === undefined
				? []
				: [{ kind: 'people', name: value, key: 'also', value: [author] }];
		case 'namesake':
			return [{ kind: 'people', name: value, key: 'entries', value: [id] }];
		default:
			return [decision(name, value)];
	}
}
