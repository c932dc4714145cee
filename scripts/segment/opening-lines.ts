import type { Line } from './line.ts';
import { featuresOf, voiceFeatures } from './voice.ts';
import { salutedName, signedName } from './voices.ts';

/** What goes on with what stands above, or closes it. */
const goesOn =
	/^(?:first|second|finally|however|plus|anyway|regardless|besides|meanwhile|another|next|in addition|moreover|außerdem|aber|und|auch|denn|daher|deshalb|mais|donc|enfin|ensuite|pero|además|ma|inoltre|infine|maar|ook|men|ale|więc)(?!\p{L})/iu;
const pronoun =
	/^(?:they|he|she|it|these|those|that|his|her|their|the latter|sie|er|es|diese[mrs]?|il|elle|ils|elles|lui|lei|hij|zij)(?!\p{L})/iu;
const article =
	/^(?:The|This|There|That|Der|Die|Das|Le|La|Les|L['’]|El|Los|Las|Il|Lo|Gli|De|Het|O|Os|As|Den|Det)(?!\p{Ll})/u;
const greeting =
	/^(?:hi|hey|hello|dear|hallo|hallöchen|huhu|hoi|hej|hei|liebe[rs]?|cher|chère|bonjour|bonsoir|coucou|salut|hola|buenas|olá|ciao|oi|salve|good (?:morning|evening|afternoon)|guten (?:morgen|tag|abend)|god(?:e? ?morgen| dag|morgon)|goede(?:morgen|middag|navond)|moin|servus|ahoj|cześć|dzień dobry|привет|здравствуйте)(?!\p{L})/iu;
/** `Ann!`, `Ann Lee,`; a colon stands behind a heading. */
const called = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?[,!-]$/u;
const farewell =
	/^(?:cheers|thanks|regards|best|love|good luck|see you|keep|lg|vg|thank you|bises|bisous|amitiés|saludos|saluti|groetjes?)\b/iu;
/** What takes leave however long the line is, and begins as greetings do. */
const greetingsSent =
	/^(?:(?:(?:ganz )?(?:liebe|liebste|viele|herzliche|beste|schöne|sonnige|freundliche) )?grü(?:ß|ss)(?:e|chen)?|(?:kind|best|warm)(?:est)? (?:regards|wishes)|bien à (?:vous|toi)|(?:met )?vriendelijke groet(?:en)?|un (?:saludo|abrazo)|um abraço|pozdrawiam|med vänliga? hälsning(?:ar)?)(?!\p{L})/iu;
const item = /^(?:\d{1,2}[.)]|[-*•])\s/u;
/** `More: …`, `Via: …` */
const label = /^[^.!?:]{2,40}:\s/u;
const longLine = 60;
const longestSignature = 12;

/** A heading within the essay, or a caption: `What I learned`; no comment begins with one. */
function isCaption({ text, words, byline }: Line): boolean {
	return words <= longestTitle && byline === undefined && title.test(text);
}

const longestTitle = 8;
const title = /^[\p{Lu}\d][^.!?…:]*[\p{L}\d)’”"]$/u;

/** What a reader begins with who reacts to something. */
const interjection =
	/^(?:yeah|yea|yes|yep|yup|well|wow|whoa|h+m+|oh|ah|aha|ok|okay|sadly|agreed|true|sure|no|nope|right|exactly|(?:ha){1,6}|lol|sorry|interesting|amen|ditto|thanks|thank you|thx|congrat\p{L}{1,20}|bravo|amazing|awesome|excellent|fantastic|great|good|nice|love(?:ly)?|beautiful|brilliant|cool|damn|geez|gosh|man|dude|hear,? hear|what an?|how (?:lovely|wonderful|sad|funny|awful|true)|so (?:sorry|happy|glad|true|sad)|you(?:['’](?:ve|re)| have| are)|ja|nein|naja|tja|ach|super|toll|danke|vielen dank|schön|(?:herzlichen )?glückwunsch|oui|non|merci|félicitations|quel(?:le)? (?:beau|belle|plaisir)|sí|gracias|felicidades|enhorabuena|qué (?:bonito|lindo|bien|bueno)|grazie|bell[oaie]|bellissim[oaie]|complimenti|che bell[oaie]|bedankt|mooi|gefeliciteerd|wat (?:een|mooi|leuk|jammer)|parabéns|que (?:bonito|lindo|bom)|grattis|brawo|gratul\p{L}{1,12}|спасибо|браво)(?!\p{L})/iu;
const bareLink = /^(?:https?:\/\/|www\.)\S{1,400}$/iu;
const emoticonAtEnd = /\s(?:[:;=]-?[)(DPpO|/]|\p{Extended_Pictographic}|\^\^)$/u;

/** A line of which this many words are all only greets, or only announces. */
const longestGreeting = 5;

/** How a line speaks to somebody at its beginning, or says what follows: `Hi Ann,`, `Ann!`, `See also:`. */
function greetingOf(line: Line): string {
	const { text, words } = line;
	if (greetingsSent.test(text) || takesLeave(line)) return '';
	const isShort = words <= longestGreeting;
	if (text.endsWith(':')) return isShort ? 'opensColon' : '';
	if (greeting.test(text)) return isShort ? 'opensGreeting' : 'opensHello';
	return isShort && called.test(text.replace(emoticonAtEnd, '')) ? 'opensCalled' : '';
}

/** A line that only greets. */
function greets(line: Line): boolean {
	return saysHello(line) || greetingOf(line) === 'opensCalled';
}

/** `Cheers, Ann`, `Viele Grüße aus Oslo` */
function takesLeave({ text, words }: Line): boolean {
	return (words <= longestGreeting && farewell.test(text)) || greetingsSent.test(text);
}

/** Whether a line goes on with the words above it: a postscript, or a link that these announce. */
export function goesWithAbove({ text }: Line): boolean {
	return bareLink.test(text) || /^p\.?\s?s\b[.:]?/iu.test(text);
}

/** Whether the line only greets, and opens the words below it: `Hello Ann :)`. */
export function saysHello(line: Line): boolean {
	return greetingOf(line) === 'opensGreeting';
}

/** Links in a row: `Print | Send | Share`. */
function isBarred({ text }: Line): boolean {
	return text.includes(' | ') && !/[.!?]$/u.test(text);
}

/** A byline at the essay's foot: `Posted by Ann Lee on March 3, 2009 in Economics | Permalink`. */
function isSignature({ byline, words }: Line): boolean {
	if (byline === undefined) return false;
	// `Ann says,` speaks of what follows.
	if (byline.worded && byline.date === undefined && byline.lead === '') return false;
	return words <= longestSignature || (byline.worded && byline.date !== undefined);
}

const postscript = /^(?:p\.?\s?s\.?|update|edit)\b/iu;

/** What of a line says that a comment begins with it, or not, by name. */
export function opens(line: Line): string[] {
	const { text } = line;
	const voice = featuresOf(text).map(
		(name) => `opens${name.charAt(0).toUpperCase()}${name.slice(1)}`,
	);
	return [
		...voice,
		salutedName(line) === undefined || greetingsSent.test(text) ? '' : 'opensSaluted',
		/^(?:and|but|so|or|also|then)\b/iu.test(text) ? 'opensConjunction' : '',
		goesOn.test(text) ? 'opensGoesOn' : '',
		pronoun.test(text) ? 'opensPronoun' : '',
		article.test(text) ? 'opensArticle' : '',
		/^\p{Lu}/u.test(text) ? '' : 'opensUncapitalised',
		/^[([]/u.test(text) ? 'opensParenthesis' : '',
		isCaption(line) ? 'opensTitle' : '',
		item.test(text) ? 'opensItem' : '',
		label.test(text) ? 'opensLabel' : '',
		isBarred(line) ? 'opensBars' : '',
		greetingOf(line),
		interjection.test(text) ? 'opensInterjection' : '',
		takesLeave(line) ? 'opensFarewell' : '',
		signedName(line) === undefined ? '' : 'opensSignature',
		postscript.test(text) ? 'opensPostscript' : '',
	].filter(Boolean);
}

/** What of the line above says so. */
export function aboves(line: Line): string[] {
	const { text, words } = line;
	return [
		line.furniture ? 'aboveFurniture' : '',
		isSignature(line) ? 'aboveByline' : '',
		item.test(text) ? 'aboveItem' : '',
		label.test(text) ? 'aboveLabel' : '',
		isBarred(line) ? 'aboveBars' : '',
		words >= longLine ? 'aboveLong' : '',
		greets(line) ? 'aboveGreeting' : '',
		/[:,]$/u.test(text) ? 'aboveColon' : '',
		/\?["”]?$/u.test(text) ? 'aboveQuestion' : '',
		words <= 4 && /^[-–—~]\s?\p{Lu}/u.test(text) ? 'aboveSigned' : '',
		asksReaders.test(text) ? 'aboveAsks' : '',
		words <= 4 && salutedName(line) !== undefined ? 'aboveSaluted' : '',
		voiceFeatures.exclaims.test(text) ? 'aboveExclaims' : '',
		postscript.test(text) ? 'abovePostscript' : '',
	].filter(Boolean);
}

/** How essays end on a blog: by asking for what follows. */
const asksReaders =
	/\b(?:comments?|thoughts?|let (?:me|us) know|what do you think|tell (?:me|us)|share your|(?:how|what) about you|do you have (?:a|any)|any(?:one|body) (?:else|know|have|got|tried)|any (?:ideas?|suggestions?|tips|advice|questions)|(?:love|like|interested|curious) to (?:hear|know)|your (?:own )?(?:favou?rites?|stor(?:y|ies)|opinions?|experiences?|suggestions?)|kommentare?n?|was (?:meint|denkt|haltet) ihr|wie (?:seht|macht|haltet) ihr|und ihr|eure (?:meinung|erfahrungen|tipps)|commentaires?|qu['’]en pensez-vous|et vous|dites-(?:moi|nous)|vos (?:avis|idées|expériences)|comentarios?|(?:qué|que) (?:opin|pens)(?:á|a)is|y (?:vosotros|ustedes|tú)|vuestras?|commenti|(?:che|cosa) ne pensate|e voi|reacties?|wat (?:vinden|denken) jullie|en jullie|komentarz\p{L}*|a wy|comentários?|o que (?:acham|pensam)|e vocês|kommentarer(?:na)?|vad tycker (?:ni|du)|och ni)(?!\p{L})/iu;
