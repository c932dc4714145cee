/** Lets the arrow keys go from the search field to the hits, between them, and back. */
export function moveWithArrows(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const links = [...list.querySelectorAll('a')];
	const at = links.findIndex((link) => link === document.activeElement);
	if (at < 0 && document.activeElement !== field) return;
	event.preventDefault();
	const next = at + (event.key === 'ArrowDown' ? 1 : -1);
	(next < 0 ? field : (links[next] ?? links[at]))?.focus();
}
