/** What is counted in a file of the corpus. */
export type Counted = 'posts' | 'comments' | 'depth';

/** Why one count of a file differs from the index. */
export interface Explanation {
	readonly of: Counted;
	readonly why: string;
}

/** Files, by name, whose independent count means something else. */
export const explained: Readonly<Record<string, Explanation>> = {
	'spektrum.de.engelbart.html': { of: 'depth', why: 'the page itself says depth-2 at most' },
	'backenmachtgluecklich.de.zitronenkuchen.html': {
		of: 'depth',
		why: 'answers stand in the wrapper of what they answer',
	},
	'test_issue4.html': { of: 'depth', why: 'the page nests three answers in their comments' },
	'typepad_one_post.txt': {
		of: 'depth',
		why: 'the one post is a draft, and so its comment is not published',
	},
	'test-serialized-comment-meta.xml': { of: 'depth', why: 'the one post is a draft' },
	'a11y-unit-test-data.xml': {
		of: 'posts',
		why: 'one item names no type; it has words and is read as a post',
	},
	'wordpress.xml': {
		of: 'posts',
		why: 'two items name no type; they have words and comments and are read as posts',
	},
	'posts.csv': { of: 'posts', why: 'the index counts none in the table' },
	'123401.plain-text.html': { of: 'posts', why: 'a page alone, without its table' },
	'123402.podcast.html': { of: 'posts', why: 'a page alone, without its table' },
	'123403.thread.html': { of: 'posts', why: 'a page alone, without its table' },
	'dotclear.txt': {
		of: 'comments',
		why: 'the backup has two, below a post and a page that were never published',
	},
};
