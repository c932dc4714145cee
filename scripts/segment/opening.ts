import { normaliseWords } from '../text/words.ts';
import type { Line } from './line.ts';
import { range } from './range.ts';
import { featuresOf, voiceFeatures } from './voice.ts';
import { salutedName, signedName } from './voices.ts';

/** A place where the first comment may begin, and what speaks for it, by name. */
export interface Opening {
	readonly start: number;
	readonly features: ReadonlyMap<string, number>;
}

/** Below this share of the lines above the first signature, all are surely the essay's. */
const surelyEssay = 0.7;
/** Half a count for a word unseen, so that one word alone decides nothing. */
const smoothing = 0.5;

/**
 * Weights of the features, fitted by `npm run fit -- opening` (a softmax over the places of a page,
 * L2 penalty 0.004) on the project's own labelled pages, every comment in turn standing in for the
 * first; what is below 0.1 is left out.
 *
 * `above*` are of the line above the place, `opens*` of the line at it, `citesAbove` of the lines above
 * it that quote the essay, the rest of all lines from it to the signature.
 */
const weights: Readonly<Record<string, number>> = {
	length: 0.85,
	quotes: 0.31,
	vocabulary: 0.55,
	citesAbove: -0.49,
	aboveAsks: 1.11,
	aboveBars: 0.79,
	aboveByline: 1.3,
	aboveColon: -0.92,
	aboveFurniture: -0.8,
	aboveGreeting: -0.39,
	aboveItem: -1.67,
	aboveLabel: 0.52,
	aboveLong: -0.92,
	abovePostscript: 0.75,
	aboveQuestion: 0.48,
	aboveSaluted: 0.24,
	aboveSigned: 0.38,
	opensArticle: -0.27,
	opensAsks: 0.37,
	opensBars: -0.43,
	opensCiting: 0.66,
	opensConjunction: -0.99,
	opensDots: 0.15,
	opensEmoticon: 0.34,
	opensExclaims: 0.8,
	opensFarewell: -0.55,
	opensGoesOn: -0.38,
	opensGreeting: 0.82,
	opensHello: 0.46,
	opensInterjection: 0.51,
	opensItem: -0.78,
	opensLabel: -0.52,
	opensLink: -0.15,
	opensLong: 0.13,
	opensMe: 0.49,
	opensParenthesis: -0.6,
	opensPost: 0.25,
	opensPostscript: -0.2,
	opensPraise: 0.51,
	opensPronoun: -0.12,
	opensReport: -0.35,
	opensSaluted: -0.22,
	opensSalutes: 0.99,
	opensShort: -0.15,
	opensShouts: 0.27,
	opensSignature: -0.24,
	opensSmall: 0.19,
	opensTitle: -0.92,
	opensUncapitalised: 0.36,
};

/** Log-weight of a place; only differences between places of one page mean anything. */
export function weighOpening({ features }: Opening): number {
	let sum = 0;
	for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
	return sum;
}

/**
 * The places from `lowest` to the line above `top` where a first comment that ends at `top` may
 * begin. `others` are the page's other comments: whoever wrote the first one shares with them, more
 * than with the essay, words, quotation marks and length.
 */
export function describeOpenings(
	lines: readonly Line[],
	lowest: number,
	top: number,
	others: readonly (readonly Line[])[],
): Opening[] {
	const essay = lines.slice(0, Math.max(1, Math.floor(top * surelyEssay)));
	const vocabulary = compareVocabulary(essay, others.flat());
	const quotes = compareQuotes(essay, others.flat());
	const longer = Math.log(likelierLonger(others.map((comment) => comment.length)));
	const openings: Opening[] = [];
	const sums = { vocabulary: 0, quotes: 0, length: 0 };
	const citing = linesThatCite(lines, lowest, top);
	let cited = citing.size;
	for (let start = top - 1; start >= lowest; start -= 1) {
		const [line, above] = [lines[start], lines[start - 1]];
		if (line === undefined || above === undefined) break;
		sums.vocabulary += vocabulary(line);
		sums.quotes += quotes(line);
		sums.length += longer;
		if (citing.has(start)) cited -= 1;
		if (start > lowest && (saysHello(above) || goesWithAbove(line))) continue;
		const features = new Map<string, number>(Object.entries(sums));
		for (const name of [...opens(line), ...aboves(above)]) features.set(name, 1);
		if (citing.has(start)) features.set('opensCiting', 1);
		// An essay does not quote itself: whatever does is the comment's.
		if (cited > 0) features.set('citesAbove', cited);
		openings.push({ start, features });
	}
	return openings;
}

/** Words put between quotation marks, or behind a mark that is left open or stands at a line's beginning. */
const quotation = /[“"„«](?<closed>[^”"“»]{20,400})[”"“»]|^(?:>\s?|[“"„«])(?<open>.{20,400})$/gu;
/** So many words of the essay again are no accident; more need not be compared. */
const fewestCited = 5;
const mostCited = 12;
/** Lines above the signature that are searched for the quoted words. */
const citedLines = 400;

/** The lines from `lowest` to `top` that quote a line above `top`. */
function linesThatCite(lines: readonly Line[], lowest: number, top: number): ReadonlySet<number> {
	const quoted = range(lowest, top).flatMap((index) =>
		[...(lines[index]?.text ?? '').matchAll(quotation)].flatMap(({ groups }) => {
			const words = normaliseWords(groups?.['closed'] ?? groups?.['open'] ?? '');
			const begins = words.slice(0, mostCited).join(' ');
			return words.length < fewestCited ? [] : [{ index, begins }];
		}),
	);
	if (quoted.length === 0) return new Set();
	const from = Math.max(0, top - citedLines);
	const texts = lines.slice(from, top).map(({ text }) => normaliseWords(text).join(' '));
	return new Set(
		quoted
			.filter(({ index, begins }) =>
				texts.some((text, order) => from + order !== index && text.includes(begins)),
			)
			.map(({ index }) => index),
	);
}

/** How much more a line's words are the other comments' than the essay's, bounded. */
function compareVocabulary(
	essay: readonly Line[],
	comments: readonly Line[],
): (line: Line) => number {
	const [own, theirs] = [countWords(essay), countWords(comments)];
	const size = new Set([...own.words.keys(), ...theirs.words.keys()]).size + 1;
	return (line) => {
		const words = [...new Set(normaliseWords(line.text))];
		if (words.length === 0 || own.total === 0 || theirs.total === 0) return 0;
		const odds = words.reduce((sum, word) => {
			const reader =
				((theirs.words.get(word) ?? 0) + smoothing) / (theirs.total + smoothing * size);
			const author = ((own.words.get(word) ?? 0) + smoothing) / (own.total + smoothing * size);
			return sum + Math.log(reader / author);
		}, 0);
		return Math.max(-3, Math.min(3, odds / Math.sqrt(words.length))) / 2;
	};
}

function countWords(lines: readonly Line[]): { words: ReadonlyMap<string, number>; total: number } {
	const words = new Map<string, number>();
	let total = 0;
	for (const { text } of lines) {
		for (const word of new Set(normaliseWords(text))) {
			words.set(word, (words.get(word) ?? 0) + 1);
			total += 1;
		}
	}
	return { words, total };
}

/** Essays are typeset and comments typed: one has curly quotation marks, the other straight ones. */
function compareQuotes(essay: readonly Line[], comments: readonly Line[]): (line: Line) => number {
	const lean = meanCurl(comments) - meanCurl(essay);
	return (line) => (curl(line) * lean) / 2;
}

function meanCurl(lines: readonly Line[]): number {
	const curls = lines.map(curl).filter((value) => value !== 0);
	return curls.length === 0 ? 0 : curls.reduce((sum, value) => sum + value, 0) / curls.length;
}

function curl({ text }: Line): number {
	return /[’“”]/u.test(text) ? 1 : /['"]/u.test(text) ? -1 : 0;
}

/** Chance that a comment which has a line has one more, from the page's other comments. */
function likelierLonger(lengths: readonly number[]): number {
	// One comment of two lines is assumed, so that a page with a single comment has a prior too.
	const lines = lengths.reduce((sum, length) => sum + Math.max(1, length), 2);
	const comments = lengths.length + 1;
	return (lines - comments + 0.5) / (lines + 1);
}

/** What goes on with what stands above, or closes it. */
const goesOn =
	/^(?:first|second|finally|however|plus|anyway|regardless|besides|meanwhile|another|next|in addition|moreover|außerdem|aber|und|auch|denn|daher|deshalb|mais|donc|enfin|ensuite|pero|además|ma|inoltre|infine|maar|ook|men|ale|więc)(?!\p{L})/iu;
const pronoun =
	/^(?:they|he|she|it|these|those|that|his|her|their|the latter|sie|er|es|diese[mrs]?|il|elle|ils|elles|lui|lei|hij|zij)(?!\p{L})/iu;
const article =
	/^(?:The|This|There|That|Der|Die|Das|Le|La|Les|L['’]|El|Los|Las|Il|Lo|Gli|De|Het|O|Os|As|Den|Det)(?!\p{Ll})/u;
const greeting =
	/^(?:hi|hey|hello|dear|hallo|hallöchen|huhu|hoi|hej|hei|liebe[rs]?|cher|chère|bonjour|bonsoir|coucou|salut|hola|buenas|olá|ciao|salve|good (?:morning|evening|afternoon)|moin|servus|ahoj|cześć|привет)(?!\p{L})/iu;
const called = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?[,:!-]$/u;
const farewell =
	/^(?:cheers|thanks|regards|best|love|good luck|see you|keep|lg|grüße|viele grüße|liebe grüße|thank you|bises|amitiés|saludos|saluti|groetjes?)\b/iu;
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
	/^(?:yeah|yea|yes|yep|yup|well|wow|whoa|h+m+|oh|ah|aha|ok|okay|sadly|agreed|true|sure|no|nope|right|exactly|(?:ha){1,6}|lol|sorry|interesting|amen|ditto|thanks|thank you|thx|congrat\p{L}{1,20}|bravo|amazing|awesome|excellent|fantastic|great|good|nice|love(?:ly)?|beautiful|brilliant|cool|damn|geez|gosh|man|dude|hear,? hear|ja|nein|naja|tja|ach|super|toll|danke|vielen dank|schön|oui|non|merci|sí|gracias|grazie|bello|bella|bedankt|mooi)(?!\p{L})/iu;
const bareLink = /^(?:https?:\/\/|www\.)\S{1,400}$/iu;
const emoticonAtEnd = /\s(?:[:;=]-?[)(DPpO|/]|\p{Extended_Pictographic}|\^\^)$/u;

/** A line that only greets: `Hi Ann,`, `Ann!`, `Hello Ann :)` */
function greets({ text, words }: Line): boolean {
	const bare = text.replace(emoticonAtEnd, '');
	return words <= 5 && (greeting.test(bare) || called.test(bare));
}

/** A postscript, or a link that words announce. */
function goesWithAbove({ text }: Line): boolean {
	return bareLink.test(text) || /^p\.?\s?s\b[.:]?/iu.test(text);
}

/** `Hello Ann :)` opens the words below it. */
function saysHello(line: Line): boolean {
	return greets(line) && greeting.test(line.text);
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

function opens(line: Line): string[] {
	const { text, words } = line;
	const voice = featuresOf(text).map(
		(name) => `opens${name.charAt(0).toUpperCase()}${name.slice(1)}`,
	);
	return [
		...voice,
		salutedName(line) === undefined ? '' : 'opensSaluted',
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
		greets(line) ? 'opensGreeting' : greeting.test(text) ? 'opensHello' : '',
		interjection.test(text) ? 'opensInterjection' : '',
		bareLink.test(text) ? 'opensLink' : '',
		words <= 5 && farewell.test(text) ? 'opensFarewell' : '',
		signedName(line) === undefined ? '' : 'opensSignature',
		postscript.test(text) ? 'opensPostscript' : '',
	].filter(Boolean);
}

function aboves(line: Line): string[] {
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
