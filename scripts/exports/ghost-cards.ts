import { listOf, memberOf, textOf } from './json.ts';
import type { Json } from './json.ts';

/** Lists in lists; the editor lets nobody nest as many. */
const deepest = 100;

/** The HTML of a tree of Ghost's editor of today; undefined where it nests without end. */
export function lexicalHtml(root: Json): string | undefined {
	let level = [root];
	for (let height = 0; level.length > 0; height += 1) {
		if (height > deepest) return undefined;
		level = level.flatMap((node) => listOf(node, 'children'));
	}
	return nodeHtml(root);
}

function nodeHtml(node: Json): string {
	const inside = listOf(node, 'children').map(nodeHtml).join('');
	switch (textOf(node, 'type')) {
		case 'root':
			return inside;
		case 'text':
		case 'extended-text':
			return marked(escape(textOf(node, 'text') ?? ''), Number(textOf(node, 'format') ?? 0));
		case 'linebreak':
			return '<br>';
		case 'heading':
		case 'extended-heading':
		case 'list':
		case 'quote':
		case 'extended-quote':
		case 'aside':
			return wrap(tagOf(node), inside);
		case 'listitem':
			return wrap('li', inside);
		case 'link':
			return `<a href="${escape(textOf(node, 'url') ?? '')}">${inside}</a>`;
		case 'horizontalrule':
			return '<hr>';
		default:
			return inside === '' ? card(node) : wrap('p', inside);
	}
}

function tagOf(node: Json): string {
	const tag = textOf(node, 'tag') ?? '';
	return /^(?:h[1-6]|ul|ol)$/u.test(tag) ? tag : 'blockquote';
}

function wrap(tag: string, inside: string): string {
	return `<${tag}>${inside}</${tag}>`;
}

/** Bold, italic and struck out are bits of a number. */
function marked(text: string, format: number): string {
	const bits = [
		[1, 'strong'],
		[2, 'em'],
		[4, 's'],
		[16, 'code'],
	] as const;
	return bits.reduce(
		(words, [bit, tag]) => ((format & bit) === 0 ? words : wrap(tag, words)),
		text,
	);
}

/** A card: a picture, a player, code, HTML. */
function card(node: Json): string {
	const html = textOf(node, 'html') ?? textOf(node, 'content');
	if (html !== undefined) return html;
	const markdown = textOf(node, 'markdown');
	if (markdown !== undefined) return wrap('p', escape(markdown));
	const code = textOf(node, 'code');
	if (code !== undefined) return `<pre><code>${escape(code)}</code></pre>`;
	const caption = textOf(node, 'caption') ?? '';
	const source = textOf(node, 'src');
	const alt = escape(textOf(node, 'alt') ?? textOf(node, 'title') ?? '');
	if (source !== undefined)
		return `<figure><img src="${escape(source)}" alt="${alt}">${caption}</figure>`;
	const address = textOf(node, 'url') ?? textOf(memberOf(node, 'metadata'), 'url');
	return address === undefined
		? ''
		: `<p><a href="${escape(address)}">${alt || escape(address)}</a></p>`;
}

/** The HTML of a document of Ghost's editor of 2017 to 2023. */
export function mobiledocHtml(document: Json): string {
	const cards = listOf(document, 'cards');
	return listOf(document, 'sections')
		.map((section) => {
			if (!Array.isArray(section)) return '';
			const [kind, tag, content] = section as readonly unknown[];
			if (kind === 10 && typeof tag === 'number') {
				const found = cards[tag];
				return Array.isArray(found) ? card(found[1]) : '';
			}
			const list = kind === 3 ? content : [content];
			const words = Array.isArray(list)
				? list.map((markers) => markersText(markers, document))
				: [];
			return kind === 3
				? wrap('ul', words.map((item) => wrap('li', item)).join(''))
				: wrap(safeTag(tag), words.join(''));
		})
		.join('');
}

function safeTag(tag: unknown): string {
	return typeof tag === 'string' && /^(?:h[1-6]|blockquote|aside)$/u.test(tag) ? tag : 'p';
}

function markersText(markers: unknown, document: Json): string {
	if (!Array.isArray(markers)) return '';
	const atoms = listOf(document, 'atoms');
	return markers
		.map((marker: unknown) => {
			if (!Array.isArray(marker)) return '';
			const [kind, , , value] = marker as readonly unknown[];
			if (kind === 0) return typeof value === 'string' ? escape(value) : '';
			const atom = typeof value === 'number' ? atoms[value] : undefined;
			return Array.isArray(atom) && atom[0] === 'soft-return' ? '<br>' : '';
		})
		.join('');
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
