import { isMarkdown } from '../text/markdown.ts';
import type { Format } from '../../src/schemas/ledger.ts';

/** How much of a file is looked at: exports begin with what they are. */
const headLength = 200_000;

/** The first element of any kind of feed or export, wherever the damage before it ends. */
const xmlRoot = /<(?:[\w-]{1,20}:)?(rss|feed|rdf|disqus|blog)\b[^>]{0,8000}>/iu;
const htmlRoot = /<!doctype html|<html\b|<head\b|<body\b/iu;
/** A page without its frame: it begins with an element that only pages have. */
const htmlStart =
	/^\s{0,200}(?:<!--[^]{0,2000}?-->\s{0,20})?<(?:h[1-6]|p|div|article|section|main|table|ul|ol|figure|header|title|meta)\b[^<>]{0,2000}>/iu;
/** Typepad's and Movable Type's export: fields, then a rule of five hyphens. */
const fieldLines =
	/^\s{0,100}(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL):.{0,500}\n(?:(?:[A-Z][A-Z0-9_ ]{1,30}:.{0,2000})?\n){1,60}-----\s{0,10}\n/u;

/** What kind of file a text is, by its first words. */
export function recogniseFormat(text: string): Format {
	const head = text.slice(0, headLength);
	if (/^\uFEFF?\/\/\/DOTCLEAR\|/u.test(head)) return 'dotclear';
	const json = jsonFormat(head);
	if (json !== undefined) return json;
	const root = findRoot(head);
	const page = htmlRoot.exec(head);
	if (root !== null && (page === null || root.index < page.index)) return xmlFormat(root, head);
	// Its posts may be Markdown; of what is none of these, a page in Markdown may hold tags.
	if (/^post_id,post_date,is_published\b/u.test(head)) return 'substack';
	if (fieldLines.test(head)) return 'movabletype';
	if (isMarkdown(head)) return 'text';
	return page !== null || htmlStart.test(head) ? pageFormat(text, head) : 'text';
}

/** JSON begins with a brace, perhaps below the headers that came with it over the network. */
function jsonFormat(head: string): Format | undefined {
	if (!/^(?:HTTP\/[\d.]{1,4} [^{]{0,8000}\n)?\s{0,200}\{/u.test(head)) return undefined;
	if (/"version"\s?:\s?"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/u.test(head)) return 'jsonfeed';
	const isGhost =
		/"posts"\s?:\s?\[/u.test(head) &&
		/"(?:exported_on|mobiledoc|lexical|posts_tags|published_at)"/u.test(head);
	return isGhost ? 'ghost' : undefined;
}

/** The root of a feed or export says its version or namespace, or a channel follows it. */
function findRoot(head: string): RegExpExecArray | null {
	const root = xmlRoot.exec(head);
	if (root === null) return null;
	const isSure = /\s(?:version|xmlns[\w:-]{0,30})\s?=/u.test(root[0]);
	const rest = head.slice(root.index + root[0].length);
	return isSure || /^\s{0,200}<(?:channel|category|thread|entry|item)\b/iu.test(rest) ? root : null;
}

function xmlFormat([tag, name = '']: RegExpExecArray, head: string): Format {
	switch (name.toLowerCase()) {
		case 'disqus':
			return 'disqus';
		case 'blog':
			return /blogml/iu.test(tag) ? 'blogml' : 'feed';
		case 'rss':
			return /wordpress\.org\/export\/|<wp:wxr_version>/u.test(head) ? 'wxr' : 'feed';
		default:
			// Blogger's live feeds share the namespaces of its exports and none of their kinds.
			return /blogger\/2008\/kind#|<blogger:type>/u.test(head) ? 'blogger' : 'feed';
	}
}

function pageFormat(text: string, head: string): Format {
	const isMedium =
		/class="[^"]{0,40}\bh-entry\b/u.test(head) &&
		/Exported from <a href="https:\/\/medium\.com/u.test(text);
	return isMedium ? 'medium' : 'html';
}
