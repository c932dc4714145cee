/**
 * Words that blog software prints around posts and comments, in the languages it is commonly set
 * to. A whole line must match: the same words inside somebody's sentence are the sentence's.
 */
const furniture: readonly RegExp[] = [
	/^(?:\(?(?:reply|log ?in to reply|login or register to post comments|register or log ?in to (?:reply|comment)|quote|permalink|permanent link|link|share|tweet|like|report|report abuse|report this comment|flag(?: as inappropriate)?|edit|delete|top|back to top|parent|thread|link to this|direct link|email this|print|antworten|zitieren|melden|répondre|citer|responder|citar|rispondi|beantwoorden|svara|svar|odpowiedz|ответить|返信|reply to this|reply to this comment|show replies|hide replies|view|view all|more|load more(?: comments)?|older comments|newer comments|previous|next|collapse|expand|upvote|downvote|recommend|\(?\d{1,4}\)?|[•·|#↑↓»«]+)\)?[\s•·|,›»]*){1,6}$/iu,
	/^(?:leave|post|add|write|submit|make) (?:a|your|an?other) (?:comment|reply|response|trackback)\b.{0,60}$/iu,
	/^(?:comments?|responses?|replies|trackbacks?|pingbacks?|discussion)(?: feed| rss| \(atom\)| are closed\b.{0,60}| for this (?:entry|post).{0,40})?[.:]?$/iu,
	/^(?:comments|trackbacks|pings) (?:on|for) this (?:entry|post) are closed.{0,20}$/iu,
	/^subscribe(?: to)?(?:$|:|\b.{0,60}(?:feed|rss|atom|e-?mail|comments|newsletter|below|posts).{0,20}$)/iu,
	/^(?:post|posts|post comments|comments)? ?\(atom\)$/iu,
	/^(?:rss|atom|xml)(?: feed)?(?: for comments.{0,60})?$/iu,
	/^trackback (?:url|uri|address|link|pings).{0,120}$/iu,
	/^listed below are links to weblogs that reference .{1,160}$/iu,
	/^(?:https?:\/\/\S{1,200}(?:trackback|mt-tb|\.cgi)\S{0,100})$/iu,
	/^(?:name|e-?mail(?: address)?|url|website|web ?site|home ?page|message|comment|your comment)(?:,? (?:e-?mail(?: address)?|url|and url|website|and))*[:*]?(?:\s?\((?:required|optional|will not be published|never displayed)\b.{0,40}\))?[:*]?$/iu,
	/^name, e-?mail.{0,80}(?:required|optional).{0,40}$/iu,
	/^(?:you (?:can|may) use these html tags|you must be logged in|required fields are marked|your e-?mail (?:address )?will not be published|notify me of|save my name|remember (?:me|personal info|my details)|please (?:log|sign) in to|comments? moderation|all comments are moderated|this site uses akismet|comments? preview|preview your comment)\b.{0,160}$/iu,
	/^(?:home|main|archives?|about(?: me)?|contact|blogroll|links|categories|category|recent (?:posts|comments|entries)|related (?:posts?|entries|articles|resources)|search|meta|pages|tags|tag cloud|navigation|menu|sitemap|calendar|sidebar|advertise(?: here| with us)?|advertisements?|sponsors?|follow (?:me|us).{0,30}|share this.{0,40}|bookmark(?: this)?|powered by .{1,60}|theme (?:by|:) .{1,60}|design(?:ed)? by .{1,60}|copyright\b.{0,80}|©.{0,100}|all rights reserved.{0,40}|skip to (?:content|main|navigation).{0,20}|current news|support this blog|view network map|about the author)$/iu,
	/^posts? (?:tagged|filed under|in (?:the )?category|categorized|by)\b.{0,80}$/iu,
	/^(?:archive|archives|category|tag) (?:for|archives?)\b.{0,80}$/iu,
	/^%[a-z] bloggers? like this:?$/iu,
	/^(?:be the first to like|\d{1,4} bloggers? like this|one blogger likes this|like this:|loading\.{0,3}|like loading).{0,40}$/iu,
	/^(?:older|newer|previous|next) (?:posts?|entries|entry|article|page|comments)\b.{0,60}$/iu,
	/^(?:«|<<|‹|←|&laquo;)\s.{1,200}$/u,
	/^.{1,200}\s(?:»|>>|›|→|&raquo;)$/u,
	/^.{1,120}\|\s?(?:main|home)\s?\|.{1,120}$/iu,
	/^prefer e-?mail\??$/iu,
	/^(?:filed|posted) (?:under|in):? .{0,100}$/iu,
	/^(?:del\.icio\.us|digg|reddit|stumbleupon|facebook|twitter|google\+?|linkedin|pinterest|technorati|e-?mail)(?:[\s|,•·]+(?:del\.icio\.us|digg( this)?|reddit|stumbleupon|facebook|twitter|google\+?|linkedin|pinterest|technorati|e-?mail)){0,10}$/iu,
];

/** Whether the whole line is words of the page, not of a person. */
export function isFurniture(line: string): boolean {
	return line.length <= 300 && furniture.some((pattern) => pattern.test(line.trim()));
}

const headings: readonly RegExp[] = [
	/^(?<count>\d{1,5}|one|no|keine|ein|aucun|ningún|nessun) (?:(?:user|reader|visitor|total) )?(?:comments?|responses?|replies|reply|thoughts?|notes?|reactions?|kommentare?|antworten?|commentaires?|réponses?|comentarios?|respuestas?|commenti?|commento|reacties?|comentários?|respostas?|kommentarer?|komentarz[ey]?|отзыв\p{L}*|комментари\p{L}*)(?:\/(?:trackbacks?|pingbacks?))?(?:\s?(?:to|on|so far|for|zu|auf|à|sur|a|en|su|op|till|do)\b.{0,200})?\s?[:»]?$/iu,
	/^(?:comments?|responses?|replies|reader comments|discussion|kommentare|commentaires|comentarios|commenti|reacties|comentários|kommentarer)\s?[([:]?\s?(?<count>\d{1,5})?\s?[)\]:]?(?: (?:to|on) .{1,160})?$/iu,
	/^(?:there (?:are|is)) (?<count>\d{1,5}|one) (?:comments?|responses?).{0,80}$/iu,
	/^(?:read|view|see|join) (?:the |all )?(?:comments?|discussion|responses?).{0,40}$/iu,
];

const countWords: Readonly<Record<string, number>> = { one: 1, ein: 1, no: 0, keine: 0, aucun: 0, ningún: 0, nessun: 0 };

/** A line that opens a comment section (`12 Responses to “…”`), with the number it promises. */
export function commentHeading(line: string): { readonly count: number | undefined } | undefined {
	if (line.length > 260) return undefined;
	for (const pattern of headings) {
		const match = pattern.exec(line.trim());
		if (match === null) continue;
		const printed = match.groups?.['count']?.toLowerCase();
		return { count: printed === undefined ? undefined : (countWords[printed] ?? Number(printed)) };
	}
	return undefined;
}

const pluginTrailer =
	/^(?:(?<my>my)|(?<name>.{1,80}?))\s{0,3}(?:last|latest|most recent|recent) (?:blog |web ?log )?(?:post|entry|article)\s?(?:\.{2,}|…|:|-)\s{0,3}.{0,400}$/iu;
const recentlyPosted =
	/^(?:(?<name>.{1,80}?)\s(?:also )?(?:recently (?:posted|published|wrote)|['’]s last blog)\s?(?:\.{2,}|…|:)\s{0,3}.{0,400})$/iu;

/**
 * The line a comment plugin adds below a comment (`Emil Wischs last blog post..Title`), and whom it
 * names. The plugin wrote a possessive and lost its apostrophe, so one final `s` is not the name's.
 */
export function pluginAuthor(line: string): { readonly name: string | undefined } | undefined {
	if (line.length > 600) return undefined;
	const last = pluginTrailer.exec(line);
	if (last !== null) return { name: last.groups?.['name']?.replace(/['’]?s['’]?$/u, '').trim() };
	const recent = recentlyPosted.exec(line);
	return recent === null ? undefined : { name: recent.groups?.['name']?.trim() };
}
