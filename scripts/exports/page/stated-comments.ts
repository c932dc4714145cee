import type { FoundComment, Held, Words } from '../found.ts';
import { memberOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { authorOf, dateOf, firstOf, heldOf } from './stated-fields.ts';
import { idOf, parentOf, wordsOf, writers } from './stated-fields.ts';

/** The comments that a page's data states, and what it says of their post. */
export interface StatedThread {
	readonly comments: readonly FoundComment[];
	readonly post: StatedPost;
}

/** What a page says of its post elsewhere than where it shows it. */
export interface StatedPost {
	readonly title?: string | undefined;
	readonly permalink?: string | undefined;
	readonly author?: string | undefined;
	readonly date?: string | undefined;
	readonly words?: Words | undefined;
}

/** What sites call the comments of one page; `recentComments` are those of others. */
const threadName =
	/^(?:(?:all|initial|top|root|page|post|article|entry|story|thread|blog)_?)?(?:comments?|responses|replies|discussion)(?:_?(?:list|tree|data|connection|thread|items))?$/iu;
const wrappers = ['nodes', 'edges', 'data', 'items', 'results', 'list', 'byId', 'entities'];
const answers = ['replies', 'children', 'comments', 'responses', 'answers', 'childComments'];

/** The post is the thing that has the comments, or one beside them. */
const postNames = ['post', 'thread', 'article', 'entry', 'story'];
const postFields = {
	title: ['title', 'clean_title', 'headline'],
	address: ['permalink', 'canonicalUrl', 'canonical_url', 'link', 'url'],
	// Beside the comments the `user` is whoever reads them.
	author: ['author', 'creator', 'authorName', 'author_name'],
	words: ['bodyHtml', 'body_html', 'contentHtml', 'content_html', 'html', 'body', 'content'],
} as const;

/**
 * The thread that `values` state of the page whose window has `title`: the one of the post of that
 * title, or else the longest. Undefined where they state none.
 */
export function readStatedThread(values: readonly Json[], title: string): StatedThread | undefined {
	const threads = values.flatMap(findLists).map(({ owner, rows }): StatedThread => {
		const posts = [owner, ...postNames.map((name) => memberOf(owner, name))];
		const field = (name: 'title' | 'address') =>
			posts.flatMap((post) => postFields[name].flatMap((one) => textOf(post, one) ?? []));
		return {
			comments: readRows(rows),
			post: {
				title: field('title')[0],
				permalink: field('address').find((address) => /^https?:\/\//iu.test(address)),
				author: firstOf(posts, (post) => authorOf(post, postFields.author)),
				date: firstOf(posts, dateOf),
				words: firstOf(posts, (post) => wordsOf(post, postFields.words)),
			},
		};
	});
	const isOwn = ({ post }: StatedThread) => post.title !== undefined && title.includes(post.title);
	return threads.toSorted(
		(a, b) => Number(isOwn(b)) - Number(isOwn(a)) || b.comments.length - a.comments.length,
	)[0];
}

interface StatedList {
	/** The thing that has the list. */
	readonly owner: Json;
	readonly rows: readonly Json[];
}

/** Every list of comments in a value. */
function findLists(value: Json): readonly StatedList[] {
	const found: StatedList[] = [];
	const open = [value].filter(isObject);
	// What is found inside is looked at in its turn.
	for (const owner of open) {
		for (const [name, member] of Object.entries(owner)) {
			const rows = rowsOfThread(name, member);
			if (rows !== undefined) found.push({ owner, rows });
			else if (isObject(member)) open.push(member);
		}
	}
	return found;
}

/** Most of them say something, and who said it or when. */
function rowsOfThread(name: string, member: Json): readonly Json[] | undefined {
	// A comment service calls the comments of a page its posts, each of which is a message.
	if (!threadName.test(name) && name !== 'posts') return undefined;
	const rows = rowsOf(member, 0);
	if (name === 'posts' && rows.some((row) => textOf(row, 'message') === undefined))
		return undefined;
	// Buttons have names and texts, too; people have authors or dates.
	const said = rows.filter(
		(row) => wordsOf(row) !== undefined && (authorOf(row, writers) ?? dateOf(row)) !== undefined,
	);
	return said.length * 2 > rows.length ? rows : undefined;
}

/** The things in a list, in one that has a wrapper, or in a map from their numbers. */
function rowsOf(value: Json, depth: number): readonly Json[] {
	if (Array.isArray(value))
		return value.map((row: unknown) => memberOf(row, 'node') ?? row).filter(isObject);
	if (!isObject(value) || depth > wrappers.length) return [];
	const inside = firstOf(wrappers, (name) => {
		const rows = rowsOf(memberOf(value, name), depth + 1);
		return rows.length === 0 ? undefined : rows;
	});
	return inside ?? Object.values(value).filter(isObject);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

/** The comments of a list, each before those that answer it. */
function readRows(rows: readonly Json[]): readonly FoundComment[] {
	const found: FoundComment[] = [];
	const open = rows.map((row) => ({ row, outer: undefined as string | undefined })).reverse();
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		const { row, outer } = next;
		const ref = idOf(row) ?? `number ${found.length + 1}`;
		const words = wordsOf(row);
		found.push({
			kind: 'comment',
			source: `comment ${idOf(row)?.slice(0, 60) ?? found.length + 1}`,
			ref,
			post: '1',
			author: authorOf(row),
			authorFrom: 'byline',
			date: dateOf(row),
			words: words ?? { text: '', markup: 'plain' },
			parent: parentOf(row) ?? outer,
			parentFrom: 'nesting',
			held: heldOf(row) ?? (words === undefined ? wordless : undefined),
		});
		const inside = answers.flatMap((name) => rowsOf(memberOf(row, name), 0));
		for (const answer of inside.toReversed()) open.push({ row: answer, outer: ref });
	}
	return found;
}

const wordless: Held = { outcome: 'skipped', reason: 'has no words' };
