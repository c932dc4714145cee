import type { ReplyFrom } from '../model/entry.ts';
import { nameKey } from '../text/names.ts';
import { areCitedByPlace, readCitation } from './cited-numbers.ts';
import { People } from './people.ts';
import type { Person } from './people.ts';
import { Said } from './said.ts';

/** What is known of one comment when asking whom it answers. */
export interface Spoken {
	readonly author: string | undefined;
	/** Its blocks, one per line. */
	readonly text: string;
	readonly number: number | undefined;
	/** Whom the byline says it answers. */
	readonly answers: string | undefined;
	/** Marks of nesting: `>>` or `1.2`. */
	readonly nesting: string | undefined;
}

/** That a comment answers another one, and what says so. */
export interface Reply {
	/** Place in the thread of the comment it answers. */
	readonly to: number;
	readonly from: ReplyFrom;
}

/**
 * Who answers whom, as far as the words say so; undefined where they do not.
 *
 * Precision comes before recall: a name that two people share, or that somebody merely mentions,
 * makes no reply. The essay's author is answered like anybody else only in a dialogue, since most
 * salutations to the author speak to the essay.
 */
export function findReplies(
	comments: readonly Spoken[],
	essayAuthor: string | undefined,
): readonly (Reply | undefined)[] {
	const people = new People();
	const replies: (Reply | undefined)[] = [];
	const places = new Map<string, number>();
	const numbers = new Map<number, number>();
	const said = new Said(comments.flatMap(({ text }) => quotationsOf(text)));
	const byPlace = areCitedByPlace(comments);
	for (const [index, comment] of comments.entries()) {
		const { author, text, nesting, number } = comment;
		const self = nameKey(author ?? '');
		const thread = { comments, replies, index, self, people, places, numbers, essayAuthor, said };
		replies.push(replyOf(comment, thread));
		if (self !== '') people.spoke(self, index, signedKey(text));
		places.set(nesting ?? '', index);
		if (number !== undefined) {
			numbers.set(number, index);
			if (nesting === undefined) places.set(String(number), index);
		}
		if (byPlace) numbers.set(index + 1, index);
		said.add(text);
	}
	return replies;
}

/** The name in a sign-off marked by a dash: `- Maria`. */
function signedKey(text: string): string | undefined {
	const last = text.split('\n').at(-1) ?? '';
	const name =
		/^[-–—~]{1,2}\s?(?<name>\p{Lu}[\p{L}'’.-]{1,24}(?:\s\p{Lu}[\p{L}'’.-]{1,24})?)$/u.exec(last)
			?.groups?.['name'];
	return name === undefined ? undefined : nameKey(name);
}

interface Thread {
	readonly comments: readonly Spoken[];
	/** Of the comments before this one. */
	readonly replies: readonly (Reply | undefined)[];
	readonly index: number;
	/** The key of its author's name; empty for nobody. */
	readonly self: string;
	/** Everybody who spoke before. */
	readonly people: People;
	/** The latest comment before this one by its marks of nesting, or the number that stands for them. */
	readonly places: ReadonlyMap<string, number>;
	readonly numbers: ReadonlyMap<number, number>;
	readonly essayAuthor: string | undefined;
	/** The words of the comments before this one. */
	readonly said: Said;
}

function replyOf(comment: Spoken, thread: Thread): Reply | undefined {
	return (
		statedReply(comment, thread) ??
		nestedReply(comment, thread) ??
		numberedReply(comment, thread) ??
		quotedReply(comment, thread) ??
		mentionReply(comment, thread) ??
		salutationReply(comment, thread) ??
		calledReply(comment, thread) ??
		quotationReply(comment, thread) ??
		alternationReply(comment, thread)
	);
}

function statedReply({ answers }: Spoken, { people, self }: Thread): Reply | undefined {
	if (answers === undefined) return undefined;
	const person = people.named(answers, self);
	return person === undefined ? undefined : { to: person.latest, from: 'nesting' };
}

/** Below the nearest comment that stands one step further out. */
function nestedReply({ nesting }: Spoken, { places }: Thread): Reply | undefined {
	if (nesting === undefined) return undefined;
	const parent = nesting.startsWith('>') ? nesting.slice(1) : nesting.replace(/\.\d+$/u, '');
	const to = places.get(parent);
	return to === undefined ? undefined : { to, from: 'nesting' };
}

function numberedReply(
	{ text }: Spoken,
	{ comments, people, self, numbers }: Thread,
): Reply | undefined {
	const cited = readCitation(text);
	const to = cited === undefined ? undefined : numbers.get(cited.number);
	if (cited === undefined || to === undefined || cited.name === undefined)
		return to === undefined ? undefined : { to, from: 'number' };
	// `Bus (7) was late` cites nobody.
	const isTheirs = people.named(cited.name, self)?.key === nameKey(comments[to]?.author ?? '');
	return isTheirs ? { to, from: 'number' } : undefined;
}

function mentionReply({ text }: Spoken, { people, self }: Thread): Reply | undefined {
	for (const match of text
		.slice(0, 160)
		.matchAll(/(?:^|\s)@\s?(?<name>[\p{L}\p{N}_.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,2})/gu)) {
		// `@D Hallam I do hear you`: what follows a name may be written as names are.
		const words = (match.groups?.['name'] ?? '').split(' ');
		for (let count = words.length; count > 0; count -= 1) {
			const person = people.named(words.slice(0, count).join(' '), self);
			if (person !== undefined) return { to: person.latest, from: 'mention' };
		}
	}
	return undefined;
}

/** `Ann Lee wrote:` above the words of hers that are answered. */
const quotedName =
	/^(?<name>[\p{L}\p{N}_][^,:;!?()\n]{1,40}?),? (?:writes|wrote|said|says|schrieb|schreibt|sagte|a écrit|écrit|a dit|escribió|dijo|ha scritto|scrive|escreveu|disse|schreef|skrev|pisze|napisał\(?a?\)?)\s?(?:[:,]|["“„«]|$)/imu;

function quotedReply({ text }: Spoken, { people, self }: Thread): Reply | undefined {
	const head = text.slice(0, 160).split('\n')[0] ?? '';
	const name = quotedName.exec(head)?.groups?.['name'];
	const person = name === undefined ? undefined : people.named(name, self);
	return person === undefined ? undefined : { to: person.latest, from: 'quotation' };
}

const greeting =
	/^(?:(?<hello>hi|hey|hello|dear|hallo|liebe[rs]?|cher|chère|bonjour|salut|hola|querid[oa]|ciao|car[oa]|hej|hoi|olá)|re:?|to|quoting|zitat von|originally posted by)\s/iu;
const opening =
	/^(?<name>[\p{L}\p{N}_][\p{L}\p{N}'’._-]{0,24}(?:\s\p{Lu}[\p{L}'’.-]{0,24}){0,2})(?:\s(?:and|&|und|et|y|e|en)\s\p{Lu}[\p{L}'’.-]{0,24})?\s?(?:[,:;!–—>]|-{1,2}\s|\.{2,}|…|\.\s|$)/u;
/** Names of more words, or of words in small letters, end where a mark does: `realist of melb, and who`. */
const wholeOpening = /^(?<name>[\p{L}\p{N}_][^,:;!?–—>]{1,60}?)\s?[,:;!–—>]/u;
/** `Well said Mike.`, `Thanks, Miles.`: few words before the name, which ends the sentence. */
export const vocative =
	/^(?:[\p{L}'’]{1,14}\s){0,3}[\p{L}'’]{1,14},?\s(?<name>\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’.-]{1,24})?)\s?(?:[.!,:;–—]|$)/u;

function salutationReply({ text }: Spoken, thread: Thread): Reply | undefined {
	const head = text.split('\n')[0]?.slice(0, 160) ?? '';
	const greeted = head.replace(greeting, '');
	const person =
		[opening, wholeOpening]
			.map((pattern) => pattern.exec(greeted)?.groups?.['name'])
			.map((name) => (name === undefined ? undefined : nameIn(name, thread)))
			.find((found) => found !== undefined) ?? vocativeIn(head, thread);
	if (person === undefined) return undefined;
	// `Dear Ruth` greets who has just spoken, or the essay's author; no other was meant on our pages.
	const greets = greeting.exec(head)?.groups?.['hello'] !== undefined;
	if (greets && person.latest !== thread.index - 1) return undefined;
	return { to: person.latest, from: 'salutation' };
}

function vocativeIn(head: string, thread: Thread): Person | undefined {
	const name = vocative.exec(head)?.groups?.['name'];
	return name === undefined ? undefined : nameIn(name, thread);
}

/** A name of one word, or of two, as others call somebody. */
const called = "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}'’._-]{1,24}(?:\\s\\p{Lu}[\\p{L}'’.-]{1,24})?)";
/** Where a first line speaks to somebody after its first words: thanks, agreement, an address behind a comma. */
const calls: readonly RegExp[] = [
	new RegExp(
		`(?<!\\p{L})(?:thanks|thank you|thx|danke|merci|gracias|grazie|tack|bedankt|obrigad[oa])(?: so much| very much| a lot| again)?,? ${called}`,
		'iu',
	),
	new RegExp(
		`(?:^|[.!] )(?:(?:I )?(?:totally |completely |fully |quite )?agree with|\\+1(?: for)?(?: what)?) ${called}`,
		'iu',
	),
	new RegExp(`^(?:[Oo]h|[Aa]h|[Ss]orry),? ${called}(?=[\\s,.!?])`, 'u'),
	new RegExp(
		`[.!?…] (?:[Aa]nd |[Bb]ut )?(?<name>\\p{Lu}[\\p{L}'’.-]{1,24}), (?!(?:and|or|who|which|where|whose|und|oder|et|y|e)\\s)`,
		'u',
	),
	new RegExp(`^${called} you(?:['’]re| are) (?:so |absolutely )?right`, 'iu'),
	new RegExp(
		`[\\p{Ll}\\d],\\s${called}(?:\\s?[!?…]|\\.(?=\\s|$)|,\\s(?!(?:and|or|und|oder|et|y|e)\\s)(?=\\p{Ll})|\\s[:;]-?[)D]|$)`,
		'u',
	),
];

/** Below the first line names are mostly told of, not spoken to. */
function calledReply({ text }: Spoken, thread: Thread): Reply | undefined {
	const head = text.split('\n')[0]?.slice(0, 200) ?? '';
	for (const pattern of calls) {
		const printed = pattern.exec(head)?.groups?.['name'];
		if (printed === undefined) continue;
		const found = nameIn(printed, thread) ?? nameIn(printed.split(' ')[0] ?? '', thread);
		const exact = found?.key === nameKey(printed);
		if (found !== undefined && (exact || /^\p{Lu}/u.test(printed)))
			return { to: found.latest, from: 'salutation' };
	}
	return undefined;
}

function nameIn(name: string, thread: Thread): Person | undefined {
	const person = thread.people.named(name, thread.self);
	if (person === undefined || !isEssayAuthor(person, thread.essayAuthor)) return person;
	// To call the author by name is to speak of the essay, unless the author has just answered.
	const answered = thread.replies[person.latest]?.to;
	const dialogue =
		answered !== undefined && nameKey(thread.comments[answered]?.author ?? '') === thread.self;
	return dialogue ? person : undefined;
}

function isEssayAuthor(person: Person, essayAuthor: string | undefined): boolean {
	return essayAuthor !== undefined && person.key === nameKey(essayAuthor);
}

function quotationReply({ text }: Spoken, { said }: Thread): Reply | undefined {
	for (const quote of quotationsOf(text)) {
		const to = said.latest(quote);
		if (to !== undefined) return { to, from: 'quotation' };
	}
	return undefined;
}

/** Lines behind `>` and passages inside quotation marks. */
function quotationsOf(text: string): string[] {
	const marked = text
		.split('\n')
		.flatMap((line) => (/^\s?>/u.test(line) ? [line.replace(/^[\s>]+/u, '')] : []));
	const inside = [...text.matchAll(/["“„«](?<words>[^"“”„«»\n]{20,600})["”“»]/gu)].map(
		(match) => match.groups?.['words'] ?? '',
	);
	return [...marked, ...inside];
}

/**
 * The essay's author answering somebody who has just answered the author by name: two people
 * speaking in turn, where the last speaker's words (`your comment`) are spoken to.
 */
function alternationReply(
	{ author, text }: Spoken,
	{ comments, replies, index, essayAuthor }: Thread,
): Reply | undefined {
	const before = replies[index - 1];
	const self = nameKey(author ?? '');
	if (before === undefined || self === '' || self !== nameKey(essayAuthor ?? '')) return undefined;
	if (nameKey(comments[before.to]?.author ?? '') !== self) return undefined;
	return /\byour (?:comment|point|question|argument|reply|note)\b|\byou (?:said|wrote|asked|say|mention)\b/iu.test(
		text,
	)
		? { to: index - 1, from: 'alternation' }
		: undefined;
}
