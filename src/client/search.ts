import { isEmptySearch, readSearch, toggleFilter, writeSearch, type SearchState } from '../lib/search-state.ts';
import { ask, loadEngine, type Answer } from './search/engine.ts';
import { showFilters } from './search/filters.ts';
import { hitItem } from './search/results.ts';

const pageSize = 10;

/** Turns the search page's form into a search that answers while the reader types. */
function setUpSearch(root: HTMLElement): void {
	const base = root.dataset['base'] ?? '/';
	const input = find(root, 'input');
	const status = find(root, '.status');
	const list = find(root, '.results');
	const more = find<HTMLButtonElement>(root, '.more-results');
	const tools = find(root, '.search-tools');
	const sort = find<HTMLSelectElement>(root, 'select');
	let state = readSearch(location.search);
	let turn = 0;

	const change = (next: SearchState) => {
		state = next;
		history.replaceState(null, '', location.pathname + writeSearch(state));
		void run();
	};
	const run = async () => {
		const mine = ++turn;
		try {
			const empty = isEmptySearch(state);
			const answer = await ask(base, state, empty);
			const first = await Promise.all(answer.hits.slice(0, pageSize).map((hit) => hit.data()));
			if (mine !== turn) return;
			showFilters(tools, state, answer.counts, (name, value) => change(toggleFilter(state, name, value)));
			tools.hidden = false;
			list.replaceChildren(...first.map(hitItem));
			status.textContent = empty ? '' : announce(answer, state);
			showMore(answer, mine);
		} catch (error) {
			status.textContent =
				'The search index is not here. It is made by `npm run build`; the lists below work without it.';
			console.error(error);
		}
	};
	const showMore = (answer: Answer, mine: number) => {
		more.hidden = answer.hits.length <= list.childElementCount;
		more.onclick = async () => {
			const start = list.childElementCount;
			const part = answer.hits.slice(start, start + pageSize).map((hit) => hit.data());
			const items = (await Promise.all(part)).map(hitItem);
			if (mine !== turn) return;
			list.append(...items);
			items[0]?.querySelector('a')?.focus();
			showMore(answer, mine);
		};
	};

	input.value = state.query;
	sort.value = state.sort;
	input.addEventListener('focus', () => void warmUp(base, run), { once: true });
	input.addEventListener('input', debounce(() => change({ ...state, query: input.value }), 120));
	sort.addEventListener('change', () => change({ ...state, sort: sort.value as SearchState['sort'] }));
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		change({ ...state, query: input.value });
	});
	root.addEventListener('keydown', (event) => moveWithArrows(event, input, list));
	if (!isEmptySearch(state)) void run();
	if (location.hash === '#q') input.focus();
}

async function warmUp(base: string, run: () => Promise<void>): Promise<void> {
	await loadEngine(base).catch(() => undefined);
	await run();
}

function announce({ hits }: Answer, { query }: SearchState): string {
	const words = query.trim() === '' ? '' : ` for “${query.trim()}”`;
	if (hits.length === 0) return `Nothing found${words}.`;
	return `${hits.length} ${hits.length === 1 ? 'passage' : 'passages'}${words}`;
}

/** Arrow keys go from the field to the hits and between them. */
function moveWithArrows(event: KeyboardEvent, input: HTMLElement, list: Element): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const links = [...list.querySelectorAll('a')];
	const at = links.findIndex((link) => link === document.activeElement);
	if (at < 0 && document.activeElement !== input) return;
	event.preventDefault();
	const next = at + (event.key === 'ArrowDown' ? 1 : -1);
	(next < 0 ? input : (links[next] ?? links[at]))?.focus();
}

function debounce(action: () => void, wait: number): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(action, wait);
	};
}

function find<Type extends HTMLElement = HTMLInputElement>(root: HTMLElement, selector: string): Type {
	const element = root.querySelector<Type>(selector);
	if (!element) throw new Error(`Found no \`${selector}\` on the search page.`);
	return element;
}

const root = document.querySelector<HTMLElement>('#search');
if (root) setUpSearch(root);
