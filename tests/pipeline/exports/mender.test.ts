import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { Mender } from '../../../scripts/exports/xml/mender.ts';
import { readRecords } from '../../../scripts/exports/xml/records.ts';

/** What breaks exports, and what stands in whole ones. */
const piece = fc.constantFrom(
	...[
		'<item>',
		'</item>',
		'<title>',
		'</title>',
		'<![CDATA[',
		']]>',
		']]',
		'&',
		'&amp;',
		'&am',
		'&#0;',
	],
	...[
		'<',
		'>',
		'"',
		'<a b="c">',
		'</b>',
		'<!--',
		'-->',
		'<?x?>',
		'\0',
		'words',
		'\n',
		'é',
		'<br/>',
	],
);
const file = fc.array(piece, { maxLength: 40 }).map((pieces) => `<rss><channel>${pieces.join('')}`);

function mendWhole(text: string): string {
	const mender = new Mender();
	return mender.write(text) + mender.end();
}

describe('Mender', () => {
	test.prop([file, fc.integer({ min: 1, max: 9 })])(
		'mends the same in pieces of any size',
		(text, size) => {
			const mender = new Mender();
			let mended = '';
			for (let place = 0; place < text.length; place += size)
				mended += mender.write(text.slice(place, place + size));
			expect(mended + mender.end()).toBe(mendWhole(text));
		},
	);

	test.prop([file])('leaves nothing that a parser minds but the end', (text) => {
		const { damages } = readRecords(text);
		const minded = damages.filter(({ what }) => what.startsWith('no XML here'));
		expect(
			minded.filter(
				({ what }) =>
					!/attribute|disallowed character|processing|document|root|declaration/u.test(what),
			),
		).toEqual([]);
	});

	test.prop([
		fc.array(fc.constantFrom('a', ' ', '&amp;', '<b>c</b>', '<![CDATA[x]]>'), { maxLength: 20 }),
	])('leaves what is whole as it is', (pieces) => {
		const text = `<rss><channel><item>${pieces.join('')}</item></channel></rss>`;
		expect(mendWhole(text)).toBe(text);
	});
});
