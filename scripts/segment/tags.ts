/** What a line says about a post's tags. */
export interface Tags {
	/** The line is a tag line, though it may name none (`Tags: ,`, whose names were links). */
	readonly line: boolean;
	readonly tags: readonly string[];
	/** Tags that the head of an archive page says all its posts have. */
	readonly archive: readonly string[];
}

const labels =
	'(?:technorati |defined )?tags?(?: for this entry)?|categor(?:y|ies)|tagged(?: (?:as|with))?|labels?|filed (?:under|in|to)|posted in|topics?|kategorien?|schlagwörter|catégories?|mots-clés|categorías?|etiquetas|categoria|etichette';
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
	if (text.length > 240) return { line: false, tags: [], archive };
	if (isDrawer(text)) {
		const own = text.split(parting).find(isTagged) ?? text;
		return { line: true, tags: namesIn(own.replace(drawer, '')), archive };
	}
	if (!label.test(text) || !labelled.test(text.slice(0, 30)))
		return { line: false, tags: [], archive };
	// Beside tags, a category is the blog's drawer, not what the post is about.
	const own = text.slice(Math.max(0, text.search(/\btags?\s?:/iu)));
	return { line: true, tags: namesIn(own), archive };
}

const parting = /\s[|•·]\s/u;
const drawer = /^(?:posted|filed) (?:in|under)\s/iu;

/** `Posted in Maps | Tagged north, dogs | 2 Comments`, which has no colon. */
function isDrawer(text: string): boolean {
	const [first = '', ...rest] = text.split(parting);
	return (
		drawer.test(first) && rest.length > 0 && rest.every((part) => isTagged(part) || isLink(part))
	);
}

function isTagged(part: string): boolean {
	return /^(?:tags|tagged)(?: (?:as|with))?\s?:?\s/iu.test(part);
}

/** What leads to a post's comments, or to itself. */
function isLink(part: string): boolean {
	return /^(?:(?:\d{1,5}|no|one) comments?|comments? (?:off|\(\d{1,5}\))|leave a (?:comment|reply)|permalink|link|edit(?: this)?)\s?[»›]?$/iu.test(
		part.trim(),
	);
}

function namesIn(text: string): readonly string[] {
	const names = text
		.replace(label, '')
		.split(nextLabel)
		.flatMap((part) => part.split(/[,;|•·]/u))
		.map((tag) => tag.trim())
		.filter(
			(tag) => tag !== '' && tag.length <= 60 && !none.has(tag.toLowerCase()) && !isLink(tag),
		);
	return [...new Set(names)];
}
