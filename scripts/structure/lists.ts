import type { List, ListItem } from 'mdast';
import type { Found, Lines } from './body-line.ts';
import { readBullet, readMarkers, type Bullet } from './markers.ts';

interface Item {
	readonly line: number;
	readonly bullet: Bullet;
}

const question = /\?["”’)]{0,3}$/u;

/**
 * A run of at least two lines that start with a bullet. A round bullet other than the first makes a
 * list inside the item before it. A single `- ` line is left alone, and so is a dialogue.
 */
export function bulletedList(lines: Lines, at: number): Found | undefined {
	const items = collectItems(lines.texts, at);
	if (items.length < 2 || isDialogue(lines.texts, items)) return undefined;
	return { block: nest(items, lines), taken: items.length };
}

function collectItems(texts: readonly string[], at: number): Item[] {
	const first = readBullet(texts[at] ?? '');
	const continues = (bullet: Bullet | undefined): bullet is Bullet => {
		if (!bullet || !first) return false;
		return first.isRound ? bullet.isRound : bullet.sign === first.sign;
	};
	// Not the middle of a run that was left alone.
	if (!first || continues(readBullet(texts[at - 1] ?? ''))) return [];
	const items: Item[] = [];
	for (let line = at; line < texts.length; line++) {
		const bullet = readBullet(texts[line] ?? '');
		if (!continues(bullet)) break;
		items.push({ line, bullet });
	}
	return items;
}

/** Dashes open the speeches of a dialogue, too: some ask, some do not, and no colon announces them. */
function isDialogue(texts: readonly string[], [first, ...others]: readonly Item[]): boolean {
	if (!first || !['-', '–'].includes(first.bullet.sign)) return false;
	if (texts[first.line - 1]?.endsWith(':')) return false;
	const asks = [first, ...others].map(({ line }) => question.test(texts[line] ?? ''));
	return asks.includes(true) && asks.includes(false);
}

function nest(items: readonly Item[], lines: Lines): List {
	const sign = items[0]?.bullet.sign;
	const starts = [...items.keys()].filter((index) => items[index]?.bullet.sign === sign);
	const children = starts.map((start, index): ListItem => {
		const [item, ...inner] = items.slice(start, starts[index + 1]);
		const own = item ? lines.phrasing(item.line, item.bullet.start) : [];
		return {
			type: 'listItem',
			children: [
				{ type: 'paragraph', children: own },
				...(inner.length > 0 ? [nest(inner, lines)] : []),
			],
		};
	});
	return { type: 'list', ordered: false, children };
}

/** A run of at least two lines that count from 1, a or i. */
export function numberedList(lines: Lines, at: number): Found | undefined {
	for (const { style, value } of readMarkers(lines.texts[at] ?? '')) {
		if (value !== 1) continue;
		const starts: number[] = [];
		for (let line = at; line < lines.texts.length; line++) {
			const markers = readMarkers(lines.texts[line] ?? '');
			const next = markers.find((marker) => marker.style === style);
			if (next?.value !== starts.length + 1) break;
			starts.push(next.start);
		}
		if (starts.length >= 2) return { block: ordered(lines, at, starts), taken: starts.length };
	}
	return undefined;
}

function ordered(lines: Lines, at: number, starts: readonly number[]): List {
	const children = starts.map((start, index): ListItem => {
		return {
			type: 'listItem',
			children: [{ type: 'paragraph', children: lines.phrasing(at + index, start) }],
		};
	});
	return { type: 'list', ordered: true, start: 1, children };
}

/**
 * A list that lost its bullets: at least three questions after a paragraph that ends in a colon,
 * all of them close together or all apart.
 */
export function questionList(lines: Lines, at: number): Found | undefined {
	const { texts, gaps } = lines;
	if (!texts[at - 1]?.endsWith(':')) return undefined;
	const starts: number[] = [];
	for (let line = at; line < texts.length; line++) {
		const isNext = line === at || gaps[line] === gaps[at];
		if (!isNext || !question.test(texts[line] ?? '')) break;
		starts.push(0);
	}
	if (starts.length < 3) return undefined;
	return { block: { ...ordered(lines, at, starts), ordered: false }, taken: starts.length };
}
