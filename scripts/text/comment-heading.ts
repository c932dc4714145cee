const countedNouns =
	'comments?|comment\\(s\\)|responses?|response\\(s\\)|replies|reply|thoughts?|notes?|reactions?|remarks?|opinions?|voices?|kommentare?n?|antworten?|gedanken?|meinungen|reaktionen|commentaires?|réponses?|réactions?|réflexions?|comentarios?|respuestas?|pensamientos?|opiniones|commenti?|commento|risposte|risposta|pensieri|reacties?|gedachten|gedachte|comentários?|respostas?|pensamentos?|kommentarer?|svar|tankar|kommentar|komentarz[ey]?|odpowiedzi|myśli|přemýšlení|komentářů?e?|komentár\\p{L}*|kommenttia?|vastausta|hozzászólás|yorum|σχόλια|отзыв\\p{L}*|комментари\\p{L}*|коментар\\p{L}*|ответ\\p{L}*|мысл\\p{L}*';
/** Nouns that head a comment section alone; the others (`Reply`, `Svar`) are links as well. */
const headingNouns =
	'comments?|responses|replies|thoughts|reactions|kommentare|antworten auf|reaktionen|commentaires?|réponses|réactions|comentarios?|respuestas|commenti|risposte|reacties|reaguursels|comentários?|respostas|kommentarer|komentarze|komentáře|komentáre|kommentit|hozzászólások|yorumlar|σχόλια|отзывы|комментарии|коментарі|коментари|ответы';
const countedWords =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no|keine|ein|eine|un|uno|una|une|um|uma|één|en|ett|et|zwei|aucun|ningún|nessun|geen';
const headings: readonly RegExp[] = [
	new RegExp(
		`^(?:[{[(]\\s{0,2})?(?:this (?:post|entry|article) (?:currently )?has |(?:there|here) (?:are|is)(?: currently)? |showing |viewing |all )?(?<count>\\d{1,5}|${countedWords})(?:\\s?[}\\])])? (?:(?:user|reader|visitor|total|new|more) )?(?:${countedNouns})(?: and counting(?:\\.{3}|…)?)?(?:,? (?:and )?\\d{1,3} (?:trackbacks?|pingbacks?|threads?|called-out).{0,40})?(?:\\/(?:trackbacks?|pingbacks?))?(?:(?:\\s|…)?(?:to|on|so far|for|zu|auf|à|sur|a|en|su|op|till|do|em|to this|k|к|на|at|in|about|\\(|»|…|read|add|comment here|post a|leave a|→|↓|-|–|·|•|\\|)(?![\\p{L}\\d]).{0,200})?\\s?[:»).}\\]]{0,2}$`,
		'iu',
	),
	new RegExp(
		`^(?:reader[s’']{0,2} |user |member |promoted |featured |viewer |visitor |your |all |more |old(?:er)? |archived |previous |imported |leser|ihre |eure |vos |sus |tus |vuestros |los |i vostri |uw |jullie |os seus |seus |twoje |wasze )?(?:${headingNouns}|discuss(?:ion)?|diskussion|talkback|feedback)(?:\\s?\\(pop-?up\\)|\\srss icon)?\\s?[([:–-]?\\s?(?<count>\\d{1,5})?\\s?[)\\]:]?(?:\\s?\\(page \\d{1,3} of \\d{1,3}\\))?(?: (?:to|on|for|zu|auf|sur|sobre|su|op) .{1,160}| (?:add|post) (?:a|your) comment)?$`,
		'iu',
	),
	/^(?:showing |displaying )?comments? \d{1,5} ?(?:[-–]|to) ?\d{1,5} of (?<count>\d{1,5})$|^comments in (?:reverse )?chronological order(?: \(total (?<total>\d{1,5}) comments?\))?$/iu,
	/^(?<count>\d{1,5}) comments? \/ .{1,100}$/iu,
	/^insgesamt (?<count>\d{1,5}) (?:beiträge|kommentare|meinungen)$|^diskutieren sie mit!?$|^ratings (?:&|and) reviews(?: \(\d{1,5}\))?$/iu,
	/^showing messages \d{1,5} (?:through|to|-) \d{1,5} of (?<count>\d{1,5})\.?$/iu,
	/^number of comments:? (?<count>\d{1,5})\b.{0,60}$/iu,
	/^(?:feed )?you can follow this conversation by subscribing to the comment feed\b.{0,40}$/iu,
	/^(?:there (?:are|is)) (?<count>\d{1,5}|one) (?:comments?|responses?).{0,80}$/iu,
	/^(?:read|view|see|join|show|hide|browse) (?:the |all )?(?:(?<count>\d{1,5}) )?(?:comments?|discussion|conversation|responses?)(?: ?\(\d{1,5}\))?.{0,40}$/iu,
	/^.{1,200}(?:への|に対する|に)\s?(?<count>\d{1,4})\s?件の(?:フィードバック|コメント|返信)$/u,
	/^(?:コメント|留言|评论|評論|댓글)\s?[（([:：]?\s?(?<count>\d{1,4})?\s?[件条條則个個]?\s?[)）\]]?$/u,
	/^(?<count>\d{1,4})\s?(?:件のコメント|条评论|則留言|개의 댓글).{0,60}$/u,
	/^(?:have your say|comment viewing options|your views|what (?:do you think|(?:others|people|readers) (?:say|think|are saying)|you (?:said|say|think))|talk ?back|hinterlassene kommentare|leserkommentare|reader reactions|join the conversation)\??$/iu,
];

const countWords: Readonly<Record<string, number>> = {
	...Object.fromEntries(
		[
			'one',
			'two',
			'three',
			'four',
			'five',
			'six',
			'seven',
			'eight',
			'nine',
			'ten',
			'eleven',
			'twelve',
		].map((word, index) => [word, index + 1]),
	),
	...Object.fromEntries(
		['ein', 'eine', 'un', 'uno', 'una', 'une', 'um', 'uma', 'één', 'en', 'ett', 'et'].map(
			(word) => [word, 1],
		),
	),
	zwei: 2,
	...Object.fromEntries(
		['no', 'keine', 'aucun', 'ningún', 'nessun', 'geen'].map((word) => [word, 0]),
	),
};

/** A line that opens a comment section (`12 Responses to “…”`), with the number it promises. */
export function commentHeading(line: string): { readonly count: number | undefined } | undefined {
	// Blogger prints `Replies` within a thread, above the answers to one comment.
	if (line.length > 260 || /^\s*replies\s*$/iu.test(line)) return undefined;
	for (const pattern of headings) {
		const match = pattern.exec(line.trim());
		if (match === null) continue;
		const printed = (match.groups?.['count'] ?? match.groups?.['total'])?.toLowerCase();
		return { count: printed === undefined ? undefined : (countWords[printed] ?? Number(printed)) };
	}
	return undefined;
}
