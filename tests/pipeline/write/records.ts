import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { CommentRecord, EssayRecord } from '../../../scripts/model/entry.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';

/** An essay with an id and a source, and what the test says. */
export function essayOf(given: Partial<EssayRecord> = {}): EssayRecord {
	const id = 'on-maps';
	return essayRecord({ key: 'page.txt#0', id, slug: id, title: 'On maps', ...given });
}

/** A shown comment of that essay with an id, and what the test says. */
export function commentOf(given: Partial<CommentRecord> = {}): CommentRecord {
	return commentRecord({ key: 'page.txt#1', id: 'c-0000000001', ...given });
}

export function text(value: string): PhrasingContent {
	return { type: 'text', value };
}

export function paragraph(...children: PhrasingContent[]): RootContent {
	return { type: 'paragraph', children };
}

export function root(...children: RootContent[]): Root {
	return { type: 'root', children };
}

/** A body with a paragraph for each of `texts`. */
export function bodyOf(...texts: readonly string[]): Root {
	return root(...texts.map((value) => paragraph(text(value))));
}

/** The lines of a generated file below its front matter. */
export function linesBelowFrontMatter(file: string): string[] {
	const fence = '\n---\n';
	return file
		.slice(file.indexOf(fence) + fence.length)
		.trim()
		.split('\n');
}
