import type { Curation } from '../../src/schemas/curation.ts';
import type { Digest, MaskKind, Naming } from '../../src/schemas/digest.ts';

/** What of the captures may be published. */
export interface Policy {
	readonly mask: readonly MaskKind[];
	/** How people are named unless one of `people` says otherwise. */
	readonly names: Naming;
	/** Mixed into pseudonyms, so that those of two digests differ. */
	readonly salt: string;
	readonly people: Curation['people'];
	/** What the curator took out at somebody's request. */
	readonly removals: Curation['removals'];
}

/** The policy that `digest.yaml` and `curation.yaml` make together. */
export function policyOf(
	{ mask, names, salt, title }: Pick<Digest, 'mask' | 'names' | 'salt' | 'title'>,
	{ people, removals }: Pick<Curation, 'people' | 'removals'>,
): Policy {
	return { mask, names, salt: salt ?? title, people, removals };
}

/** Whether anybody's name may not be shown. */
export function hidesSomebody({ names, people, removals }: Policy): boolean {
	return (
		names !== 'shown' ||
		people.some((person) => (person.names ?? 'shown') !== 'shown') ||
		removals.some(({ person }) => person !== undefined)
	);
}
