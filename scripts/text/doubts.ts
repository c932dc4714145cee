/** What ingest says to the reader where it is not sure; the curator's word takes the sentence away. */
export const doubts = {
	essayAuthor: 'The page names no author; the comments speak to this one.',
	essayAuthorCalled: 'The page names no author; the next comment calls them so.',
	essayBounds: 'Where this essay ends is a guess.',
	essayStart: 'The page begins with its site’s menus; where this essay begins is a guess.',
	commentBounds: 'Where this comment begins and ends is a guess.',
	commentAuthor: 'Who wrote this comment is a guess.',
	commentUnsigned: 'That nobody signed this comment is a guess.',
	/** Of an essay whose source counts more comments than were found. */
	count: (stated: number, found: number) =>
		`The source counts ${stated} comment${stated === 1 ? '' : 's'}, of which ${found === 0 ? 'none' : found} ${found > 1 ? 'are' : 'is'} here.`,
} as const;

const author: ReadonlySet<string> = new Set([
	doubts.essayAuthor,
	doubts.essayAuthorCalled,
	doubts.commentAuthor,
	doubts.commentUnsigned,
]);
const bounds: ReadonlySet<string> = new Set([
	doubts.essayBounds,
	doubts.essayStart,
	doubts.commentBounds,
]);

const count = /^The source counts \d+ comments?, of which (?:none|\d+) (?:are|is) here\.$/u;

/**
 * What a doubt is about: who wrote an entry, which words are its own, or how many comments it should
 * have.
 */
export type DoubtKind = 'author' | 'bounds' | 'count';

/** What a sentence about an entry doubts; undefined where it says something else. */
export function doubtKind(sentence: string): DoubtKind | undefined {
	if (bounds.has(sentence)) return 'bounds';
	if (count.test(sentence)) return 'count';
	return author.has(sentence) ? 'author' : undefined;
}
