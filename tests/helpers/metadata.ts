import type { Metadata } from '../../src/lib/metadata/metadata.ts';

/** An essay as it is described, with what the test does not care about filled in. */
export function describedEssay(part: Partial<Metadata> = {}): Metadata {
	return {
		kind: 'essay',
		key: 'on_openness',
		url: 'https://reader.example/essays/on-openness/',
		title: 'On openness',
		genre: undefined,
		summary: '',
		author: { name: 'Ann Lee', url: 'https://reader.example/people/ann-lee/' },
		dates: ['2006-07-27', '2006-07-27'],
		topics: [],
		original: undefined,
		container: { name: 'The Reader', url: 'https://reader.example/' },
		language: 'en',
		...part,
	};
}
