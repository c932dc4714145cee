import type { Element, ElementContent, Nodes, Parents, Text } from 'hast';
import { h } from 'hastscript';
import { tokensOf } from './tokens.ts';

type Run = readonly [first: number, last: number];

/** A piece of text in the tree and where it begins in the text as a whole. */
interface Piece {
	readonly node: Text;
	readonly parent: Parents;
	readonly start: number;
}

/** Wraps the words of `runs` in `<span class="quoted">`; words count from 0 in the text of `parent`. */
export function markQuoted(parent: Parents, runs: readonly Run[]): void {
	const { pieces, text } = collectText(parent);
	const tokens = tokensOf(text);
	const ranges = joinRuns(runs).map(([first, last]) => ({
		start: tokens[first]?.start ?? 0,
		end: tokens[last]?.end ?? 0,
	}));
	for (const { node, parent: holder, start } of pieces) {
		const inside = ranges
			.map((range) => [Math.max(0, range.start - start), range.end - start] as const)
			.filter(([from, to]) => from < node.value.length && to > 0);
		if (inside.length === 0 || node.value.trim() === '') continue;
		holder.children.splice(holder.children.indexOf(node), 1, ...split(node.value, inside));
	}
}

/** Runs in order, those that touch made one. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
	const joined: [number, number][] = [];
	for (const [first, last] of runs.toSorted((a, b) => a[0] - b[0])) {
		const before = joined.at(-1);
		if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
		else joined.push([first, last]);
	}
	return joined;
}

function split(value: string, ranges: readonly Run[]): ElementContent[] {
	const parts: ElementContent[] = [];
	let at = 0;
	const keep = (end: number) => {
		if (end > at) parts.push({ type: 'text', value: value.slice(at, end) });
	};
	for (const [start, end] of ranges) {
		keep(start);
		parts.push(h('span.quoted', value.slice(start, end)));
		at = end;
	}
	keep(value.length);
	return parts;
}

/**
 * The text of `parent` as its words were counted: note numbers are silent, and so are the lists
 * inside an item, but not those of a whole text. An image counts as what it says it shows.
 */
function collectText(parent: Parents): {
	readonly pieces: readonly Piece[];
	readonly text: string;
} {
	const pieces: Piece[] = [];
	let text = '';
	const visit = (holder: Parents) => {
		for (const node of holder.children as Nodes[]) {
			if (node.type === 'text') {
				if (isAroundName(holder)) continue;
				pieces.push({ node, parent: holder, start: text.length });
				text += node.value;
			} else if (
				node.type === 'element' &&
				!isSilent(node, holder === parent && parent.type !== 'root')
			) {
				if (node.tagName === 'br') text += ' ';
				else if (node.tagName === 'img') text += node.properties['alt'] || '[image]';
				else if (node.tagName === 'figcaption') {
					// The line end between a picture and its caption.
					text += ' ';
					visit(node);
				} else visit(node);
			}
			if (holder.type === 'root') text += '\n';
		}
	};
	visit(parent);
	return { pieces, text };
}

/** In the link to a picture on the web, only what it shows is the writer's words. */
function isAroundName(holder: Parents): boolean {
	return holder.type === 'element' && 'dataImage' in holder.properties;
}

function isSilent({ tagName, properties }: Element, isOwn: boolean): boolean {
	return properties['role'] === 'doc-noteref' || (isOwn && /^[ou]l$/u.test(tagName));
}
