import {
	address,
	afterDate,
	answersAfter,
	badges,
	distanceAfter,
	edited,
	furnitureAfter,
	glued,
	gluedNumber,
	gluedPosted,
	guest,
	host,
	linksAlone,
	online,
	pictured,
	pingbackLead,
	registered,
	replyArrow,
	roleAfter,
	timeAgain,
	unverified,
} from './byline-patterns.ts';
import { peelSide } from './byline-sides.ts';
import type { Side } from './byline-sides.ts';
import { withoutCountry } from './countries.ts';
import { findClock, findDate } from './dates.ts';
import type { DateOptions, PrintedDate } from './dates.ts';

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
		.replace(glued, ' ')
		.replace(gluedNumber, ' ')
		.replace(gluedPosted, ' ');
	return readParts(text, findDate(text, options) ?? findClock(text), options);
}

function readParts(
	text: string,
	date: PrintedDate | undefined,
	options: DateOptions,
): Byline | undefined {
	const before = date === undefined ? text : withoutDay(text.slice(0, date.start), options);
	const after =
		date === undefined
			? ''
			: text
					.slice(date.end)
					.replace(timeAgain, '')
					.replace(afterDate, ' ')
					.replace(edited, ' ')
					.replace(distanceAfter, ' ');
	const answered = answersAfter.exec(after)?.groups?.['answers'];
	const head = peelSide(before, true);
	const signed = head.worded && head.name === '' ? after.replace(/^\sda\s/u, ' ') : after;
	const tail = withoutFigures(peelSide(answered === undefined ? signed : '', false));
	// `Links of 3 May | Ann’s Blog says:` has the date in a title, and the comment's own elsewhere.
	const spoken = tail.worded && tail.lead === '';
	if (date?.hasTime === false && head.name !== '' && !head.worded && tail.name !== '' && spoken)
		return readParts(text, undefined, options);
	// `Comment Link Ann Lee 3 May posted by Ann Lee`: the text of her picture stands before the date.
	const doubled = tail.worded && head.name.endsWith(` ${tail.name}`);
	const bare = linksAlone.test(head.name) || prepositionAlone.test(head.name);
	const linked = tail.worded && tail.name !== '' && bare;
	const named = head.name !== '' && !doubled && !linked ? head : (initials(head) ?? tail);
	const withheld = named.name === '' ? /\(anonymous\)/iu.exec(before)?.[0] : undefined;
	const worded = head.worded || tail.worded || unverified.test(before);
	if (date === undefined && !worded) return undefined;
	const rest = named === head && tail.name !== '' ? tail.name.split(' ').length : 0;
	return {
		date,
		...(withheld === undefined ? personOf(named.name) : { name: withheld }),
		number: head.number,
		nameWithNumber: head.number === undefined || named !== head ? undefined : head.withNumber,
		answers: answered ?? head.answers ?? tail.answers ?? personOf(named.name).answers,
		lead: named.lead,
		worded,
		pingback: pingbackLead.test(text),
		frame: [head.frame || (withheld && 'N'), date === undefined ? '' : 'D', tail.frame]
			.filter(Boolean)
			.join(' '),
		leftover: rest + (hasOtherDate(after, options) ? anotherDate : 0),
	};
}

/** `A 9 de novembre, 21:04, Ann ha dit…` */
const prepositionAlone = /^(?:a|à|às|at|el|le|il|am|on|em|op)$/iu;

/** `Ann December 4, 2006 at December 4, 2006 - 3:24 pm`: the day once more, before the date and its time. */
function withoutDay(before: string, options: DateOptions): string {
	const day = /\d/u.test(before) ? findDate(before, options) : undefined;
	const between = day === undefined ? '' : before.slice(day.end);
	return day !== undefined && /^\s(?:at|on|[|,–-])?\s?$/u.test(between)
		? before.slice(0, day.start)
		: before;
}

/** `AF 27 Oct 09`: initials that are a word of authorship elsewhere. */
function initials(side: Side): Side | undefined {
	return /^(?!BY|VON|PAR|POR|FROM)\p{Lu}{2,3}$/u.test(side.lead)
		? { ...side, name: side.lead, lead: '', worded: false, frame: 'N' }
		: undefined;
}

/** A second date makes a line a span of years or a list, unless the page tells of an edit or of a day's links. */
function hasOtherDate(after: string, options: DateOptions): boolean {
	return (
		/\d/u.test(after) &&
		!/edit|updat|modif|last|geändert|bearbeitet|(?<!\p{L})links (?:for|of)\b/iu.test(after) &&
		findDate(after, options) !== undefined
	);
}

/** Words that a second date counts for. */
const anotherDate = 3;

/** Figures after a date count votes or replies. */
function withoutFigures(side: Side): Side {
	return /^[\d\s.,+-]+$/u.test(side.name)
		? { ...side, name: '', frame: side.frame.replace('N', '').trim() }
		: side;
}

/** `Ann → Guest`, `Ann in reply to Guest`, of which the role has been taken off. */
const answersNobody = /\s(?:[→➤▸▶]|in reply to|replying to)\s?$/iu;

/** The person in what is left of a byline: before a country or the person answered. */
function personOf(text: string): { name: string | undefined; answers: string | undefined } {
	const arrow = replyArrow.exec(text);
	const left = (arrow?.groups?.['name']?.replace(/(?<![\s(–—-])[\s(–—-]+$/u, '') ?? text)
		.trim()
		.replace(roleAfter, '');
	const name = withoutCountry(
		left
			.replace(guest, '')
			.replace(host, '')
			.replace(pictured, '$<name>')
			.replace(online, '$<name>')
			.replace(answersNobody, ''),
	)
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
	// `-rekord-`: marks on both sides, with no space between, are the name's own.
	if (/^([-–~*])[^\s\p{P}].{0,60}[^\s\p{P}]\1$/u.test(line))
		return { name: line, answers: undefined };
	const bare = line.replace(address, ' ').replace(badges, ' ').trim().replace(registered, '');
	const [first = bare] = bare.split(' · ');
	const plain = /[\p{L}\p{N}\p{S}]/u.test(first) ? first : line;
	const shorter = plain.replace(/^[\s#>*•·–—@-]+(?=\p{L})/u, (marks) =>
		marks.endsWith('@') ? '@' : '',
	);
	const cut = shorter
		.replace(/\s?[:：]$/u, '')
		.replace(furnitureAfter, '')
		.replace(roleAfter, '')
		.replace(/(?<![\s|•·,:»›→–—-])[\s|•·,:»›→–—-]+$/u, '')
		.trim();
	const { name, answers } = personOf(cut === '' ? plain : cut);
	return { name: name ?? plain, answers };
}
