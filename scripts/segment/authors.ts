import { pictured } from '../text/byline-patterns.ts';
import { readName } from '../text/bylines.ts';
import type { Byline } from '../text/bylines.ts';
import { nameKey, nameLikeness } from '../text/names.ts';
import type { ComparedName } from './answered-names.ts';
import { compareNames } from './compared-names.ts';
import { isRoleWord } from './furniture.ts';
import { isSignedBy } from './head-below.ts';
import { inlineNames } from './inline.ts';
import { isByline, isFigure, isSpeaking, isVote } from './marks.ts';
import { countingUp, numberOf } from './numbering.ts';
import { namesTown } from './parts.ts';
import type { Span } from './cells.ts';
import type { Line } from './line.ts';

/** Where on a comment's lines its author may stand: in the mark, or so many lines above or below it. */
type Slot = string;

/** A slot is where the authors stand if at least this share of the comments has one there. */
const leastShare = 0.5;

/**
 * The author of each comment, as the page's bylines name them; undefined where none does.
 *
 * The names are read together: the place where most comments have one is where they stand, a word
 * that all of them have is the theme's, and so is what follows a mark that nearly all of them have.
 * Where no byline names anybody, the words may begin with names: `Ann writes: Where was it?`.
 */
export function readAuthors(lines: readonly Line[], spans: readonly Span[]): ComparedName[] {
	const habits = {
		counted: countingUp(lines, spans) || haveFigures(lines, spans),
		leads: usualLeads(lines, spans),
		titles: usualTitles(lines, spans),
	};
	const offers = spans.map((span) => offersOf(lines, span, habits));
	const worded = spans.filter((span) => bylinesOf(lines, span).some((each) => each.worded)).length;
	const ranked = rankSlots(offers, {
		spoken: worded >= spans.length * spokenShare,
		told: spans.filter((span) => isTold(lines, span)).length >= most(spans),
	});
	const names = offers.map((offer) => {
		const slot = ranked.find((each) => offer.has(each));
		const name = slot === undefined ? undefined : offer.get(slot);
		return slot === 'first' && isSubject(name) ? (likelyName(offer) ?? name) : name;
	});
	const led = [...habits.leads].some((lead) => lead !== '');
	const unsigned = names.every((name) => name === undefined);
	const spoken = unsigned
		? inlineNames(
				lines,
				spans.map(({ body }) => body),
			)
		: undefined;
	return spoken === undefined ? compareNames(names, led) : compareNames(spoken, true);
}

/** What is less like a name than this is a subject, if something that is like one stands below it. */
const unlikely = 0.3;
const likely = 0.6;

function isSubject(name: string | undefined): boolean {
	return name !== undefined && (nameLikeness(name) < unlikely || answer.test(name));
}

function likelyName(offer: ReadonlyMap<Slot, string>): string | undefined {
	const name = offer.get('line above');
	if (name === undefined || label.test(name)) return undefined;
	return nameLikeness(name) < likely ? undefined : name;
}

/** Figures before nearly every name are numbers, ids or points, whatever they count. */
function haveFigures(lines: readonly Line[], spans: readonly Span[]): boolean {
	const figures = spans.filter(({ mark }) => numberOf(lines[mark]) !== undefined).length;
	return spans.length > 2 && figures >= spans.length * 0.75;
}

/** How the page prints names: whether it numbers them, and which words of authorship stand before them. */
interface Habits {
	readonly counted: boolean;
	readonly leads: ReadonlySet<string>;
	readonly titles: ReadonlySet<string>;
}

/** Words of authorship that at least this share of the rounds has are the theme's, not the name's. */
const leadShare = 0.3;

function usualLeads(lines: readonly Line[], spans: readonly Span[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const span of spans) {
		const leads = new Set(bylinesOf(lines, span).map(({ lead }) => lead));
		for (const lead of leads) counts.set(lead, (counts.get(lead) ?? 0) + 1);
	}
	return new Set(
		[...counts].filter(([, count]) => count >= spans.length * leadShare).map(([lead]) => lead),
	);
}

/** A line that more of the rounds have is no name, and no person is called by so many words. */
const titleShare = 0.5;
const longestName = 3;

/** The lines that themes repeat beside comments: the post's title below a link. */
function usualTitles(lines: readonly Line[], spans: readonly Span[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { header, trailer } of spans) {
		for (const text of new Set([...header, ...trailer].map((index) => lines[index]?.text ?? '')))
			counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const usual = [...counts].filter(
		([text, count]) =>
			count > 1 &&
			count > spans.length * titleShare &&
			(behindMark.test(text) || text.split(' ').length > longestName),
	);
	return new Set(usual.map(([text]) => text));
}

const behindMark = /^[#»] /u;

/** One of the usual titles, or another behind the same mark: `# re: The weir`, `# Links of the day`. */
function isUsualTitle(text: string, titles: ReadonlySet<string>): boolean {
	const marked = behindMark.test(text);
	return (
		titles.has(text) || (marked && [...titles].some((title) => title.startsWith(text.slice(0, 2))))
	);
}

/** The bylines of one round, each line once. */
function bylinesOf(lines: readonly Line[], { mark, header, trailer }: Span): Byline[] {
	return [...new Set([mark, ...header, ...trailer])].flatMap((index) => lines[index]?.byline ?? []);
}

function offersOf(lines: readonly Line[], span: Span, habits: Habits): Map<Slot, string> {
	const offers = new Map<Slot, string>();
	const add = (slot: Slot, name: string | undefined) => {
		if (name !== undefined && name !== '' && !offers.has(slot)) offers.set(slot, name);
	};
	const mark = lines[span.mark];
	add('mark', mark === undefined ? undefined : nameOnByline(mark, habits));
	const bare = mark !== undefined && mark.byline === undefined && !mark.furniture;
	if (bare && mark.item === undefined && !isFigure(mark)) add('mark', readName(mark.text).name);
	const around = [...span.header, ...span.trailer].filter((index) => index !== span.mark);
	let isFirst = true;
	for (const index of around) {
		const line = lines[index];
		if (line === undefined || line.heading !== undefined) continue;
		if (line.role) {
			// `Owner`, `Guest`: where nothing else is printed, it is what the author is called.
			add('role', pictured.exec(line.text)?.groups?.['name'] ?? line.text);
			continue;
		}
		const offset = index < span.mark ? 'above' : 'below';
		if (line.furniture && line.byline?.date === undefined) continue;
		if (line.byline !== undefined) add(`byline ${offset}`, nameOnByline(line, habits));
		else if (
			!line.furniture &&
			line.plugin === undefined &&
			!isUsualTitle(line.text, habits.titles) &&
			/\p{L}|\p{Extended_Pictographic}|\d/u.test(line.text)
		) {
			// `Ann,` above a town and a date.
			if (line.text.endsWith(',') && lines[index + 1]?.byline?.date !== undefined)
				add('continued', readName(line.text).name);
			// Figures above the first line that may be a name do not change where it stands.
			if (isFigure(line) || isVote(line)) continue;
			add(isFirst ? 'first' : `line ${offset}`, readName(line.text).name);
			isFirst = false;
		}
	}
	return offers;
}

function nameOnByline({ byline }: Line, { counted, leads }: Habits): string | undefined {
	if (byline === undefined) return undefined;
	const { lead, name } = byline;
	// Where no other mark has the word it is part of the name: `By the way said…`.
	const odd =
		lead !== '' && name !== undefined && leads.has('') && !leads.has(lead) && !byline.pingback;
	if (odd && /^\p{L}+$/u.test(lead)) return `${lead} ${name}`;
	return counted ? byline.name : ((byline.name && byline.nameWithNumber) ?? byline.name);
}

/** Marks with words of speech or authorship in at least this share name whoever wrote. */
const spokenShare = 0.8;

function most(spans: readonly Span[]): number {
	return spans.length * spokenShare;
}

/** Whether the mark is no byline with a name, and one stands beside it: it says who spoke, or who wrote when. */
function isTold(lines: readonly Line[], { mark, header, trailer }: Span): boolean {
	if (lines[mark]?.byline?.name !== undefined) return false;
	return [...header, ...trailer].some((index) => {
		const line = lines[index];
		if (index === mark || line?.byline?.name === undefined || !isByline(line)) return false;
		const speaks = isSpeaking(line) || /^N \p{L}+$/u.test(line.byline.frame);
		return line.byline.date !== undefined || speaks || isSignedBy(line);
	});
}

/** How the page's marks and the lines beside them name people. */
interface Naming {
	/** Most rounds have a word of speech or authorship. */
	readonly spoken: boolean;
	/** Most have a byline with a name beside a mark that has none. */
	readonly told: boolean;
}

/**
 * What speaks for a slot, whatever stands there: the byline names the author; a line of its own above
 * it may be a subject, and a role is a name only where there is no other.
 */
function biasOf(slot: Slot, { spoken, told }: Naming): number {
	if (slot === 'mark') return told ? 0 : spoken ? 0.6 : 0.4;
	if (slot === 'continued') return 1;
	if (slot === 'role') return -2;
	if (told && slot.startsWith('byline')) return 0.6;
	return slot === 'first' || slot.startsWith('byline') ? 0.2 : 0;
}

/** What a date begins with, and some are called: `Mo 07 April 2014`. */
const dayName =
	/^(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?|di|mi|do|so|ma|me|je|ve|lu|mer|jeu|ven|lun|mar|mié|jue|vie|sáb|gio|sab|dom)$/iu;

/** `Party: Independent` */
const label = /^\p{L}[\p{L} ]{1,24}:\s\S/u;
/** Where one is the title of an answer, all are titles. */
const answer = /^(?:re|aw|antw|sv)\s?:/iu;

/** The slots, the one that most looks like where names stand first. */
function rankSlots(offers: readonly ReadonlyMap<Slot, string>[], naming: Naming): Slot[] {
	const slots = new Map<Slot, string[]>();
	for (const offer of offers) {
		for (const [slot, name] of offer) {
			const names = slots.get(slot);
			if (names === undefined) slots.set(slot, [name]);
			else names.push(name);
		}
	}
	const worth = ([slot, names]: readonly [Slot, readonly string[]]): number => {
		const share = names.length / Math.max(1, offers.length);
		// `Ann Lee, Professor of Rivers, at 8:05 am`: what stands behind the comma is no part of the name.
		const told = slot === 'mark' ? names.map((name) => name.split(', ')[0] ?? name) : names;
		const likeness = told.reduce((sum, name) => sum + nameLikeness(name), 0) / names.length;
		// The text of an icon, or a title: `Old`.
		const roles = names.filter(isRoleWord).length > names.length * 0.6;
		const constant = names.length > 3 && (roles || new Set(names).size === 1) ? 1.2 : 0;
		const areMostly = (is: (name: string) => boolean) =>
			names.filter(is).length > names.length * 0.6;
		// Towns stand beside names, and days of the week beside dates.
		const areTowns = slot !== 'mark' && areMostly(namesTown);
		const isLine = slot === 'first' || slot.startsWith('line');
		const areOthers =
			areTowns ||
			areMostly((name) => dayName.test(name)) ||
			(isLine && areMostly((name) => label.test(name)));
		const beside = areOthers || names.some((name) => answer.test(name)) ? 0.5 : 0;
		return likeness + biasOf(slot, naming) - constant - beside - (share < leastShare ? 0.5 : 0);
	};
	return [...slots]
		.map((entry) => [entry[0], worth(entry)] as const)
		.sort((a, b) => b[1] - a[1])
		.map(([slot]) => slot);
}

/**
 * One may send the same heart to everybody in one minute; what is longer is printed twice by mistake,
 * and so is what stands beside another repeat as it did the first time.
 */
const longRepeat = 60;

/** For each comment, the earlier one that it prints again word for word under the same byline. */
export function repeatsOf(
	lines: readonly Line[],
	spans: readonly Span[],
	authors: readonly (string | undefined)[],
): (number | undefined)[] {
	const first = new Map<string, number>();
	const earlier = spans.map(({ mark, body }, order) => {
		const said = body.map((index) => lines[index]?.text ?? '').join('\n');
		const long = said.length > longRepeat;
		const date = long ? '' : (lines[mark]?.byline?.date?.text ?? '');
		const key = [nameKey(authors[order] ?? ''), date, said.slice(0, 2000), said.length].join('\n');
		const known = first.get(key);
		if (known === undefined) first.set(key, order);
		return body.length === 0 || known === undefined ? undefined : { known, long };
	});
	return earlier.map((each, order) => {
		if (each === undefined) return undefined;
		const beside = [-1, 1].some((step) => earlier[order + step]?.known === each.known + step);
		return each.long || beside ? each.known : undefined;
	});
}
