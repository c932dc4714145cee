import { describe, expect, test } from 'vitest';
import { receiptOf } from '../../../scripts/commands/removal-report.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import type { Format, Ledger } from '../../../src/schemas/ledger.ts';
import { captureOf, ingestAll } from '../../helpers/ingest.ts';

/** What of the file a person asked to be taken out has been emptied. */
interface Emptied {
	readonly comment?: boolean;
	readonly essay?: boolean;
}

const letter =
	'The timetable says that the boat leaves at nine, and it does, whether or not anybody is on it.';
const said = 'I drive the bus. We wave at the boat, and nobody has ever waved back.';
const answer = 'Then wave twice, once for each of us, and see what they do.';
const title = 'A letter to the ferry company';

const wxr = ({ comment, essay }: Emptied) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Quay</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>${essay ? '' : title}</title><link>https://quay.example/2009/letter/</link><dc:creator>${essay ? '' : 'Ottoline'}</dc:creator><content:encoded><![CDATA[${essay ? '' : letter}]]></content:encoded><wp:post_id>3</wp:post_id><wp:post_date>2009-03-04 10:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>${comment ? '' : 'Bram Vos'}</wp:comment_author><wp:comment_date>2009-03-05 08:02:00</wp:comment_date><wp:comment_content><![CDATA[${comment ? '' : said}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Cato</wp:comment_author><wp:comment_date>2009-03-05 09:15:00</wp:comment_date><wp:comment_content><![CDATA[${answer}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
</item></channel></rss>`;

const disqus = ({ comment, essay }: Emptied) => `<?xml version="1.0"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="3"><link>https://quay.example/2009/letter/</link><title>${essay ? '' : title}</title><createdAt>2009-03-04T10:00:00Z</createdAt><isDeleted>false</isDeleted></thread>
<post dsq:id="1"><message>${comment ? '' : `<![CDATA[<p>${said}</p>]]>`}</message><createdAt>2009-03-05T08:02:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>${comment ? '' : 'Bram Vos'}</name><username>bramv</username></author><thread dsq:id="3" /></post>
<post dsq:id="2"><message><![CDATA[<p>${answer}</p>]]></message><createdAt>2009-03-05T09:15:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Cato</name><username>cato1</username></author><thread dsq:id="3" /></post>
</disqus>`;

const html = ({ comment, essay }: Emptied) => {
	const li = (n: number, name: string, words: string) =>
		`<li class="comment" id="comment-${n}"><div class="comment-author vcard"><cite class="fn">${name}</cite></div><div class="comment-meta"><time datetime="2009-03-05T0${n}:15:00Z">March 5</time></div><div class="comment-content"><p>${words}</p></div></li>`;
	return `<!doctype html><html><head><title>${essay ? '' : `${title} - Quay`}</title><link rel="canonical" href="https://quay.example/2009/letter/"></head><body>
<article class="post"><h1 class="entry-title">${essay ? '' : title}</h1><time class="entry-date" datetime="2009-03-04T10:00:00Z">March 4</time><div class="entry-content"><p>${essay ? '' : letter}</p></div></article>
<ol class="commentlist">${li(1, comment ? '' : 'Bram Vos', comment ? '' : said)}${li(2, 'Cato', answer)}${li(3, 'Ottoline', 'Twice it is, tomorrow at nine.')}</ol></body></html>`;
};

const movableType = ({ comment, essay }: Emptied) => `AUTHOR: ${essay ? '' : 'Ottoline'}
TITLE: ${essay ? '' : title}
STATUS: Publish
DATE: 03/04/2009 10:00:00 AM
-----
BODY:
${essay ? '' : letter}
-----
COMMENT:
AUTHOR: ${comment ? '' : 'Bram Vos'}
DATE: 03/05/2009 08:02:00 AM
${comment ? '' : said}
-----
COMMENT:
AUTHOR: Cato
DATE: 03/05/2009 09:15:00 AM
${answer}
-----
--------
`;

const files: readonly [Format, (emptied: Emptied) => string][] = [
	['wxr', wxr],
	['disqus', disqus],
	['html', html],
	['movabletype', movableType],
];

describe.each(files)('what was emptied in a capture of the format %s', (format, file) => {
	const read = (emptied: Emptied) => ({ ...captureOf('letter', file(emptied)), format });
	const before = ingestAll([read({})]);
	const essay = before.records.find(({ kind }) => kind === 'essay')?.id ?? '';
	const comment = before.records.find(({ author }) => author === 'Bram Vos')?.id ?? '';
	const removals = [{ entry: comment }, { entry: essay }];
	const removed = ingestAll([read({})], { removals }, before.permalinks);
	const whole = { comment: true, essay: true };
	const output = ingestAll([read(whole)], { removals }, removed.permalinks);

	test('is not published anew', () => {
		expect(output.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
		const text = [...output.files].flat().join('\n');
		expect(text).not.toMatch(/bramv|Bram|timetable|A letter to/u);
		expect([...output.files.keys()].filter((path) => /essays|discussions/u.test(path))).toEqual([
			`essays/${essay}.mdx`,
			`discussions/${essay}.mdx`,
		]);
		expect(output.files.get(`essays/${essay}.mdx`)).toContain('removed: true');
		expect(output.files.get(`discussions/${essay}.mdx`)).toContain(answer);
	});

	test('keeps its addresses', () => {
		expect(output.permalinks.comments).toEqual(removed.permalinks.comments);
		expect(output.permalinks.addresses).toEqual(removed.permalinks.addresses);
		expect(ingestAll([read(whole)], { removals }, output.permalinks).files).toEqual(output.files);
	});

	test('has a row that says why it is none', () => {
		const { items = [] } = JSON.parse(output.files.get('ledger/letter.json') ?? '') as Ledger;
		expect(items.filter(({ entry }) => entry === undefined)).toMatchObject([
			{ outcome: 'skipped', reason: 'has no words' },
		]);
	});

	test('is told from what remains', () => {
		const receipt = (of: string, emptied: Emptied) =>
			receiptOf(of, {
				captures: [read(emptied)],
				curation: { curation: curationSchema.parse({ removals }), places: new Map() },
				topics: [],
				permalinks: removed.permalinks,
			});
		for (const of of [comment, essay]) {
			expect(receipt(of, whole)).toContain('Nothing of it remains in the captures.');
			expect(receipt(of, {})).toContain('What remains in the captures');
		}
		if (format !== 'disqus') expect(receipt(essay, { comment: true })).toContain('letter: post');
	});
});

test('an essay whose title was left in the file is still the removed one', () => {
	const read = (text: string) => ({ ...captureOf('letter', text), format: 'wxr' as const });
	const alone = wxr({}).replace(/<wp:comment>.*<\/wp:comment>/su, '');
	const removals = [{ entry: 'a-letter-to-the-ferry-company' }];
	const { permalinks } = ingestAll([read(alone)]);
	const { files, records } = ingestAll([read(alone.replace(letter, ''))], { removals }, permalinks);
	expect(records).toMatchObject([{ id: 'a-letter-to-the-ferry-company', isRemoved: true }]);
	expect([...files].flat().join('\n')).not.toContain('A letter to');
});

test('the lines of an essay that were emptied above its comments are still the removed one', () => {
	const lines = [title, 'by Ottoline on March 4, 2009', letter];
	const thread = ['Bram Vos says:', 'March 5, 2009 at 8:02 am', said, 'Cato says:'];
	const rest = [...thread, 'March 5, 2009 at 9:15 am', answer];
	const read = (head: readonly string[]) => captureOf('letter.txt', [...head, ...rest].join('\n'));
	const removals = [{ entry: 'a-letter-to-the-ferry-company' }];
	const { permalinks } = ingestAll([read(lines)]);
	const { files, records } = ingestAll([read(['', '', ''])], { removals }, permalinks);
	expect(records[0]).toMatchObject({ id: 'a-letter-to-the-ferry-company', isRemoved: true });
	expect(files.get('discussions/a-letter-to-the-ferry-company.mdx')).toContain(answer);
});
