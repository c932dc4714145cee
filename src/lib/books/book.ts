import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { paths, withBase } from '../address.ts';
import { commentInstant, essayInstant, unknownInstant } from '../instants.ts';
import type { ReadingView, Stop } from '../readings.ts';
import { nameOf } from '../quotations/show-quoted.ts';
import { isRemoved } from '../removed.ts';
import type { Site, SiteComment, SiteEssay } from '../site.ts';
import { replyEvidence } from '../thread.ts';
import { bookContent } from './content.ts';

/** A reading as a book: everything that is printed or read away from the site. */
export interface Book {
	readonly title: string;
	readonly summary: string;
	/** What the curator says before the first stop. */
	readonly introduction: readonly ElementContent[];
	readonly chapters: readonly Chapter[];
	readonly minutes: number;
	/** Whole address of the reading, which identifies the book. */
	readonly url: string;
	readonly publisher: { readonly name: string; readonly url: string };
	readonly language: string;
	readonly rights: string | undefined;
	/** Who answers requests for correction and removal: a mail or web address. */
	readonly contact: string | undefined;
	/** Whoever wrote the essays, each once, in their order. */
	readonly authors: readonly string[];
	/** When the newest of its words were written, in RFC 3339: never the time of a build. */
	readonly updated: string;
}

/** One stop of a reading: an essay with its discussion, and what the curator says and asks. */
export interface Chapter {
	readonly title: string;
	/** The language of the title, where it is another than the book's. */
	readonly titleLanguage: string | undefined;
	readonly author: string | undefined;
	readonly date: string | undefined;
	readonly minutes: number;
	readonly note: string;
	readonly question: string;
	readonly url: string;
	/** `undefined` where the words were taken out at somebody's request. */
	readonly words: readonly ElementContent[] | undefined;
	readonly comments: readonly BookComment[];
}

/** A comment in a book. */
export interface BookComment {
	readonly id: string;
	readonly author: string | undefined;
	readonly date: string | undefined;
	/** The comment that this one answers, as far as it is known or guessed. */
	readonly answers:
		| {
				readonly id: string;
				readonly name: string;
				readonly words: string;
				readonly removed: boolean;
		  }
		| undefined;
	readonly words: readonly ElementContent[];
}

/** `reading` as a book, introduced by the curator's `introduction`. */
export function readingBook(
	{ digest }: Site,
	reading: ReadingView,
	introduction: readonly ElementContent[],
): Book {
	const { title, summary, minutes, stops } = reading;
	const whole = (path: string) => withBase(digest.site, path);
	const instants = stops.flatMap(({ essay }) => [
		essayInstant(essay),
		...essay.thread.map(commentInstant),
	]);
	const authors = stops.map(({ essay }) => essay.author).filter((name) => name !== undefined);
	return {
		title,
		summary,
		introduction: bookContent(introduction, whole(reading.url)),
		chapters: stops.map((stop) => chapterOf(stop, whole(stop.essay.url))),
		minutes,
		url: whole(reading.url),
		publisher: { name: digest.title, url: whole(paths.home) },
		language: digest.language,
		rights: digest.licence,
		contact: digest.contact,
		authors: [...new Set(authors)],
		updated: instants.sort().at(-1) ?? unknownInstant,
	};
}

function chapterOf({ essay, minutes, note, question }: Stop, url: string): Chapter {
	const { title, titleLanguage, author, published: date } = essay;
	const words = isRemoved(essay) ? undefined : contentOf(essay, url);
	const comments = essay.thread.map((comment) => bookComment(comment, essay, url));
	return { title, titleLanguage, author, date, minutes, note, question, url, words, comments };
}

function bookComment(comment: SiteComment, { places }: SiteEssay, url: string): BookComment {
	const { id, author, date, inReplyTo, replyFrom } = comment;
	const parent = places.find((other) => other.id === inReplyTo);
	const { words } = replyEvidence(replyFrom);
	const removed = Boolean(parent?.removed);
	const answers = parent && { id: parent.id, name: nameOf(parent), words, removed };
	return { id, author, date, answers, words: contentOf(comment, url) };
}

function contentOf(
	{ html, language }: Pick<SiteEssay | SiteComment, 'html' | 'language'>,
	url: string,
): readonly ElementContent[] {
	const content = bookContent(fromHtml(html, { fragment: true }).children, url);
	for (const node of content) if (node.type === 'element') node.properties['lang'] = language;
	return content;
}
