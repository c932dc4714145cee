import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { contactUrl } from '../address.ts';
import { formatDate } from '../date.ts';
import { count } from '../text.ts';
import type { Book, BookComment, Chapter } from './book.ts';

/** The head of a book: its title, what it is about, and what the curator says first. */
export function titlePage(book: Book): readonly ElementContent[] {
	const { title, summary, introduction, chapters, minutes, url, publisher, rights, contact } = book;
	const from = [publisher.name, count(chapters.length, 'essay'), `${minutes} minutes`];
	return [
		h('header', [
			h('h1', { dir: 'auto' }, title),
			...(summary === '' ? [] : [h('p', { className: ['summary'], dir: 'auto' }, summary)]),
			h('p', { className: ['about'] }, from.join(' · ')),
		]),
		h('section', { className: ['introduction'] }, [...introduction]),
		h('footer', { className: ['about'] }, [
			h('p', ['From ', h('a', { href: url }, url)]),
			...(rights === undefined ? [] : [h('p', rights)]),
			...(contact === undefined
				? []
				: [h('p', ['Corrections and removals: ', h('a', { href: contactUrl(contact) }, contact)])]),
		]),
	];
}

/** A chapter: the curator's note, the essay, its discussion, and the curator's question. */
export function chapterPage(chapter: Chapter, number: number): readonly ElementContent[] {
	const { title, titleLanguage, author, date, minutes, note, question, url, words, comments } =
		chapter;
	const facts = [date && formatDate(date), `${minutes} min`].filter(Boolean);
	return [
		h('header', [
			h('p', { className: ['number'] }, `Stop ${number}`),
			h('h1', { dir: 'auto', lang: titleLanguage }, title),
			h('p', { className: ['about'] }, [
				author === undefined ? 'No author named' : h('bdi', author),
				` · ${facts.join(' · ')}`,
			]),
			...(note === '' ? [] : [h('p', { className: ['note'], dir: 'auto' }, note)]),
		]),
		h('div', { className: ['words'] }, [
			...(words ?? [h('p', 'The words of this essay have been taken out.')]),
		]),
		...(question === '' ? [] : [h('p', { className: ['question'], dir: 'auto' }, question)]),
		...(comments.length === 0 ? [] : [discussion(comments)]),
		h('p', { className: ['about'] }, [h('a', { href: url }, url)]),
	];
}

function discussion(comments: readonly BookComment[]): Element {
	return h('section', { className: ['discussion'] }, [
		h('h2', 'Discussion'),
		h('p', { className: ['about'] }, count(comments.length, 'comment')),
		...comments.map(commentArticle),
	]);
}

function commentArticle({ id, author, date, answers, words }: BookComment): Element {
	const parent = answers && [
		h('span', [
			`${answers.words} `,
			answers.removed ? answers.name : h('a', { href: `#${answers.id}` }, [h('bdi', answers.name)]),
		]),
	];
	const facts = [...(date === undefined ? [] : [h('span', formatDate(date))]), ...(parent ?? [])];
	return h('article', { id, className: ['comment'] }, [
		h('h3', { dir: 'auto' }, author ?? 'Unsigned'),
		...(facts.length === 0 ? [] : [h('p', { className: ['about'] }, facts)]),
		...words,
	]);
}

/**
 * `content` as a part of a larger page: headings one level down, and every id and every link to one
 * behind `prefix`, since two essays may hold the same paragraph.
 */
export function asPart(content: readonly ElementContent[], prefix: string): ElementContent[] {
	return content.map((node) => {
		if (node.type !== 'element') return node;
		const { tagName, properties, children } = node;
		const level = /^h([1-5])$/u.exec(tagName)?.[1];
		return {
			...node,
			tagName: level === undefined ? tagName : `h${Number(level) + 1}`,
			properties: withPrefix(properties, prefix),
			children: asPart(children, prefix),
		};
	});
}

function withPrefix(properties: Properties, prefix: string): Properties {
	const { id, href } = properties;
	return {
		...properties,
		...(typeof id === 'string' && { id: prefix + id }),
		...(typeof href === 'string' && href.startsWith('#') && { href: `#${prefix}${href.slice(1)}` }),
	};
}
