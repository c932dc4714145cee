import { copy } from '../say.ts';
import { citation, type Cited } from './citation.ts';
import { describe, readSelection } from './selected.ts';

/** The tools for the selection that they stand at. */
interface Open {
	readonly toolbar: HTMLElement;
	readonly block: Element;
}

let open: Open | undefined;
let isPointing = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows two buttons at what is selected from now on: one copies a link to exactly those words, the
 * other a citation. Tab leads to them, Escape closes them.
 */
export function startQuoting(): void {
	document.addEventListener('selectionchange', later);
	document.addEventListener('pointerdown', () => (isPointing = true));
	document.addEventListener('pointerup', () => {
		isPointing = false;
		later();
	});
	document.addEventListener('keydown', onKey);
	later();
}

/** Not at each letter that a selection grows by. */
function later(): void {
	clearTimeout(waiting);
	waiting = setTimeout(() => {
		if (!isPointing && !open?.toolbar.contains(document.activeElement)) update();
	}, 150);
}

function update(): void {
	close();
	const selected = readSelection();
	if (!selected) return;
	const { range, block } = selected;
	const toolbar = toolbarFor(describe(range));
	// Behind the words in the page's own order, so that Tab and a screen reader come there next.
	block.after(toolbar);
	place(toolbar, range.getBoundingClientRect());
	open = { toolbar, block };
}

function toolbarFor(cited: Cited): HTMLElement {
	const toolbar = document.createElement('div');
	toolbar.className = 'quote-tools';
	toolbar.setAttribute('role', 'group');
	toolbar.setAttribute('aria-label', 'Selected words');
	toolbar.append(
		button('Copy link', () => copy(cited.address, 'Link to these words')),
		button('Copy citation', () => copy(citation(cited), 'Citation')),
	);
	// A press must not take the selection away before it is used.
	toolbar.addEventListener('pointerdown', (event) => {
		event.preventDefault();
	});
	toolbar.addEventListener('focusout', ({ relatedTarget }) => {
		if (!toolbar.contains(relatedTarget as Node | null)) close();
	});
	return toolbar;
}

function button(label: string, press: () => Promise<void>): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.textContent = label;
	element.addEventListener('click', () => {
		void press().then(leave);
	});
	return element;
}

/** Below the selection, inside the window. */
function place(toolbar: HTMLElement, box: DOMRect): void {
	const origin = (toolbar.offsetParent ?? document.body).getBoundingClientRect();
	const room = document.documentElement.clientWidth - toolbar.offsetWidth - 8;
	const left = Math.max(8, Math.min(box.left, room));
	toolbar.style.left = `${left - origin.left}px`;
	toolbar.style.top = `${box.bottom + 8 - origin.top}px`;
}

function onKey(event: KeyboardEvent): void {
	if (!open) return;
	const { toolbar } = open;
	const isInside = toolbar.contains(document.activeElement);
	if (event.key === 'Escape') leave();
	else if (event.key === 'Tab' && !event.shiftKey && !isInside) {
		event.preventDefault();
		toolbar.querySelector('button')?.focus();
	}
}

/** Closes the tools; whoever is in them with the keyboard goes on from the words they belong to. */
function leave(): void {
	const { toolbar, block } = open ?? {};
	const isInside = toolbar?.contains(document.activeElement);
	close();
	if (block && isInside) handleNear(block)?.focus();
}

function handleNear(block: Element): HTMLElement | null {
	return (
		block.querySelector<HTMLElement>('.handle') ??
		block.closest('.comment')?.querySelector<HTMLElement>('.handle') ??
		null
	);
}

function close(): void {
	const { toolbar } = open ?? {};
	// Cleared first: taking the focused button away moves the focus, which closes again.
	open = undefined;
	toolbar?.remove();
}
