import { formatDay } from '../../lib/date.ts';
import { findPassages, type HitData, type Passage } from '../../lib/search-passage.ts';
import type { SearchState } from '../../lib/search-state.ts';
import type { FoundGroup } from './answer.ts';
import { make } from './make.ts';

/** Passages of one page that are shown at once; the others stand folded below them. */
const atOnce = 3;

/** The list item of one page with its passages. Text is only ever set as text. */
export function groupItem(
	data: HitData,
	{ entries }: FoundGroup,
	{ filters, sort }: SearchState,
): HTMLLIElement {
	const passages = findPassages(data, {
		entries,
		words: filters.words,
		inOrder: sort === 'oldest',
	});
	const item = make('li');
	const heading = make('h2', 'entry-title');
	const link = make('a', '', data.meta['title'] ?? data.url);
	link.href = data.url;
	heading.append(link);
	item.append(heading, passageList(passages.slice(0, atOnce)));
	const rest = passages.slice(atOnce);
	if (rest.length > 0) {
		const folded = make('details');
		const label = `${rest.length} more ${rest.length === 1 ? 'passage' : 'passages'}`;
		folded.append(make('summary', 'more', label), passageList(rest));
		item.append(folded);
	}
	return item;
}

function passageList(passages: readonly Passage[]): HTMLOListElement {
	const list = make('ol', 'passages');
	list.append(...passages.map(passageItem));
	return list;
}

function passageItem(passage: Passage): HTMLLIElement {
	const { url, note, pieces, quoted } = passage;
	const item = make('li', quoted ? 'passage quotation' : 'passage');
	const about = make('p', 'meta');
	const link = make('a', '', nameOf(passage));
	link.href = url;
	about.append(link);
	const facts = [
		note.kind === 'essay' && note.author,
		note.date && formatDay(note.date),
		quoted && 'in words that are quoted here',
	];
	for (const fact of facts) if (fact) about.append(make('span', '', fact));
	const words = make('p', 'extract');
	for (const { text, match, quoted: theirs } of pieces) {
		const part = match ? make('mark', '', text) : text;
		if (!theirs) words.append(part);
		else {
			const quotation = make('q', 'quoted');
			quotation.append(part);
			words.append(quotation);
		}
	}
	item.append(about, words);
	return item;
}

function nameOf({ note, paragraph }: Passage): string {
	if (note.kind === 'comment') return `Comment by ${note.author ?? 'somebody unsigned'}`;
	return paragraph === undefined ? 'Essay' : `Essay, paragraph ${paragraph}`;
}
