import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { isElement, makeElement, property } from './tags.ts';

/** What a footnote's mark looks like: a number or a sign, perhaps in brackets. */
const mark = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?$/iu;

/**
 * Marks the footnotes of a text in place: calls become `<note-call>` and notes `<note-text>`, both
 * naming the note. A note is an element that a mark leads to and that leads back.
 */
export function markNotes(tree: Root): void {
	const targets = new Map<string, Element>();
	visit(tree, 'element', (element) => {
		const id = property(element, 'id');
		if (id !== undefined && /^(?:li|p|div|dd|aside)$/u.test(element.tagName))
			targets.set(id, element);
	});
	if (targets.size === 0) return;
	const notes = new Map<Element, string>();
	visit(tree, 'element', (element, index, parent) => {
		const target = targets.get(fragmentOf(element) ?? '');
		if (target === undefined || index === undefined || parent === undefined) return;
		if (!mark.test(toString(element).trim()) || !leadsBack(target)) return;
		const name = notes.get(target) ?? String(notes.size + 1);
		notes.set(target, name);
		parent.children[index] = makeElement('note-call', { dataNote: name }, []);
	});
	if (notes.size > 0) replaceNotes(tree, notes);
}

function fragmentOf(element: Element): string | undefined {
	if (element.tagName !== 'a') return undefined;
	const href = property(element, 'href');
	const hash = href?.indexOf('#') ?? -1;
	return href === undefined || hash === -1 ? undefined : href.slice(hash + 1);
}

function leadsBack(note: Element): boolean {
	return note.children.some((child) => isElement(child) && (isBacklink(child) || leadsBack(child)));
}

const backlink = /^(?:[\s[\](){}\d*.^a-z]|\p{Sm}|\p{So}|\ufe0e|\ufe0f){0,12}$/u;

function isBacklink(element: Element): boolean {
	return fragmentOf(element) !== undefined && backlink.test(toString(element));
}

function replaceNotes(parent: Parents, notes: ReadonlyMap<Element, string>): void {
	parent.children = (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
		if (!isElement(node)) return [node];
		const name = notes.get(node);
		if (name !== undefined) {
			dropBacklinks(node);
			return [makeElement('note-text', { dataNote: name }, node.children)];
		}
		replaceNotes(node, notes);
		const isList = node.tagName === 'ol' || node.tagName === 'ul';
		const items = node.children.filter(isElement);
		// A list of nothing but notes is no list any more.
		return isList && items.length > 0 && items.every(({ tagName }) => tagName === 'note-text')
			? items
			: [node];
	});
}

function dropBacklinks(note: Element): void {
	note.children = note.children.filter((child) => !isElement(child) || !isBacklink(child));
	for (const child of note.children) if (isElement(child)) dropBacklinks(child);
}
