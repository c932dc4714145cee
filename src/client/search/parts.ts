/** The elements of the search page. */
export interface Parts {
	/** The folder the site is served from. */
	readonly base: string;
	readonly root: HTMLElement;
	readonly input: HTMLInputElement;
	readonly status: HTMLElement;
	/** Where a better spelling is offered. */
	readonly suggestion: HTMLElement;
	/** What was found: topics and pages. */
	readonly found: HTMLElement;
	readonly topics: HTMLElement;
	readonly list: HTMLElement;
	readonly more: HTMLButtonElement;
	readonly tools: HTMLElement;
	readonly sort: HTMLSelectElement;
	readonly template: HTMLTemplateElement;
}

/** The elements of the search page in `document`, or `undefined` on any other page. */
export function findParts(document: Document): Parts | undefined {
	const root = document.querySelector<HTMLElement>('#search');
	const input = root?.querySelector('input');
	const status = root?.querySelector<HTMLElement>('.status');
	const suggestion = root?.querySelector<HTMLElement>('.suggestion');
	const found = root?.querySelector<HTMLElement>('.found');
	const topics = root?.querySelector<HTMLElement>('.named-topics');
	const list = root?.querySelector<HTMLElement>('.results');
	const more = root?.querySelector<HTMLButtonElement>('.more-results');
	const tools = root?.querySelector<HTMLElement>('.search-tools');
	const sort = root?.querySelector('select');
	const template = root?.querySelector('template');
	if (!root || !input || !status || !suggestion || !found || !topics) return undefined;
	if (!list || !more || !tools || !sort || !template) return undefined;
	const base = root.dataset['base'] ?? '/';
	return {
		...{ base, root, input, status, suggestion, found, topics },
		...{ list, more, tools, sort, template },
	};
}
