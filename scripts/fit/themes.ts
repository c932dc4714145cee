import { dateForms } from './date-forms.ts';
import type { DateForm } from './date-forms.ts';
import type { Random } from './random.ts';

type Choice = readonly [string, ...string[]];

/**
 * How a theme prints comments. A line is words with `{name}`, `{date}`, `{number}`, `{role}`,
 * `{town}`, `{subject}`, `{count}` and `{title}` in them.
 */
export interface Theme {
	readonly language: string;
	readonly date: DateForm;
	readonly header: readonly string[];
	readonly trailer: readonly string[];
	readonly heading: string | undefined;
	readonly foot: readonly string[];
	/** Share of the comments that have a role or a town, where the theme prints them. */
	readonly roleShare: number;
	readonly townShare: number;
	readonly newestFirst: boolean;
	/** What is unusual about it, for a table of results. */
	readonly traits: readonly string[];
}

const oneLine: Readonly<Record<string, Choice>> = {
	en: [
		...joined(['{name}', '{date}'], [' on ', ', ', ' - ', ' | ', ' — ', ' • ', ' · ', ' ', ': ']),
		...joined(['{name}', '{date}'], [' at ', ' // ', ' / ', ' » ', ' @ ', ' posted ']),
		...joined(['{date}', '{name}'], [' ', ' | ', ' - ', ' — ', ', ', ' by ']),
		'By {name} on {date}',
		'by {name}, {date}',
		'Posted by {name} on {date}',
		'Posted by: {name} | {date}',
		'Posted by {name} at {date}',
		'Posted By {name} : {date}',
		'posted by {name} on {date} | permalink',
		'Posted {date} by {name}',
		'Comment by {name} — {date}',
		'Comment from {name} | {date}',
		'{name} says: {date}',
		'{date}, {name} says:',
		'On {date}, {name} said:',
		'At {date} {name} wrote:',
		'{name} on {date} said:',
		'{name} ({date}):',
		'({date}) {name}',
		'[{date}] {name}',
		'{name} commented on {date}',
		'{name} replied on {date}',
		'Submitted by {name} on {date}',
		'Submitted by {name} (not verified) on {date}.',
		'Written by {name} on {date}',
		'Left by {name} on {date}',
		'From {name}, {date}',
		'{name} wrote on {date}:',
		'{name} said this on {date}',
		'Name: {name} Date: {date}',
		'Reply by {name} on {date}',
		'{name} {date} Reply',
		'{name} | {date} | Reply',
	],
	de: [
		'{name} schrieb am {date}',
		'{name} am {date}',
		'{name} sagt am {date}',
		'Kommentar von {name} am {date}',
		'Von {name} am {date}',
		'{name} | {date}',
		'Geschrieben von {name} am {date}',
		'am {date} schrieb {name}:',
	],
	fr: [
		'{name} le {date}',
		'Par {name} le {date}',
		'Rédigé par : {name} | {date}',
		'{name} a écrit le {date}',
		'Le {date}, {name} a dit :',
		'Commentaire de {name} le {date}',
	],
	es: [
		'{name} dijo el {date}',
		'{name} - {date}',
		'Por {name} el {date}',
		'Comentario de {name} el {date}',
	],
	it: ['{name} il {date}', 'Scritto da {name} il {date}', 'Commento di {name} il {date}'],
	pt: ['{name} em {date}', 'Por {name} em {date}', 'Comentário por {name} — {date}'],
	nl: ['{name} op {date}', 'Geplaatst door {name} op {date}', 'Reactie van {name} op {date}'],
	sv: ['{name} skriver: {date}', '{name} den {date}', 'Av {name} {date}'],
	pl: ['{name}, {date}', '{name} pisze: {date}', 'Napisane przez {name}, {date}'],
	ru: ['{name}, {date}', '{name} пишет {date}', '{date}, {name}'],
};

const nameLine: Readonly<Record<string, Choice>> = {
	en: [
		'{name} says:',
		'{name} said...',
		'{name} said:',
		'{name} says',
		'{name} wrote:',
		'{name} writes:',
		'{name} commented:',
		'{name} replied:',
		'{name}',
		'{name}',
		'{name}',
		'{name}:',
		'By {name}',
		'by {name}',
		'Posted by {name}',
		'Comment by {name}',
		'From {name}',
		'Name: {name}',
	],
	de: ['{name} sagt:', '{name} meint:', '{name} hat gesagt…', '{name}', 'Von {name}'],
	fr: ['{name} a dit…', '{name} dit :', 'Par {name}', '{name}'],
	es: ['{name} dijo...', '{name} dice:', '{name}'],
	it: ['{name} ha detto...', '{name} scrive:', '{name}'],
	pt: ['{name} disse...', '{name} diz:', '{name}'],
	nl: ['{name} zegt:', '{name} schreef:', '{name}'],
	sv: ['{name} sa...', '{name} skriver:', '{name}'],
	pl: ['{name} pisze:', '{name}'],
	ru: ['{name} говорит:', '{name} пишет:', '{name}'],
};

const dateLines: Choice = [
	'{date}',
	'{date}',
	'{date}',
	'on {date}',
	'{date} at',
	'Posted {date}',
	'Posted on {date}',
	'{date} |',
	'- {date}',
	'| {date}',
	'{date} #',
	'{date} Permalink',
	'({date})',
	'Added: {date}',
];

const dateBelow: Choice = ['{date}', 'Posted {date}', '{date} Reply', '{date} | Reply'];
const numbersBefore: Choice = [
	'{number}. ',
	'#{number} ',
	'{number}) ',
	'({number}) ',
	'[{number}] ',
];
const numberLines: Choice = [
	'{number}',
	'#{number}',
	'{number}.',
	'Comment #{number}',
	'No. {number}',
];
const pictures: Choice = ["{name}'s picture", 'Avatar of {name}', 'Gravatar', '{name}', 'avatar'];

const links: Readonly<Record<string, Choice>> = {
	en: [
		'Reply',
		'Reply',
		'Reply',
		'Reply to {name}',
		'Reply to this comment',
		'Permalink',
		'Report abuse',
		'Like',
		'Quote',
		'Log in to Reply',
		'Flag',
		'Reply\nLike',
		'Like\nReply',
		'Reply | Quote',
		'Like · Reply',
		'[Reply]',
		'Reply ↓',
		'▲ 3 ▼\nReply',
		'0\n0\nReply',
		'3 Likes',
		'Link',
		'Reply with quote',
		'Report this comment',
		'Vote up\nVote down',
		'Edit\nDelete',
		'Flag as inappropriate',
		'Permalink\nReply',
		'Respond to this comment',
		'Thumb up 3 Thumb down 0',
		'Hide replies',
	],
	de: ['Antworten', 'Antworten', 'Zitieren', 'Melden', 'Kommentar melden'],
	fr: ['Répondre', 'Répondre', 'Signaler un abus', 'Citer'],
	es: ['Responder', 'Responder', 'Denunciar'],
	it: ['Rispondi', 'Segnala'],
	pt: ['Responder', 'Denunciar'],
	nl: ['Beantwoorden', 'Reageer'],
	sv: ['Svara', 'Anmäl'],
	pl: ['Odpowiedz', 'Zgłoś'],
	ru: ['Ответить', 'Цитировать'],
};

const headings: Readonly<Record<string, Choice>> = {
	en: [
		'{count} Responses to “{title}”',
		'{count} Comments',
		'Comments',
		'Comments ({count})',
		'{count} thoughts on “{title}”',
		'Discussion',
		'Responses',
		'{count} responses so far',
		'Reader comments',
		'{count} Comments on “{title}”',
		'What people are saying',
		'{count} comments:',
		'{ {count} comments… read them below or add one }',
		'Join the discussion',
		'{count} Replies to “{title}”',
		'Feedback',
		'Leave a comment',
		'{count} comment(s)',
	],
	de: ['{count} Kommentare', 'Kommentare', '{count} Antworten auf „{title}“', 'Leserkommentare'],
	fr: ['{count} commentaires', 'Commentaires', '{count} réponses à « {title} »'],
	es: ['{count} comentarios', 'Comentarios', '{count} respuestas a «{title}»'],
	it: ['{count} commenti', 'Commenti'],
	pt: ['{count} comentários', 'Comentários'],
	nl: ['{count} reacties', 'Reacties'],
	sv: ['{count} kommentarer', 'Kommentarer'],
	pl: ['{count} komentarzy', 'Komentarze'],
	ru: ['{count} комментариев', 'Комментарии'],
};

const feet: Readonly<Record<string, Choice>> = {
	en: [
		'Leave a Reply\nYour email address will not be published.\nName *\nEmail *\nWebsite',
		'Leave a comment\nName (required)\nMail (will not be published) (required)\nWebsite',
		'Post a Comment',
		'Post a comment\nName:\nEmail Address:\nURL:\nRemember personal info?\nComments:',
		'Related posts\nFive ways to sharpen a pencil\nThe trouble with ladders',
		'Comments are closed.',
		'Trackbacks\nTrackBack URL for this entry:',
		'About\nArchives\nCategories\nRecent Posts',
		'Newer Post\nOlder Post\nHome',
		'Click here to cancel reply.\nName (required)\nE-mail (required)',
		'You must be logged in to post a comment.',
		'« Previous post\nNext post »',
	],
	de: ['Schreibe einen Kommentar\nName *\nE-Mail *', 'Kommentar hinterlassen', 'Impressum'],
	fr: ['Laisser un commentaire\nNom *', 'Ajouter un commentaire'],
	es: ['Deja un comentario\nNombre *', 'Publicar un comentario'],
	it: ['Lascia un commento\nNome *'],
	pt: ['Deixe um comentário\nNome *'],
	nl: ['Geef een reactie\nNaam *'],
	sv: ['Lämna ett svar\nNamn *'],
	pl: ['Dodaj komentarz\nNazwa *'],
	ru: ['Добавить комментарий\nИмя *'],
};

/** What stands in for `{town}`, `{role}` and `{subject}`. */
export const fillings: Readonly<Record<'town' | 'role' | 'subject', Choice>> = {
	town: ['Leeds, UK', 'Portland, OR', 'Berlin', 'Toronto', 'Austin, Texas', 'Sydney'],
	role: ['Moderator', 'Administrator', 'Member', 'Guest', 'Contributor', 'Registered User'],
	subject: [
		'Thank you',
		'I disagree',
		'Re: {title}',
		'a question',
		'Not so sure',
		'What of the cost?',
	],
};

/** Languages that themes are known in. */
export const themeLanguages: readonly string[] = Object.keys(oneLine);

const speech =
	/\{name\} (?:says?|said|wrote|writes|replied|commented|sagt|meint|hat|schrieb|a dit|dit|dijo|dice|ha detto|scrive|disse|diz|zegt|schreef|sa|skriver|pisze|говорит|пишет)|:$/u;
const authorship = /^(?:posted|comment|left|submitted|written|by)\b/iu;

const signature = /^(?:posted by: |rédigé par : |comment by .+ — )/iu;

/** A theme made up of what themes print, as often as they do. */
export function composeTheme(random: Random, language: string): Theme {
	const of = (forms: Readonly<Record<string, Choice>>) =>
		random.pick(forms[language] ?? forms['en'] ?? ['{name}']);
	const traits: string[] = [];
	const { header, trailer } = bylineOf(random, of, language, traits);
	decorate(random, header, of, traits);
	if (random.often(0.45)) trailer.push(...of(links).split('\n'));
	const below = random.often(shareBelow(header));
	if (below) traits.push('below');
	const heading = random.often(0.7) ? of(headings) : undefined;
	if (heading === undefined) traits.push('no heading');
	const newestFirst = random.often(0.12);
	if (newestFirst) traits.push('newest first');
	return {
		language,
		date: random.pick(
			dateForms[random.often(0.8) ? language : 'en'] ?? dateForms['en'] ?? [String],
		),
		header: below ? [] : header,
		trailer: below ? [...header, ...trailer] : trailer,
		heading,
		foot: random.often(0.65) ? of(feet).split('\n') : [],
		roleShare: random.often(0.5) ? 1 : 0.25,
		townShare: random.often(0.5) ? 1 : 0.6,
		newestFirst,
		traits,
	};
}

/** Where a theme says who speaks, the words follow; where it says by whom, they often come before. */
function shareBelow(header: readonly string[]): number {
	if (header.some((line) => speech.test(line))) return 0.03;
	if (signature.test(header[0] ?? '')) return 0.9;
	return authorship.test(header[0] ?? '') ? 0.45 : 0.16;
}

function bylineOf(
	random: Random,
	of: (forms: Readonly<Record<string, Choice>>) => string,
	language: string,
	traits: string[],
): { header: string[]; trailer: string[] } {
	const kind = random.next();
	if (kind < 0.48) return { header: [of(oneLine)], trailer: [] };
	if (kind < 0.78) {
		const lines = [of(nameLine), language === 'en' ? random.pick(dateLines) : '{date}'];
		traits.push('two lines');
		return { header: random.often(0.85) ? lines : lines.reverse(), trailer: [] };
	}
	traits.push(kind < 0.9 ? 'no date' : 'date below');
	return { header: [of(nameLine)], trailer: kind < 0.9 ? [] : [random.pick(dateBelow)] };
}

/** What themes print beside names, each on some themes only. */
function decorate(
	random: Random,
	header: string[],
	of: (forms: Readonly<Record<string, Choice>>) => string,
	traits: string[],
): void {
	const add = (share: number, trait: string, put: () => void) => {
		if (!random.often(share)) return;
		put();
		traits.push(trait);
	};
	add(0.1, 'number', () => (header[0] = random.pick(numbersBefore) + (header[0] ?? '')));
	add(0.06, 'number line', () => header.unshift(random.pick(numberLines)));
	add(0.05, 'town', () => header.splice(1, 0, '{town}'));
	add(0.06, 'role', () => header.splice(1, 0, '{role}'));
	add(0.035, 'subject below', () => header.push('{subject}'));
	add(0.065, 'subject above', () => header.unshift('{subject}'));
	add(0.05, 'picture', () => header.unshift(random.pick(pictures)));
	add(0.07, 'link above', () => header.push(of(links).split('\n')[0] ?? ''));
}

function joined([first, second]: readonly [string, string], by: Choice): Choice {
	const [one, ...more] = by;
	return [`${first}${one}${second}`, ...more.map((mark) => `${first}${mark}${second}`)];
}
