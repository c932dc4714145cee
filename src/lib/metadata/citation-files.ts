import { isRemoved } from '../removed.ts';
import type { SiteEssay } from '../site.ts';
import { cslItem } from './csl.ts';
import type { EntryDescriber } from './entries.ts';
import { citationFormats, type CitationFormat } from './exported.ts';
import type { Metadata } from './metadata.ts';

/** Citations that are taken away together, under the name of their files. */
export interface CitationSet {
	readonly name: 'essay' | 'discussion' | 'comments' | 'cite';
	readonly entries: () => readonly Metadata[];
}

/** A file of citations: what a route of one is given. */
export interface CitationFile {
	readonly format: CitationFormat;
	readonly entries: CitationSet['entries'];
}

/** What can be cited of an essay's page: nothing of an essay that was removed but its discussion. */
export function essayCitations(describe: EntryDescriber, essay: SiteEssay): readonly CitationSet[] {
	const sets: CitationSet[] = [];
	if (!isRemoved(essay)) sets.push({ name: 'essay', entries: () => [describe.essay(essay)] });
	if (essay.thread.length === 0) return sets;
	return [
		...sets,
		{ name: 'discussion', entries: () => [describe.discussion(essay)] },
		{ name: 'comments', entries: () => essay.thread.map(describe.comment) },
	];
}

/** `sets` in every format, each with the name of its file. */
export function citationFiles(
	sets: readonly CitationSet[],
): readonly (CitationFile & { readonly file: string })[] {
	const formats = Object.keys(citationFormats) as CitationFormat[];
	return sets.flatMap(({ name, entries }) =>
		formats.map((format) => ({ file: `${name}.${format}`, format, entries })),
	);
}

/** The text of a file of citations. */
export function renderCitations({ format, entries }: CitationFile): string {
	return citationFormats[format].format(entries().map(cslItem));
}
