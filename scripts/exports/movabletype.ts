import type { Diagnostic } from '../model/diagnostic.ts';
import { assemble } from './assemble.ts';
import type { Found, FoundComment, FoundPost, Held, Markup } from './found.ts';
import { cutEntries } from './movabletype-blocks.ts';
import type { Block, Entry } from './movabletype-blocks.ts';
import type { ExportReader } from './reader.ts';
import { reportDamage } from './xml/damage.ts';

/** The text export of Movable Type and Typepad: fields and blocks, ruled off by hyphens. */
export const movableType: ExportReader = {
	name: 'movable-type-export',
	matches: ({ format }) => format === 'movabletype',
	read: (capture) => {
		const end = new FileEnd();
		const found = [...readEntries(end.watch(capture.lines))];
		const diagnostics = end.report(capture.name);
		return assemble(capture, { dialect: 'movable-type-export', found, diagnostics });
	},
	stream: (pieces, file) => {
		const end = new FileEnd();
		const found = readEntries(end.watch(linesOf(pieces())));
		return { found, diagnostics: () => end.report(file) };
	},
};

/** Notices where a file ends before its last entry does, which a rule of hyphens would say. */
class FileEnd {
	#line = 0;
	#isOpen = false;

	*watch(lines: Iterable<string>): Generator<string> {
		for (const line of lines) {
			this.#line++;
			if (line.trim() !== '') this.#isOpen = !/^-{5,}\s*$/u.test(line);
			yield line;
		}
	}

	report(file: string): readonly Diagnostic[] {
		const what = 'the end of the file inside an entry: what follows is missing';
		return this.#isOpen ? reportDamage(file, [{ line: this.#line, what }]) : [];
	}
}

function* readEntries(lines: Iterable<string>): Generator<Found> {
	let count = 0;
	for (const entry of cutEntries(lines)) yield* readEntry(entry, count++);
}

function* linesOf(pieces: Iterable<string>): Generator<string> {
	let rest = '';
	for (const piece of pieces) {
		const lines = (rest + piece).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

function readEntry(entry: Entry, index: number): readonly Found[] {
	const ref = String(index + 1);
	const spoken = entry.blocks.filter(({ name }) => name === 'COMMENT' || name === 'PING');
	return [
		readPost(entry, ref),
		...spoken.map((block, number) => readComment(block, ref, number + 1)),
	];
}

function readPost({ fields, blocks, line }: Entry, ref: string): FoundPost {
	const words = ['BODY', 'EXTENDED BODY']
		.flatMap((name) => blocks.filter((block) => block.name === name).map(({ text }) => text))
		.filter((text) => text.trim() !== '');
	// A post that was only ever shown as its summary.
	const summary = blocks.find(({ name }) => name === 'EXCERPT')?.text ?? '';
	const categories = ['PRIMARY CATEGORY', 'CATEGORY'].flatMap((name) => fields.get(name) ?? []);
	const basename = fields.get('BASENAME')?.[0];
	return {
		kind: 'post',
		source: `post ${ref}`,
		line,
		ref,
		held: heldOf(fields.get('STATUS')?.[0]),
		author: fields.get('AUTHOR')?.[0],
		date: fields.get('DATE')?.[0],
		words: {
			text: words.length > 0 ? words.join('\n\n') : summary,
			markup: markupOf(fields.get('CONVERT BREAKS')?.[0]),
		},
		title: fields.get('TITLE')?.[0],
		permalink: fields.get('UNIQUE URL')?.[0] ?? fields.get('PERMALINK')?.[0],
		names: basename === undefined ? [] : [basename],
		tags: [...categories, ...(fields.get('TAGS') ?? []).flatMap(splitTags)],
	};
}

function heldOf(status: string | undefined): Held | undefined {
	if (status === undefined || /^publish(?:ed)?$/iu.test(status.trim())) return undefined;
	return { outcome: 'draft', reason: `has the status \`${status.trim().slice(0, 40)}\`` };
}

/** How the author's words became paragraphs; `richtext` and `0` say that they are HTML already. */
function markupOf(convert: string | undefined): Markup {
	const filter = convert?.trim().toLowerCase() ?? '';
	if (/^(?:0|richtext|wysiwyg|none|html)$/u.test(filter)) return 'html';
	return filter.startsWith('markdown') ? 'markdown' : 'lines';
}

/** Tags stand between commas, those with blanks in quotes. */
function splitTags(list: string): readonly string[] {
	return [...list.matchAll(/"([^"]{1,200})"|([^",]{1,200})/gu)]
		.map(([, quoted, bare]) => (quoted ?? bare ?? '').trim())
		.filter((tag) => tag !== '');
}

function readComment(
	{ name, fields, text, line }: Block,
	post: string,
	number: number,
): FoundComment {
	const isPing = name === 'PING';
	const author = fields.get('AUTHOR')?.[0] ?? fields.get('BLOG NAME')?.[0];
	const parent = fields.get('PARENT')?.[0] ?? fields.get('PARENT ID')?.[0];
	const id = fields.get('ID')?.[0] ?? fields.get('COMMENT ID')?.[0];
	return {
		kind: 'comment',
		source: `${isPing ? 'ping' : 'comment'} ${number} of post ${post}`,
		line,
		ref: id === undefined ? `${post}, ${number}` : `${post}/${id}`,
		post,
		held: heldComment(fields),
		author,
		date: fields.get('DATE')?.[0],
		words: { text, markup: 'lines' },
		parent:
			parent === undefined || parent === '' || parent === '0' ? undefined : `${post}/${parent}`,
		isPing,
		isApproved: true,
	};
}

function heldComment(fields: Block['fields']): Held | undefined {
	// FC2's export has the comments that readers showed to the blog's owner alone.
	if (/^(?:1|yes|true)$/iu.test(fields.get('SECRET')?.[0]?.trim() ?? ''))
		return { outcome: 'private', reason: 'was for the owner of the blog alone' };
	const visible = fields.get('VISIBLE')?.[0] ?? fields.get('STATUS')?.[0];
	if (visible === undefined || /^(?:1|yes|publish(?:ed)?|approved)$/iu.test(visible.trim()))
		return undefined;
	const isSpam = /spam|junk/iu.test(visible);
	return isSpam
		? { outcome: 'spam', reason: 'the platform took it for spam' }
		: { outcome: 'unapproved', reason: `has the status \`${visible.trim().slice(0, 40)}\`` };
}
