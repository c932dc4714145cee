/** A comment's item and where it stands in the tree. */
interface Place {
	readonly item: Element;
	readonly list: Element;
	readonly details: HTMLDetailsElement | null;
}

/** Keys `n` and `p`, and the switch between the tree and plain time order. */
export function setUpThread(): void {
	const section = document.querySelector<HTMLElement>('.discussion');
	const top = section?.querySelector('ol');
	if (!section || !top) return;
	setUpKeys(section);
	const button = section.querySelector<HTMLButtonElement>('.order');
	if (button) setUpOrder(button, top);
}

function setUpKeys(section: HTMLElement): void {
	let at = -1;
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p'))
			return;
		if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
		const comments = [...section.querySelectorAll<HTMLElement>('.comment')];
		const focused = comments.findIndex((comment) => comment.contains(document.activeElement));
		if (focused >= 0) at = focused;
		at = Math.min(Math.max(at + (event.key === 'n' ? 1 : -1), 0), comments.length - 1);
		const comment = comments[at];
		if (!comment) return;
		for (
			let up = comment.closest('details');
			up;
			up = up.parentElement?.closest('details') ?? null
		) {
			up.open = true;
		}
		comment.tabIndex = -1;
		comment.focus();
	});
}

function setUpOrder(button: HTMLButtonElement, top: Element): void {
	const places: Place[] = [...top.querySelectorAll('.comment')].map((comment) => {
		const item = comment.parentElement ?? comment;
		return {
			item,
			list: item.parentElement ?? top,
			details: item.querySelector(':scope > details'),
		};
	});
	const inTime = places.toSorted((a, b) => positionOf(a) - positionOf(b));
	const label = button.textContent;
	let flat = false;
	button.addEventListener('click', () => {
		flat = !flat;
		for (const { details } of places) if (details) details.hidden = flat;
		for (const { item, list } of flat ? inTime : places) (flat ? top : list).append(item);
		button.textContent = flat ? 'As a conversation' : label;
	});
}

function positionOf({ item }: Place): number {
	return Number(item.getAttribute('data-n'));
}
