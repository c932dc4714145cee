import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Element, Nodes, RootContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CslItem } from './csl.ts';
import chicago from './styles/chicago-note-bibliography.csl?raw';
import mla from './styles/modern-language-association.csl?raw';

/** The styles that a citation is given in, in the order in which they are shown. */
export const citationStyles = ['APA', 'MLA', 'Chicago'] as const;

/** The styles a citation is shown in. */
export type CitationStyle = (typeof citationStyles)[number];

const { styles } = plugins.config.get('@csl');

/** The style sheets in use. */
export const styleSheets: Readonly<Record<CitationStyle, string>> = {
	APA: forSingleItems(styles.get('apa')),
	MLA: forSingleItems(mla),
	Chicago: forSingleItems(chicago),
};

for (const style of citationStyles) styles.add(style, styleSheets[style]);

/**
 * `style` for items that stand alone, although many are formatted at once: no author is left out
 * because the item before has the same, and none is told from another of the same year. Without
 * citations in running text and keys to sort by, formatting takes a third of the time. No word goes
 * before the day of access, which only the reader knows.
 */
function forSingleItems(style: string): string {
	return style
		.replace(/ subsequent-author-substitute="[^"]*"/u, '')
		.replace(/<text term="retrieved"[^>]*>/u, '')
		.replace(/<sort>[^]*?<\/sort>/gu, '')
		.replace(
			/<citation\b[^]*<\/citation>/u,
			'<citation><layout><text variable="URL"/></layout></citation>',
		);
}

/** What a style may do with words. */
const schema = { tagNames: ['i', 'b', 'sup', 'sub'], attributes: {} };

/** Each of `items` in `style`, as safe HTML, in the order of the items. */
export function formatCitations(
	items: readonly CslItem[],
	style: CitationStyle,
): readonly string[] {
	if (items.length === 0) return [];
	const options = { template: style, lang: 'en-US', format: 'html' } as const;
	return plugins.output
		.format('bibliography', items.map(withoutMarkup), {
			...options,
			nosort: true,
			asEntryArray: true,
		})
		.map(([, html], place) => {
			const tree = sanitize(fromHtml(html.trim(), { fragment: true }), schema);
			return toHtml(isolate(restore(tree), namesIn(items[place]))).trim();
		});
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What a citation says in somebody's own words, where they are read from right to left; the longest first. */
function namesIn(item: CslItem | undefined): readonly string[] {
	const authors = (item?.author ?? []).map((name) => ('literal' in name ? name.literal : ''));
	return [item?.title ?? '', item?.genre ?? '', ...authors]
		.filter((name) => rightToLeft.test(name))
		.sort((a, b) => b.length - a.length);
}

/** Keeps each of `names` from carrying the words and signs around it along. */
function isolate<Tree extends Nodes>(tree: Tree, names: readonly string[]): Tree {
	if (names.length === 0 || !('children' in tree)) return tree;
	tree.children = tree.children.flatMap((node): RootContent[] =>
		node.type === 'text' ? [...isolateIn(node.value, names)] : [isolate(node, names)],
	);
	return tree;
}

function* isolateIn(words: string, names: readonly string[]): Generator<Text | Element> {
	let from = 0;
	for (;;) {
		const [next] = names
			.map((name) => ({ name, at: words.indexOf(name, from) }))
			.filter(({ at }) => at >= 0)
			.sort((a, b) => a.at - b.at);
		yield { type: 'text', value: words.slice(from, next?.at) };
		if (next === undefined) return;
		yield h('bdi', [next.name]);
		from = next.at + next.name.length;
	}
}

/** Keeps a tag of somebody's title apart from its name, so that the formatter takes it for words. */
const apart = '\u2060';

/** `item` with what the formatter reads, and with words that it takes for nothing but words. */
function withoutMarkup(item: CslItem): CslItem {
	const { id, type, issued, language, URL, author } = item;
	const words = (text: string) => text.replaceAll('<', `<${apart}`);
	return {
		...{ id, 'citation-key': id, type, language, URL },
		// What has no title of its own is called by its first words, and nobody's words change case.
		title:
			item.genre === undefined
				? words(item.title)
				: `<span class="nocase">${words(item.title)}</span>`,
		...(item.genre !== undefined && { genre: words(item.genre) }),
		...(issued && { issued }),
		...(author && { author }),
		'container-title': words(item['container-title']),
	};
}

function restore<Tree extends Nodes>(tree: Tree): Tree {
	if (tree.type === 'text') tree.value = tree.value.replaceAll(`<${apart}`, '<');
	if ('children' in tree) tree.children.forEach(restore);
	return tree;
}
