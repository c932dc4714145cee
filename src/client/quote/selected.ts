import type { Cited } from './citation.ts';
import { textDirective } from './fragment.ts';

const blocks = 'p, li, td, th, pre, h1, h2, h3, h4, h5, h6, figcaption, dd';

/** The words selected in an essay or comment; undefined where nothing of the kind is selected. */
export function readSelection(): { readonly range: Range; readonly block: Element } | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.toString().trim() === '') return undefined;
	const range = selection.getRangeAt(0);
	const block = elementOf(range.endContainer).closest('.prose > *, .words > *');
	return block && isIn(range.startContainer) ? { range, block } : undefined;
}

/** What there is to say of the words in `range`: their address, and who wrote them where. */
export function describe(range: Range): Cited {
	const start = elementOf(range.startContainer);
	const comment = start.closest('.comment');
	const place = start.closest('.prose [id], .words [id], .comment');
	const url = new URL(location.href);
	url.hash = '';
	const scope = comment ?? document.querySelector('.essay-head');
	return {
		quotation: range.toString(),
		author: scope?.querySelector('.p-author')?.textContent.trim(),
		title: document.querySelector('h1')?.textContent.trim() ?? document.title,
		date: scope?.querySelector('time')?.textContent.trim(),
		isComment: comment !== null,
		address: `${url.href}#${place?.id ?? ''}${directiveOf(range) ?? ''}`,
	};
}

function directiveOf(range: Range): string | undefined {
	const first = blockOf(range.startContainer);
	const last = blockOf(range.endContainer);
	const between = document.createRange();
	between.setStartAfter(first);
	if (first !== last) between.setEndBefore(last);
	const page = textBefore(document.body, range);
	return textDirective({
		start: { text: first.textContent, offset: textBefore(first, range).length },
		end: { text: last.textContent, offset: textBefore(last, range, 'end').length },
		between: first === last ? undefined : between.toString(),
		page: { text: document.body.textContent, offset: page.length },
	});
}

function textBefore(element: Element, range: Range, edge: 'start' | 'end' = 'start'): string {
	const before = document.createRange();
	before.selectNodeContents(element);
	if (edge === 'start') before.setEnd(range.startContainer, range.startOffset);
	else before.setEnd(range.endContainer, range.endOffset);
	return before.toString();
}

function blockOf(node: Node): Element {
	const element = elementOf(node);
	return element.closest(blocks) ?? element;
}

function isIn(node: Node): boolean {
	return elementOf(node).closest('.prose, .words') !== null;
}

function elementOf(node: Node): Element {
	return node instanceof Element ? node : (node.parentElement ?? document.body);
}
