import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { PictureIndex } from '../../../scripts/images/match.ts';
import type { WantedImage } from '../../../scripts/model/image.ts';

const files = [
	'Noon_files/quay.jpg',
	'Noon_files/my boat.png',
	'Noon_files/harbour view.jpg?w=300',
	'Other_files/lighthouse.jpg',
	'wp-content/uploads/2009/05/tide.jpg',
	'wp-content/uploads/2009/06/tide.jpg',
	'wp-content/uploads/2009/06/IMG_1.jpg',
	'Albums/Harbour/ferry-at-dawn.jpg',
	'Albums/Harbour/1.jpg',
	'deep/page/images/pier.png',
	'pictures/mole.png',
].map((name) => ({ name, path: `/captures/${name}` }));

const wanted = (source: string, capture = 'blog.xml'): WantedImage => ({
	sources: [source],
	addresses: [],
	captures: [capture],
});

/** The name of the file that an address leads to. */
function find(source: string, capture?: string, also: readonly string[] = []): string | undefined {
	const index = new PictureIndex(files);
	const image = wanted(source, capture);
	index.learn([image, ...also.map((other) => wanted(other))]);
	return index.find(image)[0]?.name;
}

describe('a path from where the page lies', () => {
	test.each([
		['./Noon_files/quay.jpg', 'Noon.html', 'Noon_files/quay.jpg'],
		['Noon_files/my%20boat.png', 'Noon.html', 'Noon_files/my boat.png'],
		['Noon_files\\quay.jpg', 'Noon.html', 'Noon_files/quay.jpg'],
		['Noon_files/harbour%20view.jpg%3Fw=300', 'Noon.html', 'Noon_files/harbour view.jpg?w=300'],
		['images/pier.png', 'deep/page/index.html', 'deep/page/images/pier.png'],
		['../images/pier.png', 'deep/page/posts/index.html', 'deep/page/images/pier.png'],
	])('%j leads to the file there', (source, capture, file) => {
		expect(find(source, capture)).toBe(file);
	});

	test.each([
		'../../../etc/passwd',
		'..%2f..%2fetc%2fpasswd',
		'/etc/passwd',
		'C:\\Windows\\win.ini',
		'',
	])('%j leads nowhere', (source) => {
		expect(find(source, 'Noon.html')).toBeUndefined();
	});

	test.prop([
		fc.array(fc.constantFrom('..', '.', 'a', 'quay.jpg', '%2e%2e', '/', '\\', 'Noon_files')),
	])('never leads to anything but a picture beside the captures', (parts) => {
		const names = files.map(({ name }) => name);
		const found = find(parts.join('/'), 'Noon.html');
		expect([undefined, ...names]).toContain(found);
	});
});

describe('an address on the web', () => {
	test.each([
		[
			'https://harbour.example/wp-content/uploads/2009/05/tide.jpg',
			'wp-content/uploads/2009/05/tide.jpg',
		],
		[
			'https://i0.wp.com/harbour.example/wp-content/uploads/2009/06/tide.jpg?resize=300',
			'wp-content/uploads/2009/06/tide.jpg',
		],
		[
			'https://harbour.example/wp-content/uploads/2009/05/tide-300x225.jpg',
			'wp-content/uploads/2009/05/tide.jpg',
		],
		['/wp-content/uploads/2009/06/IMG_1.jpg', 'wp-content/uploads/2009/06/IMG_1.jpg'],
		[
			'https://1.bp.blogspot.example/-x/AAA/s320/ferry-at-dawn.jpg',
			'Albums/Harbour/ferry-at-dawn.jpg',
		],
	])('%s leads to the file whose folders end as its own', (source, file) => {
		expect(find(source)).toBe(file);
	});

	test.each([
		['https://elsewhere.example/tide.jpg', 'two files have the name'],
		['https://elsewhere.example/1.jpg', 'the name is one that many pictures have'],
		['https://elsewhere.example/lighthouse.jpg', 'the file belongs to another page'],
		['https://elsewhere.example/', 'there is no name'],
	])('%s leads nowhere: %s', (source) => {
		expect(find(source)).toBeUndefined();
	});

	test('leads nowhere where another image has the same name elsewhere', () => {
		const source = 'https://one.example/a/ferry-at-dawn.jpg';
		expect(find(source, undefined, ['https://one.example/a/ferry-at-dawn.jpg?w=3'])).toBeDefined();
		expect(find(source, undefined, ['https://one.example/b/ferry-at-dawn.jpg'])).toBeUndefined();
	});

	test('leads nowhere where the same folder of another host has the name', () => {
		const source = 'https://one.example/pictures/mole.png';
		expect(find(source)).toBe('pictures/mole.png');
		expect(find(source, undefined, ['https://two.example/pictures/mole.png'])).toBeUndefined();
	});

	test('of a page leads to the pictures saved with it', () => {
		const source = 'https://harbour.example/photos/lighthouse.jpg';
		expect(find(source, 'Other.html')).toBe('Other_files/lighthouse.jpg');
	});
});
