import type { AuthorFrom } from '../model/draft.ts';
import { nameKey, sameName } from '../text/names.ts';
import type { Spoken } from './replies.ts';

export interface EssayAuthor {
	readonly name: string;
	readonly from: AuthorFrom;
}

/** So many comments, and such a share of them, must speak to one name for it to be the author's. */
const fewestSalutations = 3;
const salutationShare = 0.2;

/**
 * Who wrote an essay whose page does not say: the commenter who speaks of it as their own, or the
 * one whom most comments greet. An inference, marked as one; undefined where the thread is silent.
 */
export function inferEssayAuthor(comments: readonly Spoken[]): EssayAuthor | undefined {
	const owner = ownerOf(comments);
	if (owner !== undefined) return { name: owner, from: 'thread' };
	const greeted = mostGreeted(comments);
	if (greeted === undefined) return undefined;
	const commenter = comments.find(({ author }) => author !== undefined && firstKey(author) === nameKey(greeted));
	return { name: commenter?.author ?? greeted, from: 'thread' };
}

const ownWords = [
	/\b(?:I|we)(?:'ve|’ve| have)? (?:made|wrote|written|said|posted|linked|argued|put|quoted|mentioned) .{0,40}\b(?:in|on) (?:the|this|my|our) (?:post|blog|article|essay|piece|entry)\b/iu,
	/\b(?:my|our) (?:own )?(?:post|article|essay|piece|entry)\b/iu,
	/\b(?:on|of) (?:this|our|my) blog\b/iu,
] as const;

/** The commenter with two or more marks of ownership, and their name as they sign it. */
function ownerOf(comments: readonly Spoken[]): string | undefined {
	const marks = new Map<string, Set<number>>();
	for (const { author, text } of comments) {
		if (author === undefined) continue;
		const own = marks.get(nameKey(author)) ?? new Set<number>();
		for (const [index, words] of ownWords.entries()) if (words.test(text)) own.add(index);
		marks.set(nameKey(author), own);
	}
	const owners = [...marks].filter(([key, own]) => key !== '' && own.size >= 2);
	const [owner] = owners;
	if (owner === undefined || owners.length > 1) return undefined;
	return signedForm(comments, owner[0]);
}

/** A byline printed small (`ann lee`) is signed with capitals now and then; that form is the name. */
function signedForm(comments: readonly Spoken[], key: string): string | undefined {
	const theirs = comments.filter(({ author }) => nameKey(author ?? '') === key);
	const signed = theirs
		.flatMap(({ text }) => text.split('\n').slice(-3))
		.map((line) => line.replace(/^[\s–—-]+/u, '').trim())
		.find((line) => sameName(line, key) && /^\p{Lu}/u.test(line));
	return signed ?? theirs[0]?.author;
}

function mostGreeted(comments: readonly Spoken[]): string | undefined {
	const counts = new Map<string, { name: string; count: number }>();
	for (const { text } of comments) {
		const name = greetedName(text);
		if (name === undefined) continue;
		const known = counts.get(nameKey(name));
		counts.set(nameKey(name), { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
	}
	const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
	if (most === undefined || most.count < fewestSalutations) return undefined;
	return most.count >= comments.length * salutationShare ? most.name : undefined;
}

const greeting =
	/^(?:(?:hi|hey|hello|dear|hallo|liebe[rs]?|cher|chère|bonjour|hola|ciao),?\s)?(?<name>\p{Lu}[\p{L}'’-]{1,24})(?:\s?[,:!–—.-]|\s*$)/iu;

function greetedName(text: string): string | undefined {
	const head = text.split('\n')[0] ?? '';
	const name = greeting.exec(head)?.groups?.['name'];
	return name !== undefined && /^\p{Lu}/u.test(name) && !notNames.has(name.toLowerCase()) ? name : undefined;
}

/** Words that open comments with a capital and a comma, and are no names. */
const notNames = new Set(
	'yes no well great thanks thank wow nice good excellent ok okay so hey hi hello sorry agreed exactly interesting awesome amen indeed absolutely true brilliant fantastic congratulations congrats lol yep yeah first love perfect beautiful amazing oh ah hmm right sure actually also btw and but'.split(
		' ',
	),
);

function firstKey(author: string): string {
	return nameKey(author).split(' ')[0] ?? '';
}
