import { isPictureAddress } from './images.ts';

/** One `[name …]`, `[/name]` or escaped `[[name …]]`. */
const shortcode = /\[(\[?)(\/?)([a-z][\w-]{1,30})((?:[\s=][^[\]<>]{0,1500})?)\/?\](\]?)/giu;
const attribute = /([\w-]{1,30})\s?=\s?(?:"([^"]{0,800})"|'([^']{0,800})'|([^\s"']{1,800}))/gu;

/** Shortcodes that stand around something that is read without them. */
const wrappers: ReadonlySet<string> = new Set([
	'embed',
	'video',
	'audio',
	'playlist',
	'gallery',
	'youtube',
	'vimeo',
]);

/** The addresses of the files that an export holds, by their ids. */
export type Attachments = ReadonlyMap<string, Attachment>;

/** A file that was uploaded with a post. */
export interface Attachment {
	readonly address: string;
	readonly title: string;
}

/**
 * `text` with the shortcodes that WordPress itself knows made HTML. Others stay as they are: what
 * they stood for is not in the file.
 */
export function expandShortcodes(text: string, attachments: Attachments): string {
	if (!text.includes('[')) return text;
	return keepCode(text).replace(
		shortcode,
		(whole: string, escaped: string, slash: string, name: string, rest: string, closed: string) => {
			if (escaped !== '') return closed === '' ? whole : whole.slice(1, -1);
			const key = name.toLowerCase();
			const made = slash === '' ? opening(key, rest, attachments) : closing(key);
			return made === undefined ? whole : made + closed;
		},
	);
}

function opening(name: string, rest: string, attachments: Attachments): string | undefined {
	const attributes = readAttributes(rest);
	switch (name) {
		case 'caption':
		case 'wp_caption': {
			const caption = attributes.get('caption');
			return `<figure>${caption === undefined ? '' : `<figcaption>${escapeText(caption)}</figcaption>`}`;
		}
		case 'gallery':
		case 'playlist':
			return gallery(attributes.get('ids'), attachments);
		case 'embed':
			return '';
		case 'youtube':
		case 'vimeo':
		case 'video':
		case 'audio':
		case 'soundcloud':
		case 'dailymotion':
		case 'googlevideo':
			return player(name, rest, attributes);
		default:
			return undefined;
	}
}

function closing(name: string): string | undefined {
	if (name === 'caption' || name === 'wp_caption') return '</figure>';
	return wrappers.has(name) ? '' : undefined;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
	return new Map(
		[...text.matchAll(attribute)].map(([, name = '', double, single, none]) => [
			name.toLowerCase(),
			double ?? single ?? none ?? '',
		]),
	);
}

function gallery(ids: string | undefined, attachments: Attachments): string | undefined {
	const found = ids?.split(',').flatMap((id) => attachments.get(id.trim()) ?? []) ?? [];
	if (found.length === 0) return undefined;
	const items = found.map(({ address, title }) =>
		isPictureAddress(address) ? image(address, title) : anchor(address, title || address),
	);
	return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

const hosts: Readonly<Record<string, string>> = {
	youtube: 'https://www.youtube.com/watch?v=',
	vimeo: 'https://vimeo.com/',
	dailymotion: 'https://www.dailymotion.com/video/',
};

function player(
	name: string,
	rest: string,
	attributes: ReadonlyMap<string, string>,
): string | undefined {
	const bare = /^[\s=]*((?:https?:\/\/)?[\w./?=&%:;#~+-]{4,800})/u.exec(rest)?.[1];
	const named = [
		'src',
		'url',
		'id',
		'mp4',
		'm4v',
		'webm',
		'ogv',
		'mp3',
		'ogg',
		'm4a',
		'wav',
		'flv',
	];
	const value =
		named.map((key) => attributes.get(key)).find((found) => found) ??
		(bare?.includes('="') ? undefined : bare);
	if (value === undefined) return undefined;
	const host = hosts[name];
	const address = /^https?:\/\//u.test(value)
		? value
		: host === undefined
			? undefined
			: host + value;
	return address === undefined ? undefined : anchor(address, address);
}

/** The words inside `[code]` are no HTML. */
function keepCode(text: string): string {
	return text.replace(
		/\[(code|sourcecode)((?:\s[^[\]]{0,200})?)\]((?:[^[]|\[(?!\/?(?:code|sourcecode)\b)){0,20000})\[\/\1\]/giu,
		(_whole, _name: string, _rest: string, words: string) =>
			`<pre><code>${words.includes('&lt;') ? words : escapeText(words)}</code></pre>`.replaceAll(
				'[',
				'&#91;',
			),
	);
}

function anchor(address: string, words: string): string {
	return `<a href="${escapeAttribute(address)}">${escapeText(words)}</a>`;
}

function image(address: string, words: string): string {
	return `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(words)}">`;
}

function escapeAttribute(text: string): string {
	return escapeText(text).replaceAll('"', '&quot;');
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
