import { toText } from 'hast-util-to-text';
import type { BenchPost } from './posts.ts';

/** A post and its thread as somebody copied them from a page: lines, and nothing that marks them. */
export function toFlatLines({ title, published, body, comments }: BenchPost): string[] {
	const paragraphs = toText({ type: 'root', children: [...body] });
	return [
		title,
		dayOf(published),
		...paragraphs.split('\n').filter(Boolean),
		`${comments.length} Comments`,
		...comments.flatMap(({ author, published: said, paragraphs: words }) => [
			`${author} said...`,
			...words,
			timeOf(said),
		]),
	];
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });

function dayOf(published: string): string {
	return day.format(new Date(`${published.replace(' ', 'T')}Z`));
}

function timeOf(published: string): string {
	return `${dayOf(published)} at ${time.format(new Date(`${published.replace(' ', 'T')}Z`))}`;
}
