import type { PictureWords } from '../metadata/picture.ts';
import { count } from '../text.ts';
import type { Book } from './book.ts';

/** What stands on the cover of `book`. */
export function coverWords({ title, chapters, publisher }: Book): PictureWords {
	const essays = count(chapters.length, 'essay');
	return { label: publisher.name, title, foot: `${essays} with what was answered` };
}
