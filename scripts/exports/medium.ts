import { toHtml } from 'hast-util-to-html';
import { assemble } from './assemble.ts';
import type { FoundPost, Held } from './found.ts';
import { parseHtml } from './html/parse.ts';
import { classesOf, property } from './html/tags.ts';
import { readWords } from './page/flat.ts';
import { copyWithout, findLike, indexPage, lineOf } from './page/tree.ts';
import type { ExportReader } from './reader.ts';

/** A post of Medium's export, one HTML file each; drafts and answers to others are among them. */
export const medium: ExportReader = {
	name: 'medium-export',
	matches: ({ format }) => format === 'medium',
	read: (capture, { readFlat }) => {
		const tree = parseHtml(capture.text, 'page');
		if (tree === undefined) return readWords(capture, readFlat);
		const { root, elements } = indexPage(tree);
		const body = findLike(root, ['.e-content']);
		const canonical = elements.find((element) => classesOf(element).includes('p-canonical'));
		const time = elements.find((element) => classesOf(element).includes('dt-published'));
		const title = lineOf(findLike(root, ['.p-name', 'title']));
		const post: FoundPost = {
			kind: 'post',
			source: 'post',
			ref: '1',
			held: body === undefined ? list : heldOf(capture.name, time !== undefined),
			author: lineOf(findLike(root, ['.p-author'])),
			date: time && (property(time, 'dateTime') ?? lineOf(time)),
			words: {
				text: body === undefined ? '' : toHtml(withoutHead(body, title).children),
				markup: 'html',
			},
			title,
			permalink: canonical && property(canonical, 'href'),
			names: [],
			tags: [],
		};
		return assemble(capture, { dialect: 'medium-export', found: [post], diagnostics: [] });
	},
};

/** What somebody reads is exported as what somebody wrote is, without words. */
const list: Held = { outcome: 'not-a-post', reason: 'is a list of posts' };

/** A draft has no date, and Medium says so in the name of its file. */
function heldOf(name: string, isDated: boolean): Held | undefined {
	const isDraft = /(?:^|\/)draft_/u.test(name) || !isDated;
	return isDraft ? { outcome: 'draft', reason: 'was not published' } : undefined;
}

/** The body repeats the title, and begins with a rule that nobody sees. */
function withoutHead(body: Parameters<typeof copyWithout>[0], title: string) {
	const first = findLike(body, ['.section--first']);
	const rule = first && findLike(first, ['.section-divider']);
	return copyWithout(
		body,
		(part) => part === rule || (classesOf(part).includes('graf--title') && lineOf(part) === title),
	);
}
