import type { FilterCounts } from '../../lib/search-hits.ts';
import type { Named } from '../../lib/search-names.ts';
import {
	filterNames,
	isFiltered,
	type FilterName,
	type SearchState,
} from '../../lib/search-state.ts';
import { make } from './make.ts';

/** Values shown in one filter; the chosen ones always are. */
const most = 60;

/** Values that are called something else on the page. */
const labels: Readonly<Record<string, string>> = { own: 'own words', quoted: 'quoted words' };

/** Draws the boxes of every filter with the number of hits that each value would leave. */
export function showFilters(
	tools: HTMLElement,
	{ state, counts }: { readonly state: SearchState; readonly counts: FilterCounts },
	names: readonly Named[],
	onToggle: (name: FilterName, value: string) => void,
): void {
	const topics = names.filter(({ kind }) => kind === 'topics');
	const titles = new Map(topics.map(({ slug, name }) => [slug, name]));
	for (const name of filterNames) {
		const fields = tools.querySelector(`[data-filter="${name}"] fieldset`);
		if (!fields) continue;
		const chosen = state.filters[name];
		const focused = fields.querySelector<HTMLInputElement>('input:focus')?.value;
		const boxes = chooseValues(name, counts[name], chosen).map(([value, number]) => {
			const label = (name === 'topic' && titles.get(value)) || (labels[value] ?? value);
			const checked = chosen.includes(value);
			return box({ label, value, number, checked }, () => {
				onToggle(name, value);
			});
		});
		const legend = fields.querySelector('legend');
		const content = boxes.length > 0 ? boxes : [make('p', 'note', 'There is nothing to choose.')];
		fields.replaceChildren(...(legend ? [legend] : []), ...content);
		if (focused !== undefined) {
			fields.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
		}
	}
}

/** Marks the filters in which something is chosen, and shows `clear` where there are any. */
export function markFilters(tools: HTMLElement, clear: HTMLElement, state: SearchState): void {
	for (const name of filterNames) {
		const group = tools.querySelector(`[data-filter="${name}"]`);
		group?.classList.toggle('active', state.filters[name].length > 0);
	}
	clear.hidden = !isFiltered(state);
}

function chooseValues(
	name: FilterName,
	counts: ReadonlyMap<string, number>,
	chosen: readonly string[],
): readonly (readonly [string, number])[] {
	const all = new Map(counts);
	for (const value of chosen) if (!all.has(value)) all.set(value, 0);
	const byName = name === 'year';
	const sorted = [...all].sort((a, b) => (byName ? 0 : b[1] - a[1]) || (a[0] < b[0] ? -1 : 1));
	return [
		...sorted.filter(([value]) => chosen.includes(value)),
		...sorted.filter(([value]) => !chosen.includes(value)).slice(0, most),
	];
}

interface Box {
	readonly label: string;
	readonly value: string;
	readonly number: number;
	readonly checked: boolean;
}

function box({ label, value, number, checked }: Box, onChange: () => void): HTMLLabelElement {
	const element = make('label');
	const input = make('input');
	Object.assign(input, { type: 'checkbox', value, checked });
	input.addEventListener('change', onChange);
	element.append(input, label, ' ', make('span', 'count', String(number)));
	return element;
}
