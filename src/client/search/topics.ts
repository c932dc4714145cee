import { matchTopics, type NamedTopic, type TopicMatch } from '../../lib/search-topics.ts';
import { make } from './make.ts';

/** The topics of the digest with their other names, as the page carries them. */
export function readTopics(template: HTMLTemplateElement): readonly NamedTopic[] {
	return [...template.content.querySelectorAll('data')].map((entry) => ({
		slug: entry.value,
		title: entry.textContent.trim(),
		names: JSON.parse(entry.dataset['names'] ?? '[]') as string[],
	}));
}

/** Shows the topics that `query` names above everything else, and says so once. */
export function showTopics(
	list: HTMLElement,
	query: string,
	topics: readonly NamedTopic[],
	base: string,
): void {
	const matches = matchTopics(query, topics);
	const key = JSON.stringify(matches.map(({ topic, by }) => [topic.slug, by]));
	if (list.dataset['shown'] === key) return;
	list.dataset['shown'] = key;
	list.replaceChildren(...matches.map((match) => topicItem(match, base)));
	list.hidden = matches.length === 0;
}

function topicItem({ topic, by }: TopicMatch, base: string): HTMLLIElement {
	const item = make('li');
	const link = make('a', '', topic.title);
	link.href = `${base.replace(/\/$/u, '')}/topics/${topic.slug}/`;
	item.append(make('span', 'label', 'Topic'), ' ', link);
	if (by !== undefined) item.append(make('span', 'note', ` found by “${by}”`));
	return item;
}
