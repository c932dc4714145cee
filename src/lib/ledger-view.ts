import type {
	CommentEntry,
	EssayEntry as EssayRow,
	Ledger,
	Role,
	Span,
} from '../schemas/ledger.ts';
import { anchorOf } from './captured/anchors.ts';
import type { Site } from './site.ts';

/** A run of lines of one capture, ready to be shown. */
export interface SpanView {
	readonly first: number;
	readonly last: number;
	readonly role: Role | 'withheld';
	/** What the run is, in words. */
	readonly label: string;
	/** The published entry it belongs to, where the run before it does not say so. */
	readonly link: { readonly url: string; readonly text: string } | undefined;
	/** For a repeat: the first line it repeats. */
	readonly repeats: number | undefined;
	/** Empty for a run whose words are left out. */
	readonly lines: readonly LineView[];
}

/** One line of a capture. */
export interface LineView {
	readonly number: number;
	readonly text: string;
	/** Where exactly this line is published. */
	readonly url: string | undefined;
}

/** What each role is called on the page, with the sentence of the legend. */
export const roleNames: Record<SpanView['role'], readonly [name: string, meaning: string]> = {
	title: ['Title', 'the title of an essay'],
	date: ['Date', 'a date heading'],
	meta: ['About', 'what the page says about an essay: author, place, counts'],
	tags: ['Tags', 'tags and categories'],
	body: ['Words', 'the words of an essay or a comment'],
	byline: ['Byline', 'who wrote it, and when'],
	duplicate: ['Repeat', 'lines that repeat others and were folded into them'],
	furniture: ['Page', 'navigation, counters and other parts of the page'],
	blank: ['Blank', 'an empty line'],
	withheld: ['Left out', 'spam, pingbacks and removed entries; their words are not shown'],
};

type Entry = EssayRow | CommentEntry;

/** The runs of `ledger` with their lines, and links to what was published of them. */
export function viewLedger(
	ledger: Ledger & { readonly text?: readonly string[] | undefined },
	site: Site,
): readonly SpanView[] {
	const entries = new Map(ledger.entries.map((entry) => [entry.id, entry]));
	const views = (ledger.spans ?? []).map((span) => viewSpan(span, entries, site, ledger.text));
	let named: string | undefined;
	return views.map((view) => {
		if (view.role === 'blank') return { ...view, link: undefined };
		const isNamed = view.link?.url === named;
		named = view.link?.url;
		return isNamed ? { ...view, link: undefined } : view;
	});
}

function viewSpan(
	span: Span,
	entries: ReadonlyMap<string, Entry>,
	site: Site,
	text: readonly string[] | undefined,
): SpanView {
	const [first, last] = span.lines;
	const entry = span.entry === undefined ? undefined : entries.get(span.entry);
	const reason = withheldBecause(entry);
	if (reason) {
		const label = `left out (${reason})`;
		return { first, last, role: 'withheld', label, link: undefined, repeats: undefined, lines: [] };
	}
	const lines = (text ?? []).slice(first - 1, last).map((line, offset) => ({
		number: first + offset,
		text: line,
		url: span.role === 'body' && entry ? lineUrl(line, entry, site) : undefined,
	}));
	const [name] = roleNames[span.role];
	const link = entry && describeEntry(entry.duplicateOf ?? entry.id, site);
	return { first, last, role: span.role, label: name, link, repeats: span.of?.[0], lines };
}

function withheldBecause(entry: Entry | undefined): string | undefined {
	return entry?.status === 'shown' ? undefined : entry?.status;
}

/** The published entry with `id`, as a link; `undefined` where it is not published. */
export function describeEntry(
	id: string | undefined,
	site: Site,
): { readonly url: string; readonly text: string } | undefined {
	const essay = site.essay(id ?? '');
	if (essay) return { url: essay.url, text: essay.title };
	const comment = site.comment(id ?? '');
	if (!comment) return undefined;
	return {
		url: comment.url,
		text: comment.author ? `comment by ${comment.author}` : 'unsigned comment',
	};
}

/**
 * The paragraph or heading that a line of an essay became, by its words, without the mark that a list
 * or quotation begins with; a comment as a whole.
 */
function lineUrl(line: string, entry: Entry, site: Site): string | undefined {
	const id = entry.duplicateOf ?? entry.id;
	const essay = site.essay(id);
	if (!essay) return site.comment(id)?.url;
	const anchor = anchorOf(line.replace(/^\s*(?:[>*•–-]|\d{1,3}[.)])\s+/u, ''));
	const anchors = [anchorOf(line), anchor, anchor.replace('p-', 'h-')];
	const isAnchor = ({ id }: { readonly id: string }) => anchors.includes(id);
	const published = essay.blocks.find(isAnchor) ?? essay.headings.find(isAnchor);
	return published && `${essay.url}#${published.id}`;
}
