import { assemble } from './assemble.ts';
import type { FoundComment, FoundPost, Held, Words } from './found.ts';
import { lexicalHtml, mobiledocHtml } from './ghost-cards.ts';
import { readJsonExport } from './json-export.ts';
import { listOf, memberOf, parseJson, textOf } from './json.ts';
import type { Json } from './json.ts';
import type { ExportReader } from './reader.ts';

/** Ghost's export: tables as JSON, with the comments of its members where it has them. */
export const ghost: ExportReader = {
	name: 'ghost-export',
	matches: ({ format }) => format === 'ghost',
	read: (capture) => {
		const { value: file, cut, diagnostics } = readJsonExport(capture);
		// A file of the admin panel has the tables inside `db`, one of the API has them bare.
		const data = memberOf(listOf(file, 'db')[0], 'data') ?? memberOf(file, 'data') ?? file;
		const found = [...readPosts(data), ...readComments(data), ...cut];
		return assemble(capture, { dialect: 'ghost-export', found, diagnostics });
	},
};

function readPosts(data: Json): readonly FoundPost[] {
	const people = namesOf([...listOf(data, 'users'), ...listOf(data, 'authors')]);
	const tags = namesOf(listOf(data, 'tags'));
	return listOf(data, 'posts').map((post, index) => {
		const ref = textOf(post, 'id') ?? String(index + 1);
		const writers = listOf(data, 'posts_authors').filter((link) => textOf(link, 'post_id') === ref);
		const writer = writers.map((link) => people.get(textOf(link, 'author_id') ?? ''))[0];
		const links = listOf(data, 'posts_tags').filter((link) => textOf(link, 'post_id') === ref);
		const slug = textOf(post, 'slug');
		return {
			kind: 'post',
			source: `post ${ref.slice(0, 40)}`,
			ref,
			held: heldOf(post),
			author: writer ?? people.get(textOf(post, 'author_id') ?? ''),
			date: textOf(post, 'published_at') ?? textOf(post, 'created_at'),
			words: wordsOf(post),
			title: textOf(post, 'title'),
			permalink: textOf(post, 'canonical_url'),
			names: [slug, textOf(post, 'uuid'), textOf(post, 'comment_id')].filter(
				(name) => name !== undefined,
			),
			tags: links
				.map((link) => tags.get(textOf(link, 'tag_id') ?? '') ?? '')
				.filter((tag) => tag !== '' && !tag.startsWith('#')),
		};
	});
}

function namesOf(rows: readonly Json[]): ReadonlyMap<string, string> {
	return new Map(rows.map((row) => [textOf(row, 'id') ?? '', textOf(row, 'name') ?? '']));
}

function heldOf(post: Json): Held | undefined {
	const status = textOf(post, 'status') ?? 'published';
	if (status !== 'published')
		return { outcome: 'draft', reason: `has the status \`${status.slice(0, 40)}\`` };
	const visibility = textOf(post, 'visibility') ?? 'public';
	return visibility === 'public'
		? undefined
		: { outcome: 'private', reason: `is for \`${visibility.slice(0, 40)}\`` };
}

/** Ghost keeps the HTML it printed beside the source that its editor of the time wrote. */
function wordsOf(post: Json): Words {
	const html = textOf(post, 'html');
	if (html !== undefined) return { text: html, markup: 'html' };
	const markdown = textOf(post, 'markdown');
	if (markdown !== undefined) return { text: markdown, markup: 'markdown' };
	const source = textOf(post, 'lexical') ?? '';
	const lexical = parseJson(source);
	if (lexical !== undefined) {
		const html = lexicalHtml(memberOf(lexical, 'root'));
		// What no editor writes is kept as it stands.
		return html === undefined ? { text: source, markup: 'plain' } : { text: html, markup: 'html' };
	}
	const mobiledoc = parseJson(textOf(post, 'mobiledoc') ?? '');
	return { text: mobiledocHtml(mobiledoc), markup: 'html' };
}

function readComments(data: Json): readonly FoundComment[] {
	const people = namesOf([...listOf(data, 'members'), ...listOf(data, 'users')]);
	return listOf(data, 'comments').map((comment, index) => {
		const ref = textOf(comment, 'id') ?? String(index + 1);
		const status = textOf(comment, 'status') ?? 'published';
		const held: Held = {
			outcome: status === 'deleted' ? 'removed' : 'unapproved',
			reason: `has the status \`${status.slice(0, 40)}\``,
		};
		return {
			kind: 'comment',
			source: `comment ${ref.slice(0, 40)}`,
			ref,
			post: textOf(comment, 'post_id') ?? '',
			held: status === 'published' ? undefined : held,
			author:
				people.get(textOf(comment, 'member_id') ?? '') ??
				textOf(memberOf(comment, 'member'), 'name'),
			date: textOf(comment, 'created_at'),
			words: { text: textOf(comment, 'html') ?? '', markup: 'html' },
			parent: textOf(comment, 'in_reply_to_id') ?? textOf(comment, 'parent_id'),
			isApproved: true,
		};
	});
}
