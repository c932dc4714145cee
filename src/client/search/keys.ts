/**
 * Lets the arrow keys go from the search field to the names and passages, between them, and back;
 * Escape goes back to the field from any of them.
 */
export function moveWithKeys(event: KeyboardEvent, field: HTMLElement, found: HTMLElement): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const links = [...found.querySelectorAll<HTMLElement>('.named a, .passage a')].filter((link) =>
		link.checkVisibility(),
	);
	const inside = document.activeElement && found.contains(document.activeElement);
	if (event.key === 'Escape' && inside) {
		field.focus();
		return;
	}
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const at = links.findIndex((link) => link === document.activeElement);
	if (at < 0 && document.activeElement !== field) return;
	event.preventDefault();
	const next = at + (event.key === 'ArrowDown' ? 1 : -1);
	(next < 0 ? field : (links[next] ?? links[at]))?.focus();
}
