import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countFile, readIndex } from '../../../scripts/measure-exports.ts';

const folder = new URL('../../../../shared/exports', import.meta.url).pathname;

/** Files whose independent count means something else, and what. */
const explained: Readonly<Record<string, string>> = {
	'spektrum.de.engelbart.html': 'depth: the page itself says depth-2 at most',
	'backenmachtgluecklich.de.zitronenkuchen.html':
		'depth: answers stand in the wrapper of what they answer',
	'test_issue4.html': 'depth: the page nests three answers in their comments',
	'typepad_one_post.txt': 'depth: the one post is a draft, and so its comment is not published',
	'test-serialized-comment-meta.xml': 'depth: the one post is a draft',
	'a11y-unit-test-data.xml': 'posts: one item names no type; it has words and is read as a post',
	'wordpress.xml':
		'posts: two items name no type; they have words and comments and are read as posts',
	'posts.csv': 'posts: the index counts none in the table',
	'123401.plain-text.html': 'posts: a page alone, without its table',
	'123402.podcast.html': 'posts: a page alone, without its table',
	'dotclear.txt': 'comments: the backup has two, below a post and a page that were never published',
	'123403.thread.html': 'posts: a page alone, without its table',
};

const index = existsSync(folder) ? await readIndex(folder) : [];

describe('public corpora', () => {
	test.skipIf(index.length > 0)(
		`are read where they are [skipped: ${folder} is not there]`,
		({ skip }) => {
			skip();
		},
	);

	for (const expected of index) {
		const name = expected.file.slice(expected.file.lastIndexOf('/') + 1);
		const reason = explained[name]?.split(': ') ?? [];
		test(`finds in ${expected.file} what the index counts`, async () => {
			const found = await countFile(join(folder, expected.file));
			expect(found).toBeDefined();
			if (found === undefined) return;
			if (reason[0] !== 'posts') expect(found.posts, 'posts').toBe(expected.posts ?? found.posts);
			if (reason[0] !== 'comments')
				expect(found.comments, 'comments').toBe(expected.comments ?? found.comments);
			const isNested = expected.comments !== 0 && reason[0] !== 'depth';
			if (isNested) expect(found.depth, 'depth').toBe(expected.depth ?? found.depth);
		});
	}
});
