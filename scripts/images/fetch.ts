import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mostBytes } from './prepare.ts';
import { isPrivateAddress } from './private-addresses.ts';

/** What came of asking for a picture: its bytes, or why there are none, to be read after “it”. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly failure: string };

/** Asks for the picture at an address of the web. */
export type Fetcher = (address: string) => Promise<Fetched>;

/** What a fetcher is held to. */
export interface FetchOptions {
	/** Whether an IP address may not be asked; tests have their server on this machine. */
	readonly isRefused?: ((address: string) => boolean) | undefined;
	/** For one picture, with all that it is redirected to. */
	readonly milliseconds?: number | undefined;
}

const mostRedirects = 5;
const usualMilliseconds = 20_000;
const agent = 'Colloquy (keeps the pictures of a blog that is being archived)';

/**
 * The picture at `address`. Only the public web is asked: a capture is anybody's words, and could
 * name a machine that only this one can reach. The rule is applied where the connection is made, so
 * that no name can lead elsewhere the second time it is looked up, and to each redirection again.
 */
export async function fetchPicture(
	address: string,
	{ isRefused = isPrivateAddress, milliseconds = usualMilliseconds }: FetchOptions = {},
): Promise<Fetched> {
	const signal = AbortSignal.timeout(milliseconds);
	let url = URL.parse(address);
	try {
		for (let redirects = 0; redirects <= mostRedirects; redirects++) {
			const refusal = refuse(url, isRefused);
			if (url === null || refusal !== undefined) return { failure: refusal ?? notWeb };
			const answer = await ask(url, { isRefused, signal });
			if (!('location' in answer)) return answer;
			url = URL.parse(answer.location, url);
		}
		return { failure: `leads on more than ${mostRedirects} times` };
	} catch (error) {
		return { failure: signal.aborted ? tooSlow(milliseconds) : reasonOf(error) };
	}
}

interface Asking {
	readonly isRefused: (address: string) => boolean;
	readonly signal: AbortSignal;
}

const notWeb = 'is no address of the web';
const refused = 'leads to a machine that is not on the public web';

function refuse(url: URL | null, isRefused: Asking['isRefused']): string | undefined {
	if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '') return notWeb;
	const host = url.hostname.replace(/^\[|\]$/gu, '');
	// An address in figures is not looked up.
	return isIP(host) !== 0 && isRefused(host) ? refused : undefined;
}

function ask(
	url: URL,
	{ isRefused, signal }: Asking,
): Promise<Fetched | { readonly location: string }> {
	return new Promise((resolve, reject) => {
		const get = url.protocol === 'https:' ? getSecure : getPlain;
		const headers = { 'user-agent': agent, accept: 'image/*', 'accept-encoding': 'identity' };
		const options = { agent: false, headers, signal, lookup: guardedLookup(isRefused) };
		const request = get(url, options, (response) => {
			const answer = judge(response);
			if (answer !== undefined) {
				response.destroy();
				resolve(answer);
				return;
			}
			readBytes(response).then(resolve, reject);
		});
		request.on('error', reject);
	});
}

/** What an answer says before its bytes; undefined where they are worth reading. */
function judge({ statusCode = 0, headers }: IncomingMessage) {
	const { location } = headers;
	if (statusCode >= 300 && statusCode < 400 && location !== undefined) return { location };
	if (statusCode !== 200) return { failure: `answers ${statusCode}` };
	const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
	if (!/^(?:image\/|application\/octet-stream$|binary\/|$)/u.test(type)) {
		return { failure: `is \`${type.slice(0, 40)}\` and no picture` };
	}
	return Number(headers['content-length'] ?? 0) > mostBytes ? { failure: tooLarge } : undefined;
}

const tooLarge = `has more than ${mostBytes / 1_000_000} MB`;

async function readBytes(response: IncomingMessage): Promise<Fetched> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of response as AsyncIterable<Uint8Array>) {
		length += piece.length;
		// Leaving the loop ends the connection.
		if (length > mostBytes) return { failure: tooLarge };
		pieces.push(piece);
	}
	return { bytes: Buffer.concat(pieces) };
}

/** Looks a host up, and fails where any of its addresses is refused. */
function guardedLookup(isRefused: Asking['isRefused']): LookupFunction {
	return (host, options, callback) => {
		lookup(host, { ...options, all: true }, (error, addresses) => {
			const [first] = addresses;
			if (error !== null) callback(error, '', 0);
			else if (first === undefined || addresses.some(({ address }) => isRefused(address)))
				callback(new Error(refused), '', 0);
			else if (options.all === true) callback(null, addresses);
			else callback(null, first.address, first.family);
		});
	};
}

const reasons: Readonly<Record<string, string>> = {
	ENOTFOUND: 'is on a host that is not there any more',
	EAI_AGAIN: 'is on a host that cannot be looked up now',
	ECONNREFUSED: 'is on a host that takes no connection',
	ECONNRESET: 'is on a host that broke the connection off',
	ETIMEDOUT: 'is on a host that does not answer',
	CERT_HAS_EXPIRED: 'is on a host whose certificate has expired',
};

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? String(error.code) : '';
	if (error.message === refused) return refused;
	return reasons[code] ?? `cannot be had (${code === '' ? error.message : code})`;
}

function tooSlow(milliseconds: number): string {
	return `takes longer than ${milliseconds / 1000} s`;
}
