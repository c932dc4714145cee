import type { Pattern } from './tree.ts';

/** What themes call the parts of a comment, the most telling names first. */
export const authors: readonly Pattern[] = [
	...['.p-author', '.fn', '@author', '.comment-author', '.comment_author', '.commentauthor'],
	...[
		'.comment-author-name',
		'.author',
		'.comment-name',
		'.commenter',
		'.username',
		'.user',
		'cite',
	],
	...['.post-name', '.user-name', '.nickname', '.comment-by', '.byline', '.name', 'rel=author'],
	/(?:^|[-_])author(?:[-_]+(?:name|link))?$/iu,
];
/** What themes call the date of a comment. */
export const dates: readonly Pattern[] = [
	...['time', '.dt-published', '@datePublished', '@dateCreated', '@commentTime'],
	...['.comment-timestamp', '.comment-date', '.comment_date', '.commentdate', '.comment-time'],
	...['.datetime', '.comment-meta', '.commentmetadata', '.comment-metadata', '.date', '.time'],
	...[
		'.timestamp',
		'.post-time',
		'.published',
		'.metadata',
		'.meta',
		'.submitted',
		'.comment-footer',
	],
	/(?:^|[-_])(?:date|time|timestamp|posted)$/iu,
];
/** What they call its words. */
export const bodies: readonly Pattern[] = [
	...['.e-content', '.p-content', '@text', '@commentText', '.comment-content', '.comment_content'],
	...['.commentcontent', '.comment-text', '.commenttext', '.comment_text', '.comment-body-text'],
	...[
		'.comment-entry',
		'.field-comment-body',
		'.field-name-comment-body',
		'.post-text',
		'.message',
	],
	/comment[-_]{0,2}(?:text|content|message|entry|copy)$/iu,
];
/** Parts of a comment that are the page's: buttons, pictures of people, ratings. */
export const furniture: readonly Pattern[] = [
	...[
		'.reply',
		'.says',
		'.screen-reader-text',
		'.permalink',
		'.item-control',
		'.links',
		'.post-photo',
	],
	...['.wpulike', '.sharedaddy', 'button', 'script', 'style', 'svg'],
	...['.pager', '.thread-toggle', 'nav'],
	/avatar|gravatar|pagination|page-?nav|awaiting-moderation|likes?[-_](?:widget|dislike)|^wpd?-?(?:rating|vote)|report-link/iu,
	/^(?:wc|wpd|comment|reply|edit)[-_]{0,2}(?:footer|reply|edit|actions?|links?|tools|likes?|rating|permalink|vote|label|share|toggle|left|number|count)(?:[-_]|$)/iu,
];
/** What they call the parts around its name and date. */
export const bylineParts: readonly Pattern[] = [
	...[
		'.comment-meta',
		'.commentmetadata',
		'.comment-metadata',
		'.comment-author',
		'.comment-header',
	],
	...['.comment-head', '.comment-info', '.comment-footer', '.vcard', '.metadata', '.submitted'],
	...['footer', 'header', 'cite', 'time'],
	/comment[-_]{1,2}(?:meta|header|author|info|date|time)/iu,
];
