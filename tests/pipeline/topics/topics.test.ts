import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { EntryRecord } from '../../../scripts/model/entry.ts';
import { singular } from '../../../scripts/topics/inflection.ts';
import { isEnglish } from '../../../scripts/topics/language.ts';
import { findMentions, indexPhrases } from '../../../scripts/topics/match.ts';
import { suggestTopics } from '../../../scripts/topics/suggest.ts';
import { giveTopics } from '../../../scripts/topics/topics.ts';
import { commentRecord, essayRecord } from '../../helpers/records.ts';

const listening = {
	slug: 'listening',
	title: 'Listening',
	words: ['listen', 'focus group', 'complaint'],
	aliases: ['Hearing people out'],
};
const markets = { slug: 'markets', title: 'Markets', words: ['market', 'stall'], aliases: [] };
const topics = [listening, markets];

const topicsOf = (record: EntryRecord | undefined) => record?.topics.map(({ topic }) => topic);
const give = (...records: readonly EntryRecord[]) => giveTopics(records, topics).value.records;
const filler = (count: number) => Array.from({ length: count }, () => 'and').join(' ');

describe('singular', () => {
	test.each([
		['companies', 'company'],
		['markets', 'market'],
		['marketing', 'marketing'],
		['boxes', 'box'],
		['churches', 'church'],
		['classes', 'class'],
		['class', 'class'],
		['crisis', 'crisis'],
		['bonus', 'bonus'],
		['movies', 'movy'],
		['gas', 'gas'],
		['größe', 'größe'],
	])('of %s is %s', (word, expected) => {
		expect(singular(word)).toBe(expected);
	});
});

describe('findMentions', () => {
	const find = (text: string) => findMentions(text, indexPhrases(topics));

	test('counts words and phrases on word boundaries, plurals included', () => {
		const mention = find('Focus groups hear a complaint; complaints! Refocus group.').get(
			'listening',
		);
		expect(Object.fromEntries(mention?.counts ?? [])).toEqual({ 'focus group': 1, complaint: 2 });
	});

	test('finds no phrase across the end of a sentence', () => {
		expect(find('We lost focus. Group hugs followed.').size).toBe(0);
	});

	test('counts the longest phrase only', () => {
		const index = indexPhrases([{ ...listening, words: ['group', 'focus group'] }]);
		expect(findMentions('A focus group.', index).get('listening')?.total).toBe(1);
	});

	test.prop([fc.string({ unit: 'binary' })])('accepts any text and any phrase', (text) => {
		const index = indexPhrases([{ slug: 'x', title: text, words: [text], aliases: [] }]);
		expect(findMentions(text, index).size).toBeLessThanOrEqual(1);
	});
});

describe('giveTopics', () => {
	test('gives an essay the topics its tags name', () => {
		const [essay] = give(essayRecord({ key: 'a#0', tags: ['hearing people out', 'misc'] }));
		expect(essay?.topics).toEqual([{ topic: 'listening', from: 'tag' }]);
	});

	test('gives an essay the topics its words mean', () => {
		const [essay] = give(essayRecord({ key: 'a#0', text: 'They listen to each complaint.' }));
		expect(essay?.topics).toEqual([{ topic: 'listening', from: 'words' }]);
	});

	test.each([
		['one word in passing', 'They listen.'],
		['words lost in a long text', `They listen to a complaint. ${filler(2000)}`],
		['words that only begin alike', 'A listener is marketing to the stalled.'],
	])('gives none for %s', (_, text) => {
		expect(topicsOf(give(essayRecord({ key: 'a#0', text }))[0])).toEqual([]);
	});

	test('takes the title for what an essay is about, unless it is derived', () => {
		const essay = { key: 'a#0', title: 'Markets', text: 'Fish.' };
		expect(topicsOf(give(essayRecord(essay))[0])).toEqual(['markets']);
		expect(topicsOf(give(essayRecord({ ...essay, titleFrom: 'derived' }))[0])).toEqual([]);
	});

	test('leaves out an aside to a topic that is meant far more', () => {
		const text =
			'Market, stall. They listen to a complaint in a focus group: listen, listen, complaint!';
		expect(topicsOf(give(essayRecord({ key: 'a#0', text }))[0])).toEqual(['listening']);
	});

	test('asks less of a comment below an essay on the topic', () => {
		const comment = commentRecord({ key: 'a#1', text: 'Listen! I do listen.' });
		const on = essayRecord({ key: 'a#0', text: 'They listen to each complaint.' });
		const off = essayRecord({ key: 'a#0', text: 'Fish.' });
		expect(topicsOf(give(on, comment)[1])).toEqual(['listening']);
		expect(topicsOf(give(off, comment)[1])).toEqual([]);
	});

	test('gives spam no topic', () => {
		const text = 'Listen to my complaint in the focus group.';
		const spam = commentRecord({ key: 'a#1', text, status: 'spam' });
		expect(topicsOf(give(essayRecord({ key: 'a#0' }), spam)[1])).toEqual([]);
	});

	test('leaves what the curator decided', () => {
		const decided = [{ topic: 'markets', from: 'curation' as const }];
		const essay = essayRecord({ key: 'a#0', text: 'They listen to a complaint.', topics: decided });
		expect(give(essay)[0]?.topics).toEqual(decided);
	});

	test('gives at most four topics to an essay and three to a comment', () => {
		const many = Array.from({ length: 6 }, (_, n) => ({
			slug: `t${n}`,
			title: `alpha${n} beta${n}`,
			words: [],
			aliases: [],
		}));
		const text = many.map(({ title }) => title).join('. ');
		const records = [essayRecord({ key: 'a#0', text }), commentRecord({ key: 'a#1', text })];
		const given = giveTopics(records, many).value.records;
		expect(given.map(topicsOf)).toEqual([
			['t0', 't1', 't2', 't3'],
			['t0', 't1', 't2'],
		]);
	});

	test('suggests topics where people described none, and not from earlier suggestions', () => {
		const records = ['a', 'b', 'c', 'd'].map((capture, n) =>
			essayRecord({
				key: `${capture}#0`,
				id: capture,
				text:
					n < 2
						? 'The echo chamber is where we agree. Nobody leaves the echo chamber with the same hat.'
						: 'The rain fell on the roof of the house that we had left, and it was not warm.',
			}),
		);
		const { records: given, suggested } = giveTopics(records, [
			{ ...listening, suggested: true },
		]).value;
		expect([...suggested.keys()]).toEqual(['echo-chamber']);
		expect(suggested.get('echo-chamber')).toMatchObject({ title: 'Echo chamber', suggested: true });
		expect(given.map(({ topics: links }) => links)).toEqual([
			[{ topic: 'echo-chamber', from: 'suggested' }],
			[{ topic: 'echo-chamber', from: 'suggested' }],
			[],
			[],
		]);
	});
});

describe('suggestTopics', () => {
	const corpus = (texts: readonly string[]) =>
		texts.map((text, n) => essayRecord({ key: `${n}#0`, id: `essay-${n}`, text }));

	test('knows other languages by what their texts repeat', () => {
		const german = (words: string) => `Die ${words} und noch einmal: ${words}, wie man so sagt.`;
		const given = corpus([
			german('Marktplatz Fischfrau'),
			german('Marktplatz Zeitung'),
			german('Marktplatz Glocke'),
			german('Gartenzaun'),
			german('Schulhof'),
			german('Kirchturm'),
			german('Brunnen'),
		]);
		expect(suggestTopics(given).map(({ slug }) => slug)).toEqual(['marktplatz']);
	});

	test('suggests no names of people who write there', () => {
		const given = corpus([
			'Jerry Bowles is what we have. That is for Jerry Bowles.',
			'Jerry Bowles is what they are not. This is from Jerry Bowles.',
			'It is the rain.',
			'It is the sun.',
			'It is the wind.',
		]);
		expect(suggestTopics(given).map(({ slug }) => slug)).toContain('jerry-bowles');
		const signed = [...given, commentRecord({ key: '0#1', id: 'c', author: 'Jerry Bowles' })];
		expect(suggestTopics(signed).map(({ slug }) => slug)).not.toContain('jerry-bowles');
	});

	const sentence = fc.constantFrom(
		'The echo chamber is what they have.',
		'It is the sales channel that you are for.',
		'For the customer base this is not what it was.',
		'They are in the echo chamber with the customer base.',
		'Relationships and relationships: a relationship is for you.',
	);

	test.prop([fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 8 })])(
		'suggests the same whatever the order of entries, and few',
		(texts) => {
			const given = corpus(texts.map((text) => text.join(' ')));
			const suggested = suggestTopics(given);
			expect(suggestTopics(given.toReversed())).toEqual(suggested);
			expect(suggested.length).toBeLessThanOrEqual(8);
			expect(new Set(suggested.map(({ slug }) => slug)).size).toBe(suggested.length);
		},
	);

	test.prop([fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })])(
		'accepts any text',
		(texts) => {
			expect(suggestTopics(corpus([...texts, ...texts])).length).toBeLessThanOrEqual(8);
		},
	);
});

describe('isEnglish', () => {
	test.each([
		['It is the queue that sells the fish, not what you say of it.', true],
		['Der Markt ist ein Gespräch, und wer nicht zuhört, verkauft keinen Fisch.', false],
		['Le marché est une conversation, et qui n’écoute pas ne vend pas.', false],
		['', false],
	])('of %j is %s', (text, expected) => {
		expect(isEnglish(text)).toBe(expected);
	});
});
