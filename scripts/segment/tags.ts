/** What a line says about a post's tags. */
export interface Tags {
	/** The line is a tag line, though it may name none (`Tags: ,`, whose names were links). */
	readonly line: boolean;
	readonly tags: readonly string[];
	/** Tags that the head of an archive page says all its posts have. */
	readonly archive: readonly string[];
}

const labels =
	'categor(?:y|ies)|tags?|tagged(?: (?:as|with))?|labels?|filed (?:under|in)|posted in|topics?|kategorien?|schlagwörter|catégories?|mots-clés|categorías?|etiquetas|categoria|etichette';
const label = new RegExp(`^(?:${labels})\\s?:?\\s`, 'iu');
/** `Filed under Bread | Tags: oven`: the colon stands behind a label, and not behind somebody's words. */
const labelled = new RegExp(`^(?:[^:]{0,24}\\s)?(?:${labels})\\s?:`, 'iu');
const nextLabel = /\b(?:tags?|labels?|categor(?:y|ies)|comments?)\s?:\s?/iu;
const archiveHead =
	/^(?:posts? (?:tagged|filed under|in(?: the)? category|categorized)|(?:archive|category|tag) (?:for|archives?:?))[\s:–-]*[‘'“"«]?(?<tag>.{1,60}?)[’'”"»]?(?: category)?$/iu;
/** Category names that platforms give to posts which have none. */
const none = new Set([
	'uncategorized',
	'uncategorised',
	'allgemein',
	'non classé',
	'sin categoría',
	'general',
	'none',
]);

/** Reads a line of tags (`Categories: A, B Tags: c`) or the head of a tag's archive. */
export function readTags(text: string): Tags {
	const head = archiveHead.exec(text)?.groups?.['tag'];
	const archive = head === undefined || /^(?:january|20\d\d)/iu.test(head) ? [] : [head.trim()];
	if (text.length > 240 || !label.test(text) || !labelled.test(text.slice(0, 30))) {
		return { line: false, tags: [], archive };
	}
	// Beside tags, a category is the blog's drawer, not what the post is about.
	const own = text.slice(Math.max(0, text.search(/\btags?\s?:/iu)));
	const tags = own
		.replace(label, '')
		.split(nextLabel)
		.flatMap((part) => part.split(/[,;|•·]/u))
		.map((tag) => tag.trim())
		.filter((tag) => tag !== '' && tag.length <= 60 && !none.has(tag.toLowerCase()));
	return { line: true, tags: [...new Set(tags)], archive };
}
