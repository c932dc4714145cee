import { sameName } from '../text/names.ts';
import { formOf, isBareDate, isBareName, isByline, isFigure, isSpeaking, isVote } from './marks.ts';
import { isRoleWord } from './furniture.ts';
import type { Line } from './line.ts';

/** What stands on a line that comes round with the comments. */
export type PartKind =
	| 'mark'
	| 'name'
	| 'echo'
	| 'date'
	| 'byline'
	| 'spoken'
	| 'figure'
	| 'role'
	| 'plugin'
	| 'continued'
	| 'subject'
	| 'about'
	| 'place'
	| 'lead'
	| 'inset'
	| 'fixed'
	| 'constant';

/** A line of the round, and the share of the comments that have it. */
export interface Part {
	readonly kind: PartKind;
	readonly share: number;
	/** The words of a fixed line, its figures replaced; see `fixedKey`. */
	readonly text?: string;
	/** Whether a name stands behind a dash, as below a letter. */
	readonly signed?: boolean;
	/** Whether a byline ends with a word of speech, which words follow. */
	readonly speech?: boolean;
	/** Whether only the comments whose mark names nobody have it. */
	readonly unnamed?: boolean;
	/** The form of the bylines whose comments have none; see `formOf`. */
	readonly except?: string;
	/** How many lines most leads have. */
	readonly length?: number;
}

/** Lines between the link that closes a comment and the next one's mark. */
const longestLead = 3;

/** The longest line that a theme prints word for word, in words; a subject (`Re: the title`) is longest. */
export const longestFixed = 24;
/** The longest link that counts something, in words. */
const longestLink = 8;
/** The longest line beside a name, in words. */
const longestAbout = 8;

/** A line as it is compared with others of its kind: `Like (3)` and `Like (12)` are one, sentences not. */
export function fixedKey(line: Line): string {
	const text = line.text.toLowerCase();
	return line.words > longestLink
		? text.slice(0, 400)
		: text
				.slice(0, 80)
				.replace(/[+-]?\d+/gu, '9')
				.replace(/9 (\p{L}{2,20})s\b/gu, '9 $1');
}

/** The lines between the link or picture above them and `at`, going up; 0 if there is none. */
export function leadLength(lines: readonly Line[], at: number, floor: number): number {
	for (let length = 0; length <= longestLead; length += 1) {
		const line = lines[at - length];
		if (line === undefined || at - length < floor) return 0;
		const above = lines[at - length - 1];
		const pictured = line.role && (above?.furniture === true || above?.role === true);
		const closes = line.furniture && !isHeading(line) && !isByline(line);
		if (closes || pictured || isVote(line)) return length;
		if (line.words > 14 || line.plugin !== undefined) return 0;
	}
	return 0;
}

/** Whether the mark prints its author's name, so that no line of its own need do so. */
export function namesItself(mark: Line): boolean {
	if (mark.item !== undefined || isFigure(mark)) return false;
	return mark.byline?.name !== undefined || (mark.byline === undefined && !mark.furniture);
}

/** Whether the comment of the mark may have such a line: not each theme prints all of them for everybody. */
export function isFor({ kind, unnamed, except }: Part, mark: Line | undefined): boolean {
	if (mark === undefined) return true;
	if ((kind === 'name' || unnamed === true) && namesItself(mark)) return false;
	return except === undefined || formOf(mark) !== except;
}

function echoes(line: Line, mark: Line | undefined): boolean {
	const name = mark?.byline?.name;
	if (line.words > 16 || name === undefined) return false;
	// `ann: a lamp (happy)`: the picture that somebody chose, and its keyword.
	if (line.text.startsWith(`${name}: `) && line.text.endsWith(')')) return true;
	return (
		sameName(line.text, name) || (line.byline?.worded === true && sameName(line.byline.name, name))
	);
}

/** A name on two lines, one below the other: of the picture and of the byline. */
function repeatsName(line: Line, below: Line | undefined): boolean {
	if (below === undefined || line.words > 7 || line.byline?.date !== undefined) return false;
	return sameName(line.text, below.byline === undefined ? below.text : below.byline.name);
}

interface Near {
	/** The comment's mark, whose name the line may repeat. */
	readonly mark: Line | undefined;
	readonly before: Line | undefined;
	/** The line below, where the round is read upwards: it may repeat that name. */
	readonly below?: Line | undefined;
	/** The line after this one, going away from the mark. */
	readonly after?: Line | undefined;
}

/** Whether a line is what the cycle expects there. */
export function fits(
	line: Line | undefined,
	part: Pick<Part, 'kind' | 'text'>,
	{ mark, before, below, after }: Near,
): boolean {
	if (line === undefined) return false;
	switch (part.kind) {
		case 'fixed':
			if (line.words <= longestFixed && fixedKey(line) === part.text) return true;
			// Where most are called `Guest`, one is called `Author`.
			return part.text !== undefined && isRoleWord(part.text) && isRoleWord(line.text);
		case 'date':
			return isBareDate(line) && isByline(line);
		case 'byline':
			return isByline(line) && !(line.furniture && line.byline?.date === undefined);
		case 'constant':
			return (
				(line.furniture && !isHeading(line) && !line.foot && !isDatedByline(line)) || isVote(line)
			);
		case 'figure':
			return isFigure(line);
		case 'role':
			return (
				line.role ||
				(((mark !== undefined && namesItself(mark)) || isNaming(before)) && isRoleWord(line.text))
			);
		case 'plugin':
			return line.plugin !== undefined;
		case 'spoken':
			return line.words <= 4 && line.byline?.worded === true && line.byline.name === undefined;
		case 'continued':
			return before !== undefined && goesOn(before, line);
		case 'echo':
			return echoes(line, mark) || repeatsName(line, below);
		case 'name':
			return (
				isBareName(line) ||
				(line.words <= 7 && line.heading === undefined && !line.furniture && !isSentence(line))
			);
		case 'subject':
			return (
				line.words <= 14 &&
				!line.furniture &&
				line.heading === undefined &&
				(!/(?<!\.)\.$|[:;,。、]$/u.test(line.text) || (line.words <= 3 && /\.$/u.test(line.text)))
			);
		case 'about':
			return isAbout(line) && goesOnBelow(after);
		case 'inset':
			return isInset(line, after);
		case 'place':
			return isPlace(line) && goesOnBelow(after);
		case 'lead':
		case 'mark':
			return true;
	}
}

/** The longest line that only some comments have among the lines of the round, in words. */
const longestInset = 12;

/** A town above the date, a subject above the link or `Ann writes:`: what stands there in other comments stands below. */
function isInset(line: Line, after: Line | undefined): boolean {
	return (
		line.words <= longestInset &&
		!line.furniture &&
		line.byline?.date === undefined &&
		line.heading === undefined &&
		!isSpeaking(line) &&
		after !== undefined &&
		isInsetBelow(after)
	);
}

/** Whether the line is one that an inset may stand above: a link, a date or `Ann writes:`. */
export function isInsetBelow(line: Line): boolean {
	const near = { mark: undefined, before: undefined };
	return (
		fits(line, { kind: 'constant' }, near) || fits(line, { kind: 'date' }, near) || isSpeaking(line)
	);
}

/** A byline broken off after a mark: a name is followed by a town or a job, a date by a link. */
function goesOn(before: Line, line: Line): boolean {
	// `Ann says,` is whole.
	const speech = before.byline?.worded === true && before.byline.date === undefined;
	if (speech || !/[·|•,]$/u.test(before.text)) return false;
	if (before.byline?.date !== undefined) return line.furniture || line.role || isRest(line);
	return line.words <= 14;
}

/** What may end a byline below its date; a heart and a greeting are words. */
function isRest(line: Line): boolean {
	const isWords = !/[\p{L}\d]/u.test(line.text) || line.text.endsWith(',');
	return line.words <= 2 && !line.sentence && !isWords && !isBareName(line);
}

/** `Re: …`, `3. …` */
const numberedTitle = /^(?:(?:re|aw|sv|antw)\s?:|\d{1,4}\.\s.{1,90}$)/iu;

/** A job or a title of the comment: a short line that is no sentence. */
function isAbout(line: Line): boolean {
	return (
		(line.words <= longestAbout || numberedTitle.test(line.text)) &&
		!/[.:;,…。、！？]$/u.test(line.text) &&
		!line.furniture &&
		line.heading === undefined &&
		line.byline?.date === undefined
	);
}

/** Whether the line is a town and its country: `Leeds, UK`. */
export function isPlace({ text, words }: Line): boolean {
	return words <= 6 && namesTown(text);
}

/** `Leeds, UK`; a name may have a job behind it, too. */
export function namesTown(text: string): boolean {
	return /^\p{Lu}[\p{L}.’' -]{1,30}, \p{Lu}[\p{L}.’' -]{0,30}$/u.test(text);
}

/** Whether the words are still to come. */
function goesOnBelow(after: Line | undefined): boolean {
	return after !== undefined && !after.furniture && !isByline(after);
}

/** Whether a short line ends as words do and not as a name (`J.P.`, `Ann (not verified)`, `Ann:`). */
function isSentence({ text, words }: Line): boolean {
	return /[!?…;。！？]$|\.{2}$/u.test(text) || (words > 3 && /(?<!\s)[.,:]$/u.test(text));
}

/** Whether the line is a byline with a name. */
function isNaming(line: Line | undefined): boolean {
	return line?.byline?.name !== undefined && isByline(line);
}

/** Whether the line heads a section; `2 replies` below a comment is a link. */
export function isHeading(line: Line): boolean {
	return line.heading !== undefined && !(line.furniture && /^\d/u.test(line.text));
}

function isDatedByline(line: Line): boolean {
	return line.byline?.date !== undefined && isByline(line);
}
