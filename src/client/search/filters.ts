import { filterNames, type FilterName, type SearchState } from '../../lib/search-state.ts';
import type { FilterCounts } from './engine.ts';

/** Values shown in one filter; the chosen ones always are. */
const most = 60;

/** Draws the boxes of every filter with the counts of the hits that each value would leave. */
export function showFilters(
	tools: HTMLElement,
	state: SearchState,
	counts: FilterCounts,
	onToggle: (name: FilterName, value: string) => void,
): void {
	const titles = readTitles(tools);
	for (const name of filterNames) {
		const group = tools.querySelector<HTMLElement>(`[data-filter="${name}"]`);
		const fields = group?.querySelector('fieldset');
		if (!group || !fields) continue;
		const chosen = state.filters[name];
		const focused =
			document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
		const values = chooseValues(name, counts[name] ?? {}, chosen);
		const boxes = values.map(([value, number]) => {
			const label = name === 'topic' ? (titles.get(value) ?? value) : value;
			return box(label, value, number, chosen.includes(value), () => {
				onToggle(name, value);
			});
		});
		const hadFocus = fields.contains(document.activeElement);
		fields.replaceChildren(...[...fields.querySelectorAll('legend')], ...boxes);
		if (hadFocus)
			fields.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
		group.classList.toggle('active', chosen.length > 0);
		group.hidden = boxes.length === 0;
	}
}

function chooseValues(
	name: FilterName,
	counts: Readonly<Record<string, number>>,
	chosen: readonly string[],
): readonly (readonly [string, number])[] {
	const all = new Map(Object.entries(counts).filter(([, number]) => number > 0));
	for (const value of chosen) if (!all.has(value)) all.set(value, 0);
	const byName = name === 'year';
	const sorted = [...all].sort((a, b) => (byName ? 0 : b[1] - a[1]) || (a[0] < b[0] ? -1 : 1));
	return [
		...sorted.filter(([value]) => chosen.includes(value)),
		...sorted.filter(([value]) => !chosen.includes(value)).slice(0, most),
	];
}

function box(
	label: string,
	value: string,
	number: number,
	checked: boolean,
	onChange: () => void,
): HTMLLabelElement {
	const element = document.createElement('label');
	const input = document.createElement('input');
	Object.assign(input, { type: 'checkbox', value, checked });
	input.addEventListener('change', onChange);
	const count = document.createElement('span');
	count.className = 'count';
	count.textContent = String(number);
	element.append(input, label, ' ', count);
	return element;
}

function readTitles(tools: HTMLElement): ReadonlyMap<string, string> {
	const entries = tools.querySelector('template')?.content.querySelectorAll('data') ?? [];
	return new Map([...entries].map((entry) => [entry.value, entry.textContent]));
}
