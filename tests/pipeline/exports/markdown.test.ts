import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../scripts/pipeline.ts';
import { recogniseFormat } from '../../../scripts/read/format.ts';
import { isMarkdown } from '../../../scripts/text/markdown.ts';
import { describeRead } from '../../helpers/exports.ts';
import { captureOf, ingestAll, ledgerOf } from '../../helpers/ingest.ts';

/** A page as a clipper of pages writes it: fields, an essay, and a list of comments with lists in it. */
const clipping = `---
title: "Keepers of the lock"
source: "https://canal.example/lock"
author:
  - "[[Odile Verhoef]]"
published: 2011-03-02
tags:
  - "clippings"
---
The lock was built for *barges* that no longer come. We kept it because [somebody](https://canal.example/keepers) asked us to, and then for its own sake.

![The lock in winter](https://canal.example/lock.jpg)

What a keeper does in a day:

1. Opens the paddles before seven.
2. Reads the **gauge**, and writes down what it says.

## 3 Comments

-   **Bram Sikkema** [March 3, 2011 at 9:14 am](https://canal.example/lock#c1)

    The paddles at ours were opened by a dog, or so the keeper said.

    It was a [large dog](https://canal.example/dog).

    [Reply](https://canal.example/lock?reply=1)

    -   **Odile Verhoef** [March 3, 2011 at 11:40 am](https://canal.example/lock#c2)

        Then the dog had better hours than I have.

        [Reply](https://canal.example/lock?reply=2)

-   **Tjeerd** [March 4, 2011 at 8:02 pm](https://canal.example/lock#c3)

    What we wrote down, from the top:

    -   wind
    -   rain

    [Reply](https://canal.example/lock?reply=3)
`;

function read(text: string, name = 'page.md') {
	const capture = captureOf(name, text);
	return readCapture(capture, [capture]);
}

describe('a page that somebody clipped', () => {
	const { entries } = describeRead(read(clipping));

	test('has the title, the writer, the day and the address that its fields give', () => {
		expect(entries[0]).toMatchObject({
			kind: 'essay',
			title: 'Keepers of the lock',
			author: 'Odile Verhoef',
			published: '2011-03-02',
			permalink: 'https://canal.example/lock',
		});
	});

	test('keeps the links, emphasis, lists and pictures of its words', () => {
		expect(entries[0]?.words.join('\n')).toBe(
			[
				'The lock was built for _barges_ that no longer come. We kept it because [somebody](https://canal.example/keepers) asked us to, and then for its own sake.',
				'![The lock in winter](https://canal.example/lock.jpg)',
				'What a keeper does in a day:',
				'1. Opens the paddles before seven.\n2. Reads the **gauge**, and writes down what it says.',
			].join('\n\n'),
		);
		expect(entries[1]?.words).toEqual([
			'The paddles at ours were opened by a dog, or so the keeper said.',
			'',
			'It was a [large dog](https://canal.example/dog).',
		]);
		expect(entries[3]?.words).toEqual([
			'What we wrote down, from the top:',
			'',
			'- wind',
			'- rain',
		]);
	});

	test('shows who answers whom by its lists in lists', () => {
		const comments = entries.filter(({ kind }) => kind === 'comment');
		expect(comments.map(({ author }) => author)).toEqual([
			'Bram Sikkema',
			'Odile Verhoef',
			'Tjeerd',
		]);
		const [first] = comments;
		expect(comments.map((comment) => ('inReplyTo' in comment ? comment.inReplyTo : 0))).toEqual([
			undefined,
			first?.key,
			undefined,
		]);
	});

	test('is accounted for line by line, its fields and pictures too', () => {
		const ledger = ledgerOf(ingestAll([captureOf('lock.md', clipping)]), 'lock.md');
		const covered = (ledger.spans ?? []).flatMap(({ lines: [from, to], role }) =>
			Array.from({ length: to - from + 1 }, () => role),
		);
		const lines = clipping.trimEnd().split('\n');
		expect(covered).toHaveLength(lines.length);
		for (const [index, line] of lines.entries())
			expect(covered[index] === 'blank', `${index + 1}: ${line}`).toBe(line.trim() === '');
		expect(covered[lines.findIndex((line) => line.startsWith('!['))]).toBe('body');
		expect(covered[1]).toBe('title');
		expect(covered.slice(3, 6)).toEqual(['meta', 'meta', 'date']);
		expect(covered[6]).toBe('meta');
	});
});

describe('the fields above a page', () => {
	const body =
		'The lock was built for barges that no longer come, and was kept for its own sake.\n\n' +
		'[one](https://a.example/1)\n[two](https://a.example/2)\n[three](https://a.example/3)\n[four](https://a.example/4)\n';

	test('are read as another program writes them', () => {
		const [essay] = describeRead(
			read(
				`Title: Keepers of the lock\n\nURL Source: https://canal.example/lock\n\nPublished Time: 2011-03-02T09:00:00+01:00\n\nMarkdown Content:\n${body}`,
			),
		).entries;
		expect(essay).toMatchObject({
			title: 'Keepers of the lock',
			permalink: 'https://canal.example/lock',
		});
		expect(essay?.published).toMatch(/^2011-03-02/u);
		expect(essay?.words[0]).toMatch(/^The lock was/u);
	});

	test('are read without rules around them, and none of what else they say is', () => {
		const { entries } = describeRead(
			read(
				`title: The lock: a keeper’s life\nupdated: 2022-10-03 09:11:27Z\nsource: https://canal.example/lock\nauthor: Odile Verhoef\nlatitude: 52.52\nlongitude: 13.40\n\n${body}`,
			),
		);
		expect(entries[0]).toMatchObject({
			title: 'The lock: a keeper’s life',
			author: 'Odile Verhoef',
			permalink: 'https://canal.example/lock',
		});
		expect(entries[0]?.words.join('\n')).not.toContain('52.52');
	});

	test.each([
		['that are no YAML', '---\ntitle: "no end\nsource: [\n---\n'],
		['that are a list', '---\n- title: one\nsource: x\n---\n'],
		['that name themselves', '---\ntitle: &a [*a]\nsource: x\n---\n'],
		['that have no end', '---\ntitle: The lock\nsource: x\n'],
		['that are empty', '---\ntitle:\nsource:\n---\n'],
	])('%s lose no words', (_, fields) => {
		const { records } = read(fields + body);
		expect(records.map(({ text }) => text).join('\n')).toContain('kept for its own sake.');
	});

	test('give no address that a browser would run, and no writer that is an address', () => {
		const [essay] = describeRead(
			read(
				`---\ntitle: The lock\nsource: "javascript:alert(1)"\nauthor: https://a.example/odile\n---\n${body}`,
			),
		).entries;
		expect(essay).toMatchObject({ permalink: undefined, author: undefined });
	});
});

/** A page with a comment of each of these words. */
function pageOf(comments: readonly string[], foot = ''): string {
	return [
		'# The third pier',
		'Everybody who came by the ferry had an opinion on the third pier, and [most](https://a.example/most) had two.',
		'## Comments',
		...comments.map(
			(words, order) =>
				`**Ann Lee** [March ${order + 1}, 2012 at 9:1${order} am](https://a.example/#c${order})\n\n${words}\n\n[Reply](https://a.example/?reply=${order})`,
		),
		foot,
	].join('\n\n');
}

function commentsOf(page: string): readonly string[] {
	return describeRead(read(page))
		.entries.filter(({ kind }) => kind === 'comment')
		.map(({ words }) => words.join('\n'));
}

describe('the words of a page in Markdown', () => {
	test.each([
		[
			'a link by reference',
			'See [the log][1] of that day.',
			'See [the log](https://a.example/log) of that day.',
		],
		['a link that runs a script', 'See [this](javascript:alert(1)) first.', 'See this first.'],
		['a tag', 'It <b>rained</b> all day.', 'It rained all day.'],
		['an import', 'import { wind } from the east', '&#x69;mport \\{ wind } from the east'],
		['code', '```\nwind = 3\nrain = 4\n```', '```\nwind = 3\nrain = 4\n```'],
		['a quotation', '> Most had two.\n\nI had one.', '> Most had two.\n\nI had one.'],
		[
			'a table',
			'| wind | rain |\n| ---- | ---- |\n| three blows | four drops |',
			'| wind | rain |\n| - | - |\n| three blows | four drops |',
		],
		['a page’s remark', 'It rained. <!-- said he -->', 'It rained.'],
		['a block of tags', '<div>\nIt rained all day.\n</div>', 'It rained all day.'],
		['a line that a tag breaks', 'It rained<br>all day.', 'It rained\\\nall day.'],
		[
			'a block with links, pictures, signs and cells',
			'<div>\nTom &amp; <a href="https://a.example/j">Jerry</a>\n<img src="https://a.example/p.png" alt="pier">\nand me.\n</div>',
			'Tom & [Jerry](https://a.example/j) ![pier](https://a.example/p.png) and me.',
		],
		['words in angle brackets', 'I <grin> at List<String>.', 'I \\<grin> at List\\<String>.'],
		[
			'a block that acts',
			'So.\n\n<script>\nalert(1)\n</script>\n\nIt rained.',
			'So.\n\nIt rained.',
		],
		[
			'a line end in a word',
			'See [the&#10;log](https://a.example/log).',
			'See [the log](https://a.example/log).',
		],
		['brackets in code', '```\n[\n  1\n]\n```', '```\n[\n  1\n]\n```'],
		['a bracket alone', 'It was\n\n[\n\nwet.', 'It was\n\n\\[\n\nwet.'],
		['a list with numbers of its own', '3. three\n4. four\n\nSo.', '3. three\n4. four\n\nSo.'],
		[
			'a table with links',
			'| the | log |\n| --- | --- |\n| see [the log][1] | wet<br>day |',
			'| the | log |\n| - | - |\n| see [the log](https://a.example/log) | wet day |',
		],
		['escaped signs', 'It was \\*very\\* wet, 3 \\> 2.', 'It was \\*very\\* wet, 3 > 2.'],
	])('keep %s safe and as it was meant', (_, words, expected) => {
		const page = pageOf(
			['It was a long summer for piers.', words, 'So it was.'],
			'[1]: https://a.example/log',
		);
		expect(commentsOf(page)).toEqual(['It was a long summer for piers.', expected, 'So it was.']);
	});

	test('are one paragraph where a converter broke its lines', () => {
		const long =
			'I have been on the third pier twice and both times the ferry came\nlate, so that I had all the time in the world to look at the birds\nthat had built their nests below it.';
		expect(commentsOf(pageOf([long, long.replace('twice', 'often')]))[0]).not.toMatch(/\\$/mu);
		const capture = captureOf('page.md', pageOf([long, long.replace('twice', 'often')]));
		const [, comment] = readCapture(capture, [capture]).records;
		expect(comment?.text.split('\n')).toHaveLength(1);
	});

	test('have no classes and no names of what Pandoc took for a page’s divisions', () => {
		const comment = (order: number, name: string, words: string, inner = '') =>
			`${order}.  ::: {#comment-${order} .comment-body}\n    **[${name}](https://a.example/u){.url rel="external"}** [says:]{.says}\n\n    ::: {.comment-metadata}\n    [9 February 2010 at 08:1${order}](https://a.example/#c${order})\n    :::\n\n    ::: comment-content\n    ${words}\n    :::\n    :::${inner}\n`;
		const text = [
			'::: {#page .hfeed}',
			'# A street with no numbers {#street .entry-title}',
			'There is a street behind the gasworks, called [Lane]{.smallcaps} [Eleven](https://a.example/11){rel="nofollow"\ntitle="a lane"} by some.',
			'``` {.text}\n::: {.kept}\n[kept]{.kept}\n```',
			':::\n\n::: {#comments .comments-area}\n## 2 comments {#thoughts .comments-title}',
			comment(
				1,
				'Philippa Dray',
				'I lived there, and ours were green.',
				`\n\n    ${comment(1, 'Cosmo Verity', 'Herons! She says {herons}.').replaceAll('\n', '\n    ')}`,
			),
			comment(2, 'Abel Nkemba', 'Mine did not arrive.'),
			':::\n',
		].join('\n\n');
		const { entries } = describeRead(read(text));
		const [essay, ...comments] = entries;
		expect(essay).toMatchObject({ title: 'A street with no numbers' });
		const words = essay?.words.join('\n');
		expect(words).toContain('called Lane [Eleven](https://a.example/11) by some.');
		expect(words).toContain('::: {.kept}\n[kept]{.kept}');
		expect(comments.map(({ author }) => author)).toEqual([
			'Philippa Dray',
			'Cosmo Verity',
			'Abel Nkemba',
		]);
		expect(comments.map((one) => one.words.join('\n'))).toEqual([
			'I lived there, and ours were green.',
			'Herons! She says \\{herons}.',
			'Mine did not arrive.',
		]);
		expect(comments[1]).toMatchObject({ inReplyTo: comments[0]?.key });
	});

	test('begin with an item that only its words do not follow indented', () => {
		const item = (marks: string, name: string, day: number) =>
			`${marks}   ![Image ${day}](https://a.example/${day}.png)[${name}](https://a.example/u) says:\n\n[March ${day}, 2012 at 9:1${day} am](https://a.example/#c${day})\n\nIt was the pier ${day} that I saw, ${name === 'Bo' ? 'Ann' : 'Bo'}.\n\n[Reply](https://a.example/?r=${day})`;
		const text = `# The third pier\n\nEverybody who came by the ferry had an opinion on the third pier.\n\n## 3 Responses\n\n${[item('1.', 'Ann', 1), item('    *', 'Bo', 2), item('2.', 'Cy', 3)].join('\n\n')}\n`;
		const { entries } = describeRead(read(text));
		expect(entries.map(({ author }) => author)).toEqual([undefined, 'Ann', 'Bo', 'Cy']);
	});

	test('are no code where a program indented the whole thread', () => {
		const thread = ['Ann Lee', 'Bo']
			.map(
				(name, order) =>
					`\t![[faces/${name}.png|40]] ${name} says:\n\t[April ${order + 2}, 2010 at 9:1${order} am](https://a.example/#c${order})\n\t\n\tIt was the pier ${order} that I saw.\n\t\n\t[Reply](https://a.example/?r=${order})\n\t\n`,
			)
			.join('');
		const text = `# The third pier\n\nEverybody who came by the ferry had an opinion on the third pier.\n\n## 2 Comments\n\n${thread}`;
		const { entries } = describeRead(read(text));
		expect(entries.slice(1).map(({ author, words }) => [author, ...words])).toEqual([
			['Ann Lee', 'It was the pier 0 that I saw.'],
			['Bo', 'It was the pier 1 that I saw.'],
		]);
	});

	test('are those of the comment where Pandoc says over several lines what its picture is', () => {
		const comment = (order: number, name: string) =>
			[
				`${order}.  ::::: {#c${order}}`,
				'::: {.comment-author .vcard}',
				`![](https://a.example/${order}.png){.avatar\n.photo srcset="https://a.example/${order}.png 2x"\nheight="40" width="40"} ${name}`,
				':::\n',
				`::: comment-meta\n[June ${order}, 2013 at 1:36\npm](https://a.example/2013/06/the-third-pier/and-why-nobody-asked-for-it/#c${order})\n:::\n`,
				`::: comment-content\nIt was the pier ${order}\nthat I saw.\n:::\n:::::`,
			]
				.join('\n')
				.replaceAll('\n', '\n    ')
				.replace(/ {4}$/gmu, '');
		const wrapped =
			'Everybody who came by the ferry had an opinion on the third pier,\nand some of those who had stayed at home had two, which they\nwould tell to whoever was waiting for the ferry on the second\npier, for as long as it took that ferry to come in from the\nother side of a river that is not known for its width.';
		const text = `::: {#page}\n# The third pier {#pier}\n\n${wrapped}\n\n${wrapped.replaceAll('ferry', 'boat')}\n\n${wrapped.replaceAll('pier', 'quay')}\n\n## 2 thoughts on "The third pier" {#thoughts}\n\n${comment(1, 'Ann Lee')}\n\n${comment(2, 'Bo')}\n\n:::\n`;
		const { entries } = describeRead(read(text));
		expect(
			entries.slice(1).map(({ author, published, words }) => [author, published, words]),
		).toEqual([
			['Ann Lee', '2013-06-01T13:36', ['It was the pier 1 that I saw.']],
			['Bo', '2013-06-02T13:36', ['It was the pier 2 that I saw.']],
		]);
	});

	test('have no links that were run into them', () => {
		const text = `# The third pier\n\nEverybody who came by the ferry had an [opinion](https://a.example/o) on the third pier.\n\nHow *lovely*.\n\nReplyDeleteHello all,\n\n\nReplyDeletethe *second* pier was enough.\n\nI had none.\n\nReplyDelete\n`;
		const { entries } = describeRead(read(text));
		expect(entries.slice(1).map(({ words }) => words)).toEqual([
			['How _lovely_.'],
			['Hello all,', '', 'the _second_ pier was enough.'],
			['I had none.'],
		]);
	});

	test('show none of the signs that stand for the ends of lines while tags are read', () => {
		const page = pageOf(['<pre>\n<s>wind\nrain</s>\n</pre>', 'So it was.']);
		const [said = ''] = commentsOf(page);
		expect(said).toContain('wind\nrain');
		expect(said).not.toMatch(/[\uFDD0-\uFDEF]/u);
	});

	test('have no names of links that kramdown gives them', () => {
		const page = pageOf(
			["See [the log](https://a.example/log){:target='_blank'} first."],
			'{: .note }',
		);
		expect(commentsOf(page)).toEqual(['See [the log](https://a.example/log) first.']);
	});

	test('have no brackets of links around whole paragraphs', () => {
		const page = pageOf(['It rained.', 'And then it did not.']).replace(
			'## Comments',
			'[\n\n![](https://a.example/face.png)\n\nRelated: the second pier\n\n](https://a.example/second)\n\n## Comments',
		);
		const { records } = read(page);
		expect(records).toHaveLength(3);
		expect(records.map(({ text }) => text).join('\n')).not.toMatch(/[[\]]/u);
	});
});

describe('a text is taken for Markdown', () => {
	test('where it has links and marks as nothing else has them', () => {
		expect(isMarkdown(clipping)).toBe(true);
		expect(isMarkdown(pageOf(['One.', 'Two.']))).toBe(true);
		expect(recogniseFormat(clipping)).toBe('text');
		expect(isMarkdown(`${pageOf(['One.', 'Two.'])}\n\n${'<td><div>3</div></td>'.repeat(30)}`)).toBe(
			true,
		);
	});

	test('where a title stands above it, set off by an empty line', () => {
		const text = '# The third pier\n\nNobody asked for a third pier.\n';
		expect(isMarkdown(text)).toBe(true);
		expect(describeRead(read(text)).entries[0]).toMatchObject({ title: 'The third pier' });
		expect(isMarkdown('# The third pier\nNobody asked.\n')).toBe(false);
	});

	test('where it has headings and stresses who speaks, without any link', () => {
		const comments = ['Ann Lee', 'Bo', 'Cy Twist'].map(
			(name, order) => `**${name}** says:\n\nIt was the *${order + 2}nd* pier that I saw.`,
		);
		const text = `# The third pier\n\nEverybody who came by the ferry had an opinion on the third pier.\n\n## Comments\n\n${comments.join('\n\n')}\n`;
		expect(isMarkdown(text)).toBe(true);
		const [essay, ...others] = describeRead(read(text)).entries;
		expect(essay).toMatchObject({ title: 'The third pier' });
		expect(others.map(({ author }) => author)).toEqual(['Ann Lee', 'Bo', 'Cy Twist']);
		expect(others[0]?.words).toEqual(['It was the _2nd_ pier that I saw.']);
	});

	test('and not where it is an export whose posts are Markdown', () => {
		const body = '# See [the log](https://a.example/log)\n\n**So.**\n\n'.repeat(9);
		const post = (status: string) =>
			`TITLE: Piers\nAUTHOR: Ann\nSTATUS: ${status}\n-----\nBODY:\n${body}\n-----\n--------\n`;
		expect(recogniseFormat(post('Publish') + post('Draft'))).toBe('movabletype');
		const row = `1,2011-03-02,"${body}"`;
		expect(recogniseFormat(`post_id,post_date,is_published\n${row}\n`)).toBe('substack');
	});

	test.each([
		[
			'of flat text',
			'The third pier\n\nAnn says:\nI was there. See https://a.example/1\n'.repeat(9),
		],
		[
			'that stresses words with signs',
			'It was *very* wet, he said.\n\n* * *\n\n1. One\n'.repeat(9),
		],
		['with one link of the kind', `${'It was very wet, he said.\n'.repeat(40)}[so](https://a.b/c)`],
		['of a page', '<p>It was [very](https://a.example/) <b>wet</b>, he said.</p>\n'.repeat(9)],
		[
			'in a page of one line',
			`<!doctype html><title>Piers</title>${'<p>It was <b>wet</b>.</p>'.repeat(50)}<pre>${'\n# See [the log](https://a.example/log)'.repeat(30)}</pre>`,
		],
		['with rules above it', '---\nIt was very wet\n---\nAnn says:\nSo it was.\n'],
		['of a letter', 'From: Ann\nSubject: the pier\n\nIt was [very] (wet), he said.\n'.repeat(4)],
	])('and not one %s', (_, text) => {
		expect(isMarkdown(text)).toBe(false);
	});
});

describe('any page in Markdown', () => {
	const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `w${number}x`);
	const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
	const inline = fc.oneof(
		phrase,
		phrase.map((words) => `*${words}*`),
		phrase.map((words) => `**${words}**`),
		phrase.map((words) => `[${words}](https://a.example/x)`),
		phrase.map((words) => `\`${words}\``),
	);
	const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
	const block: fc.Arbitrary<string> = fc.letrec<{ block: string; leaf: string }>((tie) => ({
		leaf: fc.oneof(
			line,
			fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
			line.map((words) => `### ${words}`),
			fc.tuple(phrase, phrase).map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``),
			fc
				.tuple(phrase, phrase)
				.map(([one, two]) => `| ${one} | ${two} |\n| --- | --- |\n| ${two} | ${one} |`),
			phrase.map((words) => `<div>\n${words}\n</div>`),
			fc.tuple(phrase, phrase).map((both) => both.join('<br>')),
			fc
				.tuple(phrase, phrase)
				.map((both) => `<table><tr><td>${both.join('</td>\n<td>')}</td></tr></table>`),
			fc.tuple(phrase, phrase).map(([one, two]) => `<p>${one}\n<b>${two}</b> <!-- hid -->`),
			fc.tuple(phrase, phrase).map(([one, two]) => `${one} <!-- hid --> <i>${two}</i>`),
			phrase.map((words) => `[${words}][1]\n\n[1]: https://a.example/log`),
			phrase.map((words) => `\`\`\`\n[\n${words}\n]\n\`\`\``),
			phrase.map((words) => `[\n\n${words}\n\n](https://a.example/y)`),
			phrase.map((words) => `**Ann Lee** March 3, 2012 at 9:14 am\n\n${words}`),
		),
		block: fc.oneof(
			{ depthSize: 'small' },
			tie('leaf'),
			tie('block').map((inner) => `-   ${inner.replaceAll('\n', '\n    ')}`),
			tie('block').map((inner) => inner.replace(/^/gmu, '> ')),
			fc.tuple(tie('block'), tie('block')).map((both) => both.join('\n\n')),
		),
	})).block;
	const anyPage = fc
		.array(block, { minLength: 1, maxLength: 8 })
		.map((blocks) => pageOf([blocks.join('\n\n'), 'It rained.'], blocks.slice(0, 1).join('')));

	test('keeps every word of an entry’s lines, and no other’s', () => {
		fc.assert(
			fc.property(anyPage, (text) => {
				const capture = captureOf('page.md', text);
				const { flat, records } = readCapture(capture, [capture]);
				expect(flat).toBeDefined();
				const { labels, drafts } = flat?.segmentation ?? { labels: [], drafts: [] };
				const written = new Map<number, string[]>(drafts.map((_, index) => [index, []]));
				for (const [index, { role, draft }] of labels.entries()) {
					if (role !== 'body' || draft === undefined) continue;
					written.get(draft)?.push(...(capture.lines[index]?.match(/\bw\d+x\b/gu) ?? []));
				}
				const said = records.map(({ text: words }) => words.match(/\bw\d+x\b/gu) ?? []);
				expect(said.map((words) => words.toSorted())).toEqual(
					[...written.values()].map((words) => words.toSorted()),
				);
			}),
		);
	});
});
