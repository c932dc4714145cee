/*
 * What themes print around comments, as often as they do: a form that stands twice is twice as
 * common. Lines have `{name}`, `{date}` and the like in them, as in `Theme`.
 */

/** Forms to choose from. */
export type Choice = readonly [string, ...string[]];

/** Bylines that say all in one line, by language. */
export const oneLine: Readonly<Record<string, Choice>> = {
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

/** Lines that say who speaks, by language. */
export const nameLine: Readonly<Record<string, Choice>> = {
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

/** Lines that say when, below such a line. */
export const dateLines: Choice = [
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

/** Lines that say when, below the words. */
export const dateBelow: Choice = ['{date}', 'Posted {date}', '{date} Reply', '{date} | Reply'];
/** Numbers before a name. */
export const numbersBefore: Choice = [
	'{number}. ',
	'#{number} ',
	'{number}) ',
	'({number}) ',
	'[{number}] ',
];
/** Numbers in a line of their own. */
export const numberLines: Choice = [
	'{number}',
	'#{number}',
	'{number}.',
	'Comment #{number}',
	'No. {number}',
];
/** What stands in for the picture of who speaks. */
export const pictures: Choice = [
	"{name}'s picture",
	'Avatar of {name}',
	'Gravatar',
	'{name}',
	'avatar',
];

/** Links below a comment, by language. */
export const links: Readonly<Record<string, Choice>> = {
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

/** Headings above the comments, by language. */
export const headings: Readonly<Record<string, Choice>> = {
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

/** What follows the comments, by language. */
export const feet: Readonly<Record<string, Choice>> = {
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

function joined([first, second]: readonly [string, string], by: Choice): Choice {
	const [one, ...more] = by;
	return [`${first}${one}${second}`, ...more.map((mark) => `${first}${mark}${second}`)];
}
