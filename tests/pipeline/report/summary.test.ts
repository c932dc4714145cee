import { expect, test } from 'vitest';
import { summarize } from '../../../scripts/report/summary.ts';
import { doubts } from '../../../scripts/text/doubts.ts';
import { ledgerSchema } from '../../../src/schemas/ledger.ts';

test('a guess is listed while its entry is shown with these words', () => {
	const entry = (id: string, more: object = {}) => ({
		...{ id, kind: 'essay', slug: id, title: id, titleFrom: 'derived' },
		...{ author: null, published: null, unsure: [doubts.essayBounds] },
		...more,
	});
	const ledger = ledgerSchema.parse({
		...{ capture: 'a.txt', sha256: '0'.repeat(64), format: 'text', dialect: 'post', lines: 1 },
		entries: [entry('one'), entry('two', { duplicateOf: 'other' })],
		spans: [{ lines: [1, 1], role: 'body', entry: 'one' }],
	});
	expect(summarize(ledger).unsure).toEqual([{ line: 1, id: 'one', what: doubts.essayBounds }]);
});
