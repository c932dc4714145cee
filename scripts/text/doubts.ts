/** What ingest says to the reader where it is not sure; the curator's word takes the sentence away. */
export const doubts = {
	essayAuthor: 'The page names no author; the comments speak to this one.',
	essayAuthorCalled: 'The page names no author; the next comment calls them so.',
	essayBounds: 'Where this essay ends is a guess.',
	commentBounds: 'Where this comment begins and ends is a guess.',
	commentAuthor: 'Who wrote this comment is a guess.',
	commentUnsigned: 'That nobody signed this comment is a guess.',
} as const;

const author: ReadonlySet<string> = new Set([
	doubts.essayAuthor,
	doubts.essayAuthorCalled,
	doubts.commentAuthor,
	doubts.commentUnsigned,
]);
const bounds: ReadonlySet<string> = new Set([doubts.essayBounds, doubts.commentBounds]);

/** What a doubt is about: who wrote an entry, or which words are its own. */
export type DoubtKind = 'author' | 'bounds';

/** What a sentence about an entry doubts; undefined where it says something else. */
export function doubtKind(sentence: string): DoubtKind | undefined {
	if (bounds.has(sentence)) return 'bounds';
	return author.has(sentence) ? 'author' : undefined;
}
