import { findDate } from './dates.ts';
import type { DateOptions, PrintedDate } from './dates.ts';
import { withoutCountry } from './countries.ts';

/** What a line says about who wrote a comment and when. */
export interface Byline {
	readonly date: PrintedDate | undefined;
	/** The person, without `says`, numbering, badge or address; undefined where the line names nobody. */
	readonly name: string | undefined;
	/** Figures printed before the name (`3. SK`), which may number the comments or belong to the name. */
	readonly number: number | undefined;
	/** The name with the figures before it, for pages that do not number their comments. */
	readonly nameWithNumber: string | undefined;
	/** Whom the line itself says the comment answers (`said in reply to Ann`). */
	readonly answers: string | undefined;
	/** Whether it has a word of speech or authorship (`says`, `posted by`). */
	readonly worded: boolean;
	/** The line with its variable parts replaced: `by N on D`. Equal on all bylines of one theme. */
	readonly frame: string;
	/** Words that are neither name nor date nor known to stand in bylines. */
	readonly leftover: number;
}

const speech =
	'says|said|say|wrote|writes|commented|comments|adds|added|replied|replies|responds|responded|answered|posted|thinks|opined|remarked|' +
	'sagt|sagte|schrieb|schreibt|meint|meinte|kommentierte|antwortete|' +
	'dit|a dit|a écrit|écrit|a commenté|dijo|dice|escribió|comentó|ha dicho|disse|diz|escreveu|comentou|' +
	'ha scritto|ha detto|scrive|scrisse|zegt|zei|schreef|schrijft|säger|sa|skrev|skriver|sier|siger|pisze|napisał|napisała|mówi|' +
	'говорит|пишет|сказал|сказала|написал|написала|пише|sanoo|kirjoitti|さん|より|says that';
const authorship =
	'(?:posted|comment|commented|comments|written|submitted|added|left|reply|response|geschrieben|verfasst|kommentar|eingestellt|publié|écrit|rédigé|commentaire|publicado|comentario|comentado|escrito|enviado|scritto|inviato|commento|geplaatst|reactie|comentário|skrevet|postat|inlägg|autor|author|auteur|from|von|by|par|por|door|av|af)';
const leadWords = new RegExp(
	`^(?:${authorship}\\s{0,2}(?:by|from|von|par|por|da|de|door|av|af)?\\s{0,2}:?\\s{1,3}|${authorship}\\s{0,2}:\\s{0,3}|by\\s{1,3})`,
	'iu',
);
const leadMarks = /^[\s\-–—|/•·,:;@({[<«»"“#>*~=+&.”)\]}↓↑►▪]+/u;
const beforeDate =
	/(?:^|\s)(?:on|at|am|le|el|il|den|op|em|dne|dnia|kl\.?|posted|dated|date|published|um|vom|:)\s*$/iu;
const endMarks = /[\s\-–—|/•·,;@({[<«»"“#>*~=+&:…\]}↓↑►▪]+$/u;
const badges =
	/\s{0,2}[([](?:not verified|unverified|guest|visitor|author|post author|admin|moderator|mod|op|staff|editor|anonymous|registered|member|gast|invité|invitado|ospite|nicht überprüft|non vérifié|no verificado|autor|auteur|homepage|url|website|profile|email|https?:[^\s)]{1,200})[)\]]/giu;
const roleAfter =
	/\s*[•·|,–-]?\s*(?:post author|article author|author|moderator|mod|admin|staff|top contributor|subscriber|registered user)$/iu;
const furnitureAfter =
	/(?:\s*[|•·(#[-]+\s*|\s+|^)(?:permalink|permanent link|link to (?:this )?comment|link|direct link|reply|log in to reply|quote|flag|report|report abuse|report this|edit|delete|share|like|likes?|\d{1,4} likes?|upvote|thanks|homepage|website|url|email|e-mail|profile|antworten|zitieren|répondre|citer|responder|citar|rispondi|beantwoorden|svara|svar|\+\s?\d{1,4}|[-–]\s?\d{1,3}|\d{1,4} points?|\d{1,4} votes?|#\s?\d{0,4})\s*[)\]|•·]*$/iu;
const speechEnd = new RegExp(
	`(?:^|[\\s,/|-])(?:${speech})(?:\\s(?:in reply to|in response to|to|replying to|als antwort auf|en réponse à|en respuesta a)\\s{0,2}(?:comment by\\s)?@?(?<answers>.{1,60}?))?\\s{0,2}(?:on|at|am|le|el)?\\s{0,2}(?::|…|\\.{1,3}|,|-|–)?\\s*$`,
	'iu',
);
const replyArrow = /^(?<name>.{1,60}?)\s{0,2}(?:>|→|›|»|➤|↪|in reply to|replying to|replied to)\s{0,2}(?<answers>.{1,60})$/iu;
const address = /(?:https?:\/\/|www\.)[^\s|]{1,300}/giu;
const numbered = /^(?:comment\s|kommentar\s)?(?:#|no\.?\s?|n°\s?)?(?<number>\d{1,4})(?:[.):]|\s{1,4}[-–|:]|\s|$)\s{0,6}/iu;

/**
 * Reads a line as a byline; undefined where it holds neither a date nor a word of speech.
 *
 * The line need not be a byline: whether lines like it stand where bylines stand is the page's to say.
 */
export function readByline(line: string, options: DateOptions = {}): Byline | undefined {
	const text = line.replace(/[\s\u00A0]+/gu, ' ').trim();
	const date = findDate(text, options);
	const before = date === undefined ? text : text.slice(0, date.start);
	const after = date === undefined ? '' : text.slice(date.end);
	const head = peel(before, true);
	const tail = peel(after, false);
	const named = head.name !== '' ? head : tail;
	const worded = head.worded || tail.worded;
	if (date === undefined && !worded) return undefined;
	const rest = named === head ? tail.name : '';
	return {
		date,
		...personOf(named.name),
		number: head.number,
		nameWithNumber: head.number === undefined || named !== head ? undefined : head.withNumber,
		answers: head.answers ?? tail.answers ?? personOf(named.name).answers,
		worded,
		frame: [head.frame, date === undefined ? '' : 'D', tail.frame].filter(Boolean).join(' '),
		leftover: rest === '' ? 0 : rest.split(' ').length,
	};
}

interface Part {
	readonly name: string;
	readonly withNumber: string;
	readonly number: number | undefined;
	readonly worded: boolean;
	readonly answers: string | undefined;
	readonly frame: string;
}

/** Takes off one side of a byline what is not the person: numbers, words of speech, marks, links. */
function peel(side: string, first: boolean): Part {
	const plain = side.replace(address, ' ').replace(badges, ' ');
	const number = first ? numbered.exec(plain.trimStart()) : null;
	const start = number === null ? plain : plain.trimStart().slice(number[0].length);
	const lead = peelLead(start);
	const end = peelEnd(lead.rest, first);
	const name = end.rest;
	const core = name === '' ? '' : 'N';
	const figures = number?.groups?.['number'];
	return {
		name,
		withNumber: figures === undefined ? name : `${figures} ${name}`.trim(),
		number: figures === undefined ? undefined : Number(figures),
		worded: lead.words !== '' || end.speech,
		answers: end.answers,
		frame: [lead.words, core, end.words].filter(Boolean).join(' '),
	};
}

function peelLead(text: string): { rest: string; words: string } {
	let rest = text.replace(leadMarks, '');
	const words: string[] = [];
	for (let match = leadWords.exec(rest); match !== null; match = leadWords.exec(rest)) {
		words.push(match[0].trim().toLowerCase());
		rest = rest.slice(match[0].length).replace(leadMarks, '');
	}
	return { rest, words: words.join(' ') };
}

interface End {
	readonly rest: string;
	readonly words: string;
	readonly speech: boolean;
	readonly answers: string | undefined;
}

function peelEnd(text: string, beforeTheDate: boolean): End {
	let rest = text.trim();
	let answers: string | undefined;
	let spoken = '';
	// Each turn takes off one more layer; a byline has few (`Ann says: | Permalink | #`).
	for (let turn = 0; turn < 8; turn += 1) {
		const shorter = peelOnce(rest, beforeTheDate);
		answers ??= shorter.answers;
		spoken = shorter.spoken === '' ? spoken : shorter.spoken;
		if (shorter.rest === rest) break;
		rest = shorter.rest;
	}
	return { rest, words: spoken, speech: spoken !== '', answers };
}

function peelOnce(
	text: string,
	beforeTheDate: boolean,
): { rest: string; spoken: string; answers: string | undefined } {
	const said = speechEnd.exec(text);
	if (said !== null) {
		const spoken = said[0].replace(said.groups?.['answers'] ?? '', '').trim().toLowerCase();
		return { rest: text.slice(0, said.index).trim(), spoken, answers: said.groups?.['answers'] };
	}
	const unmarked = text.replace(endMarks, '').replace(/(?<=\p{L}{3})\.$/u, '');
	if (beforeTheDate && beforeDate.test(unmarked)) {
		return { rest: unmarked.replace(beforeDate, '').trim(), spoken: '', answers: undefined };
	}
	// A link that follows the date stands alone there; before it, one must follow something.
	const cut = unmarked.replace(furnitureAfter, '').replace(roleAfter, '').trim();
	const rest = cut === '' && beforeTheDate ? unmarked.trim() : cut;
	return { rest, spoken: '', answers: undefined };
}

/** The person in what is left of a byline: before a bar, a country or the person answered. */
function personOf(text: string): { name: string | undefined; answers: string | undefined } {
	const [part = ''] = text.split(/\s*[|•·]\s*/u).filter(Boolean);
	const arrow = replyArrow.exec(part);
	const name = withoutCountry((arrow?.groups?.['name'] ?? part).trim())
		.replace(/^[("“]+|[)"”]+$/gu, (mark) => (part.includes('(') ? mark : ''))
		.trim();
	return { name: name === '' ? undefined : name, answers: arrow?.groups?.['answers']?.trim() };
}
