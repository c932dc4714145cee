/** What a benchmark found: a row for each thing measured, the first column naming it. */
export interface BenchTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
	/** How it was measured, and what the figures leave out. */
	readonly notes: readonly string[];
}

/** A module in `scripts/bench/`, which `npm run bench -- NAME` runs. */
export interface Bench {
	/** The name of its file. */
	readonly name: string;
	readonly title: string;
	/** Measures; `size` is what the benchmark counts (pages, lines), or its own default without. */
	readonly run: (size?: number) => Promise<BenchTable>;
}

/** The table as aligned text: names to the left, figures to the right. */
export function renderTable({ columns, rows, notes }: BenchTable): string {
	const lines = [columns, ...rows.map((row) => row.map(String))];
	const widths = columns.map((_, column) =>
		Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
	);
	const text = lines.map((cells) =>
		cells
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join('  ')
			.trimEnd(),
	);
	const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
	return [text[0], rule, ...text.slice(1), ...notes.map((note) => `  ${note}`)].join('\n');
}
