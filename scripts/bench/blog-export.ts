/**
 * A WordPress export of any size for measuring: posts of some 400 words with eight comments each,
 * two of them answers, one in nine spam or waiting. The same size gives the same bytes.
 *
 * As a command: `node scripts/bench/blog-export.ts FILE MEGABYTES`.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const commentsPerPost = 8;
const startOfTime = Date.UTC(2004, 0, 1);
const dayLength = 86_400_000;

/** Writes an export of about `bytes` bytes to `path`. */
export async function writeBlogExport(path: string, bytes: number): Promise<void> {
	const file = createWriteStream(path);
	let written = 0;
	for (const piece of blogExport(bytes)) {
		written += piece.length;
		if (!file.write(piece)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'finish');
	if (written < bytes) throw new Error(`Wrote ${written} bytes, expected ${bytes}.`);
}

function* blogExport(bytes: number): Generator<string> {
	const random = seededRandom(1);
	let size = head.length + tail.length;
	yield head;
	for (let post = 1; size < bytes; post++) {
		const item = itemOf(post, random);
		size += item.length;
		yield item;
	}
	yield tail;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>A long-lived blog</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[mira]]></wp:author_login><wp:author_display_name><![CDATA[Mira Oduya]]></wp:author_display_name></wp:author>
`;
const tail = '</channel>\n</rss>\n';

type Random = () => number;

function itemOf(post: number, random: Random): string {
	const title = sentence(random, 5).slice(0, -1);
	const paragraphs = Array.from({ length: 8 }, () => sentences(random, 4));
	const comments = Array.from({ length: commentsPerPost }, (_, index) =>
		commentOf(post, index, random),
	);
	return `<item>
<title>${title}</title><link>https://blog.example/${post}/</link><pubDate>${dateOf(post, 0)}</pubDate>
<dc:creator><![CDATA[mira]]></dc:creator><guid isPermaLink="false">https://blog.example/?p=${post}</guid><description></description>
<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>${paragraphs.join('</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:paragraph -->\n<p>')} &amp; <a href="https://blog.example/${post}/more">more</a>.</p>
<!-- /wp:paragraph -->]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${post}</wp:post_id><wp:post_date><![CDATA[${dateOf(post, 0)}]]></wp:post_date><wp:comment_status><![CDATA[open]]></wp:comment_status><wp:post_name><![CDATA[post-${post}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_parent>0</wp:post_parent><wp:post_type><![CDATA[post]]></wp:post_type><wp:post_password><![CDATA[]]></wp:post_password>
<category domain="category" nicename="notes"><![CDATA[Notes]]></category><category domain="post_tag" nicename="rain"><![CDATA[Rain]]></category>
<wp:postmeta><wp:meta_key><![CDATA[_edit_last]]></wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
${comments.join('')}</item>
`;
}

function commentOf(post: number, index: number, random: Random): string {
	const id = post * commentsPerPost + index;
	const parent = index === 3 || index === 6 ? id - 1 : 0;
	const approved = random() > 1 / 9 ? '1' : random() > 0.5 ? 'spam' : '0';
	return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${nameOf(random)}]]></wp:comment_author><wp:comment_author_email><![CDATA[reader${id}@mail.example]]></wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP><![CDATA[192.0.2.7]]></wp:comment_author_IP><wp:comment_date><![CDATA[${dateOf(post, index + 1)}]]></wp:comment_date><wp:comment_content><![CDATA[${sentences(random, 3)}

${sentences(random, 3)}]]></wp:comment_content><wp:comment_approved><![CDATA[${approved}]]></wp:comment_approved><wp:comment_type><![CDATA[comment]]></wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`;
}

/** A day has one post; an hour and a minute tell its comments apart. */
function dateOf(post: number, hour: number): string {
	const time = startOfTime + (post % 8000) * dayLength + hour * 3_600_000 + (post % 60) * 60_000;
	return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

function nameOf(random: Random): string {
	const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
	return `${capital(wordOf(Math.floor(random() * 60)))} ${capital(wordOf(Math.floor(random() * 200)))}`;
}

function sentences(random: Random, count: number): string {
	return Array.from({ length: count }, () => sentence(random, 6 + Math.floor(random() * 12))).join(
		' ',
	);
}

function sentence(random: Random, length: number): string {
	// Squaring makes few words common and many rare, as in any language.
	const words = Array.from({ length }, () => wordOf(Math.floor(random() ** 2 * vocabulary)));
	const text = words.join(' ');
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

const vocabulary = 20_000;
const syllables = 'ka lo mi re tu sen dor vil pas ne gra bo hin tel mar'.split(' ');

/** The word of that number: its digits as syllables. */
function wordOf(number: number): string {
	let word = '';
	for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
		word += syllables[rest % syllables.length] ?? '';
	return word;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seededRandom(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

if (import.meta.main) {
	const [path = '', megabytes = ''] = process.argv.slice(2);
	await writeBlogExport(path, Number(megabytes) * 1_000_000);
}
