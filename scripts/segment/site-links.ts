/** The links by which a page is left for the rest of its own site, as themes print them. */
const ways =
	/^(?:(?:skip|jump) to .{1,30}|scroll down to content|(?:direkt )?zum inhalt(?: springen)?|aller au contenu(?: principal)?|(?:saltar|ir) al contenido|vai al contenuto|(?:main |site )?(?:navigation|menu)|menü|home(?: ?page)?|start(?:seite)?|accueil|inicio|início|strona główna|advanced search|search|suche|recherche|archives?|archiv|latest|most popular|top stories)$/iu;

/** Those that name the site itself, and what its readers may do. */
const services =
	/^(?:about(?: us| me)?|über(?: uns| mich)?|à propos|acerca de|chi siamo|over (?:ons|mij)|contact(?: us| me)?|kontakt|contatti|contacto|impressum|privacy(?: policy)?|datenschutz(?:erklärung)?|advertise|faq|bio|cv|press|log ?(?:in|out)|sign (?:in|up)|register|anmelden|registrieren|members?|subscribe|abonnieren|newsletter|podcast|rss(?: ?[/|] ?atom)?|ask(?: me anything)?|submit|random|mobile|theme|shop|store|jobs|classifieds|obituaries)$/iu;

/** Those that name its parts. */
const parts =
	/^(?:blog|blogroll|links|posts|pages|tags|categories|projects|photos|gallery|videos?|events|news|guestbook|publications|teaching|research|today['’]s paper|world|u\.?s\.?|local|politics|business|technology|tech|science|health|sports?|opinion|arts|entertainment|culture|travel|style|lifestyle|fashion|education|weather|real estate|autos|movies|environment)$/iu;

/** Whether the line is a link that stands in the menus of most sites. */
export function isSiteLink(text: string): boolean {
	return ways.test(text) || services.test(text) || parts.test(text);
}
