import type { Role } from '../../src/schemas/ledger.ts';
import type {
	BrokenLines,
	CommentDraft,
	Draft,
	EssayDraft,
	Label,
	Segmentation,
} from '../model/draft.ts';
import { isPosted } from '../text/posted.ts';
import { afterwordOf } from './afterword.ts';
import { isSigned } from './marks.ts';
import { describePage } from './page.ts';
import type { Line } from './line.ts';
import { splitPosts } from './posts.ts';
import { authorOf, dateOf } from './heads.ts';
import type { Post } from './heads.ts';
import { findRepeats } from './repeats.ts';
import { findSection } from './section.ts';
import type { FoundComment, Section } from './section.ts';
import { statedCount } from './stated-count.ts';
import { findBroken, joinBroken } from './wrapped.ts';

/**
 * Cuts a text capture into essays, comments, bylines and furniture: a label for every line.
 *
 * Pure, and without knowledge of any platform: repeats are folded, posts are told apart by their
 * heads, and each post's comments by the round of lines the page repeats (thread.ts) or, where no
 * line marks them, by sign-offs and salutations (voices.ts).
 *
 * @param broken lines that go on with the one above; see wrapped.ts
 */
export function segment(
	printed: readonly string[],
	broken: BrokenLines = findBroken(printed),
): Segmentation {
	const texts = joinBroken(printed, broken);
	const repeats = findRepeats(texts);
	const page = describePage(texts, repeats, broken);
	const { posts, roles, layout } = splitPosts(page.lines);
	const labels: Label[] = texts.map(() => ({ role: 'blank' }));
	const drafts: Draft[] = [];
	for (const [index, role] of roles) set(labels, page.lines[index], { role });
	const names: string[] = [];
	let above = 0;
	for (const post of posts) {
		const section =
			layout === 'archive'
				? undefined
				: findSection(page.lines.slice(0, post.to), post.from, repeats);
		const essay = drafts.length;
		const end = section?.start ?? post.to;
		const signedBy = section?.opening?.byline ?? [];
		const own: ReadonlyMap<number, Role> =
			signedBy.length === 0
				? roles
				: new Map([...roles, ...signedBy.map((index) => [index, 'meta'] as const)]);
		const words = {
			from: post.from,
			to: endOfEssay(page.lines, { from: post.from, to: end }, own),
		};
		const signed = section?.opening ?? signatureOf(page.lines.slice(words.to, end).find(signs));
		labelEssay(labels, page.lines, { ...words, end, essay }, own);
		const aboveComments = { from: above, to: section === undefined ? post.to : firstLine(section) };
		const stated = statedCount(page.lines, labels, aboveComments);
		drafts.push({
			...essayDraft(post, titleOf(texts, page.lines, post), signed),
			stated,
			wordless: section === undefined ? 0 : countPings(page.lines, section),
		});
		above = post.to;
		if (section === undefined) continue;
		names.push(section.name);
		labelSection(labels, page.lines, section, essay, drafts);
	}
	for (const line of page.lines) {
		// Lines between a section's comments that belong to none of them.
		if (labels[line.number - 1]?.role === 'blank') set(labels, line, { role: 'furniture' });
	}
	labelRepeats(labels, repeats);
	labelBroken(labels, printed, broken);
	const dialect = [layout, ...new Set(names)].join('; ');
	return { dialect, labels, drafts, diagnostics: [] };
}

/** Where the words or the byline of a section's first comment begin. */
function firstLine({ comments: [first], end }: Section): number {
	return Math.min(end, ...(first?.byline ?? []), ...(first?.body ?? []));
}

/** Links of other pages that print no words of theirs. */
function countPings(lines: readonly Line[], { comments }: Section): number {
	const isPing = (index: number) => lines[index]?.byline?.pingback === true;
	return comments.filter(({ body, byline }) => body.length === 0 && byline.some(isPing)).length;
}

/** The title exactly as printed, with its no-break spaces. */
function titleOf(
	texts: readonly string[],
	lines: readonly Line[],
	{ title }: Post,
): string | undefined {
	const line = title === undefined ? undefined : lines[title];
	return line === undefined ? undefined : texts[line.number - 1]?.trim();
}

/** Who signed an essay beside its words, and when. */
type Signature = Pick<CommentDraft, 'author' | 'date'> & Partial<Pick<CommentDraft, 'confidence'>>;

function signatureOf(foot: Line | undefined): Signature | undefined {
	return foot && { author: authorOf(foot), date: dateOf(foot) };
}

function essayDraft(
	post: Post,
	title: string | undefined,
	signed: Signature | undefined,
): EssayDraft {
	const author = post.author ?? signed?.author;
	return {
		kind: 'essay',
		title,
		author,
		authorFrom: author === undefined ? 'none' : 'byline',
		date: post.date ?? signed?.date,
		tags: post.tags,
		isBelowMenu: post.isBelowMenu,
		// A topic's first post is told from its answers as these are from each other.
		confidence: signed?.confidence ?? { bounds: 1, author: 1 },
	};
}

/** Whether a line below an essay's words says who wrote it, or when: `Posted by Ann at May 3, 2005`. */
function signs(line: Line): boolean {
	return isSigned(line) || isPosted(line.text);
}

/** Where the essay's words end; furniture and the head of the comment section below them are nobody's. */
function endOfEssay(
	lines: readonly Line[],
	range: { readonly from: number; readonly to: number },
	roles: ReadonlyMap<number, Role>,
): number {
	let end = afterwordOf(lines, { from: range.from, to: headOfSection(lines, range) });
	while (end > range.from && isAfterword(lines[end - 1], roles.get(end - 1))) end -= 1;
	return end;
}

/** `212`, `1.4K`: how often a post was shared, below its title. */
const tally = /^\d[\d.,]{0,8}k?$/iu;

/** Where the essay's words begin, below the links and figures that the theme prints above them. */
function startOfWords(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
	roles: ReadonlyMap<number, Role>,
): number {
	let [start, figures] = [from, 0];
	for (let index = from; index < to; index += 1) {
		const line = lines[index];
		const isTally = line !== undefined && tally.test(line.text);
		if (!roles.has(index) && line?.furniture !== true && !isTally) break;
		if (isTally) figures += 1;
		start = index + 1;
	}
	// A figure alone may be the first word of a list, and nothing but figures is what an essay says.
	return figures === 1 || start === to ? from : start;
}

/** The essay's words, and what stands between them and the comments. */
function labelEssay(
	labels: Label[],
	lines: readonly Line[],
	{
		from,
		to,
		end,
		essay,
	}: {
		readonly from: number;
		readonly to: number;
		readonly end: number;
		readonly essay: number;
	},
	roles: ReadonlyMap<number, Role>,
): void {
	const start = startOfWords(lines, { from, to }, roles);
	for (let index = from; index < end; index += 1) {
		const line = lines[index];
		if (roles.has(index) || line === undefined) continue;
		if (index < start) set(labels, line, { role: line.furniture ? 'furniture' : 'meta' });
		else if (index < to) set(labels, line, { role: 'body', draft: essay, end: line.end });
		else set(labels, line, { role: line.furniture ? 'furniture' : 'meta', draft: undefined });
	}
}

/** Lines between a section's heading and its first comment: how to sort it, what may be said there. */
const longestPreface = 5;
/** Lines from the heading of the links of other pages, where it stands above the comments, to these. */
const longestTrackbacks = 24;
/** A heading this near to the post's first line counts its comments and does not open them. */
const headLines = 4;

const trackbacks = /^track ?backs?\s?(?:\(\d{1,4}\))?:?$/iu;

function findBetween(
	lines: readonly Line[],
	from: number,
	to: number,
	found: (line: Line) => boolean,
): number | undefined {
	const at = lines.slice(from, Math.max(from, to)).findLastIndex(found);
	return at < 0 ? undefined : from + at;
}

/** Where the essay ends above its comments: at the heading that opens them, where there is one. */
function headOfSection(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
): number {
	if (to >= lines.length) return to;
	const near = (length: number) => Math.max(from + headLines, linesBack(lines, to, length));
	const heads = (line: Line) => line.heading !== undefined;
	const heading = findBetween(lines, near(longestPreface), to, heads) ?? to;
	return (
		findBetween(lines, near(longestTrackbacks), heading, (line) => trackbacks.test(line.text)) ??
		heading
	);
}

/** Where so many lines begin that end at `to`, links not counted. */
function linesBack(lines: readonly Line[], to: number, length: number): number {
	let [at, left] = [to, length];
	while (at > 0 && left > 0) {
		at -= 1;
		if (lines[at]?.furniture !== true) left -= 1;
	}
	return at;
}

function isAfterword(line: Line | undefined, role: Role | undefined): boolean {
	if (line === undefined || role !== undefined) return role !== undefined;
	return line.furniture || line.heading !== undefined || signs(line);
}

function labelSection(
	labels: Label[],
	lines: readonly Line[],
	section: Section,
	essay: number,
	drafts: Draft[],
): void {
	const places = new Map<number, number>();
	for (const [place, comment] of section.comments.entries()) {
		const first = comment.repeats === undefined ? undefined : section.comments[comment.repeats];
		const original = comment.repeats === undefined ? undefined : places.get(comment.repeats);
		if (first !== undefined && original !== undefined) {
			labelCopy(labels, lines, comment, { first, draft: original });
			continue;
		}
		// A byline without words is nobody's comment, but it is a byline.
		const draft = comment.body.length === 0 ? undefined : drafts.length;
		if (draft !== undefined) {
			places.set(place, draft);
			drafts.push({ kind: 'comment', essay, ...draftOf(comment) });
		}
		for (const index of comment.furniture) set(labels, lines[index], { role: 'furniture' });
		for (const index of comment.byline) set(labels, lines[index], { role: 'byline', draft });
		labelWords(labels, lines, comment, draft);
	}
	for (let index = section.end; index < lines.length; index += 1) {
		set(labels, lines[index], { role: 'furniture' });
	}
}

/** A comment's words; a line may begin with the list's marker, or with a link, and these are none of them. */
function labelWords(
	labels: Label[],
	lines: readonly Line[],
	{ body }: FoundComment,
	draft: number | undefined,
): void {
	for (const [order, index] of body.entries()) {
		const line = lines[index];
		if (line === undefined) continue;
		const isRunIn = body[order - 1] !== index - 1 && lines[index - 1]?.number === line.number;
		const column = isRunIn ? { column: line.column } : {};
		set(labels, line, { role: 'body', draft, ...column, end: line.end });
	}
}

/** A comment printed again elsewhere: line by line a duplicate of the first, or of its first line. */
function labelCopy(
	labels: Label[],
	lines: readonly Line[],
	copy: FoundComment,
	{ first, draft }: { readonly first: FoundComment; readonly draft: number },
): void {
	for (const part of ['byline', 'body'] as const) {
		for (const [order, index] of copy[part].entries()) {
			const original = lines[first[part][order] ?? first.body[0] ?? -1];
			set(labels, lines[index], { role: 'duplicate', draft, of: original?.number });
		}
	}
	for (const index of copy.furniture) set(labels, lines[index], { role: 'furniture' });
}

function draftOf(comment: Section['comments'][number]): Omit<CommentDraft, 'kind' | 'essay'> {
	const { author, authorFrom, date, number, answers, nesting, confidence } = comment;
	return { author, authorFrom, date, number, answers, nesting, confidence };
}

function labelRepeats(labels: Label[], repeats: ReadonlyMap<number, number>): void {
	for (const [line, of] of repeats) {
		labels[line - 1] = { role: 'duplicate', draft: labels[of - 1]?.draft, of };
	}
}

/** What goes on with the line above is what that line is; its words may end before a link run into them. */
function labelBroken(labels: Label[], printed: readonly string[], broken: BrokenLines): void {
	for (const [index, column] of broken) {
		const above = labels[index - 1];
		if (above === undefined) continue;
		const { role, draft, of, end } = above;
		const width = (printed[index - 1] ?? '').trimEnd().length + 1 - column;
		labels[index - 1] = end === undefined ? above : { ...above, end: undefined };
		labels[index] = {
			...{ role, draft, goesOn: true, column },
			...(of === undefined ? {} : { of: of + 1 }),
			...(end === undefined ? {} : { end: end - width }),
		};
	}
}

function set(labels: Label[], line: Line | undefined, label: Label): void {
	if (line !== undefined) labels[line.number - 1] = label;
}
