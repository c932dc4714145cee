import { EXIT, visit } from 'unist-util-visit';
import type { Found, FoundPost, Held, Words } from './found.ts';
import { toMarkdown } from './html/markdown.ts';
import { plainText } from './html/plain-text.ts';
import { plainWords } from './html/plain-words.ts';
import type { Attachments } from './html/shortcodes.ts';

/**
 * The items with those held back that say and show nothing: most often somebody took the words out of
 * the file. A post without words that others answer stays, as their home.
 */
export function withoutWordless(
	items: readonly Found[],
	attachments: Attachments | undefined,
): readonly Found[] {
	const spoken = items.map((item) =>
		item.kind === 'comment' && !item.isPing && isEmpty(item.words) ? hold(item) : item,
	);
	const answered = new Set(
		spoken.flatMap((item) =>
			item.kind === 'comment' && item.held === undefined ? [item.post] : [],
		),
	);
	return spoken.map((item) => {
		if (item.kind !== 'post' || item.held !== undefined) return item;
		if (!isUntitled(item) || !isEmpty(item.words, attachments)) return item;
		return answered.has(item.ref) ? { ...item, isStub: true } : hold(item);
	});
}

/** A stub has the title that somebody else gave the page. */
function isUntitled({ title, isStub }: FoundPost): boolean {
	return isStub === true || plainWords(title ?? '') === '';
}

function hold<Item extends Found>(item: Item): Item {
	return { ...item, held: item.held ?? empty };
}

const empty: Held = { outcome: 'skipped', reason: 'has no words' };

const marks = /<[^<>]*>|&#?\w{1,10};/gu;

function isEmpty(words: Words, attachments?: Attachments): boolean {
	// Nearly all have letters, which costs less to see than to read the markup.
	if (/[\p{L}\p{N}]/u.test(words.text.replace(marks, ''))) return false;
	const body = toMarkdown(words, attachments);
	if (body === undefined || plainText(body) !== '') return false;
	let isBare = true;
	visit(body, 'image', () => {
		isBare = false;
		return EXIT;
	});
	return isBare;
}
