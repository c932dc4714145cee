import { fc, test as property } from '@fast-check/vitest';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { placeImages, wantedImages } from '../../../scripts/images/images.ts';
import type { EntryRecord } from '../../../scripts/model/entry.ts';
import { imageKey } from '../../../scripts/model/image.ts';
import type { ImageOutcome } from '../../../scripts/model/image.ts';
import { anchorsOf } from '../../../scripts/write/anchors.ts';
import { renderEssay } from '../../../scripts/write/render.ts';
import { imageAddress } from '../../../src/lib/captured/image-file.ts';
import { readEssay } from '../../../src/lib/captured/read-essay.ts';
import { hostileBody } from '../write/hostile.ts';
import { commentOf, essayOf, paragraph, root } from '../write/records.ts';

const file = 'images/0123456789abcdef01234567-640x480.jpg';
const taken: ImageOutcome = { is: 'taken', file, from: 'file' };

const imageOf = (...sources: readonly string[]) =>
	root(paragraph({ type: 'image', url: '', alt: 'A quay', data: { sources: [...sources] } }));

/** The records with every image ended as `outcome`. */
function placed(records: readonly EntryRecord[], outcome: ImageOutcome): readonly EntryRecord[] {
	const keys = wantedImages(records).map((image) => [imageKey(image), outcome] as const);
	return placeImages(records, new Map(keys)).records;
}

/** The address of everything that a browser would load with the words, and whatever could hide one. */
function loadedBy(html: string): readonly string[] {
	const loading =
		/^(?:script|style|link|iframe|frame|object|embed|video|audio|source|svg|input|base)$/u;
	const loaded: string[] = [];
	visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties }) => {
		if (loading.test(tagName)) loaded.push(tagName);
		for (const name of ['src', 'srcSet', 'style', 'background', 'poster', 'data'])
			if (properties[name] !== undefined) loaded.push(String(properties[name]));
	});
	return loaded;
}

describe('wantedImages', () => {
	test('names a path of the blog by the address of its essay', () => {
		const essay = essayOf({
			permalink: 'https://harbour.example/2009/noon/',
			body: imageOf('/u/quay.jpg'),
		});
		const comment = commentOf({ essay: essay.key, body: imageOf('//pics.example/b.png') });
		const found = wantedImages([essay, comment]);
		expect(found.map(({ addresses }) => addresses)).toEqual([
			['https://harbour.example/u/quay.jpg'],
			['https://pics.example/b.png'],
		]);
	});

	test.each([
		'quay.jpg',
		'./a_files/quay.jpg',
		'javascript:x',
		'file:///a.png',
		'http://',
		'https://me@a.b/c.png',
	])('makes no address of %j', (source) => {
		const essay = essayOf({ permalink: 'https://harbour.example/', body: imageOf(source) });
		expect(wantedImages([essay])[0]?.addresses).toEqual([]);
	});

	test('wants none of what was taken out, and none of spam', () => {
		const removed = essayOf({ isRemoved: true, body: imageOf('a.png') });
		const spam = commentOf({ status: 'spam', body: imageOf('a.png') });
		expect(wantedImages([removed, spam])).toEqual([]);
	});
});

describe('placeImages', () => {
	test('says of each image what became of it, and counts the pixels', () => {
		const pixel = { type: 'image' as const, url: '', alt: '', data: { isPixel: true as const } };
		const body = root(...imageOf('https://a.example/b.png').children, paragraph(pixel));
		const { records, images } = placeImages([essayOf({ body })], new Map());
		const address = 'https://a.example/b.png';
		expect([...images.values()]).toEqual([
			{ images: [{ alt: 'A quay', address, outcome: { is: 'named' } }], pixels: 1 },
		]);
		expect(records[0]?.body.children[0]).toMatchObject({ children: [{ url: address }] });
	});

	property.prop([hostileBody])('changes no anchor, whether there is a picture or none', (body) => {
		const essay = essayOf({ body });
		const named = placed([essay], { is: 'named' })[0] ?? essay;
		const shown = placed([essay], taken)[0] ?? essay;
		expect(anchorsOf(shown)).toEqual(anchorsOf(named));
		const ids = (record: EntryRecord) =>
			record.kind === 'essay' && readEssay(renderEssay(record, 0)).blocks;
		expect(ids(shown)).toEqual(ids(named));
	});

	property.prop([
		hostileBody,
		fc.constantFrom<ImageOutcome>(taken, { is: 'named' }, { is: 'pixel' }),
	])(
		'gives a page that loads nothing but pictures taken along, whatever stands in it',
		(body, outcome) => {
			for (const record of placed([essayOf({ body })], outcome)) {
				if (record.kind !== 'essay') continue;
				const { html, images = [] } = readEssay(renderEssay(record, 0), '/reader/');
				for (const address of loadedBy(html)) expect(address).toMatch(imageAddress);
				for (const { url, width } of images) {
					expect(url).toMatch(width === null ? /^(?:https?:|$)/u : /^\/images\//u);
				}
			}
		},
	);
});
