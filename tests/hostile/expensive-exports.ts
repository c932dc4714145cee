import type { Format } from '../../src/schemas/ledger.ts';

/** An export or saved page that costs as much as it can, and what is to become of it. */
export interface Expensive {
	readonly format: Format;
	readonly text: string;
	/** Words that an essay has in the end; undefined where there is none. */
	readonly words?: string;
	readonly codes?: readonly string[];
}

const many = (count: number, of: (n: number) => string) =>
	Array.from({ length: count }, (_, n) => of(n)).join('');
const boat = 'The boat leaves at nine.';

const page = (body: string): Pick<Expensive, 'format' | 'text'> => ({
	format: 'html',
	text: `<!doctype html><html><head><title>A title</title></head><body><article class="h-entry post"><h1 class="entry-title">A title</h1><div class="entry-content">${body}`,
});

const wordpress = (body: string, comments = ''): Pick<Expensive, 'format' | 'text'> => ({
	format: 'wxr',
	text: `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><wp:wxr_version>1.2</wp:wxr_version><item><title>A title</title><link>https://example.org/a</link><wp:post_id>1</wp:post_id><wp:post_date>2009-03-04 09:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${body}]]></content:encoded>${comments}</item></channel></rss>`,
});

const comment = (n: number) =>
	`<wp:comment><wp:comment_id>${n + 1}</wp:comment_id><wp:comment_author>Ann</wp:comment_author><wp:comment_approved>1</wp:comment_approved><wp:comment_date>2009-03-05 09:00:00</wp:comment_date><wp:comment_parent>${n}</wp:comment_parent><wp:comment_content>Me too.</wp:comment_content></wp:comment>`;

const ghost = (post: object): Pick<Expensive, 'format' | 'text'> => ({
	format: 'ghost',
	text: JSON.stringify({
		db: [
			{
				data: {
					exported_on: 1,
					posts: [{ id: '1', title: 'A title', published_at: '2019-01-01T00:00:00Z', ...post }],
				},
			},
		],
	}),
});

const feedOf = (words: string) =>
	`<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>A title</title><link>https://example.org/</link><description>${words}</description></item></channel></rss>`;

const movableType = (comments: string) =>
	`TITLE: A title\nDATE: 01/02/2006 01:02:03 PM\n-----\nBODY:\n${boat}\n${comments}`;

/** Each font opens again in every paragraph below it: 3000 of them are four million elements. */
const fonts = (count: number) => many(count, (n) => `<font size="${n}">x<p>`);

/** A comment of a page that calls nothing by a name, and gives its readers classes of their own. */
const unnamed = (n: number) =>
	`<div class="by${'-x'.repeat(n % 50)}"><div><b>Ann Bell</b> <i>July ${1 + (n % 28)}, 2006 at 10:16 PM</i></div><p>Number ${n} says that the ferry is late again.</p></div>`;

/** By what they are made of. */
export const cases: Readonly<Record<string, Expensive>> = {
	'a page of elements in elements': {
		...page(`${'<div>'.repeat(20_000)}${boat}`),
		words: boat,
		codes: ['exports/too-intricate'],
	},
	'a page of eight thousand comments that nothing names': {
		format: 'html',
		text: `<!doctype html><html><head><title>A title</title></head><body><h1>A title</h1><div><p>${boat}</p></div><h3>Comments</h3>${many(8000, unnamed)}`,
		words: 'Number 7999 says',
	},
	'a page of script data in script data': {
		...page(
			`<p>${boat}</p></div></article><script>let a={"comments":${'{"nodes":{"comments":'.repeat(20_000)}[]${'}}'.repeat(20_000)}};${'b={c};'.repeat(50_000)}</script>`,
		),
		words: boat,
	},
	'a page whose script data answers itself again and again': {
		...page(
			`<p>${boat}</p></div></article><script type="application/json">{"comments":${'[{"author":"Ann","body":"Me too.","replies":'.repeat(1500)}[]${'}]'.repeat(1500)}}</script>`,
		),
		words: boat,
	},
	'a page of images that no structure tells apart': {
		format: 'html',
		text: `<title>x</title>${boat}<br>${'<img src="a.png" alt="a"><br>'.repeat(10_000)}<br>${boat}`,
		words: boat,
	},
	'a page of quotations in quotations': {
		...page(`${'<blockquote>'.repeat(900)}${boat}`),
		words: boat,
	},
	'a page of lists in lists': { ...page(`${'<ul><li>'.repeat(450)}${boat}`), words: boat },
	'a page of fonts that open again': {
		...page(`${boat}${fonts(5000)}`),
		words: boat,
		codes: ['exports/too-intricate'],
	},
	'a page of misnested tags': {
		...page(`${boat}${many(3000, (n) => `<b class="x${n}"><p>`)}${'</b>'.repeat(3000)}`),
		words: boat,
		codes: ['exports/too-intricate'],
	},
	'a page of an element with attributes without end': {
		...page(`<p ${many(20_000, (n) => `a${n}="b" `)}>${boat}</p>`),
		words: boat,
	},
	'a page of links': {
		...page(`<p>${boat}</p>${many(3000, (n) => `<a href="http://a.example/${n}">x</a> `)}`),
		words: boat,
	},
	'a page of a cell as wide as a hundred million': {
		...page(`<table><tr><td colspan="100000000">${boat}<tr><td rowspan="1000000">x</table>`),
		words: boat,
	},
	'a page of cells that each reach to the end of the table': {
		...page(`<table>${'<tr><td rowspan="65534">x'.repeat(2000)}<tr><td>${boat}</table>`),
		words: boat,
	},
	'a page of a row and a column of thousands': {
		...page(`<table><tr>${'<td>x'.repeat(1000)}${'<tr><td>y'.repeat(1000)}<tr><td>${boat}</table>`),
		words: boat,
	},
	'a page of blanks without end': {
		...page(
			['p', 'pre', 'code', 'textarea', 'td', 'h2']
				.map((tag) => `<${tag}>${' \t'.repeat(200_000)}x${'&nbsp;'.repeat(50_000)}</${tag}>`)
				.join(boat),
		),
		words: boat,
	},
	'a page of blocks that are alike': {
		...page(`<p>${boat}</p>${many(3000, (n) => `<div class="c">x${n}</div>`)}`),
		words: boat,
	},
	'an export of elements in elements': {
		...wordpress(`${'<div>'.repeat(20_000)}${boat}`),
		words: boat,
	},
	'an export of links in emphasis in links': {
		...wordpress(`${'<em><a href="http://x.example/">'.repeat(1000)}${boat}`),
		words: boat,
	},
	'an export of fonts that open again': { ...wordpress(`${boat}${fonts(5000)}`), words: boat },
	'an export of shortcodes in shortcodes': {
		...wordpress(`${'[caption]'.repeat(20_000)}${boat}`),
		words: boat,
	},
	'an export of a thread that is one comment deeper each time': {
		...wordpress(boat, many(1500, comment)),
		words: boat,
	},
	'an export of items in items': {
		...wordpress(boat, '<wp:comment>'.repeat(10_000)),
		words: boat,
		codes: ['exports/damaged'],
	},
	'JSON in JSON': {
		format: 'ghost',
		text: `{"db":[{"data":{"exported_on":1,"posts":[${'['.repeat(200_000)}`,
		codes: ['exports/damaged'],
	},
	'an editor tree of quotations in quotations': {
		...ghost({
			lexical: `{"root":${'{"type":"quote","children":['.repeat(3000)}{"type":"text","text":"${boat}"}${']}'.repeat(3000)}}`,
		}),
		words: boat,
	},
	'Markdown of quotations in quotations': {
		...ghost({ markdown: `${'> '.repeat(10_000)}${boat}` }),
		words: boat,
	},
	'Markdown of lists in lists': {
		...ghost({ markdown: `${'- '.repeat(10_000)}${boat}` }),
		words: boat,
	},
	'Markdown of emphasis in emphasis': {
		...ghost({ markdown: `${boat}${'*a_ '.repeat(5000)}` }),
		words: boat,
	},
	'Markdown of links in links': {
		...ghost({ markdown: `${boat}${'![a'.repeat(5000)}${']'.repeat(5000)}` }),
		words: boat,
	},
	'a table whose last field does not end': {
		format: 'substack',
		text: `post_id,post_date,is_published\n1,2020-01-01,"${'a,"'.repeat(20_000)}`,
		codes: ['exports/damaged'],
	},
	'comments that say the same below one post': {
		format: 'movabletype',
		text: movableType('-----\nCOMMENT:\nAUTHOR: Ann\nMe too.\n'.repeat(3000)),
		words: boat,
		// The last comment ends without a line that ends it.
		codes: ['exports/damaged'],
	},
	'a feed of marks and tags that do not end': {
		format: 'feed',
		text: `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>A title</title><link>https://example.org/</link><description>${boat}${'<a &b; </c '.repeat(20_000)}`,
		codes: ['exports/damaged'],
	},
	'a feed of elements in elements': {
		format: 'feed',
		text: feedOf(`${'<b>'.repeat(300_000)}${boat}`),
		words: boat,
		codes: ['exports/damaged'],
	},
	'a feed of a million lines': {
		format: 'feed',
		text: feedOf(`${boat}\n`.repeat(1_000_000)),
		codes: ['exports/too-large'],
	},
	'an export of a million lines': {
		...wordpress('line\n'.repeat(1_000_000), comment(1)),
		codes: ['exports/too-large'],
	},
	'an export of a million elements': {
		...wordpress('<br>'.repeat(1_000_000)),
		codes: ['exports/too-large'],
	},
	'fields of a million lines': {
		format: 'movabletype',
		text: `TITLE: A title\nDATE: 01/02/2006 01:02:03 PM\n-----\nBODY:\n${'line\n'.repeat(1_000_000)}-----\n--------\n`,
		codes: ['exports/too-large'],
	},
	'JSON of a million lines': {
		...ghost({ html: '<p>line</p>'.repeat(1_000_000) }),
		codes: ['exports/too-large'],
	},
	'a feed of sections that do not end': {
		format: 'feed',
		text: `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>A title</title><description>${'<![CDATA['.repeat(50_000)}`,
		codes: ['exports/damaged'],
	},
};
