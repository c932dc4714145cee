import { describe, expect, test } from 'vitest';
import type { PanelEntry } from '../../../scripts/panel/events.ts';
import { readDecisions } from '../../../scripts/panel/form.ts';

describe('readDecisions', () => {
	const entry: PanelEntry = {
		...{ id: 'c-0000000002', kind: 'comments', before: 'c-0000000001', title: undefined },
		...{ author: 'Ann', published: undefined, topics: [], status: 'shown', inReplyTo: undefined },
		...{ excerpt: '', abstract: undefined, places: [], joined: [], folded: [] },
	};
	const before = {
		author: 'Ann',
		topics: '',
		status: 'shown',
		inReplyTo: '',
		split: '',
		merge: '',
	};
	const of = { kind: 'comments', id: entry.id };

	test.each([
		[{ author: 'Ann Lee' }, [{ ...of, key: 'author', value: 'Ann Lee' }]],
		[{ author: '' }, [{ ...of, key: 'author', value: null }]],
		[{ topics: 'tea, milk' }, [{ ...of, key: 'topics', value: ['tea', 'milk'] }]],
		[{ status: 'spam' }, [{ ...of, key: 'status', value: 'spam' }]],
		[{ inReplyTo: 'c-0000000001' }, [{ ...of, key: 'inReplyTo', value: 'c-0000000001' }]],
		[{ split: 'line:12' }, [{ ...of, key: 'split', value: [{ line: 12 }] }]],
		[{ split: 'paragraph:2' }, [{ ...of, key: 'split', value: [{ paragraph: 2 }] }]],
		[{ abstract: 'A pier.' }, [{ ...of, key: 'abstract', value: 'A pier.' }]],
		[{ sameAs: 'Ann Lee' }, [{ kind: 'people', name: 'Ann Lee', key: 'also', value: ['Ann'] }]],
		[
			{ namesake: 'Ann of Leeds' },
			[{ kind: 'people', name: 'Ann of Leeds', key: 'entries', value: [entry.id] }],
		],
		[
			{ apart: 'merge:c-1 repeats:c-2 merge:c-3' },
			[
				{ ...of, key: 'merge', without: ['c-1', 'c-3'] },
				{ ...of, key: 'repeats', without: ['c-2'] },
			],
		],
		[{ unfold: 'c-4 c-5' }, [{ kind: 'unfold', value: ['c-4', 'c-5'] }]],
		[
			{ merge: 'c-0000000001' },
			[{ kind: 'comments', id: 'c-0000000001', key: 'merge', value: [entry.id] }],
		],
		[{}, []],
	])('says %j as decisions', (changed, decisions) => {
		expect(readDecisions(entry, before, { ...before, ...changed })).toEqual(decisions);
	});
});
