import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';

/** One line of an entry's words, as the capture has it. */
export interface BodyLine {
	readonly text: string;
	/** Whether a blank line stood before it. */
	readonly gap: boolean;
}

/** The lines of one entry while they are made into blocks: printable, trimmed, none of them empty. */
export interface Lines {
	readonly texts: readonly string[];
	readonly gaps: readonly boolean[];
	/** The words of a line from `start` on, with its links and note calls. */
	readonly phrasing: (line: number, start?: number) => PhrasingContent[];
}

/** Any block that an entry's words may hold. */
export type Block = BlockContent | DefinitionContent;

/** A block that was found at a line, and how many lines it takes. */
export interface Found {
	readonly block: Block;
	readonly taken: number;
}

/** Looks for one kind of block that starts at line `at`. */
export type Recognizer = (lines: Lines, at: number) => Found | undefined;
