import type { Digest } from '../../src/schemas/digest.ts';

/** What every page's foot should say, and what it means to readers. */
const wanted = {
	licence: 'nobody can tell what they may do with the texts',
	contact: 'nobody can ask for a correction or a removal',
} as const;

/** What is missing at the foot of every page. */
export function footLines(digest: Partial<Digest> | undefined): readonly string[] {
	return Object.entries(wanted).flatMap(([key, consequence]) =>
		digest?.[key as keyof typeof wanted]
			? []
			: [
					`warning Found no \`${key}\` in digest.yaml, expected one for the foot of every page; without it ${consequence}.`,
				],
	);
}
