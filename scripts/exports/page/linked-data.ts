import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { FoundComment } from '../found.ts';
import { property } from '../html/tags.ts';
import type { PageTree } from './tree.ts';

type Json = Readonly<Record<string, unknown>>;

/** Properties of schema.org that hold answers. */
const threads = ['comment', 'comments', 'suggestedAnswer', 'acceptedAnswer', 'answer', 'replies'];
/** Answers to answers; data nested deeper than this was made by a program. */
const deepest = 50;

/**
 * The comments that a page states in JSON-LD and nowhere else, those of its main entity, each after
 * the one it answers. Nothing of it is shown, so it says less than markup does.
 */
export function readLinkedData(page: PageTree): readonly FoundComment[] {
	const graphs = page.elements.filter(isLinkedData).map((element) => parse(toString(element)));
	const found: FoundComment[] = [];
	for (const node of graphs.flatMap((graph) => nodesOf(graph, 0))) {
		if (!isComment(node)) addAnswers(node, undefined, found, 0);
	}
	return found;
}

function isLinkedData(element: Element): boolean {
	return element.tagName === 'script' && property(element, 'type') === 'application/ld+json';
}

/** Pages print broken data; undefined where it is not JSON. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** Who wrote the post that a page states in JSON-LD, and when. */
export function readStatedPost(page: PageTree): {
	readonly author: string | undefined;
	readonly date: string | undefined;
} {
	const graphs = page.elements.filter(isLinkedData).map((element) => parse(toString(element)));
	const post = graphs.flatMap((graph) => nodesOf(graph, 0)).find(isPost);
	return {
		author: nameOf(post?.['author']),
		date: stringOf(post?.['datePublished'] ?? post?.['dateCreated']),
	};
}

/** How many comments a page states in JSON-LD that its post has. */
export function statedTotal(page: PageTree): number | undefined {
	const graphs = page.elements.filter(isLinkedData).map((element) => parse(toString(element)));
	for (const post of graphs.flatMap((graph) => nodesOf(graph, 0)).filter(isPost)) {
		const counted = listOf(post['interactionStatistic']).find(isCommentCounter);
		const count = post['commentCount'] ?? counted?.['userInteractionCount'];
		const figure = /^\d{1,6}$/u.exec(String(count).trim())?.[0];
		if (figure !== undefined) return Number(figure);
	}
	return undefined;
}

function isCommentCounter(counter: unknown): counter is Json {
	if (!isObject(counter)) return false;
	const { interactionType: type } = counter;
	return /(?:^|\/)CommentAction$/u.test(String(isObject(type) ? type['@type'] : type));
}

function isPost({ '@type': type }: Json): boolean {
	return listOf(type).some((one) =>
		/^(?:BlogPosting|Article|NewsArticle|TechArticle|DiscussionForumPosting|Recipe)$/u.test(
			String(one),
		),
	);
}

/** The things that the data describes, in lists and graphs, and what each is mainly about. */
function nodesOf(value: unknown, depth: number): readonly Json[] {
	if (depth > deepest) return [];
	if (Array.isArray(value)) return value.flatMap((one) => nodesOf(one, depth + 1));
	if (!isObject(value)) return [];
	const inner = [value['@graph'], value['mainEntity'], value['hasPart']];
	return [value, ...inner.flatMap((one) => nodesOf(one, depth + 1))];
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isComment({ '@type': type }: Json): boolean {
	return listOf(type).some((one) => /^(?:Comment|UserComments|Answer|Reply)$/u.test(String(one)));
}

function listOf(value: unknown): readonly unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

function addAnswers(
	node: Json,
	parent: string | undefined,
	found: FoundComment[],
	depth: number,
): void {
	if (depth > deepest) return;
	for (const answer of threads.flatMap((name) => listOf(node[name]))) {
		if (!isObject(answer) || (!isComment(answer) && textOf(answer) === '')) continue;
		const ref = String(found.length + 1);
		found.push(readComment(answer, ref, parent));
		addAnswers(answer, ref, found, depth + 1);
	}
}

function readComment(answer: Json, ref: string, parent: string | undefined): FoundComment {
	return {
		kind: 'comment',
		source: `comment ${ref}`,
		ref,
		post: '1',
		author: nameOf(answer['author'] ?? answer['creator']),
		authorFrom: 'byline',
		date: stringOf(answer['datePublished'] ?? answer['dateCreated'] ?? answer['commentTime']),
		words: { text: textOf(answer), markup: 'lines' },
		parent,
		parentFrom: 'nesting',
	};
}

function textOf(answer: Json): string {
	return stringOf(answer['text'] ?? answer['commentText'] ?? answer['description']) ?? '';
}

function nameOf(author: unknown): string | undefined {
	const [first] = listOf(author);
	return stringOf(isObject(first) ? first['name'] : first);
}

function stringOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
