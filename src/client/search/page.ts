import {
	isEmptySearch,
	readSearch,
	toggleFilter,
	writeSearch,
	type SearchState,
} from '../../lib/search-state.ts';
import { ask, loadEngine, type Answer } from './engine.ts';
import { showFilters } from './filters.ts';
import { moveWithArrows } from './keys.ts';
import { hitItem } from './results.ts';

/** The elements of the search page. */
interface Parts {
	/** The folder the site is served from. */
	readonly base: string;
	readonly root: HTMLElement;
	readonly input: HTMLInputElement;
	readonly status: HTMLElement;
	readonly list: HTMLElement;
	readonly more: HTMLButtonElement;
	readonly tools: HTMLElement;
	readonly sort: HTMLSelectElement;
}

/** Hits shown at a time. */
const pageSize = 10;

/** Milliseconds without a key after which the search answers. */
const pause = 120;

/** The elements of the search page in `document`, or `undefined` on any other page. */
export function findParts(document: Document): Parts | undefined {
	const root = document.querySelector<HTMLElement>('#search');
	const input = root?.querySelector('input');
	const status = root?.querySelector<HTMLElement>('.status');
	const list = root?.querySelector<HTMLElement>('.results');
	const more = root?.querySelector<HTMLButtonElement>('.more-results');
	const tools = root?.querySelector<HTMLElement>('.search-tools');
	const sort = root?.querySelector('select');
	if (!root || !input || !status || !list || !more || !tools || !sort) return undefined;
	return { base: root.dataset['base'] ?? '/', root, input, status, list, more, tools, sort };
}

/** Turns the search page's form into a search that answers while the reader types. */
export class SearchPage {
	private readonly parts: Parts;
	private state: SearchState;
	/** Counts the searches, so that a slow answer never replaces a later one. */
	private turn = 0;

	constructor(parts: Parts) {
		this.parts = parts;
		this.state = readSearch(location.search);
	}

	/** Listens to the reader, and answers what the address asks. */
	start(): void {
		const { root, input, list, sort } = this.parts;
		input.value = this.state.query;
		sort.value = this.state.sort;
		let timer: ReturnType<typeof setTimeout> | undefined;
		input.addEventListener('focus', () => void this.warmUp(), { once: true });
		input.addEventListener('input', () => {
			clearTimeout(timer);
			timer = setTimeout(() => void this.change({ query: input.value }), pause);
		});
		input.form?.addEventListener('submit', (event) => {
			event.preventDefault();
			clearTimeout(timer);
			void this.change({ query: input.value });
		});
		sort.addEventListener('change', () => {
			void this.change({ sort: sort.value as SearchState['sort'] });
		});
		root.addEventListener('keydown', (event) => {
			moveWithArrows(event, input, list);
		});
		if (!isEmptySearch(this.state)) void this.run();
		if (location.hash === '#q') input.focus();
	}

	/** Loads the engine and the filters when the reader comes to the field, unless a search has done so. */
	private async warmUp(): Promise<void> {
		await loadEngine(this.parts.base).catch(() => undefined);
		if (this.turn === 0) await this.run();
	}

	private change(part: Partial<SearchState>): Promise<void> {
		this.state = { ...this.state, ...part };
		history.replaceState(null, '', location.pathname + writeSearch(this.state));
		return this.run();
	}

	private async run(): Promise<void> {
		const turn = ++this.turn;
		const empty = isEmptySearch(this.state);
		try {
			const answer = await ask(this.parts.base, this.state, empty);
			const first = await loadItems(answer, 0);
			if (turn === this.turn) this.show(answer, first, empty);
		} catch (error) {
			console.error(error);
			this.parts.status.textContent =
				'The search index is not here; `npm run build` makes it. The lists below work without it.';
		}
	}

	private show(answer: Answer, items: readonly HTMLElement[], empty: boolean): void {
		const { tools, list, status, more } = this.parts;
		showFilters(tools, this.state, answer.counts, (name, value) => {
			void this.change(toggleFilter(this.state, name, value));
		});
		tools.hidden = false;
		list.replaceChildren(...items);
		status.textContent = empty ? '' : announce(answer, this.state);
		more.hidden = answer.hits.length <= items.length;
		more.onclick = () => void this.append(answer);
	}

	private async append(answer: Answer): Promise<void> {
		const { list, more } = this.parts;
		const turn = this.turn;
		const items = await loadItems(answer, list.childElementCount);
		if (turn !== this.turn) return;
		list.append(...items);
		items[0]?.querySelector('a')?.focus();
		more.hidden = answer.hits.length <= list.childElementCount;
	}
}

async function loadItems(answer: Answer, start: number): Promise<readonly HTMLElement[]> {
	const part = answer.hits.slice(start, start + pageSize);
	const data = await Promise.all(part.map((hit) => hit.data()));
	return data.map(hitItem);
}

function announce({ hits }: Answer, { query }: SearchState): string {
	const words = query.trim() === '' ? '' : ` for “${query.trim()}”`;
	if (hits.length === 0) return `Nothing found${words}.`;
	return `${hits.length} ${hits.length === 1 ? 'passage' : 'passages'}${words}`;
}
