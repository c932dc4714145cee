import type { Element } from 'hast';
import { readByline } from '../../text/bylines.ts';
import { classesOf, property } from '../html/tags.ts';
import { ancestorsOf, descendantsOf, lineOf } from './tree.ts';
import type { PageTree } from './tree.ts';

/** What parts of pages are called where readers speak. */
const section =
	/comment|respon[sd]|repl(?:y|ies)|discuss|feedback|kommentar|commentaire|comentario|coment[áa]rio|reacti(?:on|e)|guestbook|forum|thread|disqus|talkback/iu;
/** A heading that says that comments follow, perhaps how many. */
const promise =
	/^[^\p{L}\d]{0,4}(?:\d{1,5}\s|no\s|all\s|the\s|reader\s|recent\s)?(?:comments?|responses?|replies|reactions|thoughts|discussion|feedback|kommentare?|antworten|reaktionen|commentaires?|r[ée]actions|comentarios?|comentários?|respostas|respuestas|commenti|reacties|kommentarer|komentarze|komentáře|комментари\p{L}{1,2}|комментарии|коментар\p{L}{1,2}|yorum(?:lar)?|hozzászólás(?:ok)?|kommentit|σχόλια|コメント|评论|評論|留言|留言列表|댓글)(?:$|[\s:(…])/iu;
/** What a link to answer says. */
const reply =
	/^[\s[(|·•-]{0,4}(?:reply|reply to this|respond|log in to reply|quote|antworten|antwort|zitieren|répondre|responder|citar|rispondi|beantwoorden|reageer|svara|svar|odpowiedz|ответить|vastaa|odpovědět|válasz|cevapla|yanıtla|απάντηση|返信する?|回复|回覆|답글|report|flag|report abuse|signaler|alerter|melden|permalink|#)[\s\])|·•↓↩-]{0,4}$/iu;

/** Whether it is a heading above comments, and nothing else. */
export function isCommentsHeading(element: Element): boolean {
	if (!/^(?:h[1-6]|legend|caption)$/u.test(element.tagName)) return false;
	const line = lineOf(element);
	return line.length <= longestHeading && promise.test(line);
}

const longestHeading = 24;

/** Ancestors that still belong to the comments. */
const nearby = 6;
/** Lines that a heading may stand above the first comment. */
const headingLines = 12;

/** Whether the page shows that readers speak in these blocks: by a name, a heading, links or verbs. */
export function findEvidence(page: PageTree, blocks: readonly (readonly Element[])[]): boolean {
	const firsts = blocks.flatMap(([first]) => (first === undefined ? [] : [first]));
	return (
		isSection(page, firsts) ||
		isPromised(page, firsts) ||
		most(blocks, (parts) => parts.some(hasReply)) ||
		most(blocks, (parts) => parts.some(isSpeaking))
	);
}

function most<Item>(items: readonly Item[], is: (item: Item) => boolean): boolean {
	return items.filter(is).length * 2 > items.length;
}

function isSection(page: PageTree, blocks: readonly Element[]): boolean {
	const [first] = blocks;
	if (first === undefined) return false;
	const around = [first, ...ancestorsOf(page, first)]
		.slice(0, nearby)
		.filter(({ tagName }) => tagName !== 'body' && tagName !== 'html');
	return around.some((element) =>
		section.test(`${property(element, 'id') ?? ''} ${classesOf(element).join(' ')}`),
	);
}

function isPromised(page: PageTree, blocks: readonly Element[]): boolean {
	const known = new Set(blocks);
	const place = page.elements.findIndex((element) => known.has(element));
	let lines = 0;
	// From the first block upwards, as far as a heading may stand above it.
	for (let above = place - 1; above >= 0 && lines < headingLines; above -= 1) {
		const element = page.elements[above];
		if (element === undefined || !isLine(element)) continue;
		if (promise.test(lineOf(element))) return true;
		lines += 1;
	}
	return false;
}

function isLine(element: Element): boolean {
	if (!/^(?:h[1-6]|p|div|span|strong|b|a|legend|caption|td|th|summary)$/u.test(element.tagName))
		return false;
	const { length } = lineOf(element);
	return length > 0 && length < 80;
}

function hasReply(element: Element): boolean {
	return [...descendantsOf(element)].some(
		(part) =>
			/^(?:a|button|span|div|li|p|small)$/u.test(part.tagName) &&
			part.children.length > 0 &&
			part.children.length < 4 &&
			reply.test(lineOf(part)),
	);
}

function isSpeaking(element: Element): boolean {
	return [...descendantsOf(element)].some((part) => {
		if (part.children.some(({ type }) => type === 'element') && part.children.length > 8)
			return false;
		const line = lineOf(part);
		return line.length < 100 && readByline(line)?.worded === true;
	});
}
