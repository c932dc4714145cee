import type { Diagnostic } from '../../model/diagnostic.ts';

/** One place where a file is broken, and what that costs. */
export interface Damage {
	readonly line: number;
	/** What was found and what became of it, without the place. */
	readonly what: string;
}

/** Each kind of damage once, with its first line and how often it was found. */
export function reportDamage(file: string, damages: readonly Damage[]): readonly Diagnostic[] {
	return [...Map.groupBy(damages, ({ what }) => what)].map(([what, places]): Diagnostic => {
		const more = places.length > 1 ? ` (${places.length} times, first here)` : '';
		return {
			code: 'exports/damaged',
			severity: 'warning',
			message: `The file is broken: found ${what}${more}.`,
			hint: 'Export it again if the platform still can.',
			place: { file, line: places[0]?.line },
		};
	});
}
