import type { Role } from '../../src/schemas/ledger.ts';
import type {
	BrokenLines,
	CommentDraft,
	Draft,
	EssayDraft,
	Label,
	Segmentation,
} from '../model/draft.ts';
import { endOfEssay, signsEssay } from './essay-words.ts';
import type { Section } from './found-section.ts';
import { labelBroken, labelEssay, labelRepeats, labelSection, setLabel } from './labels.ts';
import { describePage } from './page.ts';
import type { Line } from './line.ts';
import { splitPosts } from './posts.ts';
import { authorOf, dateOf } from './heads.ts';
import type { Post } from './heads.ts';
import { findRepeats } from './repeats.ts';
import { findSection } from './section.ts';
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
	for (const [index, role] of roles) setLabel(labels, page.lines[index], { role });
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
		const signed =
			section?.opening ?? signatureOf(page.lines.slice(words.to, end).find(signsEssay));
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
		if (labels[line.number - 1]?.role === 'blank') setLabel(labels, line, { role: 'furniture' });
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
