import { citeAll, type StyledCitation } from './lib/metadata/citations.ts';
import { cslItem } from './lib/metadata/csl.ts';
import type { Metadata } from './lib/metadata/metadata.ts';
import { styleSheets } from './lib/metadata/styled.ts';
import { makeOnce } from './made-once.ts';

/** How each of `entries` is cited; what an earlier build cited the same way is not worked out again. */
export async function citeOnce(
	entries: readonly Metadata[],
): Promise<readonly (readonly StyledCitation[])[]> {
	const made = await makeOnce([entries.map(cslItem), styleSheets], () =>
		Promise.resolve(new TextEncoder().encode(JSON.stringify(citeAll(entries)))),
	);
	return JSON.parse(new TextDecoder().decode(made)) as ReturnType<typeof citeAll>;
}
