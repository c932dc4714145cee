import { findDate } from './dates.ts';
import type { PrintedDate } from './dates.ts';

/** What a theme's line above or below a post says of it. */
export interface Posted {
	readonly author: string | undefined;
	readonly date: PrintedDate | undefined;
}

/** How long such a line is at most; behind what it says of a post it may say how to follow the comments. */
const longest = 500;

const opening =
	/^(?:this (?:entry|post|article|item|story) (?:was|is) |originally )?(?:posted|published|written|submitted|filed|created|authored)\b/iu;
/** The same where the software speaks another language, and the name follows; `Geschrieben von Hand` names nobody. */
const openingElsewhere =
	/^(?:(?:geschrieben|verfasst|eingestellt|gepostet|veröffentlicht|erstellt) von|(?:publié|rédigé|posté|écrit) par|(?:publicado|escrito|enviado|postado) por|(?:scritto|postato|pubblicato|inserito) da|(?:geplaatst|gepost|geschreven) door|(?:postat|inlagd|upplagd|skrivet) av|(?:opublikowany|napisany) przez|autor(?=:))\s?:?\s/iu;
/** `by Ann Lee in weirs`, `by Ann Lee. Bookmark the permalink.`, `by [personal profile] ann at 9:12` */
const writer =
	/\bby:?\s(?:\[[^\]]{1,24}\]\s)?(?!(?:e-?mail|phone|mobile|mistake)\b)(?<name>\p{L}[^|•·,;:]{0,40}?)(?=\s(?:on|in|at|under|to|and|from|@|filed|with|\/)(?:\s|$)|\s?[|•·,;:–—@(]|\.\s(?:bookmark|you|follow|leave|comments?|permalink)\s|\.?$)/iu;
const writerElsewhere =
	/^(?<name>\p{L}[^|•·,;:]{0,40}?)(?=\s(?:in|am|um|unter|dans|le|à|en|el|a las?|em|às|il|alle(?: ore)?|op|om|i|den|kl\.?|w|o|dnia)\s|\s?[|•·,;:–—@(]|\.?\s?$)/iu;
/** `Filed under: Weirs — Ann Lee @ 9:14 pm`, `Ann Lee | 6 Comments | Share Article` */
const signed = [
	/^filed under:? .{1,160}?\s[—–-]\s(?<name>\p{L}[^—–@|]{1,40}?)\s@\s\d/iu,
	/^by:? (?<name>\p{L}[^|]{1,40}?) in .{1,80} \| \d{1,5} comments?\b/iu,
	/^(?<name>\p{L}[^|]{1,40}?) \| (?:post a comment|comments off|\d{1,5} (?:comments?|references?)) \|/iu,
] as const;

/**
 * Reads the line in which a theme says who wrote a post and when: `This entry was posted in Weirs on
 * March 9, 2013 by Ann`, `Published by Ann February 11th, 2007 in weirs`. Undefined where the line is
 * no such one.
 */
export function readPosted(text: string): Posted | undefined {
	if (text.length > longest) return undefined;
	for (const pattern of signed) {
		const name = pattern.exec(text)?.groups?.['name'];
		if (name !== undefined) return { author: name, date: undefined };
	}
	const elsewhere = /[\d:|]/u.test(text) ? openingElsewhere.exec(text) : null;
	const opens = elsewhere !== null || opening.test(text);
	if (!opens && !/^by:?\s/iu.test(text)) return undefined;
	const date = findDate(text);
	// `By Ann Lee on March 4, 2010 | Permalink`; without a date a sentence may begin so.
	if (!opens && date === undefined) return undefined;
	const rest = date === undefined ? text : `${text.slice(0, date.start)}|${text.slice(date.end)}`;
	const found =
		elsewhere === null ? writer.exec(rest) : writerElsewhere.exec(rest.slice(elsewhere[0].length));
	const author = found?.groups?.['name']?.trim();
	return author === undefined && date === undefined ? undefined : { author, date };
}

/** The longest such line that does not name the post as its subject, in words. */
const longestPlain = 22;

/** Whether a whole line says that and is no sentence of the post: `Published in 1911, the book was mine.` */
export function isPosted(text: string): boolean {
	const isTheme = /^this (?:entry|post|article|item|story) /iu.test(text);
	const isPlain = !/[.!?]$/u.test(text) && text.split(' ').length <= longestPlain;
	return (isTheme || isPlain) && readPosted(text) !== undefined;
}
