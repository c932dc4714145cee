import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { contextObject } from '../../../../src/lib/metadata/context-object.ts';
import { describedEssay } from '../../../helpers/metadata.ts';

const fieldsOf = (text: string) => Object.fromEntries(new URLSearchParams(text));

describe('contextObject', () => {
	test('says who, what, when and where', () => {
		expect(fieldsOf(contextObject(describedEssay()))).toEqual({
			ctx_ver: 'Z39.88-2004',
			rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
			'rft.type': 'blogPost',
			'rft.title': 'On openness',
			'rft.source': 'The Reader',
			'rft.identifier': 'https://reader.example/essays/on-openness/',
			'rft.aulast': 'Lee',
			'rft.aufirst': 'Ann',
			'rft.date': '2006-07-27',
			'rft.language': 'en',
		});
	});

	test('says nothing of what is not known, and leaves a screen name whole', () => {
		const author = { name: 'The Curmudgeon', url: '' };
		const fields = fieldsOf(contextObject(describedEssay({ author, dates: undefined })));
		expect(fields).toMatchObject({ 'rft.aulast': 'The Curmudgeon' });
		expect(Object.keys(fields)).not.toContain('rft.aufirst');
		expect(Object.keys(fields)).not.toContain('rft.date');
	});

	property.prop([fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())])(
		'lets no title become a field',
		(title) => {
			const fields = fieldsOf(contextObject(describedEssay({ title })));
			expect(Object.keys(fields)).toHaveLength(10);
			expect(fields['rft.date']).toBe('2006-07-27');
		},
	);
});
