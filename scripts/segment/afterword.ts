import { closesEssay } from './furniture.ts';
import type { Line } from './line.ts';
import { sum } from './sum.ts';

/** What themes print between an essay's words and its comments, by what the first line says. */
const openers: readonly RegExp[] = [
	// Links to share it.
	/^(?:share(?: (?:this|it|on|via)(?: (?:article|post|story|entry|page))?)?|spread the (?:news|word|love)|(?:tweet|pin) it|teilen(?: mit)?|(?:diesen? )?(?:artikel|beitrag|geschichte|seite) teilen|twittern|mitteilen|weitersagen|partager(?: (?:cet article|ceci|sur))?|partagez.{0,30}|compart(?:e|ir|ilhe|ilhar)(?: (?:esto|en|con|isso|em|este (?:post|artículo)))?|condividi(?: su| questo articolo)?|delen|deel dit.{0,20}|dela(?: detta| med)?|udostępnij.{0,20}|поделиться.{0,30}|email this ?blogthis!.{0,90})\s?[:!]?(?:\s?\d{1,6})?$/iu,
	/^\d{0,6}\s?(?:click to (?:share|email|print)|klick,? um|cliquez pour|haz clic para|fai clic (?:qui )?per|clique para|klik om)\s.{1,120}$/iu,
	// How many like it.
	/^(?:like this|gefällt mir|j['’]aime|me gusta(?: esto)?|mi piace|curtir(?: isso)?|vind ik leuk|gilla|lubię to)\s?(?::|…|(?:loading|wird geladen|chargement|cargando|caricamento|laden).{0,5})$/iu,
	// What else there is to read.
	/^(?:related(?: (?:posts?|articles?|entries|stories|content))?|(?:ähnliche|verwandte) (?:beiträge|artikel|themen).{0,30}|das könnte (?:dich|dir|sie|ihnen) auch .{0,30}|you (?:may|might) also .{1,40}|(?:articles?|billets?) (?:similaires?|liés?|connexes)|sur le même (?:sujet|thème)|(?:entradas|artículos|posts) relacionad[ao]s|articoli (?:correlati|simili)|potrebbe(?:ro)? (?:anche )?interessart[ie].{0,20}|gerelateerde? .{1,20}|podobne wpisy|похожие записи|mehr (?:vom autor|zum thema))\s?[:»…]?$/iu,
	/^(?:post navigation|beitrags-?\s?navigation|artikel-?\s?navigation|navigation (?:de l['’]article|des articles)|navegación de entradas|navigazione articol[oi]|berichtnavigatie|nawigacja wpisu|navegação de posts?|inläggsnavigering)$/iu,
	/^(?:vorheriger|nächster|previous|next|article précédent|article suivant|entrada anterior|entrada siguiente) (?:beitrag|artikel|post)\b.{0,160}$/iu,
	// Who wrote it.
	/^(?:about (?:the )?author|über (?:den autor|die autorin|den\/die autor)|à propos de l['’]aute|sobre (?:el|la|o|a) autora?(?!\p{L})|over de auteur|veröffentlicht von \p{Lu}|(?:show|view|see) all (?:posts|articles) (?:by|of)\s|(?:zeige )?alle (?:beiträge|artikel) von\s|voir tous les articles\s|ver todas las entradas\s).{0,300}$/iu,
	// What it is filed under.
	/^(?:article tags|dieser (?:eintrag|beitrag|artikel) wurde (?:am .{1,30} )?(?:veröffentlicht|unter|in|von)|veröffentlicht (?:in|unter)|publié dans|publicado en|pubblicato in|mehr über:|schlagworte|posted in .{1,60} and tagged)(?!\p{L}).{0,300}$/iu,
];

/** Lines of so many words that end as sentences do are prose. */
const proseWords = 12;
/** At most so many words of prose stand below an essay, an author's life, and at most this share of its own. */
const mostProse = 240;
const mostShare = 0.3;

/** Whether the line is one that a theme prints below an essay's words. */
export function opensAfterword({ text }: Line): boolean {
	return text.length <= 400 && (closesEssay(text) || openers.some((pattern) => pattern.test(text)));
}

/**
 * Where an essay's words end and what the theme prints below them begins: links to share it, what is
 * like it, who wrote it. `to` where nothing does. Half-open range of indices.
 */
export function afterwordOf(
	lines: readonly Line[],
	{ from, to }: { readonly from: number; readonly to: number },
): number {
	const prose = lines
		.slice(from, to)
		.map(({ words, sentence }) => (sentence && words >= proseWords ? words : 0));
	const all = sum(prose);
	let above = 0;
	for (let index = from; index < to; index += 1) {
		const line = lines[index];
		const below = all - above;
		const isLittle = below <= mostProse && below <= above * mostShare;
		if (line !== undefined && isLittle && opensAfterword(line)) return index;
		above += prose[index - from] ?? 0;
	}
	return to;
}
