import { plainKey } from './plain-key.ts';

/** A comment's item and where it stands in the tree. */
interface Place {
	readonly item: Element;
	readonly list: Element;
	readonly details: HTMLDetailsElement | null;
}

/** Keys `n` and `p`, the switch between the tree and plain time order, and links into folded branches. */
export function setUpThread(): void {
	const section = document.querySelector<HTMLElement>('.discussion');
	const top = section?.querySelector('ol');
	if (!section || !top) return;
	setUpKeys(section);
	setUpLinks();
	const button = section.querySelector<HTMLButtonElement>('.order');
	if (button) setUpOrder(button, top);
}

function setUpKeys(section: HTMLElement): void {
	let at = -1;
	document.addEventListener('keydown', (event) => {
		const key = plainKey(event);
		if (key !== 'n' && key !== 'p') return;
		const comments = [...section.querySelectorAll<HTMLElement>('.comment')];
		at = currentOf(comments) ?? at;
		at = Math.min(Math.max(at + (key === 'n' ? 1 : -1), 0), comments.length - 1);
		const comment = comments[at];
		if (!comment) return;
		reveal(comment);
		comment.tabIndex = -1;
		// What a screen reader says on arrival, before it reads on.
		comment.ariaLabel = `Comment by ${comment.querySelector('.by')?.textContent.trim() ?? 'nobody'}`;
		comment.focus();
	});
}

/** The comment that has the focus, or else the one that the address leads to. */
function currentOf(comments: readonly HTMLElement[]): number | undefined {
	const { activeElement } = document;
	const focused = comments.findIndex((comment) => comment.contains(activeElement));
	if (focused >= 0) return focused;
	const target = activeElement === document.body ? comments.findIndex(isTarget) : -1;
	return target >= 0 ? target : undefined;
}

function isTarget(element: Element): boolean {
	return element.matches(':target, :has(:target)');
}

/** Opens the branches that the target of a link is folded into, before the link is followed. */
function setUpLinks(): void {
	const open = (hash: string) => {
		const target = find(hash.slice(1));
		if (target) reveal(target);
		return target;
	};
	document.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		open(target.closest<HTMLAnchorElement>('a[href^="#"]')?.hash ?? '');
	});
	addEventListener('hashchange', () => open(location.hash)?.scrollIntoView());
	if (!document.querySelector(':target')) find(location.hash.slice(1))?.scrollIntoView();
}

/** A paragraph of a comment that was removed leads to where the comment stood. */
function find(id: string): HTMLElement | null {
	return document.getElementById(id) ?? document.getElementById(id.replace(/-p-.*/u, ''));
}

function reveal(element: Element): void {
	const details = element.closest('details');
	if (!details) return;
	details.open = true;
	if (details.parentElement) reveal(details.parentElement);
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
