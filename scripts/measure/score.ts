import { attribute, bodiesOf } from '../attribute/attribute.ts';
import type { Capture } from '../model/capture.ts';
import type { CommentRecord, EssayRecord } from '../model/entry.ts';
import { screen } from '../screen/screen.ts';
import { range } from '../segment/range.ts';
import { segment } from '../segment/segment.ts';
import { findDate } from '../text/dates.ts';
import type { Gold, GoldComment, GoldHead } from './gold.ts';

/** Right, found and labelled: what precision and recall are made of. */
export interface Tally {
	right: number;
	found: number;
	gold: number;
}

/** What is measured, each over all pages of a set. */
export interface Scores {
	/** Body lines and author both exactly right. */
	readonly strict: Tally;
	/** Body lines exactly right. */
	readonly body: Tally;
	/** Pages on which no essay line stands behind the boundary and no comment line before it. */
	readonly boundary: Tally;
	readonly date: Tally;
	readonly reply: Tally;
	readonly spam: Tally;
	readonly pingback: Tally;
	readonly duplicate: Tally;
	readonly essay: Tally;
	/** Of pages copied whole: the essay's title, who wrote it and when. */
	readonly title: Tally;
	readonly writer: Tally;
	readonly day: Tally;
	readonly furniture: Tally;
	/** Comments called sure (of bounds and author) that are right, among all called sure. */
	readonly sure: Tally;
}

/** The scores of nothing, to be added to. */
export function noScores(): Scores {
	const none = (): Tally => ({ right: 0, found: 0, gold: 0 });
	return {
		strict: none(),
		body: none(),
		boundary: none(),
		date: none(),
		reply: none(),
		spam: none(),
		pingback: none(),
		duplicate: none(),
		essay: none(),
		title: none(),
		writer: none(),
		day: none(),
		furniture: none(),
		sure: none(),
	};
}

/** F1 of a tally; 1 where there was nothing to find and nothing was found. */
export function f1({ right, found, gold }: Tally): number {
	return found + gold === 0 ? 1 : (2 * right) / (found + gold);
}

interface Found {
	readonly record: CommentRecord;
	readonly body: readonly number[];
}

/** Adds one page's results to `scores`. Only lines with words count, as everywhere. */
export function scorePage(text: string, gold: Gold, scores: Scores): void {
	const lines = text.split('\n');
	if (lines.at(-1) === '') lines.pop();
	const capture: Capture = { name: gold.id, sha256: '', format: 'text', text, lines };
	const segmentation = segment(lines);
	const bodies = bodiesOf(capture, segmentation);
	const records = screen(attribute(capture, segmentation, bodies, []));
	const bodyOf = (key: string) =>
		(bodies[Number(key.slice(key.lastIndexOf('#') + 1))] ?? [])
			.filter((line) => line.text.trim() !== '')
			.flatMap(({ number, last }) => range(number, last + 1));
	const found = records.flatMap((record): Found[] =>
		record.kind === 'comment' ? [{ record, body: bodyOf(record.key) }] : [],
	);
	const worded = (numbers: readonly number[]) =>
		numbers.filter((line) => lines[line - 1]?.trim() !== '');
	scoreComments(found, gold, worded, scores);
	const essays = records
		.filter((record) => record.kind === 'essay')
		.map((record) => bodyOf(record.key));
	if (gold.essays === undefined) {
		scoreBoundary(essays.flat(), found, gold, scores.boundary);
		const essay = records.find((record) => record.kind === 'essay');
		if (gold.head !== undefined) scoreHead(essay, essays[0] ?? [], worded, gold.head, scores);
		return;
	}
	const labelled = new Set(gold.essays.map((essay) => worded(essay.lines).join()));
	add(
		scores.essay,
		essays.filter((essay) => labelled.has(essay.join())).length,
		essays.length,
		labelled.size,
	);
	const withRole = (role: string) =>
		segmentation.labels.flatMap((label, index) => (label.role === role ? [index + 1] : []));
	scoreLines(worded(withRole('duplicate')), worded(gold.duplicates ?? []), scores.duplicate);
	scoreLines(worded(withRole('furniture')), worded(gold.furniture ?? []), scores.furniture);
}

function scoreComments(
	found: readonly Found[],
	gold: Gold,
	worded: (lines: readonly number[]) => number[],
	scores: Scores,
): void {
	const byBody = new Map(found.map((one) => [one.body.join(), one]));
	const match = (comment: GoldComment) => byBody.get(worded(comment.body).join());
	const expected = gold.comments.filter(
		({ body, repeats }) => body.length > 0 && repeats === undefined,
	);
	const indexOf = new Map(
		gold.comments.map((comment, index) => [match(comment)?.record.key, index]),
	);
	const right = new Set<string>();
	for (const comment of expected) {
		const one = match(comment);
		if (one === undefined) continue;
		const { record } = one;
		if (sameAuthor(record.author, comment.author)) right.add(record.key);
		if (comment.date !== null)
			add(scores.date, isDate(record.published, isoOf(comment.date)) ? 1 : 0, 1, 1);
		const parent = record.inReplyTo === undefined ? null : (indexOf.get(record.inReplyTo) ?? -1);
		if (comment.replyTo !== undefined)
			count(scores.reply, parent !== null, comment.replyTo !== null, parent === comment.replyTo);
		count(scores.spam, record.status === 'spam', comment.spam);
		count(scores.pingback, record.status === 'pingback', comment.pingback);
	}
	add(scores.body, expected.filter(match).length, found.length, expected.length);
	add(scores.strict, right.size, found.length, expected.length);
	const sure = found.filter(({ record }) => record.unsure.length === 0);
	const sureRight = sure.filter(({ record }) => right.has(record.key)).length;
	add(scores.sure, sureRight, sure.length, sure.length);
}

function scoreBoundary(
	essay: readonly number[],
	found: readonly Found[],
	gold: Gold,
	tally: Tally,
): void {
	const { boundary } = gold;
	if (boundary === null || boundary === undefined) {
		add(tally, found.length === 0 ? 1 : 0, 1, 1);
		return;
	}
	const late = essay.some((line) => line >= boundary);
	const early = found.some(({ body }) => body.some((line) => line < boundary));
	add(tally, !late && !early && found.length > 0 ? 1 : 0, 1, 1);
}

function scoreHead(
	essay: EssayRecord | undefined,
	body: readonly number[],
	worded: (lines: readonly number[]) => number[],
	{ title, author, date, words: [first, last] }: GoldHead,
	scores: Scores,
): void {
	add(scores.essay, body.join() === worded(range(first, last + 1)).join() ? 1 : 0, 1, 1);
	const printed = essay?.titleFrom === 'capture' ? essay.title : undefined;
	const named = essay?.authorFrom === 'byline' ? essay.author : undefined;
	count(scores.title, printed !== undefined, title !== null, sameAuthor(printed, title));
	count(scores.writer, named !== undefined, author !== null, sameAuthor(named, author));
	const day = (iso: string | undefined) => iso?.slice(0, '2012-03-04'.length);
	if (date !== null) add(scores.day, day(isoOf(date)) === day(essay?.published) ? 1 : 0, 1, 1);
}

function scoreLines(found: readonly number[], gold: readonly number[], tally: Tally): void {
	const labelled = new Set(gold);
	add(tally, found.filter((line) => labelled.has(line)).length, found.length, gold.length);
}

function count(tally: Tally, found: boolean, gold: boolean, right = true): void {
	add(tally, found && gold && right ? 1 : 0, found ? 1 : 0, gold ? 1 : 0);
}

function add(tally: Tally, right: number, found: number, gold: number): void {
	tally.right += right;
	tally.found += found;
	tally.gold += gold;
}

/** Names as the shared scorer compares them: case, spacing and outer punctuation aside. */
function sameAuthor(one: string | undefined, other: string | null): boolean {
	const key = (name: string | null | undefined) =>
		(name ?? '')
			.normalize('NFKC')
			.toLowerCase()
			.replace(/\s+/gu, ' ')
			.replace(/^[ .:,]+|(?<![ .:,])[ .:,]+$/gu, '');
	return key(one) === key(other);
}

/** Labels give the day alone where the time stands on a line of its own. */
function isDate(found: string | undefined, labelled: string | undefined): boolean {
	if (found === labelled) return true;
	return labelled !== undefined && found?.startsWith(`${labelled}T`) === true;
}

function isoOf(printed: string): string | undefined {
	const iso = findDate(printed)?.iso;
	return iso?.startsWith('--') ? undefined : iso;
}
