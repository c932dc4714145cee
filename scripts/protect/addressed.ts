/** Where a word stands in a line that somebody wrote. */
export interface Standing {
	/** The line before the word, and from its end on. */
	readonly before: string;
	readonly after: string;
	/** Whether the line is the last one of what its author wrote. */
	readonly last: boolean;
	/** Whether a small letter is as good as a capital: the name is printed so, or stands so here. */
	readonly capital: boolean;
}

/** No greeting or closing is longer, and no pattern below looks further. */
const reach = 60;

const greeting =
	/(?<![\p{L}\p{N}])(?:hi|hey|hello|hullo|dear|thanks|thank you|thankyou|thx|cheers|welcome|congrats|congratulations|bravo|sorry|hallo|liebe[rs]?|danke|cher|chère|bonjour|salut|merci|hola|querid[oa]|gracias|ciao|car[oa]|grazie|hej|hoi|olá|obrigad[oa]|quoting|quote|originally posted by|posted by|written by|comment by|submitted by|agree with|disagree with|reply to|response to|responding to|replying to|zitat von|well said|good point|well put|so true),?\s{1,3}$/iu;
const opening = /^[\s>*_"'“„«([\-–—~.]{0,8}(?:(?:re:?|to|an|à|für|from|von|de|by)\s)?$/iu;
const afterOpening =
	/^(?:\s?[,:;!?.…–—|)-]|\s(?:and|&|und|et|y|e|en)\s|\s{0,3}$|\s(?:says|said|writes|wrote|asks|asked|schreibt|schrieb|sagt|sagte|dit|écrit|a (?:dit|écrit)|dice|dijo|escribió|disse|scrive|zegt|schreef|skriver|pisze)(?![\p{L}\p{N}]))/iu;
const speaking =
	/^['’]?s?\s(?:says|said|writes|wrote|asks|asked|schreibt|schrieb|sagt|dijo|écrit|scrive|zegt)(?![\p{L}\p{N}])|^['’]s\s(?:comment|comments|point|question|reply|answer|argument|remark|post|blog|note|last|latest|most recent)(?![\p{L}\p{N}])|^s\s(?:last|latest|most recent) (?:blog|post)/iu;
const vocativeBefore = /(?:,|[.!?…]["”’)]?)\s{1,2}$|["“„«‘(]$/u;
const shortVocative = /^[\p{L}'’]{1,14}(?:\s[\p{L}'’]{1,14}){0,4},\s$/u;
const vocativeAfter = /^\s?(?:[.!?,;:–—)…]|-{1,2}\s|$)/u;
const signBefore =
	/(?:^|[\s.!?,;…])[-–—~]{1,2}\s?$|^[\s–—~*_-]{0,4}$|(?:yours|best|regards|wishes|cheers|love|greetings|sincerely|truly|respectfully|thanks|gruß|gruss|grüße|cordialement|amicalement|saludos|saluti|groet|groeten|xo|xx)[,!.]?\s{1,3}$/iu;
const signAfter = /^[\s.!)]{0,4}$/u;
const sentenceEnd = /[.!?…]["”’)]?\s{1,2}$/u;

/**
 * Whether a name in a line addresses somebody or signs, or names who is quoted. A name that is an
 * ordinary word anywhere else (`Will`, `Rose`, `mark`) is a name there.
 */
export function isAddressed({ before, after, last, capital }: Standing): boolean {
	const near = before.slice(-reach);
	const next = after.slice(0, reach);
	if (/@\s?$/u.test(near)) return true;
	if (before.length <= reach && opening.test(near) && afterOpening.test(next)) return true;
	if (greeting.test(near)) return true;
	if (signAfter.test(next) && signBefore.test(near)) return true;
	if (capital && speaking.test(next)) return true;
	if (capital && vocativeBefore.test(near) && vocativeAfter.test(next) && isVocative(near, next)) {
		return true;
	}
	if (before.length <= reach && shortVocative.test(near) && /^\s?(?:[.!?]|$)/u.test(next))
		return true;
	// `Ann and Bob, you are both right`
	if (
		capital &&
		before.length <= 40 &&
		/(?:and|&|und|et)\s$/iu.test(near) &&
		/^\s?[,:!–—-]/u.test(next)
	) {
		return true;
	}
	return last && capital && signAfter.test(next) && sentenceEnd.test(near);
}

/** After a full stop only what a comma follows speaks to somebody: `. Bram, do they wave`. */
function isVocative(before: string, after: string): boolean {
	return /,\s{1,2}$/u.test(before) || /^\s?,/u.test(after);
}
