import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readCapture } from '../../../scripts/pipeline.ts';
import { readCaptures } from '../../../scripts/read/captures.ts';
import { isMhtml } from '../../../scripts/read/mhtml.ts';
import { startBrowser } from '../../helpers/browser.ts';
import { pictureOf } from '../../helpers/images.ts';
import { page, temporaryDigest } from '../images/temporary-digest.ts';

const digest = temporaryDigest();

interface Part {
	readonly type: string;
	readonly location?: string;
	readonly id?: string;
	/** In quoted-printable where it is a text. */
	readonly data: string | Uint8Array;
}

/** A file as browsers write it. */
function mhtml(parts: readonly Part[], { eol = '\r\n', end = true } = {}): Buffer {
	const pieces = parts.flatMap(({ type, location, id, data }) => {
		const isText = typeof data === 'string';
		return [
			'------edge',
			`Content-Type: ${type}`,
			`Content-Transfer-Encoding: ${isText ? 'quoted-printable' : 'base64'}`,
			...(id === undefined ? [] : [`Content-ID: <${id}>`]),
			...(location === undefined ? [] : [`Content-Location: ${location}`]),
			'',
			isText ? quotedPrintable(data, eol) : Buffer.from(data).toString('base64'),
		];
	});
	const head = [
		'From: <Saved by a browser>',
		'Subject: Noon',
		'MIME-Version: 1.0',
		'Content-Type: multipart/related;',
		'\ttype="text/html";',
		'\tboundary="----edge"',
		'',
		'',
	];
	return Buffer.from(
		[...head, ...pieces, ...(end ? ['------edge--', ''] : [])].join(eol),
		'latin1',
	);
}

function quotedPrintable(text: string, eol: string): string {
	const bytes = [...Buffer.from(text)].map((byte) => {
		const sign = String.fromCharCode(byte);
		return /[ -<>-~]/u.test(sign) ? sign : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
	});
	const lines: string[] = [];
	for (let from = 0; from < bytes.length; from += 24)
		lines.push(bytes.slice(from, from + 24).join(''));
	return lines.join(`=${eol}`);
}

const home = 'https://harbour.example/2009/noon/';
const html = page(
	'<img src="https://harbour.example/2009/quay.png" alt="The quay">',
	'Né à midi = so.',
)
	// Nothing on the page says where it was.
	.replace(/<link[^>]*>/u, '');

const parts = async (): Promise<readonly Part[]> => [
	{ type: 'text/html', id: 'frame-0@mhtml.blink', location: home, data: html },
	{ type: 'text/css', location: 'cid:css-1@mhtml.blink', data: 'p { color: red }' },
	{ type: 'image/png', location: 'https://harbour.example/2009/quay.png', data: await pictureOf() },
	{
		type: 'image/png',
		location: 'https://advertisements.example/2009/quay.png',
		data: await pictureOf({ width: 90 }),
	},
];

describe('a page that a browser saved into one file', () => {
	test.each(['\r\n', '\n'])('is read with its words, its address and its pictures', async (eol) => {
		await digest.put('captures/noon.mhtml', mhtml(await parts(), { eol }));
		const report = await digest.ingest();
		expect(report.captures.map(({ capture }) => capture)).toEqual(['noon.mhtml']);
		const essay = await digest.read('essays/noon.mdx');
		expect(essay).toContain(`permalink: ${home}`);
		expect(await digest.list('images')).toHaveLength(1);
		expect(essay).toMatch(/!\[The quay\]\(images\/[0-9a-f]{24}-40x30\.png\)/u);
		expect(await digest.read('discussions/noon.mdx')).toContain('Né à midi = so.');
	});

	test('has the pictures that only the file has names for', async () => {
		await digest.put(
			'captures/noon.mht',
			mhtml([
				{
					type: 'text/html',
					location: home,
					data: html.replace(/https:[^"]*quay\.png/u, 'cid:quay@here'),
				},
				{ type: 'image/png', id: 'quay@here', data: await pictureOf() },
			]),
		);
		await digest.ingest();
		expect(await digest.list('images')).toHaveLength(1);
	});

	test('has the encoding that its part says, whatever the page says', async () => {
		const bytes = mhtml([
			{ type: 'text/html; charset="windows-1252"', location: home, data: '@@' },
		]);
		const [before = '', after = ''] = bytes.toString('latin1').split('@@');
		const text = html.replaceAll('=', '=3D').replaceAll('é', '=E9').replaceAll('à', '=E0');
		const file = await temporary('noon.mht', Buffer.from(before + text + after, 'latin1'));
		const { value } = await readCaptures([file]);
		expect(value[0]?.text).toContain('Né à midi = so.');
	});

	test.each([
		['say where they are', home],
		['say nothing of it', ''],
	])('shows the comments of its frames, which %s, and nothing else of them', async (_, address) => {
		const thread = page('', '')
			.replace(/<article.*<\/article>/su, '')
			.replaceAll('href="#', `href="${address}#`);
		const comment = (words: string) => thread.replace('So did I, from the other side.', words);
		await digest.put(
			'captures/noon.mhtml',
			mhtml([
				{
					type: 'text/html',
					location: home,
					data: html.replace(/<ol.*<\/ol>/su, '<iframe src="cid:f@x"></iframe>'),
				},
				{
					type: 'text/html',
					location: 'https://advertisements.example/goats',
					data: '<p>Buy goats. Our goats are cheap, and come with a rope of their own.',
				},
				{ type: 'text/html', id: 'f@x', data: comment('The gulls argue among themselves.') },
			]),
		);
		const report = await digest.ingest();
		expect(await digest.list('essays')).toEqual(['noon.mdx']);
		expect(await digest.read('discussions/noon.mdx')).toContain(
			'The gulls argue among themselves.',
		);
		expect(report.captures.map(({ capture }) => capture)).toEqual([
			'noon.mhtml',
			'noon.mhtml/frame-1.html',
			'noon.mhtml/frame-2.html',
		]);
		const ledger = await digest.read('ledger/noon.mhtml/frame-1.html.json');
		expect(ledger).toContain('is shown within `noon.mhtml` and holds no comments');
	});

	test('that is cut off gives what there is of it', async () => {
		const whole = mhtml([{ type: 'text/html', location: home, data: html }], { end: false });
		const file = await temporary('noon.mhtml', whole.subarray(0, whole.length - 200));
		const { value } = await readCaptures([file]);
		const [capture] = value;
		expect(capture?.format).toBe('html');
		expect(capture && readCapture(capture, value).records[0]?.text).toContain(
			'nobody argues with them',
		);
	});

	test('that holds no page says so, and is read as the text that it is', async () => {
		const file = await temporary('noon.mhtml', mhtml([{ type: 'text/css', data: 'p {}' }]));
		const { value, diagnostics } = await readCaptures([file]);
		expect(value.map(({ format }) => format)).toEqual(['text']);
		expect(diagnostics.map(({ code }) => code)).toEqual(['read/empty-bundle']);
	});

	test('begins with the first page that has words', async () => {
		const bytes = mhtml([
			{ type: 'text/html', data: ' ' },
			{ type: 'text/html', location: home, data: html },
		]);
		const { value } = await readCaptures([await temporary('noon.mhtml', bytes)]);
		expect(value.map(({ name }) => name)).toEqual(['noon.mhtml']);
	});

	test('takes a frame without a tag for a frame', async () => {
		const bytes = mhtml([
			{ type: 'text/html', location: home, data: html },
			{ type: 'text/html', data: 'Please enable cookies to see the goats of your neighbourhood.' },
		]);
		const { value } = await readCaptures([await temporary('noon.mhtml', bytes)]);
		const read = value.map((capture) =>
			readCapture(capture, value).records.map(({ kind }) => kind),
		);
		expect(read).toEqual([['essay', 'comment', 'comment'], []]);
	});

	test('has an address that was folded, and lines that end with blanks', async () => {
		const bytes = mhtml([{ type: 'text/html', location: home, data: html }])
			.toString('latin1')
			.replace('2009/noon', '2009/\r\n noon')
			.replaceAll('=\r\n', '= \t\r\n');
		const file = await temporary('noon.mhtml', Buffer.from(bytes, 'latin1'));
		const { value } = await readCaptures([file]);
		expect(value[0]?.text).toContain(home);
		expect(value[0]?.text).toContain('Né à midi = so.');
	});

	test('shows its own picture where another one has a picture of that address', async () => {
		const quay = async (width: number, words: string): Promise<readonly Part[]> => [
			{
				type: 'text/html',
				location: `${home}${width}/`,
				data: html.replaceAll('Noon', `Noon ${width}`).replace(/At noon[^<]*/u, words),
			},
			{
				type: 'image/png',
				location: 'https://harbour.example/2009/quay.png',
				data: await pictureOf({ width }),
			},
		];
		await digest.put(
			'captures/a.mhtml',
			mhtml(await quay(50, 'Gulls own the quay at noon, and nobody argues.')),
		);
		await digest.put(
			'captures/b.mhtml',
			mhtml(await quay(60, 'Whoever mends a boat on Sundays has no eyes for birds.')),
		);
		await digest.ingest();
		expect(await digest.read('essays/noon-50.mdx')).toContain('-50x30.png');
		expect(await digest.read('essays/noon-60.mdx')).toContain('-60x30.png');
	});

	test.each([
		['utf-16le', Buffer.from('<p>日本', 'utf16le')],
		['iso-2022-jp', Buffer.from('<p>\u001b$BF|K\\\u001b(B', 'latin1')],
	])('has the encoding %s, whose bytes look like other text', async (encoding, bytes) => {
		const [before = '', after = ''] = mhtml([
			{ type: `text/html; charset=${encoding}`, data: '@@' },
		])
			.toString('latin1')
			.replace('quoted-printable', 'base64')
			.split('@@');
		const text = before + bytes.toString('base64') + after;
		const file = await temporary('noon.mhtml', Buffer.from(text, 'latin1'));
		expect((await readCaptures([file])).value[0]?.text).toContain('日本');
	});

	test('that has parts without end is refused in words', async () => {
		const file = await temporary(
			'noon.mhtml',
			mhtml(Array.from({ length: 30_000 }, () => ({ type: 'text/html', data: '<p>' }))),
		);
		const { value, diagnostics } = await readCaptures([file]);
		expect(value).toEqual([]);
		expect(diagnostics.map(({ code }) => code)).toEqual(['read/broken-bundle']);
	});

	test('is read in an archive, where its pictures are told to be left out', async () => {
		const file = await temporary(
			'saved.zip',
			zipSync({ 'noon.mhtml': mhtml(await parts()), 'a.txt': strToU8('Words.\n') }),
		);
		const { value, pictures, diagnostics } = await readCaptures([file]);
		expect(value.map(({ name }) => name)).toEqual(['saved.zip/noon.mhtml', 'saved.zip/a.txt']);
		expect(pictures).toEqual([]);
		expect(diagnostics.map(({ code }) => code)).toEqual(['read/bundle-pictures']);
	});

	test('runs nothing that its address may hold', async () => {
		const location = 'https://harbour.example/?--><script>alert(1)</script>#--!><script>';
		const file = await temporary(
			'noon.mhtml',
			mhtml([{ type: 'text/html', location, data: html }]),
		);
		const { value } = await readCaptures([file]);
		expect(value[0]?.text).not.toContain('<script>');
		expect(value[0]?.text.split('\n')[0]).toMatch(/^<!-- saved from url=\(\d{4}\)https:\S* -->$/u);
	});
});

describe('isMhtml', () => {
	test.each([
		['a letter that was saved as text', 'From: Ann\nSubject: the quay\n\nIt was noon.\n'],
		['a message of one part', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>It was noon.\n'],
		['mails in a mail', 'MIME-Version: 1.0\nContent-Type: multipart/digest; boundary=a\n\n--a\n'],
		['a page that speaks of it', '<p>MIME-Version: 1.0\nContent-Type: multipart/related\n'],
		[
			'words above the fields',
			'It was noon.\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n',
		],
	])('is false of %s', (_, text) => {
		expect(isMhtml(strToU8(text))).toBe(false);
	});
});

describe('a page that was saved as some programs write it down', () => {
	test.each([
		['a browser', '<!-- saved from url=(0034)https://harbour.example/2009/noon/ -->\n'],
		[
			'a browser without blanks',
			'<!-- saved from url=(0034)https://harbour.example/2009/noon/-->\n',
		],
		[
			'SingleFile',
			'<!--\n Page saved with SingleFile \n url: https://harbour.example/2009/noon/ \n saved date: Sun\n-->',
		],
	])('has the address that %s gives it', async (_, comment) => {
		const file = await temporary(
			'noon.html',
			Buffer.from(html.replace('<html>', `${comment}<html>`)),
		);
		const { value } = await readCaptures([file]);
		const [capture] = value;
		const [essay] = capture === undefined ? [] : readCapture(capture, value).records;
		expect(essay).toMatchObject({ permalink: home });
	});
});

const browser = await startBrowser();

describe('a page that this machine’s browser saves', () => {
	test.skipIf(typeof browser !== 'string')(
		`is read [skipped: a browser starts here]`,
		({ skip }) => {
			skip(typeof browser === 'string' ? browser : undefined);
		},
	);

	test.skipIf(typeof browser === 'string')('is read with its pictures and its frames', async () => {
		if (typeof browser === 'string') return;
		const picture = await pictureOf();
		try {
			const tab = await browser.newPage();
			await tab.route('https://harbour.example/**', (route) => {
				const isPicture = route.request().url().endsWith('.png');
				return route.fulfill(
					isPicture
						? { contentType: 'image/png', body: picture }
						: { contentType: 'text/html; charset=utf-8', body: html },
				);
			});
			await tab.goto(home);
			const session = await tab.context().newCDPSession(tab);
			const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
			await digest.put('captures/noon.mhtml', data);
		} finally {
			await browser.close();
		}
		await digest.ingest();
		expect(await digest.read('essays/noon.mdx')).toContain(`permalink: ${home}`);
		expect(await digest.list('images')).toHaveLength(1);
		expect(await digest.read('discussions/noon.mdx')).toContain('Né à midi = so.');
	});
});

const folders: string[] = [];

async function temporary(name: string, bytes: Uint8Array): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'colloquy-mhtml-'));
	folders.push(folder);
	await writeFile(join(folder, name), bytes);
	return join(folder, name);
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
