import type { EssayEntry } from './site.ts';

/** What stands in place of the words of an essay that nobody has, and what ingest says of it. */
export const wordless = 'No capture holds the words of this essay, only its comments.';

/** Whether no more is held of an essay than its address and what was answered. */
export function isWordless({
	blocks,
	permalink,
}: Pick<EssayEntry, 'blocks' | 'permalink'>): boolean {
	return blocks.length === 1 && blocks[0]?.text === permalink;
}
