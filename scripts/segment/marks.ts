import { unverified } from '../text/byline-patterns.ts';
import { nameLikeness } from '../text/names.ts';
import type { Line } from './line.ts';

/** Lines of one shape that may each mark one comment. */
export interface MarkClass {
	readonly name: string;
	readonly kind: 'dated' | 'worded' | 'named' | 'listed' | 'constant';
	/** Indices into the page's lines, ascending. */
	readonly at: readonly number[];
}

/** The longest title a pingback's byline names was 14 words; what is longer is a sentence. */
const longestName = 16;
/** The same with the site's title behind it and a time of day. */
const longestLinked = 28;
/** The longest name with an abbreviated title, in words. */
const longestTitled = 3;
/** A name on a line of its own must look like one; see names.ts. */
export const bareName = 0.6;
/** Pages have few shapes of bylines; of what repeats by chance only the commonest are tried. */
const mostClasses = 48;

/** Fewer lines of such a class mark nothing. */
const fewestMarks = { dated: 1, worded: 1, named: 2, listed: 2, constant: 3 } as const;

/**
 * Every class of lines on the page that could mark its comments.
 *
 * One theme prints one frame and one date format, so lines are grouped by both; themes vary a detail
 * now and then (`says`/`said`, a date without time), so the looser groups are offered too.
 */
export function markClasses(lines: readonly Line[]): MarkClass[] {
	const groups = new Map<string, { kind: MarkClass['kind']; at: number[] }>();
	for (const [index, line] of lines.entries()) {
		for (const [name, kind] of classesOf(line)) {
			const group = groups.get(name);
			// Of votes for and against, one below the other, the first marks the comment.
			if (name === '#' && group?.at.at(-1) === index - 1 && line.item === undefined) continue;
			if (group === undefined) groups.set(name, { kind, at: [index] });
			else group.at.push(index);
		}
	}
	const sometimes = datedOnce(lines);
	if (sometimes.length >= fewestMarks.named)
		groups.set('name (D)', { kind: 'named', at: [...sometimes] });
	const seen = new Set<string>();
	return [...groups]
		.filter(([, { kind, at }]) => at.length >= fewestMarks[kind])
		.sort(([, one], [, other]) => other.at.length - one.at.length)
		.flatMap(([name, { kind, at }]) => {
			// Two classes with as many lines between the same ends and the same sum are one.
			const signature = [at.length, at[0], at.at(-1), at.reduce((sum, each) => sum + each, 0)].join(
				' ',
			);
			if (seen.has(signature)) return [];
			seen.add(signature);
			return [{ name, kind, at }];
		})
		.slice(0, mostClasses);
}

/**
 * The names below the heading of the comments, where a theme prints the day beside the first one of it
 * only: `Ann 06.14.2008`, `Ben`, `Cara`.
 */
function datedOnce(lines: readonly Line[]): readonly number[] {
	const isNamed = (line: Line | undefined) =>
		line?.byline?.date?.hasTime === false && line.byline.name !== undefined && !line.byline.worded;
	const first = lines.findIndex(
		(line, index) => lines[index - 1]?.heading?.count !== undefined && isNamed(line),
	);
	if (first < 0) return [];
	const frame = lines[first]?.byline?.frame;
	const rest = lines.flatMap((line, index) =>
		index > first && (isBareName(line) || (isNamed(line) && line.byline?.frame === frame))
			? [index]
			: [],
	);
	const alone = rest.filter((index) => lines[index]?.byline === undefined);
	return alone.length === 0 ? [] : [first, ...rest];
}

type NamedClass = readonly [name: string, kind: MarkClass['kind']];

function classesOf(line: Line): readonly NamedClass[] {
	const { byline, heading, item } = line;
	if (item !== undefined) return listClasses(line, item.number);
	if (isFigure(line)) return [['#', 'constant']];
	const placed: readonly NamedClass[] = hasPlace(line) ? [['N, place', 'named']] : [];
	const dashed: readonly NamedClass[] = isDashed(line) ? [['– name', 'named']] : [];
	if (isBareName(line)) return [['name', 'named'], ...dashed, ...placed];
	if (placed.length > 0 || heading !== undefined) return placed;
	if (byline === undefined || !isByline(line)) return constantClass(line);
	const frame = byline.frame.slice(0, 80);
	if (byline.date === undefined) {
		return [
			[frame, 'worded'],
			['* says', 'worded'],
		];
	}
	const { shape, hasTime } = byline.date;
	const looser: readonly string[] = [
		...(hasTime ? ['* # time'] : []),
		...(byline.name === undefined ? [] : ['N * D']),
		'* # date',
	];
	return [`${frame} # ${shape}`, frame, `* # ${shape}`, ...looser].map((name) => [name, 'dated']);
}

/** The items of a list, those of one depth, and those that are numbered. */
function listClasses({ column }: Line, number: number | undefined): readonly NamedClass[] {
	const names = [
		'list',
		`list @${column}`,
		...(number === undefined ? [] : ['1.', `1. @${column}`]),
	];
	return names.map((name) => [name, 'listed']);
}

/** `Reply`, `Like · 3`, `Permalink`: the theme's own lines, known by their first word. */
function constantClass(line: Line): readonly NamedClass[] {
	const [first = ''] = line.text.toLowerCase().split(/[\s·•|(]/u);
	return line.furniture && line.words <= 8 ? [[`= ${first.slice(0, 40)}`, 'constant']] : [];
}

/** A link from another page, told on one line (`Pingback: Title`): a comment of its own, without words. */
export function isPingback(line: Line): boolean {
	return (
		line.byline?.pingback === true &&
		line.byline.date === undefined &&
		line.byline.name !== undefined &&
		!line.foot &&
		!line.furniture
	);
}

/** What heads the answer of the post's author below a comment: `Author's reply:`, `Response from Ruth:`. */
export function isOwnersReply({ text }: Line): boolean {
	return text.length <= 60 && ownersReply.test(text);
}

const ownersReply =
	/^(?:(?:(?:the )?(?:author|editor|owner|webmaster|admin)(?:['’]?s)?|our) (?:reply|response|answer)|(?:reply|response|answer) (?:from|by) \p{L}.{1,30})\s?:$/iu;

/** Whether the line marks a comment in a form of its own, whatever form the page's bylines have. */
export function standsApart(line: Line): boolean {
	return isPingback(line) || isOwnersReply(line);
}

/** The class with other marks among its own, which stand in between in forms of theirs: pingbacks. */
export function withOthers(marks: MarkClass, others: readonly number[]): MarkClass {
	const [first] = marks.at;
	if (first === undefined || others.length === 0 || marks.kind === 'constant') return marks;
	const known = new Set(marks.at);
	const more = others.filter((index) => index > first - 3 && !known.has(index));
	return more.length === 0 ? marks : { ...marks, at: [...marks.at, ...more].sort((a, b) => a - b) };
}

/** Whether the line, seen alone, can be a byline and nothing more. */
export function isByline(line: Line): boolean {
	const { byline } = line;
	if (byline === undefined) return false;
	const words = byline.name?.split(' ').length ?? 0;
	const isLinked = byline.date?.hasTime === true && joinedTitle.test(byline.name ?? '');
	if (byline.leftover > 2 || words > (isLinked ? longestLinked : longestName)) return false;
	if (byline.date === undefined && (line.furniture || line.role)) return false;
	if (byline.pingback) return true;
	if (isOld(byline.date?.iso)) return false;
	// A time of day stands in sentences, too, and so do words of speech.
	if (byline.date?.shape === 'clock')
		return (
			byline.leftover === 0 &&
			// `7:51, 7:44, 7:46` are a runner's miles.
			!isFigures(byline.name) &&
			(words === 0 ||
				linkedTitle.test(byline.name ?? '') ||
				chatTime.test(line.text) ||
				(byline.worded ? words <= 10 : words <= 6 && nameLikeness(byline.name ?? '') >= bareName))
		);
	// `dott. Bianchi scrive:` is no end of a sentence.
	const sentences = words > longestTitled && /\p{Ll}{4}[.!?] \p{L}/u.test(byline.name ?? '');
	if (byline.date === undefined && sentences) return false;
	return (
		byline.date !== undefined ||
		byline.name === undefined ||
		words <= 8 ||
		/[»«|·]/u.test(byline.name)
	);
}

/** `miss lim (21:40:33) :` */
const chatTime = /^\S.{0,40}\s\(\d{1,2}:\d{2}(?::\d{2})?\)\s?:$/u;

function isFigures(name: string | undefined): boolean {
	return name !== undefined && /\d/u.test(name) && !/\p{L}/u.test(name);
}

/** The title of a page and its site's, with a dash as well: `Walking thermometers - The Rain Gauge`. */
const joinedTitle = /\S [«»|–—-] \S/u;

/** The title of a page that links here, and its site's: `Walking thermometers « The Rain Gauge`. */
const linkedTitle = /\S [«»] \S/u;

/** Nobody commented on a page before there were any; an older date is one the words tell of. */
function isOld(iso: string | undefined): boolean {
	return iso !== undefined && /^\d{4}/u.test(iso) && Number(iso.slice(0, 4)) < 1994;
}

/** `Ann said...`, as Blogger prints it in any language, and Drupal's `Ann (not verified):`: no essay has such lines. */
export function isSpoken({ byline, furniture, text }: Line): boolean {
	const { worded, name, date, frame = '' } = byline ?? {};
	if (worded !== true || name === undefined || date !== undefined || furniture) return false;
	return /(?:\.{3}|…)$/u.test(frame) || unverified.test(text);
}

/** `Ann writes:`, `Ann said...`: a name, a word of speech and nothing more. */
export function isSpeaking({ byline, furniture, text }: Line): boolean {
	const { worded, name, date, lead } = byline ?? {};
	const says = worded === true && name !== undefined && date === undefined && lead === '';
	return says && !furniture && /[:：…]$|\.{3}$/u.test(text);
}

/** Whether the line is a name and nothing else. */
export function isBareName(line: Line): boolean {
	return (
		line.byline === undefined &&
		line.name >= bareName &&
		!isFile(line.text) &&
		!namesNobody.test(line.text) &&
		!line.furniture &&
		!line.role &&
		line.heading === undefined &&
		line.plugin === undefined &&
		!isFigure(line)
	);
}

/** Whether a dash stands before the name, as below what somebody said: `-- Ann`. */
export function isDashed(line: Line): boolean {
	return /^[-–—~]{1,2}\s?[\p{L}@][^/]*$/u.test(line.text) && isBareName(line);
}

/** What has capitals as names have them: `Course: Dessert`, `Dear readers,`, a heart. */
const namesNobody =
	/^\p{L}[\p{L} ]{1,24}:(?:\s\S{1,30}){1,3}$|^(?:dear|hi|hello|hey|liebe[rs]?|hallo|sehr geehrte[rs]?|cher|chère|bonjour|caro|cara|ciao|hola|estimad[oa]|beste|olá)\s.{0,60},$|^[\p{Extended_Pictographic}\p{Emoji_Component}\s]+$/iu;

/** `ChangesinDemand.png`: the text of a picture, or a link to a recording. */
export function isFile(text: string): boolean {
	return /^[^\s/]{1,100}\.(?:png|jpe?g|gif|webp|svg|bmp|mp3|mp4|pdf)$/iu.test(text);
}

/** A name and where it is from; what no capital begins needs the country, too. */
const placed =
	/^(?:\p{Lu}[^,!?:;]{1,40}(?:, \p{Lu}[\p{L}' ’.-]{1,30}){1,3}|[\p{L}\d@][^\s,!?:;]{1,30}(?:, \p{Lu}[\p{L}' ’.-]{1,30}){2,3})(?<!\.)$/u;

/** Whether the line is a name and a place, as newspapers print them: `Ann Lee, Truro, Cornwall`. */
export function hasPlace(line: Line): boolean {
	return line.byline === undefined && !line.furniture && line.words <= 9 && placed.test(line.text);
}

/** Whether the line is a date and nothing else that names anybody. */
export function isBareDate(line: Line): boolean {
	return line.byline?.date !== undefined && line.byline.name === undefined;
}

/** Whether the line is the votes a comment has: `+5`, `0`, `88 12` for and against. */
export function isVote(line: Line): boolean {
	return /^[+-]\d{1,4}$|^0$|^\d{1,5} \d{1,5}$|^--?\d{1,4}\+$/u.test(line.text);
}

/** Whether the line is figures alone: a number of the comment, or its votes; `05.10.09` is a day. */
export function isFigure(line: Line): boolean {
	const day =
		line.byline?.date !== undefined && /^\d{1,2}\.\d{1,2}\.(?:\d{2}){1,2}$/u.test(line.text);
	if (day) return false;
	return (
		line.item !== undefined ||
		/^(?:[+-]|#|no\.? ?|(?:comment|kommentar|commentaire|comentario|post|reply|antwort|reactie)\s?(?:number|nummer|no\.?|nr\.?|n°)?\s?#?)?\d{1,5}(?:\.\d{1,3}){0,5}[.):]?$/iu.test(
			line.text,
		)
	);
}

/** The form a byline is printed in: equal on all bylines of one theme, whatever the digits. */
export function formOf(line: Line | undefined): string {
	const { frame = '', date } = line?.byline ?? {};
	if (line?.byline === undefined) return / [·|•] /u.test(line?.text ?? '') ? 'N ·' : 'N';
	const timed = date?.hasTime === true && date.shape !== 'clock';
	return `${frame.slice(0, 80)} # ${timed ? 'time' : (date?.shape ?? '')}`;
}

/** The longest byline at an essay's foot, in words, with what the essay is filed under. */
const longestSignature = 20;

/** Whether words of authorship or speech and a date stand there, as at an essay's foot. */
export function isSigned(line: Line | undefined): boolean {
	const { worded, date } = line?.byline ?? {};
	return worded === true && date !== undefined && (line?.words ?? 0) <= longestSignature;
}

/** What may stand between a name and its date, and before the name. */
const between = /^[\s|@:·,;•–—-]{0,6}(?:(?:at|on|um|am|le|el|op|den)\s)?$/iu;
const before = /^[\s#|·•–—-]{0,4}(?:\p{L}{1,12}(?:\s\p{L}{1,3})?\s?:?\s?)?$/u;

/**
 * The signs and words a byline has before and behind the name, exactly as printed; undefined where
 * what stands there may be part of the name: `posted by N @ D` and `# posted by N : D` are two forms.
 */
function printedForm({ byline, text }: Line): string | undefined {
	const { name, date } = byline ?? {};
	const at = name === undefined ? -1 : text.indexOf(name);
	const dated = date === undefined ? -1 : text.indexOf(date.text);
	if (name === undefined || at < 0 || dated < at + name.length) return undefined;
	const [lead, middle] = [text.slice(0, at), text.slice(at + name.length, dated)];
	return before.test(lead) && between.test(middle) ? `${lead}N${middle}D` : undefined;
}

/** Whether the first of several bylines has a form of its own and the others share one. */
export function isFirstOdd(marks: readonly (Line | undefined)[]): boolean {
	const [first, ...others] = marks.map((line) => line && printedForm(line));
	if (first === undefined || others.length < 2) return false;
	return (
		others[0] !== undefined && others[0] !== first && others.every((form) => form === others[0])
	);
}
