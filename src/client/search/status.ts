import { isFiltered } from '../../lib/search-state.ts';
import { count } from '../../lib/text.ts';
import type { Answer } from './answer.ts';
import { make } from './make.ts';

/** Says how much was found, for everybody to see and to hear. */
export function showStatus(status: HTMLElement, { groups, selection, state }: Answer): void {
	const query = state.query.trim();
	const words = query === '' ? '' : ` for “${query}”`;
	const pages = count(groups.length, 'page');
	const entries = (number: number) => count(number, 'essay or comment', 'essays and comments');
	const text = selection ? `${entries(selection.entries)} on ${pages}${words}` : `${pages}${words}`;
	const without =
		selection && isFiltered(state)
			? ` with these filters; ${entries(selection.unfiltered)} without them`
			: '';
	status.textContent = groups.length === 0 ? `Nothing found${words}${without}.` : text;
	// The space that was kept for an answer would only hide the other ways in.
	if (groups.length === 0) document.documentElement.classList.replace('asked', 'nothing');
}

/** Offers another spelling as a link, which works like any other search. */
export function offerSpelling(
	holder: HTMLElement,
	{ query, href }: { readonly query: string; readonly href: string },
	onChoose: () => void,
): void {
	const link = make('a', '', query);
	link.href = href;
	link.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		onChoose();
	});
	holder.replaceChildren('Did you mean ', link, '?');
}
