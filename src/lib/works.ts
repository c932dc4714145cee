import { compareDates, yearOf } from './date.ts';
import type { Person } from './people.ts';
import type { SiteComment, SiteEssay } from './site.ts';
import { replyEvidence } from './thread.ts';

/** Something that a person wrote here, and who answered it. */
export type Work = (
	| { readonly essay: SiteEssay; readonly comment?: undefined }
	| { readonly comment: SiteComment; readonly essay?: undefined }
) & { readonly answers: readonly SiteComment[] };

/** Everything that `person` wrote, from the oldest on; what has no year stands with its essay. */
export function listWorks({ slug, essays, comments }: Person): readonly Work[] {
	const works: readonly Work[] = [
		...essays.map((essay) => ({ essay, answers: answersTo(essay.thread, undefined, slug) })),
		...comments.map((comment) => ({
			comment,
			answers: answersTo(comment.essay.thread, comment.id, slug),
		})),
	];
	return works.toSorted((a, b) => compareDates(dateOf(a), dateOf(b)) || placeOf(a) - placeOf(b));
}

/** Whether nothing but its words says that a comment answers its parent. */
export function isGuess({ inReplyTo, replyFrom }: SiteComment): boolean {
	return inReplyTo !== undefined && !replyEvidence(replyFrom).known;
}

/** The comments of others that answer `id`, or, without an id, the essay itself. */
function answersTo(
	thread: readonly SiteComment[],
	id: string | undefined,
	author: string,
): readonly SiteComment[] {
	return thread.filter(
		({ inReplyTo, authorSlug }) => inReplyTo === id && (!authorSlug || authorSlug !== author),
	);
}

function dateOf({ essay, comment }: Work): string | undefined {
	if (essay) return essay.published;
	return yearOf(comment.date) === undefined ? comment.essay.published : comment.date;
}

function placeOf({ comment }: Work): number {
	return comment ? comment.position : -1;
}
