import {
	authorshipWords,
	byWords,
	dateWords,
	linkWords,
	roleWords,
	speechWords,
} from './byline-words.ts';
import { findClock, findDate } from './dates.ts';
import type { DateOptions, PrintedDate } from './dates.ts';
import { withoutCountry } from './countries.ts';
import { capitalMonths } from './month-names.ts';
import { relativeDate } from './relative-dates.ts';

/** What a line says about who wrote a comment and when. */
export interface Byline {
	/** The date, or the time of day on a line that prints no date. */
	readonly date: PrintedDate | undefined;
	/** The person, without `says`, numbering, badge or address; undefined where the line names nobody. */
	readonly name: string | undefined;
	/** Figures printed before the name (`3. SK`), which may number the comments or belong to the name. */
	readonly number: number | undefined;
	/** The name with the figures before it, for pages that do not number their comments. */
	readonly nameWithNumber: string | undefined;
	/** Whom the line itself says the comment answers (`said in reply to Ann`). */
	readonly answers: string | undefined;
	/** The words of authorship before the name, as printed: they may be the name's (`By the way said`). */
	readonly lead: string;
	/** Whether it has a word of speech or authorship (`says`, `posted by`). */
	readonly worded: boolean;
	/** Whether the line itself says that another page's link made it (`Pingback from …`). */
	readonly pingback: boolean;
	/** The line with its variable parts replaced: `by N on D`. Equal on all bylines of one theme. */
	readonly frame: string;
	/** Words that are neither name nor date nor known to stand in bylines. */
	readonly leftover: number;
}

/** A side that holds links alone names nobody: `Like · Reply · 3 · March 4`. */
const linksAlone = new RegExp(`^(?:(?:${linkWords}|\\d{1,5})[\\s|•·,()[\\]-]{0,4}){1,6}$`, 'iu');
const linksBefore = new RegExp(
	`^(?:[\\s|•·/()[\\]–—,@-]{0,6}(?:${linkWords})(?:\\s?[|•·/)\\]–—,@-]|(?=\\s(?:on|@)\\s)))+`,
	'iu',
);
const wordBefore = new RegExp(
	`^[\\s|•·/()–—,@-]{0,6}(?:${dateWords})\\s(?=${authorshipWords}\\s)`,
	'iu',
);
const registered = /^(?:un)?registered\s?commenter\s?/iu;
const eastAsianSpeech = /(?:说道|說道|说|說|寫道|写道|より|さん)\s?[:：]?$/u;

const pingbackWords =
	'(?:pingback|trackback|ping|linkback|webmention)(?:\\s(?:by|from|von|de|da|di|par|por|van))?';
const leadWords = new RegExp(
	`^(?:${pingbackWords}\\s{0,2}(?::|\\s)\\s{0,2}|${authorshipWords}\\s{0,2}${byWords}?\\s{0,2}:?\\s{1,3}|${authorshipWords}\\s{0,2}:\\s{0,3}|by\\s{1,3})`,
	'iu',
);
const pingbackLead = new RegExp(`^[\\s\\p{P}\\p{S}\\d]{0,12}${pingbackWords}(?![\\p{L}])`, 'iu');
const leadMarks = /^(?:[\s\-–—|/•·,:;({[<«»"“”#>.)\]}↓↑►▪◄←→↳†]|[@*~=+&](?=\s))+/u;
const beforeDate = new RegExp(`(?:^|[\\s,])(?:${dateWords}|:)\\s*$`, 'iu');
const afterDate = /^(?:\s*(?:uhr|h|hrs|min|гг?\.|р\.|г\.)(?=[\s:,.)\]]|$)|\s(?:at|um|à)\s*$)+/iu;
const edited =
	/[\s([,–—-]{0,4}(?:last )?(?:edited|modified|updated|bearbeitet|geändert|modifié|editado|modificato|bewerkt)(?![\p{L}]).{0,80}$/iu;
const endMarks =
	/(?<![\s–—|/•·,;({[<«»"“#>:…\]}↓↑►▪◄←-])(?:[\s–—|/•·,;({[<«»"“#>:…\]}↓↑►▪◄←-]|(?<=\s)[@*~=+&])+$/u;
const badges = new RegExp(
	`\\s{0,2}<[^<>]{3,100}>|\\s{0,2}\\(\\d{3,9}\\)|\\s{0,2}[([](?:mail|e-mail|www|web|url|link|not verified|unverified|anonymous|nicht überprüft|non vérifié|no verificado|não verificado|non verificato|homepage|url|website|www|profile|email|https?:[^\\s)]{1,200}|${roleWords})[)\\]]`,
	'giu',
);
const roleAfter = new RegExp(`(?<!\\s)(?:\\s*[•·|,–-]\\s*|\\s+)(?:${roleWords})$`, 'iu');
const furnitureAfter = new RegExp(
	`(?:(?:(?<!\\s)\\s+|(?<![\\s|•·([-]))[|•·([-]+\\s*|(?<!\\s)\\s+|^)(?:${linkWords})\\s*[)\\]|•·↓]*$|(?<!\\s)\\s*\\|\\s*(?:#\\s*)?$`,
	'iu',
);
const speechEnd = new RegExp(
	`(?:^|[\\s,/|-]|(?<=[\\p{Lo}]))(?:${speechWords})(?:\\s(?:in reply to|in response to|to|replying to|als antwort auf|en réponse à|en respuesta a)\\s{0,2}(?:comment by\\s)?@?(?<answers>.{1,60}?))?(?:\\s{1,2}(?:on|at|am|le|el))?\\s{0,2}(?::|：|…|\\.{1,3}|,|-|–)?\\s*$`,
	'iu',
);
const replyArrow =
	/^(?<name>.{1,60}?)\s{0,2}(?:>|→|➤|↪|▸|▶|in reply to|replying to|replied to|antwortete auf)\s{0,2}(?<answers>.{1,60})$/iu;
/** Whom a comment answers, after its date. */
const answersAfter =
	/^[\s|•·,(–—-]{0,6}(?:in reply to|in response to|replying to|als antwort auf|en réponse à|en respuesta a|in risposta a)\s@?(?<answers>.{1,60})$/iu;
/** The date once more, as its distance. */
const distanceAfter = new RegExp(
	`^[\\s|•·,([–—-]{0,6}(?:${relativeDate.source})[\\s)\\]]{0,3}`,
	'iu',
);
/** `Guest: Ann, *.provider.example` */
const guest = /^(?:gość|guest|gast|visitor|invitado|ospite|invité|гость)\s?:\s/iu;
const host = /,\s\*\.\S{3,80}$/u;
/** What a post is filed under, after its date: `in Punditry`. */
const category =
	/^[\s|•·/(–—-]{0,6}(?:filed |posted )?(?:in|under|unter|dans)\s(?!reply|response|answer).{0,200}$/iu;
const address = /(?:https?:\/\/|www\.)[^\s|]{1,300}/giu;
const numbered =
	/^(?:comment\s|kommentar\s|commentaire\s)?(?:#|no\.?\s?|n°\s?)?(?<number>\d{1,4}|(?<=#)\d{5,9})(?:\.\d{1,3}){0,5}(?!\d|[:/]\d|\s?[ap]m\b)(?:[.):\]]|\s{1,4}[-–|:]|\s|$)\s{0,6}/iu;
/** Themes glue the name to the date where their markup was lost: `Ann LeeOctober 27, 2011`. */
const glued = new RegExp(
	`(?<=[\\p{L}\\p{N}.)])(?=(?:${capitalMonths.join('|')})\\s\\d{1,2},?\\s\\d{4})`,
	'gu',
);

/** Signs; what looks at the end of a line looks at it from each of its signs. */
const longestByline = 1000;

/**
 * Reads a line as a byline; undefined where it holds neither a date nor a word of speech.
 *
 * The line need not be a byline: whether lines like it stand where bylines stand is the page's to say.
 */
export function readByline(line: string, options: DateOptions = {}): Byline | undefined {
	if (line.length > longestByline) return undefined;
	const text = line
		.replace(/[\s\u00A0]+/gu, ' ')
		.trim()
		.replace(glued, ' ');
	const date = findDate(text, options) ?? findClock(text);
	const before = date === undefined ? text : text.slice(0, date.start);
	const after =
		date === undefined
			? ''
			: text
					.slice(date.end)
					.replace(afterDate, ' ')
					.replace(edited, ' ')
					.replace(distanceAfter, ' ');
	const answered = answersAfter.exec(after)?.groups?.['answers'];
	const head = peel(before, true);
	const tail = withoutFigures(peel(answered === undefined ? after : '', false));
	const named = head.name !== '' ? head : tail;
	const worded = head.worded || tail.worded;
	if (date === undefined && !worded) return undefined;
	const rest = [named === head ? tail.name : '', otherDate(after, options)].join(' ').trim();
	return {
		date,
		...personOf(named.name),
		number: head.number,
		nameWithNumber: head.number === undefined || named !== head ? undefined : head.withNumber,
		answers: answered ?? head.answers ?? tail.answers ?? personOf(named.name).answers,
		lead: named.lead,
		worded,
		pingback: pingbackLead.test(text),
		frame: [head.frame, date === undefined ? '' : 'D', tail.frame].filter(Boolean).join(' '),
		leftover: rest === '' ? 0 : rest.split(' ').length,
	};
}

/** A second date makes a line a span of years or a list, unless the page tells of an edit. */
function otherDate(after: string, options: DateOptions): string {
	return !/\d/u.test(after) || /edit|updat|modif|last|geändert|bearbeitet/iu.test(after)
		? ''
		: findDate(after, options) === undefined
			? ''
			: 'and another date';
}

/** Figures after a date count votes or replies. */
function withoutFigures(part: Part): Part {
	return /^[\d\s.,+-]+$/u.test(part.name)
		? { ...part, name: '', frame: part.frame.replace('N', '').trim() }
		: part;
}

interface Part {
	readonly name: string;
	readonly lead: string;
	readonly withNumber: string;
	readonly number: number | undefined;
	readonly worded: boolean;
	readonly answers: string | undefined;
	readonly frame: string;
}

/** Takes off one side of a byline what is not the person: numbers, words of speech, marks, links. */
function peel(side: string, first: boolean, addressed = false): Part {
	const whole = (addressed ? side : side.replace(address, ' ')).replace(badges, ' ');
	const plain = linksAlone.test(whole.trim()) && /\p{L}{3}/u.test(whole) ? ' ' : whole;
	const trimmed = plain.replace(/^[\s([{|–—-]+/u, '');
	const number = first ? numbered.exec(trimmed) : null;
	const unnumbered = number === null ? plain : trimmed.slice(number[0].length);
	const start = first ? unnumbered : unnumbered.replace(category, ' ');
	const lead = peelLead(start, first);
	const end = peelEnd(lead.rest, first);
	const name = end.rest;
	// A person may call himself by his address, and then the line has no other name.
	if (name === '' && !addressed && side.search(address) >= 0) return peel(side, first, true);
	const core = name === '' ? '' : 'N';
	const figures = number?.groups?.['number'];
	return {
		name,
		lead: lead.printed,
		withNumber: figures === undefined || numbers(number?.[0]) ? name : `${figures} ${name}`.trim(),
		number: figures === undefined ? undefined : Number(figures),
		worded: lead.words !== '' || end.speech,
		answers: end.answers,
		frame: [lead.words, core, end.words].filter(Boolean).join(' '),
	};
}

/** Whether the marks beside figures say that they count: `#3`, `3.`, `[3]`; `50 Cent` is a name. */
function numbers(printed = ''): boolean {
	return /^#|[.):\]]\s*$/u.test(printed);
}

/** After a date a link may stand before the name, and a small word between them: `| Link — by Ann`. */
function withoutLinksBefore(text: string): string {
	return text.replace(linksBefore, '').replace(wordBefore, '');
}

function peelLead(text: string, first: boolean): { rest: string; words: string; printed: string } {
	let rest = (first ? text : withoutLinksBefore(text))
		.replace(leadMarks, '')
		.replace(registered, '');
	const words: string[] = [];
	// A byline has few such words; hostile text may have thousands.
	for (let turn = 0; turn < 4; turn += 1) {
		const match = leadWords.exec(rest);
		if (match === null) break;
		words.push(match[0].trim());
		rest = rest.slice(match[0].length).replace(leadMarks, '').replace(registered, '');
	}
	const printed = words.join(' ');
	return { rest, words: printed.toLowerCase(), printed };
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
		const shorter = peelOnce(rest, turn === 0, beforeTheDate);
		answers ??= shorter.answers;
		spoken = shorter.spoken === '' ? spoken : shorter.spoken;
		if (shorter.rest === rest) break;
		rest = shorter.rest;
	}
	return { rest, words: spoken, speech: spoken !== '', answers };
}

function peelOnce(
	text: string,
	joined: boolean,
	beforeTheDate: boolean,
): { rest: string; spoken: string; answers: string | undefined } {
	const said = speechEnd.exec(text) ?? eastAsianSpeech.exec(text);
	if (said !== null) {
		const spoken = said[0]
			.replace(said.groups?.['answers'] ?? '', '')
			.trim()
			.toLowerCase();
		return { rest: text.slice(0, said.index).trim(), spoken, answers: said.groups?.['answers'] };
	}
	const unmarked = text.replace(endMarks, '').replace(/(?<=\p{L}{3})\.$/u, '');
	// A bar or a dash sets a name apart from the date: `em | 03.13.05` is no preposition.
	const plain = text.replace(/(?<![\s,(:])[\s,(:]+$/u, '');
	const before =
		beforeTheDate && beforeDate.test(plain) ? plain.replace(beforeDate, '').trim() : undefined;
	if (before !== undefined && (joined || before !== '')) {
		return { rest: before, spoken: '', answers: undefined };
	}
	// A link that follows the date stands alone there; before it, one must follow something.
	const cut = unmarked.replace(furnitureAfter, '').replace(roleAfter, '').trim();
	const rest = cut === '' && beforeTheDate ? unmarked.trim() : cut;
	return { rest, spoken: '', answers: undefined };
}

/** The person in what is left of a byline: before a country or the person answered. */
function personOf(text: string): { name: string | undefined; answers: string | undefined } {
	const arrow = replyArrow.exec(text);
	const left = (arrow?.groups?.['name']?.replace(/(?<![\s(–—-])[\s(–—-]+$/u, '') ?? text)
		.trim()
		.replace(roleAfter, '');
	const name = withoutCountry(left.replace(guest, '').replace(host, ''))
		.replace(/^[("“]+|(?<![)"”])[)"”]+$/gu, (mark) => (text.includes('(') ? mark : ''))
		.trim();
	return { name: name === '' ? undefined : name, answers: arrow?.groups?.['answers']?.trim() };
}

/** The name on a line that holds nothing else, without a badge, a role, links or the person answered. */
export function readName(line: string): {
	readonly name: string;
	readonly answers: string | undefined;
} {
	if (line.length > longestByline) return { name: line, answers: undefined };
	const bare = line.replace(address, ' ').replace(badges, ' ').trim();
	const [first = bare] = bare.split(' · ');
	const plain = /[\p{L}\p{N}\p{S}]/u.test(first) ? first : line;
	const shorter = plain.replace(/^[\s#>*•·–—@-]+(?=\p{L})/u, (marks) =>
		marks.endsWith('@') ? '@' : '',
	);
	const cut = shorter
		.replace(/\s?[:：]$/u, '')
		.replace(furnitureAfter, '')
		.replace(roleAfter, '')
		.replace(/(?<![\s|•·,:–—-])[\s|•·,:–—-]+$/u, '')
		.trim();
	const { name, answers } = personOf(cut === '' ? plain : cut);
	return { name: name ?? plain, answers };
}
