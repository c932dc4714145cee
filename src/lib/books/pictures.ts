import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { readImageAddress, type ImageFile } from '../captured/image-file.ts';
import type { Book } from './book.ts';

/** The pictures of the site that a book shows, each once, in their order. */
export function bookPictures({ chapters }: Book): readonly ImageFile[] {
	const words = chapters.flatMap(({ words: own = [], comments }) => [
		...own,
		...comments.flatMap((comment) => comment.words),
	]);
	return [...new Map(picturesIn(words).map((file) => [file.name, file])).values()];
}

function picturesIn(content: readonly ElementContent[]): readonly ImageFile[] {
	const files: ImageFile[] = [];
	visit({ type: 'root', children: [...content] }, 'element', ({ tagName, properties }) => {
		const { src } = properties;
		const file = tagName === 'img' && typeof src === 'string' ? readImageAddress(src) : undefined;
		if (file !== undefined) files.push(file);
	});
	return files;
}
