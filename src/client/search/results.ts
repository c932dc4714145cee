import { formatDay } from '../../lib/date.ts';
import { choosePassage, type HitData } from '../../lib/search-passage.ts';

/** The list item of one hit. Text is only ever set as text. */
export function hitItem(hit: HitData): HTMLLIElement {
	const { url, pieces } = choosePassage(hit);
	const { title = '', author, date, kind } = hit.meta;
	const item = document.createElement('li');
	const heading = make('h2', 'entry-title');
	const link = make('a', '', title);
	link.href = url;
	heading.append(link);
	const about = make('p', 'meta');
	const by = kind === 'comment' ? `comment by ${author ?? 'somebody unsigned'}` : author;
	for (const phrase of [by, date && formatDay(date)])
		if (phrase) about.append(make('span', '', phrase));
	const passage = make('p', '');
	for (const { text, match } of pieces) passage.append(match ? make('mark', '', text) : text);
	item.append(heading, about, passage);
	return item;
}

function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	text = '',
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	if (className) element.className = className;
	element.textContent = text;
	return element;
}
