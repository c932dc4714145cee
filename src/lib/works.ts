import { commentInstant, essayInstant, unknownInstant } from './instants.ts';
import type { Person } from './people.ts';
import type { SiteComment, SiteEssay } from './site.ts';
import { replyEvidence } from './thread.ts';

/** Something that a person wrote here, and who answered it. */
export type Work = (
	| { readonly essay: SiteEssay; readonly comment?: undefined }
	| { readonly comment: SiteComment; readonly essay?: undefined }
) & { readonly answers: readonly SiteComment[] };

/** Everything that `person` wrote, from the oldest on; what has no year stands with its discussion. */
export function listWorks({ slug, essays, comments }: Person): readonly Work[] {
	const works: readonly Work[] = [
		...essays.map((essay) => ({ essay, answers: answersTo(essay.thread, undefined, slug) })),
		...comments.map((comment) => ({
			comment,
			answers: answersTo(comment.essay.thread, comment.id, slug),
		})),
	];
	const keyed = works.map((work) => ({ work, instant: instantOfWork(work) }));
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return keyed
		.sort((a, b) => compare(a.instant, b.instant) || placeOf(a.work) - placeOf(b.work))
		.map(({ work }) => work);
}

/** Whether nothing but its words says that a comment answers its parent. */
export function isGuess({ inReplyTo, replyFrom }: SiteComment): boolean {
	return inReplyTo !== undefined && !replyEvidence(replyFrom).known;
}

/** Somebody's answers to one work, in their order. */
export interface Answerer {
	/** `undefined` where nobody signed. */
	readonly name: string | undefined;
	readonly answers: readonly SiteComment[];
}

/** `answers` by who wrote them, each person once, in the order of their first answers. */
export function groupAnswers(answers: readonly SiteComment[]): readonly Answerer[] {
	const groups = Map.groupBy(answers, ({ authorSlug }) => authorSlug ?? '');
	return [...groups.values()].map((own) => ({ name: own[0]?.author, answers: own }));
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

function instantOfWork({ essay, comment }: Work): string {
	const instant = essay ? essayInstant(essay) : commentInstant(comment);
	// Nobody knows when it was: it comes last.
	return instant === unknownInstant ? '~' : instant;
}

function placeOf({ comment }: Work): number {
	return comment ? comment.position : -1;
}
