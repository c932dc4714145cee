import type { CommentRecord, EssayRecord } from '../../scripts/model/entry.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';

/** The permalinks of a digest that was never published. */
export const noPermalinks = permalinksSchema.parse({});

/** An essay record with what a test says about it and the emptiest value of everything else. */
export function essayRecord(given: Partial<EssayRecord> & { readonly key: string }): EssayRecord {
	return {
		...base(given.key, given.text ?? ''),
		kind: 'essay',
		title: 'Untitled',
		titleFrom: 'capture',
		slug: '',
		tags: [],
		...given,
	};
}

/** A comment record; its essay is the first entry of its own capture unless the test says more. */
export function commentRecord(
	given: Partial<CommentRecord> & { readonly key: string },
): CommentRecord {
	return {
		...base(given.key, given.text ?? ''),
		kind: 'comment',
		essay: `${captureOf(given.key)}#0`,
		position: 0,
		replyFrom: 'none',
		status: 'shown',
		...given,
	};
}

function base(key: string, text: string) {
	return {
		key,
		id: '',
		authorFrom: 'none',
		body: {
			type: 'root',
			children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
		},
		text,
		topics: [],
		sources: [{ capture: captureOf(key), lines: [] }],
		folded: [],
		confidence: { bounds: 1, author: 1 },
		unsure: [],
	} as const satisfies Partial<EssayRecord>;
}

function captureOf(key: string): string {
	return key.slice(0, key.lastIndexOf('#'));
}
