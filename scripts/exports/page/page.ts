import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Capture } from '../../model/capture.ts';
import type { ReadExport } from '../../model/export.ts';
import { assemble } from '../assemble.ts';
import type { Found, FoundPost, Held } from '../found.ts';
import { parseHtml } from '../html/parse.ts';
import type { ExportReader, Surroundings } from '../reader.ts';
import { findHome } from './elsewhere.ts';
import { withAddress, withName } from '../one-essay.ts';
import { pageOfFrame, savedFrom } from './saved.ts';
import { findThread, titleOf } from './find-thread.ts';
import { readFlatPage, readWords } from './flat.ts';
import { readTopic } from './phpbb-topic.ts';
import { findPosts } from './post.ts';
import { findTotal } from './stated-total.ts';
import type { StatedPost } from './stated-comments.ts';
import { hasTemplates, openTemplates } from './templates.ts';
import { descendantsOf, indexPage } from './tree.ts';
import type { PageTree } from './tree.ts';

/** A page saved from a browser, of whatever software. */
export const savedPage: ExportReader = {
	name: 'saved-page',
	matches: ({ format }) => format === 'html',
	read: (capture, context) => {
		const read = readSaved(capture, context);
		const page = pageOfFrame(capture, context.captures);
		if (page !== undefined && !hasComments(read)) return leaveOut(capture, page);
		const origin = page === undefined ? savedFrom(capture.text) : undefined;
		return withName(withAddress(read, origin), `a page saved as ${page ?? capture.name}`);
	},
};

function readSaved(capture: Capture, { readFlat }: Surroundings): ReadExport {
	const parsed = parseHtml(capture.text, 'page');
	if (parsed === undefined) return readWords(capture, readFlat);
	const root = openTemplates(parsed, 'shadow-roots');
	const page = readPage(capture, root);
	if (page !== undefined && hasComments(page)) return page;
	const opened = readDeferred(capture, root);
	if (opened !== undefined && hasComments(opened)) return opened;
	// What no structure tells apart, the lines may.
	const flat = readFlatPage(capture, root, readFlat);
	return page !== undefined && !(isThread(flat) && promisesComments(flat)) ? page : flat;
}

/** What a page shows of another one: advertisements, buttons, and now and then the comments. */
function leaveOut(capture: Capture, page: string): ReadExport {
	const held: Held = {
		outcome: 'not-a-post',
		reason: `is shown within \`${page}\` and holds no comments`,
	};
	const found = [{ kind: 'other', source: 'file', held } as const];
	return assemble(capture, { dialect: 'frame', found, diagnostics: [] });
}

function hasComments({ records }: ReadExport): boolean {
	return records.some(({ kind }) => kind === 'comment');
}

/** The page with the comments that wait in a template for a reader to ask for them. */
function readDeferred(capture: Capture, root: Root): ReadExport | undefined {
	if (!hasTemplates(indexPage(root).elements)) return undefined;
	return readPage(capture, openTemplates(root, 'all'));
}

/** The post and comments that the page's structure tells apart; undefined where it tells nothing. */
function readPage(capture: Capture, root: Root): ReadExport | undefined {
	const page = indexPage(root);
	const topic = readTopic(page);
	if (topic !== undefined) {
		const found = [topic.post, ...topic.comments];
		return assemble(capture, { dialect: 'phpbb-topic', found, diagnostics: [] });
	}
	const { way, spots, comments, others = [], stated } = findThread(page);
	const inComments = new Set(
		spots.flatMap(({ elements }) => elements.flatMap((one) => [one, ...descendantsOf(one)])),
	);
	const posts = findPosts(page, (element) => inComments.has(element), comments.length > 0);
	const total = findTotal(page, spots[0]?.elements[0], (element) => inComments.has(element));
	if (posts.length === 0) {
		if (comments.length === 0) return undefined;
		const post = stated === undefined ? stubOf(page, findHome(spots)) : statedPost(page, stated);
		const found = [{ ...post, stated: total }, ...comments, ...others];
		return assemble(capture, { dialect: way, found, diagnostics: [] });
	}
	const found: Found[] = posts.map((one, index) => ({
		kind: 'post',
		source: posts.length === 1 ? 'post' : `post ${index + 1}`,
		ref: String(index + 1),
		author: one.author ?? stated?.author,
		authorFrom: 'byline',
		date: one.date,
		words: { text: toHtml(one.body.children), markup: 'html' },
		title: one.title,
		permalink: one.permalink,
		names: [],
		tags: one.tags,
		stated: posts.length === 1 ? total : undefined,
	}));
	return assemble(capture, {
		dialect: way,
		found: [...found, ...comments, ...others],
		diagnostics: [],
	});
}

/** The post of a page that shows its comments only. */
function stubOf(page: PageTree, home: string | undefined): FoundPost {
	const title = titleOf(page);
	return {
		kind: 'post',
		source: 'post',
		ref: '1',
		words: { text: '', markup: 'plain' },
		title: home ?? (title || undefined),
		permalink: home,
		names: [],
		tags: [],
		isStub: true,
	};
}

/** The post of a page that shows nothing before its scripts have run. */
function statedPost(page: PageTree, { title, permalink, ...post }: StatedPost): FoundPost {
	const { words, ...stub } = stubOf(page, permalink);
	if (title === undefined || post.words === undefined)
		return { ...stub, words, title: title ?? stub.title };
	return { ...stub, ...post, words: post.words, title, isStub: false };
}

/** Whether the lines hold comments that most have a date, or a byline of one form. */
function isThread({ records, dialect }: ReadExport): boolean {
	const comments = records.filter(({ kind }) => kind === 'comment');
	const dated = comments.filter(
		({ published, publishedText }) => published !== undefined || publishedText !== undefined,
	);
	return comments.length > 0 && (dated.length * 2 >= comments.length || /\bN\b/u.test(dialect));
}

const promise =
	/^(?:[1-9]\d{0,4} (?:comments?|responses?|replies|thoughts on|kommentare?|antworten|commentaires?|comentarios?|reacties)\b|(?:comments?|responses|kommentare)\s?[:(])/iu;

/** Whether a line of the page says that comments follow. */
function promisesComments({ flat }: ReadExport): boolean {
	return flat?.lines.some((line) => line.length < 60 && promise.test(line)) ?? false;
}
