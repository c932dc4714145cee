import {
	clearFilters,
	isEmptySearch,
	readSearch,
	toggleFilter,
	writeSearch,
} from '../../lib/search-state.ts';
import type { SearchState } from '../../lib/search-state.ts';
import { matchNames } from '../../lib/search-names.ts';
import { ask, needsTable, withNumbers, type Answer } from './answer.ts';
import { Engine } from './engine.ts';
import { SearchFiles } from './files.ts';
import { markFilters, showFilters } from './filters.ts';
import { moveWithKeys } from './keys.ts';
import { showNames } from './names.ts';
import type { Parts } from './parts.ts';
import { keepPlace, keptPlace, type Place } from './place.ts';
import { groupItem } from './results.ts';
import { offerSpelling, showStatus } from './status.ts';

/** Pages shown at a time. */
const pageSize = 10;

/** Milliseconds without a key after which more than the first result is fetched. */
const pause = 100;

/** Turns the search page's form into a search that answers while the reader types. */
export class SearchPage {
	private readonly parts: Parts;
	private readonly files: SearchFiles;
	private readonly engine: Engine;
	private state: SearchState;
	/** Where the reader had been, until she is there again. */
	private place: Place | undefined;
	/** Whether the address belongs to a search that is still being typed, and may be replaced. */
	private typing = false;
	private answering = false;
	/** Counts what was asked, so that an answer knows whether it is still wanted. */
	private asked = 0;

	constructor(parts: Parts) {
		this.parts = parts;
		this.files = new SearchFiles(parts.base);
		this.engine = new Engine(this.files);
		this.state = readSearch(location.search);
	}

	/** Listens to the reader, and answers what the address asks. */
	start(): void {
		const { root, input, found, sort, tools, clear } = this.parts;
		input.addEventListener('focus', () => {
			this.open();
		});
		// Whoever points at the field is about to write in it.
		input.addEventListener('pointerenter', () => {
			this.warmUp();
		});
		input.addEventListener('input', () => {
			this.files.preloadParts(input.value);
			this.change({ query: input.value }, true);
		});
		input.addEventListener('change', () => {
			this.typing = false;
		});
		input.form?.addEventListener('submit', (event) => {
			event.preventDefault();
			this.typing = false;
			void this.answer();
		});
		sort.addEventListener('change', () => {
			this.change({ sort: sort.value as SearchState['sort'] });
		});
		clear.addEventListener('click', () => {
			this.change(clearFilters(this.state));
			input.focus();
		});
		for (const group of tools.querySelectorAll('details')) {
			group.addEventListener('toggle', () => {
				if (group.open) void this.answer();
			});
		}
		root.addEventListener('keydown', (event) => {
			moveWithKeys(event, input, found);
		});
		found.addEventListener('click', () => {
			this.keepPlace();
		});
		addEventListener('popstate', () => {
			this.takeUp();
		});
		if (!isEmptySearch(this.state)) this.takeUp();
		if (location.hash === '#q') input.focus();
	}

	/** Shows the search that the address holds. */
	private takeUp(): void {
		this.state = readSearch(location.search);
		this.place = keptPlace();
		this.typing = false;
		this.parts.input.value = this.state.query;
		this.parts.sort.value = this.state.sort;
		this.open();
		void this.answer();
	}

	private open(): void {
		this.parts.tools.hidden = false;
		this.warmUp();
	}

	/** Fetches what a search needs, now that the reader shows that she wants to search. */
	private warmUp(): void {
		const language = document.documentElement.lang.split('-')[0] ?? 'en';
		this.files.warmUp(language, () => this.parts.input.value);
		this.engine.load().catch(() => undefined);
	}

	private change(part: Partial<SearchState>, typing = false): void {
		this.state = { ...this.state, ...part };
		const address = location.pathname + writeSearch(this.state);
		if (typing && this.typing) history.replaceState(null, '', address);
		else history.pushState(null, '', address);
		this.typing = typing;
		this.place = undefined;
		void this.answer();
	}

	/** Answers the search as it is now, one at a time: keys that come meanwhile are answered after it. */
	private async answer(): Promise<void> {
		this.asked++;
		if (this.answering) return;
		this.answering = true;
		try {
			for (let turn = 0; turn !== this.asked;) {
				turn = this.asked;
				await this.answerOnce(this.state, () => turn === this.asked);
			}
		} catch (error) {
			console.error(error);
			this.parts.status.textContent =
				'The search could not be loaded. The lists below lead to everything without it.';
		} finally {
			this.answering = false;
		}
	}

	private async answerOnce(state: SearchState, isWanted: () => boolean): Promise<void> {
		const { tools, clear, names, list, status, more, base } = this.parts;
		markFilters(tools, clear, state);
		const known = await this.files.loadNames();
		if (!isWanted()) return;
		showNames(names, matchNames(state.query, known), base);
		const counting = tools.querySelector('details[open]') !== null;
		if (isEmptySearch(state) && !counting) {
			this.show([]);
			return;
		}
		if (counting || needsTable(state)) this.files.loadTable().catch(() => undefined);
		// Keys that came while the engine was loading are worth no search of their own.
		await this.engine.load();
		if (!isWanted()) return;
		const answer = await ask(this.engine, this.files, { state, counting });
		if (!isWanted()) return;
		if (answer.selection) await this.showFilters(state, answer.selection);
		const [first] = await loadItems(answer, 0, 1);
		if (!isWanted()) return;
		this.show(first ? [first] : []);
		if (isEmptySearch(state)) return;
		if (answer.meant !== undefined) this.offerSpelling(answer.meant);
		if (answer.groups.length > 1) await sleep(pause);
		if (!isWanted()) return;
		const rest = await loadItems(answer, 1, Math.max(pageSize, this.place?.shown ?? 0));
		if (!isWanted()) return;
		list.append(...rest);
		more.hidden = answer.groups.length <= list.childElementCount;
		more.onclick = () => void this.append(answer);
		const numbered = await withNumbers(answer, this.files).catch(() => answer);
		if (!isWanted()) return;
		showStatus(status, numbered);
		if (this.place) scrollTo(0, this.place.top);
		this.place = undefined;
	}

	private show(items: readonly HTMLElement[]): void {
		const { list, status, suggestion, more } = this.parts;
		list.replaceChildren(...items);
		status.textContent = '';
		suggestion.replaceChildren();
		more.hidden = true;
	}

	private async showFilters(
		state: SearchState,
		{ counts }: NonNullable<Answer['selection']>,
	): Promise<void> {
		const names = await this.files.loadNames();
		showFilters(this.parts.tools, { state, counts }, names, (name, value) => {
			this.change(toggleFilter(this.state, name, value));
		});
	}

	private async append(answer: Answer): Promise<void> {
		const { list, more } = this.parts;
		const start = list.childElementCount;
		const items = await loadItems(answer, start, start + pageSize);
		if (this.answering || list.childElementCount !== start) return;
		list.append(...items);
		items[0]?.querySelector('a')?.focus();
		more.hidden = answer.groups.length <= list.childElementCount;
		this.keepPlace();
	}

	/** Has the way back lead to what the reader sees now. */
	private keepPlace(): void {
		keepPlace({ shown: this.parts.list.childElementCount, top: scrollY });
	}

	private offerSpelling(query: string): void {
		const href = location.pathname + writeSearch({ ...this.state, query });
		offerSpelling(this.parts.suggestion, { query, href }, () => {
			this.parts.input.value = query;
			this.change({ query });
			this.parts.input.focus();
		});
	}
}

async function loadItems(
	{ groups, state }: Answer,
	start: number,
	end: number,
): Promise<readonly HTMLElement[]> {
	const part = groups.slice(start, end);
	const data = await Promise.all(part.map((group) => group.data()));
	return part.flatMap((group, index) => {
		const own = data[index];
		return own ? [groupItem(own, group, state)] : [];
	});
}

function sleep(milliseconds: number): Promise<void> {
	return new Promise((done) => setTimeout(done, milliseconds));
}
