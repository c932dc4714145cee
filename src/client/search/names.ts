import type { Named, NamedKind, NameMatch } from '../../lib/search-names.ts';
import { make } from './make.ts';

const labels: Readonly<Record<NamedKind, string>> = {
	topics: 'Topic',
	readings: 'Reading',
	people: 'Person',
};

/** Shows what the query names above everything else, and says so once. */
export function showNames(list: HTMLElement, matches: readonly NameMatch[], base: string): void {
	const key = JSON.stringify(matches.map(({ named, by }) => [named.kind, named.slug, by]));
	if (list.dataset['shown'] === key) return;
	list.dataset['shown'] = key;
	list.replaceChildren(...matches.map(({ named, by }) => nameItem(named, by, base)));
	list.hidden = matches.length === 0;
}

function nameItem(
	{ kind, slug, name }: Named,
	by: string | undefined,
	base: string,
): HTMLLIElement {
	const item = make('li');
	const link = make('a', '', name);
	link.href = `${base.replace(/\/$/u, '')}/${kind}/${slug}/`;
	item.append(make('span', 'label', labels[kind]), ' ', link);
	if (by !== undefined) item.append(make('span', 'note', ` found by “${by}”`));
	return item;
}
