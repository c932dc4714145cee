import type { AuthorFrom } from '../model/draft.ts';
import { nameKey, sameName } from '../text/names.ts';
import { People } from './people.ts';
import type { Spoken } from './replies.ts';

/** Who wrote an essay, and what says so. */
export interface EssayAuthor {
	readonly name: string;
	readonly from: AuthorFrom;
}

/** So many comments, and such a share of them, must speak to one name for it to be the author's. */
const fewestSalutations = 3;
const salutationShare = 0.12;

/**
 * Who wrote an essay whose page does not say: the commenter who speaks of it as their own, or the
 * one whom most comments greet. An inference, marked as one; undefined where the thread is silent.
 */
export function inferEssayAuthor(
	essay: string,
	comments: readonly Spoken[],
): EssayAuthor | undefined {
	const signed = signatureOf(essay);
	if (signed !== undefined) return { name: fullName(signed, comments), from: 'signature' };
	const owner = ownerOf(comments);
	if (owner !== undefined) return { name: owner, from: 'thread' };
	const greeted = greetedBeforeSpeaking(comments) ?? mostGreeted(comments);
	return greeted === undefined ? undefined : { name: fullName(greeted, comments), from: 'thread' };
}

/** The name below an essay, set off by a dash: `-Jodi`. */
function signatureOf(essay: string): string | undefined {
	const last = essay.split('\n').at(-1) ?? '';
	return /^[-–—~]{1,2}\s?(?<name>\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’.-]{1,24}){0,2})$/u.exec(
		last,
	)?.groups?.['name'];
}

/** The name a commenter prints, where they are the one that a first name can mean. */
function fullName(name: string, comments: readonly Spoken[]): string {
	const people = new People();
	for (const [index, { author }] of comments.entries())
		if (author !== undefined) people.spoke(nameKey(author), index, undefined);
	const person = people.named(name, '');
	return (person === undefined ? undefined : comments[person.latest]?.author) ?? name;
}

/** Somebody whom comments call by name before they have said a word, and who then answers. */
function greetedBeforeSpeaking(comments: readonly Spoken[]): string | undefined {
	const speakers = Map.groupBy(comments.keys(), (index) => firstKey(comments[index]?.author ?? ''));
	for (const [index, { text }] of comments.entries()) {
		const name = greetedName(text);
		if (name === undefined) continue;
		const [speaks = -1, ...answers] = speakers.get(nameKey(name)) ?? [];
		if (speaks > index && answers.length > 0) return name;
	}
	return undefined;
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
	const [most] = [...counts.values()].sort(
		(a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
	);
	if (most === undefined || most.count < fewestSalutations) return undefined;
	return most.count >= comments.length * salutationShare ? most.name : undefined;
}

const greeting =
	/^(?:(?:hi|hey|hello|dear|hallo|liebe[rs]?|cher|chère|bonjour|hola|ciao),?\s)?(?<name>\p{Lu}[\p{L}'’-]{1,24})(?:\s?[,:!–—.-]|\s*$)/iu;

/** `Great post, David.` */
const vocative = /^[\p{L}'’\s]{3,40},\s(?<name>\p{Lu}[\p{L}'’-]{1,24})[.!]/u;

function greetedName(text: string): string | undefined {
	const head = text.split('\n')[0]?.slice(0, 120) ?? '';
	const name = (greeting.exec(head) ?? vocative.exec(head))?.groups?.['name'];
	return name !== undefined && /^\p{Lu}/u.test(name) && !notNames.has(name.toLowerCase())
		? name
		: undefined;
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
