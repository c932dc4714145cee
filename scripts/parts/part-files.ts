import { appendFileSync, existsSync } from 'node:fs';
import type { Found } from '../exports/found.ts';
import { linesOf } from '../read/lines.ts';
import type { Scratch } from '../read/scratch.ts';

/** One item as it waits for its part: which file it is of, its number there, and itself. */
export type Waiting = readonly [file: number, number: number, item: Found];

/** What is written at once: smaller pieces take longer, larger ones more memory. */
const pieceLength = 1 << 16;

/** The items of a run on the disk, part by part. */
export class PartFiles {
	readonly #paths: readonly string[];
	readonly #pieces: string[];

	constructor(count: number, scratch: Scratch) {
		this.#paths = Array.from({ length: count }, () => scratch.file());
		this.#pieces = this.#paths.map(() => '');
	}

	add(part: number, item: Waiting): void {
		const piece = `${this.#pieces[part] ?? ''}${JSON.stringify(item)}\n`;
		this.#pieces[part] = piece;
		if (piece.length >= pieceLength) this.#write(part);
	}

	/** The items of a part in the order of their files. */
	read(part: number): readonly Waiting[] {
		return [...this.stream(part)].sort(([a, n], [b, m]) => a - b || n - m);
	}

	/** The items of a part in the order they were added. */
	*stream(part: number): Generator<Waiting> {
		this.#write(part);
		const path = this.#paths[part] ?? '';
		if (!existsSync(path)) return;
		for (const line of linesOf(path)) yield JSON.parse(line) as Waiting;
	}

	#write(part: number): void {
		const piece = this.#pieces[part] ?? '';
		if (piece === '') return;
		appendFileSync(this.#paths[part] ?? '', piece);
		this.#pieces[part] = '';
	}
}
