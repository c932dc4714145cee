import type { Root, RootContent, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import type { Settings } from 'unified';
import { escapeUnderscores, withGuards } from './guards.ts';

/** A JSX element on lines of its own, such as `<Comment>`. */
export type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;

type Handler = NonNullable<NonNullable<Settings['handlers']>['paragraph']>;

/**
 * An element is its opening tag on one line, its body not indented, and its closing tag: comments
 * can be read in an editor, and a change in one shows as a change of one line.
 */
const element: Handler = (node: Element, _, state, info) => {
	const { name, attributes } = node;
	// As an element within a line, whose tag remark-mdx never breaks.
	const empty = { type: 'mdxJsxTextElement', name, attributes, children: [] } as const;
	const tag = state.handle(empty, undefined, state, info);
	if (node.children.length === 0) return tag;
	return `${tag.replace(/ \/>$/, '>')}\n\n${state.containerFlow(node, info)}\n\n</${name}>`;
};

const processor = remark()
	.use(remarkGfm, { tablePipeAlign: false })
	.use(remarkMdx)
	.data('settings', {
		bullet: '-',
		emphasis: '_',
		// Not `-`, which is a list item inside a list item.
		rule: '_',
		handlers: {
			text: (({ value }: Text, _, state, info) =>
				escapeUnderscores(state.safe(value, info))) satisfies Handler,
			yaml: ({ value }: { value: string }) => `---\n${value}\n---`,
			mdxJsxFlowElement: element,
		},
		unsafe: [
			// remark-mdx escapes `<` and `{`, but not the words that open a line of JavaScript: a
			// comment that starts with "import taxes are high" would break the build.
			{ atBreak: true, character: 'i', after: 'mport' },
			{ atBreak: true, character: 'e', after: 'xport' },
			// `[^1]` and a colon at the start of a paragraph is the note itself, not a call.
			{ before: '\\]', character: ':', inConstruct: 'phrasing' },
		],
	})
	.freeze();

/**
 * The MDX text of `root`, which remark and the site's parser both read back as the same tree.
 *
 * `root` holds what `safeTree` leaves, front matter, and elements. One paragraph is one line.
 */
export function stringifyMdx(root: Root): string {
	return processor.stringify(withGuards(root));
}
