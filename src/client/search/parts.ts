/** The elements of the search page. */
export interface Parts {
	/** The folder the site is served from. */
	readonly base: string;
	readonly root: HTMLElement;
	readonly input: HTMLInputElement;
	readonly status: HTMLElement;
	/** Where a better spelling is offered. */
	readonly suggestion: HTMLElement;
	/** What was found: what is named so, and passages. */
	readonly found: HTMLElement;
	readonly names: HTMLElement;
	readonly list: HTMLElement;
	readonly more: HTMLButtonElement;
	readonly tools: HTMLElement;
	readonly sort: HTMLSelectElement;
	/** Takes every filter off. */
	readonly clear: HTMLButtonElement;
}

/** The elements of the search page in `document`, or `undefined` on any other page. */
export function findParts(document: Document): Parts | undefined {
	const root = document.querySelector<HTMLElement>('#search');
	const input = root?.querySelector('input');
	const status = root?.querySelector<HTMLElement>('.status');
	const suggestion = root?.querySelector<HTMLElement>('.suggestion');
	const found = root?.querySelector<HTMLElement>('.found');
	const names = root?.querySelector<HTMLElement>('.named');
	const list = root?.querySelector<HTMLElement>('.results');
	const more = root?.querySelector<HTMLButtonElement>('.more-results');
	const tools = root?.querySelector<HTMLElement>('.search-tools');
	const sort = root?.querySelector('select');
	const clear = root?.querySelector<HTMLButtonElement>('.clear-filters');
	if (!root || !input || !status || !suggestion || !found || !names) return undefined;
	if (!list || !more || !tools || !sort || !clear) return undefined;
	const base = root.dataset['base'] ?? '/';
	return {
		...{ base, root, input, status, suggestion, found, names },
		...{ list, more, tools, sort, clear },
	};
}
