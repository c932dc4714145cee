import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { heightOf } from './height.ts';

/**
 * Elements inside each other: a page may leave open what it should close, once for each of its
 * comments; the words of one entry that stand deeper than this were nested by a program.
 */
const deepest = { page: 1000, fragment: 100 } as const;

/** Elements that a text may make, with one of its tags and without any. */
const mostPerTag = 10;
const mostElements = 10_000;

/**
 * The tree of a page or of a piece of one; undefined where it was built to be expensive.
 *
 * A formatting element that is not closed opens again in each block after it: 50 kB of
 * `<font size=1>x<p><font size=2>x<p>` fill the memory of a machine as HTML says they should.
 */
export function parseHtml(html: string, kind: keyof typeof deepest): Root | undefined {
	try {
		const treeAdapter = boundedAdapter(html, deepest[kind]);
		const options = { treeAdapter, scriptingEnabled: false };
		const tree = kind === 'page' ? parse(html, options) : parseFragment(html, options);
		// Misnested tags nest what the parser has closed.
		return heightOf(tree) > deepest[kind] ? undefined : (fromParse5(tree) as Root);
	} catch (error) {
		if (error instanceof TooExpensive) return undefined;
		throw error;
	}
}

class TooExpensive extends Error {}

/** Builds the usual tree, and stops where it becomes too deep or too large. */
function boundedAdapter(html: string, depth: number): typeof defaultTreeAdapter {
	let open = 0;
	let left = mostElements + mostPerTag * count(html, '<');
	return {
		...defaultTreeAdapter,
		createElement: (...given) => {
			left -= 1;
			if (left < 0) throw new TooExpensive();
			return defaultTreeAdapter.createElement(...given);
		},
		onItemPush: () => {
			open += 1;
			if (open > depth) throw new TooExpensive();
		},
		onItemPop: () => {
			open -= 1;
		},
	};
}

function count(text: string, sign: string): number {
	let found = 0;
	for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found += 1;
	return found;
}
