import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, makeElement, property } from './tags.ts';

/**
 * Cells of a table with all that its spans and its shorter rows are filled up with. A cell may say that
 * it spans a hundred million columns, and a table of as many cells is what Markdown makes of it;
 * 2,000 cells in each of two directions took a minute and 3 GB (2026-11).
 */
const mostCells = 100_000;

/** A cell in as many columns and rows as it says; a row is no longer than the table. */
interface Cell {
	readonly element: Element;
	readonly columns: number;
	readonly rows: number;
}

/**
 * Takes the spans out of tables that they make larger than anybody writes, and makes lines of what
 * is larger still. Changes `tree`.
 */
export function boundTables(tree: Root): Root {
	visit(tree, 'element', (table) => {
		if (table.tagName !== 'table') return;
		if (isBounded(rowsOf(table))) return;
		for (const { element } of rowsOf(table).flat()) {
			delete element.properties['colSpan'];
			delete element.properties['rowSpan'];
		}
		if (!isBounded(rowsOf(table))) makeLines(table);
	});
	return tree;
}

function isBounded(rows: readonly (readonly Cell[])[]): boolean {
	let spanned = 0;
	for (const { columns, rows: down } of rows.flat()) spanned += columns * down;
	if (spanned > mostCells) return false;
	const widths = rows.map(() => 0);
	for (const [at, row] of rows.entries()) {
		for (const cell of row) {
			for (let down = 0; down < cell.rows && at + down < rows.length; down += 1) {
				widths[at + down] = (widths[at + down] ?? 0) + cell.columns;
			}
		}
	}
	return rows.length * widths.reduce((most, width) => Math.max(most, width), 0) <= mostCells;
}

function rowsOf(table: Element): readonly (readonly Cell[])[] {
	const rows: Element[] = [];
	visit(table, 'element', (element) => {
		if (element.tagName === 'tr') rows.push(element);
	});
	return rows.map(({ children }) =>
		children.filter(isElement).map((element) => ({
			element,
			columns: spanOf(element, 'colSpan'),
			rows: Math.min(spanOf(element, 'rowSpan'), rows.length),
		})),
	);
}

function spanOf(element: Element, name: string): number {
	const span = Number.parseInt(property(element, name) ?? '', 10);
	return Number.isNaN(span) ? 1 : Math.max(1, span);
}

/** A paragraph of each row. */
function makeLines(table: Element): void {
	const rows = rowsOf(table).map((cells) => {
		const words = cells.flatMap(({ element }): Element['children'] => [
			...element.children,
			{ type: 'text', value: ' ' },
		]);
		return makeElement('p', {}, words);
	});
	table.tagName = 'div';
	table.children = rows;
}
