import { nameKey } from '../text/names.ts';
import { vocative } from './replies.ts';
import type { Spoken } from './replies.ts';

/**
 * Names of comments that carry none, told by the next comment (`Fair point, Tomasz, …`), by their
 * place in the thread. Only a name that nobody else on the page bears, and only right below: an
 * inference, and marked as one.
 */
export function namesFromAnswers(comments: readonly Spoken[]): ReadonlyMap<number, string> {
	const known = new Set(
		comments.flatMap(({ author }) => (author === undefined ? [] : [firstName(author)])),
	);
	const called = Map.groupBy(comments.entries(), ([, { text }]) => {
		const name = calledName(text);
		return name === undefined ? '' : nameKey(name);
	});
	const names = new Map<number, string>();
	for (const [index, comment] of comments.entries()) {
		const answer = comments[index + 1];
		const name = answer === undefined ? undefined : calledName(answer.text);
		if (comment.author !== undefined || name === undefined || known.has(firstName(name))) continue;
		// A name that several comments call out is the essay's author.
		if ((called.get(nameKey(name))?.length ?? 0) === 1) names.set(index, name);
	}
	return names;
}

/** Agreement and thanks are spoken to somebody who has just spoken; `Dear Ann` may be anybody. */
const answer =
	/^(?:well|fair|good|great|nicely|true|exactly|agreed|thanks|thank you|point taken|touch\u00e9|sorry|yes|no|but|right)(?!\p{L})/iu;

function calledName(text: string): string | undefined {
	const head = text.slice(0, 120).split('\n')[0] ?? '';
	return answer.test(head) ? vocative.exec(head)?.groups?.['name'] : undefined;
}

function firstName(name: string): string {
	return nameKey(name).split(' ')[0] ?? '';
}
