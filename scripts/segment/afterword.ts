import { closesEssay } from './furniture.ts';
import type { Line } from './line.ts';
import { sum } from './sum.ts';

/** What themes print between an essay's words and its comments, by what its first line says. */
const openers: readonly RegExp[] = [
	// Links to share it.
	/^(?:share(?: (?:this|it|on|via)(?: (?:article|post|story|entry|page))?)?|spread the (?:news|word|love)|(?:tweet|pin) it|teilen(?: mit)?|(?:diesen? )?(?:artikel|beitrag|geschichte|seite) teilen|twittern|mitteilen|weitersagen|partager(?: (?:cet article|ceci|sur))?|partagez.{0,30}|compart(?:e|ir|ilhe|ilhar)(?: (?:esto|en|con|isso|em|este (?:post|artículo)))?|condividi(?: su| questo articolo)?|delen|deel dit.{0,20}|dela(?: detta| med)?|udostępnij.{0,20}|поделиться.{0,30}|email this ?blogthis!.{0,90})\s?[:!]?(?:\s?\d{1,6})?$/iu,
	/^\d{0,6}\s?(?:click to|klick,? um|cliquez pour|haz clic para|fai clic (?:qui )?per|clique para|klik om)\s.{0,60}(?:share|e-?mail|print|teilen|senden|drucken|partager|envoyer|imprimer|compart|enviar|condivid|inviare|stampare|delen|afdrukken).{0,80}$/iu,
	// How many like it.
	/^(?:like|liken|gefällt mir|j['’]aime|me gusta|mi piace|curtir|vind ik leuk|gilla|lubię to)\s(?:loading|lade|wird geladen|chargement|cargando|caricamento|carregando|laden).{0,5}$/iu,
	// What else there is to read.
	/^(?:related(?: (?:posts?|articles?|entries|stories|content))?|(?:ähnliche|verwandte) (?:beiträge|artikel|themen).{0,30}|das könnte (?:dich|dir|sie|ihnen) auch (?:interessieren|gefallen)|you (?:may|might) also (?:like|enjoy|love|want to .{1,30}|be interested in.{0,20})|(?:articles?|billets?) (?:similaires?|liés?|connexes)|sur le même (?:sujet|thème)|(?:entradas|artículos|posts) relacionad[ao]s|articoli (?:correlati|simili)|potrebbe(?:ro)? (?:anche )?interessart[ie]|gerelateerde? .{1,20}|podobne wpisy|похожие записи|mehr (?:vom autor|zum thema))\s?[:»…]?$/iu,
	/^(?:post navigation|beitrags-?\s?navigation|artikel-?\s?navigation|navigation (?:de l['’]article|des articles)|navegación de entradas|navigazione articol[oi]|berichtnavigatie|nawigacja wpisu|navegação de posts?|inläggsnavigering)$/iu,
	/^(?:(?:vorheriger|nächster|previous|next) (?:beitrag|artikel|post|article)|article (?:précédent|suivant)|entrada (?:anterior|siguiente))(?:$|\b.{0,20}[:→»].{0,140}$)/iu,
	/^(?:see also|previously(?: on .{1,40})?|more (?:at|from|on) .{1,40}|related (?:research|coverage|reading)\b.{0,40}|share and enjoy)\s?:?$/iu,
	// Who wrote it.
	/^(?:about (?:the )?author|über (?:den autor|die autorin|den\/die autor)|à propos de l['’]aut(?:eur|rice)|sobre (?:el|la|o|a) autora?|over de auteur)s?(?:$|\s?[:,/].{0,300}$)/iu,
	/^(?:(?:show|view|see) all (?:posts|articles) (?:by|of)|(?:zeige )?alle (?:beiträge|artikel) von|voir tous les articles (?:de|par)|ver todas las entradas de)\s.{1,80}$/iu,
	/^Veröffentlicht von \p{Lu}[\p{L}.-]{0,20}(?: \p{Lu}[\p{L}.-]{0,20}){0,3}$/u,
	// What it is filed under.
	/^(?:article tags|mehr über|schlagworte)(?:\s?:|$).{0,300}$/iu,
	/^(?:veröffentlicht (?:in|unter)|publié dans|publicado en|pubblicato in|posted in .{1,60} and tagged)\s.{1,200}(?<![.!?])$/iu,
	/^(?:zuletzt (?:aktualisiert|überarbeitet|geändert|bearbeitet)|dernière (?:mise à jour|modification)|mis à jour le|última (?:actualización|atualização|modificación)|ultim[oa] (?:aggiornamento|modifica)|laatst (?:bijgewerkt|gewijzigd)|senast (?:uppdaterad|ändrad))\b.{1,60}$/iu,
	/^(?:esta entrada (?:fue|foi) (?:publicada|escrita) (?:en|em|el|por)|(?:ce contenu a été|cette entrée a été) (?:publiée?|écrite?)|questa voce è stata pubblicata|(?:dit|het) bericht (?:is|werd) geplaatst|(?:det här )?inlägget postades|ten wpis (?:został|umieszczono))(?!\p{L}).{0,300}$/iu,
	/^tags (?:für diesen artikel|pour cet article|para este artículo|per questo articolo|voor dit artikel)\s?:.{0,300}$|^bookmark (?:with|this(?: (?:post|page|article))?)\s?:$/iu,
	/^dieser (?:eintrag|beitrag|artikel) wurde .{0,60}(?:veröffentlicht|abgelegt|geschrieben|gepostet)(?!\p{L}).{0,300}$/iu,
];

/** What themes print behind a word that stands unseen, without a colon: `CategoriesEssays`, `Tags bog, curlew`. */
const filedUnseen =
	/^(?:Categories|Kategorien|Catégories|Categorías|Tags|Schlagwörter|Étiquettes|Etiquetas)(?:(?=\p{Lu})|\s(?=\S{2,30}$|[^.!?:]{2,40},\s))[^.!?:]{2,160}$/u;

/** What stands above how many like it, and elsewhere above anything else. */
const likeHeading =
	/^(?:like this|gefällt mir|j['’]aime(?: ça)?|me gusta esto|mi piace|curtir isso|vind ik leuk)\s?:$/iu;

/** Lines of so many words that end as sentences do are prose. */
const proseWords = 12;
/** An essay with less prose is a list, a poem or a recipe, of which the end is not told so. */
const leastProse = 40;
/** At most so many words of prose stand below an essay, an author's life, and at most this share of its own. */
const mostProse = 240;
const mostShare = 0.3;

/** Whether the line is one that a theme prints below an essay's words. */
export function opensAfterword({ text }: Line): boolean {
	if (text.length > 400) return false;
	// `Share this with your mother.`, `Published in 1911, my grandmother’s book says nothing.`
	const files = closesEssay(text) && !/[\p{L}\d”"’)][.!?]$/u.test(text);
	return files || filedUnseen.test(text) || openers.some((pattern) => pattern.test(text));
}

/** `View all posts by Ann →`, below what the theme says of her. */
const allPosts = /^(?:view|show|see) all (?:posts|articles) (?:by|of)\s/iu;
const aboutWriter = /^about \S{1,30}(?: \S{1,30}){0,2}$/iu;
const longestLife = 3;

/** How many lines above the one that opens what stands below an essay belong to that. */
function heightAbove(lines: readonly Line[], index: number): number {
	if (likeHeading.test(lines[index - 1]?.text ?? '')) return 1;
	if (!allPosts.test(lines[index]?.text ?? '')) return 0;
	const above = lines.slice(Math.max(0, index - longestLife), index).toReversed();
	return 1 + above.findIndex(({ text }) => aboutWriter.test(text));
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
		if (line !== undefined && above >= leastProse && isLittle && opensAfterword(line))
			return index - heightAbove(lines, index);
		above += prose[index - from] ?? 0;
	}
	return to;
}
