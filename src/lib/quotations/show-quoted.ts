import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { placeFormerAnchors } from '../captured/former-anchors.ts';
import type { Quoted, SiteComment, SiteEssay } from '../site.ts';
import { markQuoted } from './mark-quoted.ts';

/**
 * An essay's words as HTML, with what was quoted marked and a line below it that says by whom, and
 * with the anchors that its paragraphs had once.
 */
export function showEssay({
	html,
	pageHtml = html,
	quotations,
	formerAnchors,
}: Pick<SiteEssay, 'html' | 'pageHtml' | 'quotations' | 'formerAnchors'>): string {
	const quoted = quotations().of;
	const isQuoted = [...quoted.values()].some(({ source }) => source.kind === 'paragraph');
	// Most essays are shown as the loader rendered them: to read them again takes time.
	if (!isQuoted && formerAnchors.size === 0) return pageHtml;
	const root = fromHtml(pageHtml, { fragment: true });
	placeFormerAnchors(root, formerAnchors);
	root.children = root.children.flatMap((node) => {
		const inside = markInside(node, quoted);
		const by = [...new Set(inside.flatMap((each) => each.by))];
		return by.length > 0 ? [node, quotedBy(by)] : [node];
	});
	return toHtml(root);
}

/** A comment's words as HTML, with what a later comment quotes marked, and with its former anchors. */
export function showComment({
	html,
	pageHtml = html,
	id,
	essay,
	formerAnchors,
}: SiteComment): string {
	const quoted = essay.quotations().of.get(id);
	if (!quoted && formerAnchors.size === 0) return pageHtml;
	const root: Root = fromHtml(pageHtml, { fragment: true });
	placeFormerAnchors(root, formerAnchors);
	if (quoted) markQuoted(root, quoted.runs);
	return toHtml(root);
}

/** How a comment is called in a link to it: by who wrote it. */
export function nameOf({ author, removed }: Pick<SiteComment, 'author' | 'removed'>): string {
	return removed ? 'a removed comment' : (author ?? 'an unsigned comment');
}

/** `comments` with a name for each, numbered where somebody has several: `Ann`, `Ann (2)`. */
export function nameEach(
	comments: readonly SiteComment[],
): readonly { readonly id: string; readonly name: string }[] {
	const times = new Map<string, number>();
	return comments.map((comment) => {
		const name = nameOf(comment);
		const time = (times.get(name) ?? 0) + 1;
		times.set(name, time);
		return { id: comment.id, name: time === 1 ? name : `${name} (${time})` };
	});
}

function markInside(node: Nodes, quoted: ReadonlyMap<string, Quoted>): readonly Quoted[] {
	if (node.type !== 'element') return [];
	const inner = node.children.flatMap((child) => markInside(child, quoted));
	const found = quoted.get(String(node.properties['id']));
	if (!found) return inner;
	markQuoted(node, found.runs);
	return [found, ...inner];
}

function quotedBy(comments: readonly SiteComment[]): Element {
	const links = nameEach(comments).flatMap(({ id, name }, index) => [
		index === 0 ? 'Quoted by ' : ', ',
		h('a', { href: `#${id}` }, h('bdi', name)),
	]);
	return h('p.quoted-by', links);
}
