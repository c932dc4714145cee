import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyEdits, editParts } from '../../../scripts/text/edits.ts';
import { maskEdits, maskName } from '../../../scripts/text/mask.ts';

const all = ['email', 'phone', 'ip'] as const;
const mask = (text: string) => applyEdits(text, maskEdits(text, all));

describe('maskEdits', () => {
	test.each([
		['Write to ann.lee+blog@example.co.uk, please.', 'Write to [e-mail], please.'],
		['mail me: ann [at] example [dot] org', 'mail me: [e-mail]'],
		['ann at example dot org', '[e-mail]'],
		['jörg@bücher.de', '[e-mail]'],
		['ann＠example.org or ann ＠ example．org', '[e-mail] or [e-mail]'],
		['"ann lee"@mail.example', '[e-mail]'],
		['＋４４ ２０ ７９４６ ０９５８', '[phone]'],
		['https://example.org/?to=ann%40example.org', 'https://example.org/?to=[e-mail]'],
		['ann&#64;example.org or ann&#x40;example.org', '[e-mail] or [e-mail]'],
		['Call 555-010-2030 or (555) 010-2031.', 'Call [phone] or [phone].'],
		['+44 20 7946 0958', '[phone]'],
		['ring 020 7946 0958 after six', 'ring [phone] after six'],
		['06.12.34.56.78 or 06-12-34-56-78', '[phone] or [phone]'],
		['Tel.: 90 18 20', 'Tel.: [phone]'],
		['from 192.168.12.7.', 'from [IP address].'],
		['2001:db8::8a2e:370:7334 said', '[IP address] said'],
	])('masks %j', (text, masked) => {
		expect(mask(text)).toBe(masked);
	});

	test.each([
		'July 27, 2006 at 10:16:20 PM',
		'01.02.2009 10:16',
		'Meet me at the market, dot the i',
		'Version 1.2.3 and v1.2.3.4 of 2009-2010',
		'It cost 1,000,000 or 1 000 000 in 2010',
		'ISBN 978-3-16-148410-0',
		'https://example.org/2009/07/0123456789/a?id=5550102030',
		'@ann and @bob, look at std::vector',
		'pages 100-1200, 12:30:45, 3 of 10',
	])('leaves %j alone', (text) => {
		expect(mask(text)).toBe(text);
	});

	test('masks only what is asked for', () => {
		expect(applyEdits('a@b.org 10.0.0.1', maskEdits('a@b.org 10.0.0.1', ['ip']))).toBe(
			'a@b.org [IP address]',
		);
	});

	test.prop([fc.string({ unit: 'binary' })])('masks nothing in what is masked', (text) => {
		expect(mask(mask(text))).toBe(mask(text));
	});

	test.each(['a@', '0', '+1 ', 'a.', '1:', 'a at b ', '(0'])(
		'comes to the end of %j without end',
		(part) => {
			expect(() => mask(part.repeat(100_000))).not.toThrow();
		},
	);
});

describe('maskName', () => {
	test.each([
		['ann.lee@example.org', 'ann.lee'],
		['Ann (ann@example.org)', 'Ann ([e-mail])'],
		['192.168.12.7', '[IP address]'],
		['Ann @ example.org', 'Ann @ example.org'],
		['Ann Lee', 'Ann Lee'],
	])('of %j leaves %j', (name, masked) => {
		expect(maskName(name, all)).toBe(masked);
	});

	test('masks nothing that is not asked for', () => {
		expect(maskName('ann.lee@example.org', ['phone'])).toBe('ann.lee@example.org');
	});
});

describe('editParts', () => {
	test.prop([fc.array(fc.string(), { minLength: 1 }), fc.nat(), fc.nat()])(
		'changes the same letters, however the text is cut',
		(parts, from, length) => {
			const whole = parts.join('');
			const start = Math.min(from, Math.max(0, whole.length - 1));
			const end = Math.min(whole.length, start + length);
			if (end <= start) return;
			const edits = [{ start, end, text: '[x]' }];
			const edited = editParts(parts, edits);
			expect(edited).toHaveLength(parts.length);
			expect(edited.join('')).toBe(`${whole.slice(0, start)}[x]${whole.slice(end)}`);
		},
	);
});
