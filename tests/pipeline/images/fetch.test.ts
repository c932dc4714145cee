import { fc, test as property } from '@fast-check/vitest';
import { isIPv4 } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPicture } from '../../../scripts/images/fetch.ts';
import { mostBytes } from '../../../scripts/images/prepare.ts';
import { isPrivateAddress } from '../../../scripts/images/private-addresses.ts';
import { pictureOf } from '../../helpers/images.ts';
import { serve } from '../../helpers/server.ts';
import type { TestServer } from '../../helpers/server.ts';

let server: TestServer;
let picture: Buffer;

beforeAll(async () => {
	picture = await pictureOf();
	server = await serve((request, response) => {
		const path = request.url ?? '';
		const send = (
			status: number,
			headers: Record<string, string>,
			body: Uint8Array | string = '',
		) => {
			response.writeHead(status, headers).end(body);
		};
		if (path === '/a.png') send(200, { 'content-type': 'image/png' }, picture);
		else if (path === '/untyped') send(200, {}, picture);
		else if (path === '/moved.png') send(301, { location: '/a.png' });
		else if (path === '/round') send(302, { location: '/round' });
		else if (path === '/inside') send(302, { location: 'http://127.0.0.2/a.png' });
		else if (path === '/to-file') send(302, { location: 'file:///etc/passwd' });
		else if (path === '/page') send(200, { 'content-type': 'text/html' }, '<p>Gone');
		else if (path === '/heavy') send(200, { 'content-length': String(mostBytes + 1) });
		else if (path === '/endless') {
			response.writeHead(200, { 'content-type': 'image/png' });
			const pour = () => {
				while (!response.destroyed && response.write(Buffer.alloc(1 << 20)));
			};
			response.on('drain', pour);
			pour();
		} else if (path !== '/silent') send(404, {});
	});
});
afterAll(() => server.close());

/** Asks the server of the test, which is on this machine, and nothing else that is private. */
const ask = (path: string, milliseconds?: number) =>
	fetchPicture(`${server.origin}${path}`, {
		isRefused: (address) => address !== '127.0.0.1',
		milliseconds,
	});

describe('fetchPicture', () => {
	test.for(['/a.png', '/moved.png', '/untyped'])('gives the bytes at %s', async (path) => {
		expect(await ask(path)).toEqual({ bytes: picture });
	});

	test.for([
		['/nothing', 'answers 404'],
		['/page', 'is `text/html` and no picture'],
		['/round', 'leads on more than 5 times'],
		['/inside', 'leads to a machine that is not on the public web'],
		['/to-file', 'is no address of the web'],
		['/heavy', 'has more than 30 MB'],
		['/endless', 'has more than 30 MB'],
	])('says of %s that it %s', async ([path = '', failure]) => {
		expect(await ask(path)).toEqual({ failure });
	});

	test('does not wait for ever', async () => {
		expect(await ask('/silent', 100)).toEqual({ failure: 'takes longer than 0.1 s' });
	});

	test('asks nobody on this machine or beside it, under whatever name', async () => {
		const port = new URL(server.origin).port;
		const before = server.asked.length;
		for (const host of [
			'127.0.0.1',
			'localhost',
			'2130706433',
			'0x7f.1',
			'[::1]',
			'[::ffff:127.0.0.1]',
		]) {
			expect(await fetchPicture(`http://${host}:${port}/a.png`)).toEqual({
				failure: 'leads to a machine that is not on the public web',
			});
		}
		expect(server.asked.length).toBe(before);
	});

	test.for([
		'file:///etc/passwd',
		'ftp://a.example/b.png',
		'http://user@127.0.0.1/',
		'data:,x',
		'',
		'x',
	])('does not ask for %j', async (address) => {
		expect(await fetchPicture(address)).toEqual({ failure: 'is no address of the web' });
	});
});

describe('isPrivateAddress', () => {
	const octet = fc.integer({ min: 0, max: 255 });
	const within = (...starts: readonly string[]) =>
		fc.tuple(fc.constantFrom(...starts), octet, octet, octet).map(([start, ...rest]) => {
			const fixed = start.split('.');
			return [...fixed, ...rest].slice(0, 4).join('.');
		});

	property.prop([
		within('10', '127', '0', '169.254', '172.16', '172.31', '192.168', '100.64', '224', '255'),
	])('is true of every address of a network that is not public, in either notation', (address) => {
		expect(isIPv4(address)).toBe(true);
		expect(isPrivateAddress(address)).toBe(true);
		expect(isPrivateAddress(`::ffff:${address}`)).toBe(true);
	});

	test.for([
		'::',
		'::1',
		'fe80::1',
		'fd12::1',
		'ff02::1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'localhost',
		'',
	])('is true of %j', (address) => {
		expect(isPrivateAddress(address)).toBe(true);
	});

	test.for([
		'8.8.8.8',
		'172.32.0.1',
		'192.169.0.1',
		'100.128.0.1',
		'2606:4700::1111',
		'::ffff:8.8.8.8',
	])('is false of %s', (address) => {
		expect(isPrivateAddress(address)).toBe(false);
	});
});
