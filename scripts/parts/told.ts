import type { Diagnostic } from '../model/diagnostic.ts';

/** That an entry is unknown is true where no part knows it. */
const unknown = 'curate/unknown-';

/** More of one kind are counted: a large blog has a hundred thousand of some. */
const mostListed = 200;

/** What the parts of a run say, each thing once. */
export class Told {
	readonly #parts: number;
	readonly #listed = new Map<string, { readonly diagnostic: Diagnostic; count: number }>();
	readonly #byCode = new Map<string, number>();

	constructor(parts: number) {
		this.#parts = parts;
	}

	/** Takes in what one part says. */
	add(diagnostics: readonly Diagnostic[]): void {
		for (const diagnostic of diagnostics) {
			const { code, place, message, severity } = diagnostic;
			const words = code.startsWith(unknown) ? '' : message;
			const key = JSON.stringify([code, place ?? null, words]);
			const known = this.#listed.get(key);
			if (known !== undefined) {
				known.count++;
				continue;
			}
			const count = (this.#byCode.get(code) ?? 0) + 1;
			this.#byCode.set(code, count);
			if (count > mostListed && severity === 'info') continue;
			this.#listed.set(key, { diagnostic, count: 1 });
		}
	}

	all(): readonly Diagnostic[] {
		const listed = [...this.#listed.values()].filter(
			({ diagnostic, count }) => !diagnostic.code.startsWith(unknown) || count === this.#parts,
		);
		const byCode = Map.groupBy(listed, ({ diagnostic }) => diagnostic.code);
		return [...byCode].flatMap(([code, all]) => {
			const left = (this.#byCode.get(code) ?? 0) - all.length;
			const isCut = left > 0 && !code.startsWith(unknown);
			return [...all.map(({ diagnostic }) => diagnostic), ...(isCut ? [rest(code, left)] : [])];
		});
	}
}

function rest(code: string, count: number): Diagnostic {
	const message = `The same is true of ${count.toLocaleString('en')} more; they are not listed.`;
	return { code, severity: 'info', message };
}
