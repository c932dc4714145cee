import type { CommentRecord, EntryKey, EntryRecord, Status } from '../model/entry.ts';
import { nameKey, nameLikeness } from '../text/names.ts';
import { normaliseWords } from '../text/words.ts';

/** From this weight on a comment is spam: at least two independent signs. */
const spamFrom = 3;

/** Marks spam and pingbacks. They stay in the ledger and leave the site. */
export function screen(records: readonly EntryRecord[]): readonly EntryRecord[] {
	const threads = Map.groupBy(
		records.filter((record) => record.kind === 'comment'),
		(comment) => comment.essay,
	);
	const statuses = new Map<EntryKey, Status>();
	for (const essay of records) {
		const comments = threads.get(essay.key);
		if (essay.kind !== 'essay' || comments === undefined) continue;
		const thread = describeThread(comments, essay.text);
		for (const comment of comments) statuses.set(comment.key, statusOf(comment, thread));
	}
	return records.map((record) => {
		const status = statuses.get(record.key) ?? 'shown';
		const marked = record.kind === 'comment' && record.status === 'shown' && status !== 'shown';
		return marked ? { ...record, status } : record;
	});
}

/** What is asked of a thread about each of its comments, found once. */
interface ThreadWords {
	/** Each run of words, and who wrote it first, at which place. */
	readonly runs: ReadonlyMap<string, { readonly position: number; readonly author: string }>;
	/** How many comments and essays use each word of weight. */
	readonly uses: ReadonlyMap<string, number>;
	/** Latest year printed by each place in the thread, of people who sell nothing. */
	readonly years: readonly number[];
}

function describeThread(comments: readonly CommentRecord[], essay: string): ThreadWords {
	const ordered = [...comments].sort((a, b) => a.position - b.position);
	const runs = new Map<string, { position: number; author: string }>();
	const uses = new Map<string, number>();
	const years: number[] = [];
	for (const word of heavyWords(normaliseWords(essay))) uses.set(word, 1);
	let latest = -Infinity;
	for (const comment of ordered) {
		const words = normaliseWords(comment.text);
		for (const word of heavyWords(words)) uses.set(word, (uses.get(word) ?? 0) + 1);
		for (const run of runsOf(words)) {
			if (!runs.has(run))
				runs.set(run, { position: comment.position, author: nameKey(comment.author ?? '') });
		}
		years[comment.position] = latest;
		const year = Number(comment.published?.slice(0, 4));
		if (Number.isFinite(year) && sellsSomething(comment.author ?? '') === 0)
			latest = Math.max(latest, year);
	}
	return { runs, uses, years };
}

function statusOf(comment: CommentRecord, thread: ThreadWords): Status {
	if (comment.isApproved === true) return 'shown';
	if (isPingback(comment)) return 'pingback';
	return spamWeight(comment, thread) >= spamFrom ? 'spam' : 'shown';
}

/** Another blog's software quoting itself: an excerpt between ellipses in brackets. */
function isPingback({ text, author = '' }: Pick<CommentRecord, 'text' | 'author'>): boolean {
	const ends = [/^\[(?:\.{2,4}|…)\]/u, /\[(?:\.{2,4}|…)\]$/u].filter((end) =>
		end.test(text.trim()),
	);
	// People leave something out, too; an excerpt cut at one end is another blog's under its title.
	const isExcerpt = ends.length === 2 || (ends.length === 1 && !isPerson(author));
	return (
		isExcerpt ||
		/^(?:pingback|trackback)\b/iu.test(author) ||
		/^(?:pingback|trackback) from/iu.test(text) ||
		(/^(?:pingback|trackback):/iu.test(text) && !isPerson(author))
	);
}

/** A name of one word or two, which a post's title rarely is. */
function isPerson(author: string): boolean {
	return author.split(' ').length <= 2 && nameLikeness(author) >= surelyName;
}

const surelyName = 0.8;

/** How much speaks for spam: a name that sells, words that fit any page, copied words, years late. */
function spamWeight(comment: CommentRecord, thread: ThreadWords): number {
	const sells = sellsSomething(comment.author ?? '');
	const words = normaliseWords(comment.text);
	let weight = sells;
	if (copiesAnother(comment, thread, words)) weight += 2;
	if (isLate(comment, thread)) weight += 1;
	if (sells > 0 && (fitsAnyPage(words, thread) || isFlattery(comment.text))) weight += 1;
	const linked = links.test(comment.text);
	const keyword = isKeyword(comment.author ?? '');
	if (sells > 0 && linked) weight += 0.5;
	const asked = countIn(comment.text, solicitations);
	// Readers tell of a price or free shipping, too; who sells leaves a link or words to be found for.
	const flatters = isFlattery(comment.text);
	const trades = flatters && business.test(comment.text);
	const bare = sells === 0 && !linked && !keyword && !trades;
	const made = Math.min(2, asked + (bare ? 0 : countIn(comment.text, offers)));
	// Wares that nobody on the page spoke of, and where to get them, are the whole of an advertisement.
	if (linked && wares.test(comment.text) && fitsAnyPage(words, thread)) weight += spamFrom;
	if (made === 0) return weight;
	// Praise, an offer and an address are the whole of many an advertisement.
	const around = linked && flatters ? 1.5 : linked || flatters ? 0.5 : 0;
	return weight + made * 1.5 + around + (keyword ? 1 : 0);
}

/** An address, also one that is spelt to pass a filter: `cash dot info`; `example` is what made-up ones end with. */
const links =
	/https?:\/\/|www\.|\b\p{L}[\p{L}\d-]{2,40}\s?(?:\(dot\)|\bdot\b|(?<!\s)\.(?!\s))\s?(?:com|net|org|info|biz|example)\b/iu;

/** What only those say who ask for a visit or money; each is a sign of its own. */
const solicitations: readonly RegExp[] = [
	/\bwelcome (?:to )?(?:visit )?(?:our|my) (?:\p{L}+ ){0,3}(?:shop|store|site|web ?site)\b|\bwelcome visit\b/iu,
	/\b(?:see|click(?: on)?|check) my (?:profile|name|site|web ?site|system)\b|\bvisit my (?:site|web ?site|web ?log|shop|store)\b/iu,
	/\$\s?\d{2,3}\s?(?:\/|an |per )\s?h(?:ou)?r\b.{0,40}\bhome\b/iu,
	/\$\s?\d[\d,]{1,8} .{0,40}\b(?:from|at) (?:my )?home\b/iu,
	/\b(?:accepts? paypal|paypal accept(?:ed)?|guaranteed delivery|worldwide delivery)\b/iu,
	/\bbuy \d{2,6} (?:real |new )?(?:facebook|twitter|instagram|youtube) (?:fans|likes|followers|views)\b/iu,
	/\bfree (?:trial|ship) (?:>|now|worldwide)/iu,
	/\bcall us (?:today|now)\b/iu,
	/\b(?:makes?|earns?|made|earned) (?:about )?\$?\d[\d,.]{0,8} ?(?:dollars|bucks|euros?|usd)? ?(?:hourly|(?:an?|per|every|each) (?:hour|day|week))\b.{0,80}\b(?:home|laptop|computer|internet|online)\b/iu,
	/\blast (?:week|month) (?:her|his|my|their) (?:pay(?: ?(?:check|cheque|ment))?|check|cheque) was\b/iu,
	/\b(?:in need of|looking for) (?:an? )?(?:urgent |quick |personal |business )?loan\b|\bwe (?:give|offer)(?: out)? (?:\p{L}+ ){0,2}loans?\b/iu,
	/\bloans?\b.{0,60}\b\d{1,2}(?:\.\d)? ?% interest\b/iu,
	/\b(?:visit[ae]n?|visitez|visitate|besuchen sie|besuche|bezoek|odwiedź) (?:nuestr[ao]|noss[ao]|notre|il nostro|unsere[nr]?|onze|nasz[aą]?) (?:p[áa]gina|site|sitio|sito|tienda|loja|boutique|negozio|seite|shop|website|web|stron[aę]|sklep)\b/iu,
	/(?<!\p{L})(?:utan kreditupplysning|sin (?:n[oó]mina ni |n[oó]mina |aval)|prestiti .{0,30}(?:protestati|cattivi pagatori)|(?:kredyt|pożyczk[ai]) bez bik|kredit ohne schufa|crédit sans justificatif|lening zonder bkr)(?!\p{L})/iu,
	/(?<!\p{L})zapraszam na (?:moją |swoją |naszą )?stronę(?!\p{L})/iu,
	/\bqq ?[:：]? ?\d{5,}/iu,
	/诚信第一|专业(?:办理|代办)|代开发票/u,
	/(?<!\p{L})(?:доставка по|купить .{0,40}(?:недорого|д[её]шево)|заказать .{0,40}(?:недорого|сайт))/iu,
];

/** What those say who write for a company. */
const business =
	/\bwe (?:also |are |can )?(?:offer|provide|supply|sell|deliver|export|manufacture|have (?:also |a )?(?:many cheap|best|very good))\b|\bour (?:shop|store|offers|catalog(?:ue)?|products|services)\b|\bcall us\b|\b(?:in unserem (?:\p{L}{0,12}-?)?shop|auf unserer (?:web)?seite|(?:dans|sur) notre (?:boutique|site)|(?:op|in) onze (?:web ?site|web ?shop|winkel)|en nuestra (?:tienda|web)|nel nostro (?:negozio|sito)|w naszym sklepie)\b/iu;

/** What those say who sell something, and readers now and then; each is a sign beside a link. */
const offers: readonly RegExp[] = [
	business,
	/\b(?:best|cheap(?:est)?|low(?:est)?|wholesale|great|discount(?:ed)?) (?:price|rate)s?\b/iu,
	/\bbuy (?:cheap\b|\p{L}+.{0,60}\b(?:cheap|online|here|at)\b)|\bcheap \p{L}+ (?:here|for sale|online)\b/iu,
	/\bfree shipp?ing\b|\breplicas?\b/iu,
	/\b\d{1,2} ?% off\b|\bwholesale\b|\bunlocked phones\b/iu,
	/\bon (?:the|her|his|my) (?:laptop|computer|internet)\b.{0,60}\b(?:hours?|month|week)\b/iu,
	/\bcheap (?:\p{L}+ ){1,3}(?:wholesale|online|sale)\b/iu,
	/\b(?:please )?visit (?:us|our (?:web ?site|site|store|shop|page))\b|\bvisit\s(?:https?:|www\.)/iu,
	/(?<!\p{L})(?:недорого|д[её]шево|оптом|скидк[аи]|günstig kaufen|billig kaufen|pas cher|comprar barato|a buon mercato)(?!\p{L})/iu,
	/\b\d{1,2} ?% (?:rabatt|korting|de (?:réduction|remise|descuento)|di sconto|zniżki)(?!\p{L})|\b(?:met korting|gratis (?:bezorg(?:d|ing)|verzending|versand)|livraison gratuite|envío gratis|spedizione gratuita)\b/iu,
	/\b(?:leading|number one|top) (?:supplier|provider|manufacturer|exporter|vendor)s?\b/iu,
	/\bclick (?:on )?(?:my (?:profile|name|link)|here (?:for|to get))\b/iu,
	/\b(?:makes?|earns?|made|earned|making|earning)\s\$\s?\d/iu,
	/\bcheck out my free\b|\bwork(?:ing)? (?:from|at) home\b.{0,60}\$/iu,
	/\b(?:check out|visit|see|come (?:by|to)) (?:my|our) (?:new |free )?(?:site|web ?site|shop|store|app|webinar)\b|\bplease to visit\b/iu,
	/\b(?:i (?:also )?have (?:also )?a|my) (?:web ?)?site (?:on|about|for)\b/iu,
	/\b(?:link building|directory submission|do-?follow|back-?links?|social bookmarking)\b/iu,
	/\b(?:apply|order|sell|download|sign up|join|buy)\b.{0,40}\b(?:today|now|online today)\b/iu,
	/<a href ?=|\[url=/iu,
	/\bwithout (?:a )?(?:survey|prescription)\b|\bno (?:survey|prescription)\b/iu,
	/\bsave up to \d{1,2} ?%/iu,
	/\bi (?:was|am) (?:very )?pleased? to find this (?:web-?)?site\b|\benjoying every (?:little )?bit of it\b/iu,
];

/** What is advertised on pages that speak of other things, in a dozen languages. */
const wares =
	/(?<!\p{L})(?:(?:without|no|sans|ohne|sin|senza|zonder|bez|utan|без) (?:a |une? )?(?:prescription|ordonnance|rezept|receta|ricetta|recept|recepty|recept[ua]?|рецепта)|online (?:pharmacy|casinos?|poker|apotheke|apotheek)|(?:casinos?|poker|pharmacie|farmacia|apteka|apotheke|казино|аптека) (?:online|on-?line|en ligne|internetow[ae]|онлайн)|(?:pharmacie|farmacia|apteka) (?:en l[ií]nea|internetowa)|(?:free|cheap|mobile) ring ?tones|(?:darmowe|tanie) (?:tapety|dzwonki)|texas hold ?['’]?em|(?:wow|runescape|guild wars|diablo) gold|power ?level(?:l?ing)|(?:sacs?|montres?|chaussures?|bolsos?|relojes|borse|orologi|taschen|uhren|tassen|torebki) .{0,30}(?:pas chers?|(?:prix )?discount|baratos?|a poco prezzo|billig|günstig|goedkoop|tani[eo])|(?:viagra|cialis|levitra|tramadol|phentermine)\b)/iu;

function countIn(text: string, patterns: readonly RegExp[]): number {
	const head = text.slice(0, 2000);
	return patterns.filter((pattern) => pattern.test(head)).length;
}

/** What somebody wants to be found for: several words without a capital, or `watches4u`. */
function isKeyword(author: string): boolean {
	const small = author.includes(' ') && author === author.toLowerCase() && /\p{Ll}/u.test(author);
	return small || /\p{L}4u$/iu.test(author);
}

const goods =
	/\b(?:seo$|(?:store|shop)(?=$|\s(?:online|for|uk|usa)\b)|outlet|cheap|discount|wholesale|buy|sale|replica|watches|handbags?|purses?|boots|shoes|sneakers|jerseys|jewel\p{L}*|uggs?|vuitton|gucci|prada|viagra|cialis|levitra|xanax|valium|tramadol|phentermine|hydrocodone|oxycodone|pills?|pharmacy|casino|poker|betting|slots?|loans?|cr[eé]ditos?|pr[eé]stamos?|kredite?|mortgage|payday|debt (?:relief|consolidation|settlement)|work from home|ganhe dinheiro|geld verdienen|insurance|seo|backlinks?|hosting|web ?design(?:ers?)?|website design|logo design|directory submission|developers?|(?:web|app|application|software) development|certifications?|escorts?|dating|weight loss|diet pills|acai|wallpapers|downloads?|rental|for (?:boys?|girls?|men|women|sale|kids)|repair service|moving company|essay writing|online (?:\p{L}+ )?(?:shop|store|courses?|degrees?)|reviews|presentation training|lawyers|attorneys|plumbers|coupons?|promo|hold ?'?em|wow gold|gift cards?|make money|money from home|canvas prints)\b/iu;

/** `best kitchen knives`: what is praised is to be sold. */
const praised = /^(?:best|affordable|cheap|free|win|buy|proven)\s\S+\s\S/iu;
/** A service and nothing else, `Web Application Development`, is the name of nobody. */
const service =
	/^(?:(?:web|website|internet|mobile|app|application|software|logo|custom|professional|online|digital|seo|marketing|hosting|design|development|developers?|designers?|services?|solutions?|company|agency)(?:\s|$)){2,}$/iu;

function sellsSomething(author: string): number {
	if (author === '') return 0;
	if (service.test(author)) return spamFrom;
	// `a shop girl` is a person.
	const named = goods.test(author) || praised.test(author);
	const keywords = named && !/^(?:an?|the)\s|\s(?:at|from|in) the\s/iu.test(author) ? 2 : 0;
	const domain = /\.(?:com|net|org|info|biz|co\.uk|ru|cn)\b/iu.test(author) ? 1 : 0;
	const small = author.includes(' ') && author === author.toLowerCase() && keywords > 0 ? 0.5 : 0;
	return keywords + domain + small;
}

/** Copied runs of fewer words are turns of phrase. */
const copiedRun = 8;
/** A quotation is part of a comment; a copy is nearly all of it. */
const copiedShare = 0.8;

function runsOf(words: readonly string[]): string[] {
	return words
		.slice(copiedRun - 1)
		.map((_, start) => words.slice(start, start + copiedRun).join(' '));
}

function copiesAnother(
	comment: CommentRecord,
	{ runs }: ThreadWords,
	words: readonly string[],
): boolean {
	const own = runsOf(words);
	const author = nameKey(comment.author ?? '');
	const copied = own.filter((run) => {
		const first = runs.get(run);
		return first !== undefined && first.position < comment.position && first.author !== author;
	});
	return own.length > 0 && copied.length >= own.length * copiedShare;
}

/** Years after the comment before it a thread is dead, and spam is what still finds it. */
const deadAfterYears = 2;

function isLate({ published, position }: CommentRecord, { years }: ThreadWords): boolean {
	const last = years[position] ?? -Infinity;
	return Number.isFinite(last) && Number(published?.slice(0, 4)) - last >= deadAfterYears;
}

/** Thanks for the information, whatever it was. */
function isFlattery(text: string): boolean {
	return /\b(?:thanks|thank you) for (?:the )?(?:sharing|posting|your|such|this)|\b(?:nice|great|good|useful|interesting|informative|amazing|brilliant|wonderful|beautiful) (?:article|post|blog|information|info|ideas?|videos?|site|stuff|design|layout|shot|pics?|photos?|pictures?)\b|\bkeep (?:up the (?:good|great)|it up)\b|\b(?:very |much ){0,2}impressed (?:with|by) your (?:article|post|blog|site)\b|\b(?:sehr )?(?:interessanter|toller|schöner|guter|klasse) (?:beitrag|artikel|blog)\b|\b(?:super|très bon|beau|joli) (?:blog|article|site)\b|\b(?:mooie?|leuke?|interessante?) (?:blog|site|artikel)\b|\b(?:excelente|muy buen|interesante|ottimo|bellissimo) (?:blog|art[ií]culo|articolo|post)\b|\byour (?:article|post|blog|site) is (?:very |really |so ){0,2}(?:useful|informative|helpful)\b/iu.test(
		text,
	);
}

/** Longer comments than this say something about something. */
const fewWords = 40;

/** Whether a short comment shares next to no word of weight with the essay and the other comments. */
function fitsAnyPage(words: readonly string[], { uses }: ThreadWords): boolean {
	if (words.length > fewWords) return false;
	const heavy = [...heavyWords(words)];
	return heavy.filter((word) => (uses.get(word) ?? 0) > 1).length <= heavy.length * 0.5;
}

function heavyWords(words: readonly string[]): ReadonlySet<string> {
	return new Set(words.filter((word) => word.length >= 6));
}
