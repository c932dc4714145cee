import { joinSite } from '../../src/lib/join-site.ts';
import type { EssayEntry, RenderedComment, Site, SiteInput } from '../../src/lib/site.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import { permalinksSchema } from '../../src/schemas/permalinks.ts';

/** A comment as the content folder gives it, with what the test does not care about filled in. */
export function renderedComment(
	part: Partial<RenderedComment> & { readonly id: string },
): RenderedComment {
	return {
		authorFrom: part.author ? 'byline' : 'none',
		replyFrom: part.inReplyTo ? 'nesting' : 'none',
		topics: [],
		capture: 'capture.txt',
		lines: '',
		html: `<p>${part.text ?? ''}</p>`,
		text: '',
		anchors: [],
		...part,
	};
}

/** An essay as the content folder gives it. */
export function essayEntry(part: Partial<EssayEntry> & { readonly slug: string }): EssayEntry {
	return {
		id: part.slug,
		title: part.slug,
		titleFrom: 'capture',
		tags: [],
		topics: [],
		words: 100,
		comments: 0,
		unsure: [],
		sources: [{ capture: 'capture.txt', lines: [[1, 2]] }],
		html: '',
		headings: [],
		blocks: [],
		...part,
	};
}

/** A site of essays and, by essay id, their threads. */
export function siteOf(
	essays: readonly EssayEntry[],
	threads: Readonly<Record<string, readonly RenderedComment[]>> = {},
	part: Partial<SiteInput> = {},
): Site {
	const discussions = Object.entries(threads).map(([essay, thread]) => {
		const counts = { comments: thread.length, folded: 0, spam: 0, pingbacks: 0 };
		return { essay, ...counts, sources: [{ capture: 'capture.txt', lines: [] }], thread };
	});
	return joinSite({
		digest: digestSchema.parse({ title: 'Test' }),
		permalinks: permalinksSchema.parse({}),
		topics: [],
		readings: [],
		ledgers: [],
		...part,
		essays,
		discussions,
	});
}
