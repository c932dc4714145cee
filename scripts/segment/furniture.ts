import { linkWords, roleWords } from '../text/byline-words.ts';

/** What a theme prints below a comment about another day than the comment's, or looks like one. */
const datedLinks: readonly RegExp[] = [
	/^(?:reply )?\d{1,4} (?:replies|reply)\s[·•|]\sactive\s.{1,40}$/iu,
	/^(?:last )?edited by .{1,60} (?:at|on) .{4,40}$/iu,
	/^updated \d{1,4}[-/.]\d{1,2}[-/.]\d{2,4} at .{1,40}\bby \S.{0,120}$/iu,
	// The version of a plugin for votes.
	/^v[an]:[a-z] \[[\d._]{3,20}\]$/iu,
];

/**
 * Words that blog software prints around posts and comments, in the languages it is commonly set
 * to. A whole line must match: the same words inside somebody's sentence are the sentence's.
 */
const furniture: readonly RegExp[] = [
	/^\((?:(?:deleted|screened|suspended) comment|удал[её]нный комментарий|скрытый комментарий)\)$/iu,
	...datedLinks,
	/^(?:(?:hot debate|popular|controversial|well-loved|poorly-rated)\.? )?(?:what do you think\? )?(?:like or dislike|helpful or unhelpful|agree or disagree):?\s{1,4}[+-]?\d{1,5}\s{1,4}[+-]?\d{1,5}$|^(?:[\p{L} -]{3,20}\. )?like or dislike:? thumb.{1,40}$|^hidden due to low comment rating\b.{0,60}$/iu,
	/^\d{1,5} (?:leser-?empfehlung(?:en)?|empfehlung(?:en)?|(?:reader )?recommendations?)$|^recommend(?:ed)?\?? ?\(\d{1,5}\)$|^recommended\d{0,5}$|^[+-]?\d{1,5} votes?(?: \(\d{1,5} up \/ \d{1,5} dn\).{0,80})?$/iu,
	/^\+ [-–]$|^comments \(\d{1,6}\) \| .{1,40}$|^\d{1,3}(?:,?\d{3})? fans?$/iu,
	/^.{1,40} (?:promoted|featured|approved|starred) this comment\.?$|^click to rate\s{1,8}rating\b.{0,20}$|^the (?:uri|url) (?:to|for) trackback\b.{1,200}$/iu,
	/^\d{1,5} (?:of \d{1,5} )?(?:people|person)$|^\d{1,5} (?:of \d{1,5} )?people found this (?:comment |post )?(?:helpful|useful)\b.{0,60}$|^(?:one|un|ein|\d{1,3}) (?:trackbacks?|pingbacks?|rétroliens?)$|^recommend(?: this)? recommended by \d{1,5} readers?$|^recommended by (?:\d{1,5} people|1 person)$/iu,
	/^(?:agree|likes?|helpful|yes|up) \d{1,5}[ |·/]{1,3}(?:disagree|dislikes?|unhelpful|no|down) \d{1,5}$|^\d{1,6} users? liked this comment\b.{0,240}$|^(?:expand|collapse) replies\b.{0,60}$|^\+ ?comment now$/iu,
	/^this (?:entry|post|article) was (?:posted|published|written|filed)\b.{0,60}\bon\b.{0,40}\b(?:19|20)\d\d\b.{0,200}$|^e-?mail web$/iu,
	/^\d{1,6} posts \| registered .{4,24}$|^expand all comments$|^(?:[•·] )?[+-]?\d{1,5} [•·] down up report$|^clip \| link$/iu,
	/^like this(?: \(\d{1,5} (?:people|person) likes? this comment\))?(?: reply to this comment)?(?: \d{1,5} (?:people|person) likes? this comment)?$|^leave a message(?:…|\.{3})$|^(?:oldest|newest|best|popular now) community(?: .{0,30})?$|^(?:un)?follow$/iu,
	/^(?:hide|show) replies [∧∨▲▼^v]$|^show all \(\d{1,5}\)(?: show last \d{1,4})?$|^(?:alle?|all|toutes les|todos los|tutti i) \d{1,5} (?:kommentare|beiträge|comments|commentaires|comentarios|commenti)\b.{0,10}$/iu,
	/^agree ?\(\d{1,5}\).{0,60}$|^current rating:?\s(?:\d|not yet).{0,50}$|^\(?to reply,? click here\.?\)?$|^judged:$|^(?:(?:newest|oldest|best|popular|recency|popularity|most (?:liked|recent|replies))(?:[ |·/]{1,3}|$)){2,5}$|^titles only main topics\b.{0,30}$|^feed for this entry\b.{0,40}$|^(?:os comentários|los comentarios|(?:the |reader )?comments) (?:não|no|do not|don['’]t) (?:necessarily )?(?:representam?|representan|reflejan|refletem|represent|reflect)\b.{0,200}$|^rank: not rated.{0,10}$|^also post on facebook$|^posting as .{1,40} \(change\)$|^(?:seite|page|página|pagina) \d{1,4} (?:von|of|sur|de|di) \d{1,4}$|^comments are the opinions? of .{1,160}$|^load \d{1,4} more$|^[<«‹] ?prev(?:ious)? page$|^showing (?:posts|comments|replies) \d{1,5} ?[-–] ?\d{1,5}\b.{0,20}$|^\[» reply to this comment\].{0,80}$/iu,
	/^reply ?cancel(?: reply)?$|^avatar[-_][\w-]{2,30}$|^(?:like [·•|] )?liked by(?: .{1,80})?$|^(?:load|show) next \d{1,4}\b.{0,40}$/iu,
	/^(?:terms of (?:use|service)|privacy policy|about us|contact us) ?[|·•] .{1,160}$|^policy report abuse$|^show \d{1,4} more (?:replies|comments).{0,40}$/iu,
	/^view .{1,60}['’]s? (?:profile|blog|posts|website)$|^comment pages?:?\s[\d\s«»<>|]{1,40}$|^(?:showing |from )?\d{1,5} ?(?:to|-|–) ?\d{1,5} of \d{1,5} (?:comments?|responses?|replies).{0,20}$|^(?:« ?prev(?:ious)? )?(?:\d{1,3} ){1,12}next(?: »)?$/iu,
	/^(?:[-–—_=~]{1,80}|\*{3,80}|(?:\* ?){3,20})$/u,
	/^(?:reply ?delete|antworten ?löschen|répondre ?supprimer|rispondi ?elimina|responder ?(?:eliminar|excluir)|beantwoorden ?verwijderen|svara ?(?:ta bort|radera)|svar ?slett|odpowiedz ?usuń|ответить ?удалить|返信 ?削除|expand full comment)$|^(?:löschen|supprimer|elimina|eliminar|excluir|verwijderen|ta bort|radera|slett|usuń|удалить|削除|삭제)$/iu,
	/^(?=.)(?:[•·|#↑↓»«][\s•·|,›»#↑↓«]*)?(?:(?:\(?(?:reply|log ?in to (?:reply|comment|post (?:new )?comments?)|login or register to post comments|register or log ?in to (?:reply|comment)|quote|permalink|permanent link|link|share|tweet|like|report|report abuse|report this comment|flag(?: as inappropriate)?|edit|delete|top|back to top|parent|thread|link to this|direct link|email this|print|antworten|zitieren|melden|répondre|citer|responder|citar|rispondi|beantwoorden|svara|svar|odpowiedz|ответить|返信|reply to this|reply to this comment|show replies|hide replies|view|view all|more|load more(?: comments)?|older comments|newer comments|previous|next|collapse|expand|see more|see less|read more|show more|show less|mehr anzeigen|upvote|downvote|recommend|\(?\d{1,4}\)?)\)?|\([•·|#↑↓»«]{1,3}\))[\s•·|,›»#↑↓«]*){0,6}$/iu,
	/^(?:leave|post|add|write|submit|make|send) (?:a|your|an?other) (?:comment|reply|response|trackback)\b.{0,60}$/iu,
	/^(?:comments?|responses?|replies|trackbacks?|pingbacks?|discussion)(?: feed| rss| \(atom\)| are closed\b.{0,60}| for this (?:entry|post).{0,40})?[.:]?$/iu,
	/^(?:the )?(?:comments|trackbacks|pings) (?:to|on|for) this (?:entry|post|article) are (?:now )?closed.{0,20}$/iu,
	/^subscribe(?: to)?(?:$|:|\b.{0,60}(?:feed|rss|atom|e-?mail|comments|newsletter|below|posts).{0,20}$)|^subscribe to comments (?:for|on) this (?:post|entry)\b.{0,80}$/iu,
	/^[([]?(?:jump|skip|scroll|go) (?:down |up )?to (?:the )?(?:bottom|top|end|latest|first|last|comments|comment form|form)\b.{0,30}$|^(?:back|return|up) to (?:the )?top$/iu,
	/^the (?:views|opinions) expressed in the (?:comments?|contents?|discussion)\b.{0,200}$|^no (?:trackbacks|pingbacks)(?: yet)?\.?$/iu,
	/^(?:the )?comments below have (?:not )?been moderated\b.{0,60}$|^here['’]s what (?:other )?(?:readers|visitors|people) have (?:had )?to sa(?:y|id)\b.{0,160}$|^(?:(?:newest|oldest|best rated|worst rated|most (?:liked|popular|recent))[\s|·•,]{0,4}){2,5}$/iu,
	/^(?:post|posts|post comments|comments)? ?\(atom\)$|^comments? (?:rss|atom)(?: feed)?$|^this (?:entry|post|article|item)?\s?was (?:posted|published|written|filed)\b.{0,160}\bpermalink\b.{0,10}$/iu,
	/^(?:rss|atom|xml)(?: feed)?(?: for comments.{0,60})?$/iu,
	/^trackback (?:url|uri|address|link|pings).{0,120}$/iu,
	/^listed below are links to weblogs that reference .{1,160}$/iu,
	/^(?:https?:\/\/\S{1,200}(?:trackback|mt-tb|\.cgi)\S{0,100})$/iu,
	/^(?:name|e-?mail(?: address)?|url|website|web ?site|home ?page|message|comment|your comment)(?:,? (?:e-?mail(?: address)?|url|website|and))*[:*]?(?:\s?\((?:required|optional|will not be published|never displayed)\b.{0,40}\))?[:*]?$/iu,
	/^name, e-?mail.{0,80}(?:required|optional).{0,40}$/iu,
	/^(?:you (?:can|may) use these html tags|you must be logged in|required fields are marked|your e-?mail (?:address )?will not be published|notify me of|save my name|remember (?:me|personal info|my details)|please (?:log|sign) in to|comments? moderation|all comments are moderated|this site uses akismet|comments? preview|preview your comment)\b.{0,160}$/iu,
	/^(?:home|main|archives?|about(?: me)?|contact|blogroll|links|categories|category|recent (?:posts|comments|entries)|related (?:posts?|entries|articles|resources)|search|meta|pages|tags|tag cloud|navigation|menu|sitemap|calendar|sidebar|advertise(?: here| with us)?|advertisements?|sponsors?|follow (?:me|us).{0,30}|share this.{0,40}|bookmark(?: this)?|powered by .{1,60}|theme (?:by|:) .{1,60}|design(?:ed)? by .{1,60}|copyright\b.{0,80}|©.{0,100}|all rights reserved.{0,40}|skip to (?:content|main|navigation).{0,20}|scroll down to content|current news|support this blog|view network map|about the author)$/iu,
	/^posts? (?:tagged|filed under|in (?:the )?category|categorized|by)\b.{0,80}$/iu,
	/^(?:archive|archives|category|tag) (?:for|archives?)\b.{0,80}$/iu,
	/^%[a-z] bloggers? like this:?$/iu,
	/^(?:be the first to like|\d{1,4} bloggers? like this|one blogger likes this|like this:|loading\.{0,3}|like loading).{0,40}$/iu,
	/^(?:older|newer|previous|next) (?:posts?|entries|entry|article|page|comments)\b.{0,60}$/iu,
	// Quotation marks stand on both sides of words: `« oui », dit-il`.
	/^(?:«|<<|‹|←|&laquo;)\s(?!.{0,200}»\s?[^\s»]|.{0,200}[.!?…]\s?»$).{1,200}$/u,
	/^(?!.{0,200}«).{1,200}\s(?:»|>>|›|→|&raquo;)$/u,
	/^.{1,120}\|\s?(?:main|home)\s?\|.{1,120}$/iu,
	/^(?:.{1,80} )?(?:is )?(?:proudly )?powered by (?:wordpress|movable ?type|blogger|typepad|drupal|expression ?engine|textpattern|b2evolution|joomla|squarespace|tumblr|ghost|hugo|jekyll|octopress|serendipity|nucleus|greymatter|pivot|dotclear|habari|blogengine|community server|subtext|graffiti|mephisto|typo|livejournal|substack)\b.{0,100}$|^proudly (?:powered|published) (?:by|with) .{1,60}$/iu,
	/^(?:entries|posts|articles|content) \(?(?:rss|atom|feed)\)?(?: and | ?[|•·,] ?)comments \(?(?:rss|atom|feed)\)?\.?$|^\d{1,4} queries\b.{0,60}\bseconds\.?$|^valid (?:x?html|css)\b.{0,30}$|^xfn$/iu,
	/^(?:get|create|start) (?:a|your) free (?:website or )?blog at wordpress\.com\b.{0,60}$|^theme: .{1,60}$|^(?:web ?site|site|blog|web|theme|template|layout|header|wordpress theme|blog template)(?: design(?:ed)?| theme| images)? by .{1,60}$|^hosted by .{1,40}$/iu,
	/^(?:this (?:work|weblog|blog|site|page)|(?:all |the )?(?:content|text|posts?|works?)|unless otherwise .{1,60})\b.{0,80}\blicensed under .{1,120}$|^some rights reserved\.?$|^all (?:content|text|posts|photos|images)(?: is| are)? copyright .{1,60}$/iu,
	/^(?:site ?meter|statcounter|linkwithin|sharethis|addthis|add ?to ?any|blogthis!?|technorati|feedburner|sphere: related content)$/iu,
	/^(?:email|e-mail|print|share|digg|stumble|tweet|save|bookmark|blog)(?: about)? this(?: (?:post|entry|article|story))?$|^stumble it!$|^tweet this!?$|^share (?:to|on|via) (?:twitter|facebook|pinterest|google\+?|linkedin|email|e-mail|x)$|^(?:follow|tweets by) @?\w{2,30}$/iu,
	/^(?:possibly )?related posts:? \(automatically generated\)$|^(?:report this ad|about these ads|sponsored (?:links|content)|ads by .{1,30})$/iu,
	/^(?:enter your e-?mail address to (?:follow|subscribe)\b.{0,120}|join [\d,.]{1,9} other (?:followers|subscribers)|follow blog via e-?mail)\.?$/iu,
	/^(?:create a link|(?:see )?links to this post|view my complete profile|blog archive|search for:?|subscribe without commenting|reactions:|continue reading(?: ?(?:→|»|…|\.{3})| [“"].{1,120})?|comment form|submit(?: comment)?|cancel|working\.\.\.)$/iu,
	/^you can (?:follow|skip|leave|subscribe|trackback)\b.{0,80}\b(?:this (?:entry|post)|feed|response|your (?:own )?site)\b.{0,120}$|^both comments and pings are (?:currently )?closed\.?$|^(?:responses|comments) are currently closed\b.{0,80}$|^you(?:['’]re| are) currently (?:reading|browsing)\b.{1,160}$|^about this (?:entry|post|article)$/iu,
	/^(?:permalink|permanent link|link) ?[|•·,] ?comments? ?\(\d{1,5}\)(?: ?[|•·,] ?trackbacks? ?\(\d{1,5}\))?$/iu,
	/^(?:(?:e-?mail this|blogthis!?|share to (?:twitter|facebook|pinterest|google buzz|x))\s{0,3}){2,6}$/iu,
	/^page \d{1,4} of \d{1,4}(?: pages)?$|^last (?:updated|modified|edited)(?: on)?:? .{4,60}$|^(?:hits|views|reads|page ?views):? \d[\d,.]{0,9}$|^.{0,60}\(\d{1,5}\) comments? .{0,40}\bpermalink$/iu,
	/^[^|]{2,60} \| \d{1,5} comments? \|(?: \d{1,4} references? \|)? ?(?:share|e-?mail|print) article\b.{0,40}$|^[^|]{2,60} \| (?:post a comment|comments off) \|.{0,60}$/iu,
	/^thanks for reading .{1,60}! ?(?:subscribe for free\b.{0,100}|this post is public\b.{0,60})$|^type your e-?mail(?:\.{3}|…)?$|^\d[\d,.]{0,8}k? (?:likes?|restacks?|shares?)$|^∙$|^ready for more\?$|^start (?:writing|your substack)$|^get the app$|^substack is the home for great .{1,20}$|^.{0,40}privacy ∙ terms ∙ collection notice$/iu,
	/^you are viewing .{1,40}['’]s journal$|^create an? livejournal account\b.{0,300}$|^\[ ?(?:tags|mood|music|location|current (?:mood|music|location)) ?\|.{1,160}\]$|^(?:\[ ?(?:recent entries|entries|archive|friends|user ?info|profile|calendar|memories|home|link|journal)(?: ?[|:].{0,60})?\]\s{0,3}){1,8}$/iu,
	/^(?:(?:link|leave a comment|add to memories|tell a friend|track this|share this|previous entry|next entry|post a new comment|comment on this|flag|share)\s{0,3}[|·]?\s{0,3}){2,8}$/iu,
	// Blogger in other languages: the answers to a comment, the ways to other posts, the feed.
	/^(?:respostas|respuestas|réponses|risposte|antworten|reacties|odpowiedzi|ответы)$/iu,
	/^(?:postagem mais (?:recente|antiga)|entrada (?:más reciente|antigua)|article plus (?:récent|ancien)|(?:neuerer|älterer) post|post più (?:recente|vecchio)|(?:nieuwere|oudere) post|(?:nyare|äldre) inlägg|(?:nowszy|starszy) post)(?!\p{L}).{0,80}$/iu,
	/^(?:assinar|suscribirse a|inscription à|s['’]inscrire à|abonnieren|iscriviti a|aanmelden bij|prenumerera på|subskrybuj)\s?:?\s.{0,60}\(atom\)$/iu,
	// Serendipity, twoday.net, Splinder, vBulletin's blogs.
	/^(?:ansicht der kommentare|kommentare ansehen als|(?:display|view) comments as)\b.{0,60}$|^du bist nicht angemeldet\.?$|^aktuelle beiträge$|^trackback url:?$|^commenta questo post$|^leave comment(?: leave comment)?$/iu,
	// The customers' discussions of a shop.
	/^reply to this post$|^permalink \| report abuse\b.{0,40}$|^\d{1,5} of \d{1,5} people think this post adds to the discussion\b.{0,40}$/iu,
	/^(?:[•·] ?)?reply ?[•·] ?share ›$/iu,
	// What the comment widgets of other companies print: JS-Kit, Livefyre, IntenseDebate, giscus, Medium, Ghost.
	/^(?:recommend\??|responses|replies|favou?rited|agree|disagree|flags?) ?\(\d{1,6}\)(?:\s{1,4}(?:flag as \p{L}{2,15}|reply|permalink|share it)){0,4}$|^flag as abusive(?: reply)?$|^clip \| link$|^permalink \| share it$|^[\d,.]{1,7} fans$|^this user has chosen to opt out of the badges program$/iu,
	/^(?:[–-] ?(?:flag|like|unlike|reply|delete|edit|moderate|share)\s?){2,8}$|^echo \d{1,5} items?$|^(?:(?:follow|subscribe|collapse|expand|rss|admin|dashboard|share)\s{0,3}){1,6}$|^social networking by echo$|^showing \d{1,5} of \d{1,5} (?:items|comments)$|^liked by$/iu,
	/^\d{1,6} (?:people|person) listening$|^\+ ?follow(?: this discussion)?$|^post comment as(?:\.{3}|…)?$|^post to$|^(?:(?:newest|oldest|top comments|best|hottest)(?: \| )?){2,4}$|^livefyre$/iu,
	/^you are about to flag this comment\b.{0,260}$|^[+-]?\d{1,5} vote up vote down$|^loading comments(?:\.{3}|…)?$|^comments by intensedebate$/iu,
	/^\d{1,5} comments? · \d{1,5} repl(?:y|ies)$|^[–-] powered by giscus$|^↑ ?\d{1,5}$|^(?:\p{Extended_Pictographic}\uFE0F?\s?\d{1,5}\s{0,2}){1,8}$/iu,
	/^what are your thoughts\?$|^respond$|^also publish to my profile$|^see all responses$|^(?:recommended from medium|more from medium)$|^\d{1,3} min read$/iu,
	/^member discussion(?: \d{1,5})?$|^become a (?:paid )?(?:member|subscriber) of .{1,60} to start commenting\.?$|^already a member\? sign in\.?$|^sign up now$/iu,
	/^Author of (?:the |a )?\p{Lu}.{1,50}(?<![.!?])$/u,
	/^pending comments$|^view faq$|^faq: .{1,60}$|^log ?in or connect with:?$|^more login options$|^post comment preview comment$|^to reply to a comment: .{1,240}$|^(?:recency|popularity)(?:\s{0,2}\|)?$|^page: \d{1,4}$|^viewing \d{1,5} comments?$|^thanks\. your comment is awaiting (?:approval|moderation)\b.{0,60}$|^do you already have an account\? .{1,60}$|^[*o+^#]$|^edited$|^last edited by .{1,140}$/iu,
	/^(?:inline feedbacks|most voted|view all comments|(?:oldest|newest|most liked|least liked) first|most liked|least liked|subscribe via e-?mail|post comment(?:\.{3}|…)?|comments? rss icon)$|^last edited .{1,60} by .{1,60}$/iu,
	/^(?!(?:i|we|you|they|he|she|who|all|everyone|everybody|nobody|somebody|someone|just|really)\b)\S{1,40} (?:liked this|posted this|reblogged this from \S{1,40})$|^\d[\d,.]{0,9} notes$|^show more notes$/iu,
	/^(?:(?:back|go) to |« |» )?(?:previous|next) post: .{1,200}$/iu,
	/^\[ ?(?:(?:parent|reply to this|reply|recommend|root|rate)\s?\|?\s?){1,5}\]$/iu,
	/^recommended by \d{1,6} (?:readers?|people)$|^recommend report abuse(?: discussion policy)?$|^discussion policy$|^badges guide$|^(?:more about badges|request a badge)$/iu,
	/^\(real e-?mail addresses .{1,60}\)$|^html tags:$|^\(you must preview before posting\.?\)$|^(?:some html (?:code )?(?:is )?allowed|fields in bold are required|line breaks and paragraphs are automatically)\b.{0,120}$/iu,
	/^comments? \(\d{1,5}\) \| trackbacks? \(\d{1,5}\)$|^reblog \(\d{1,5}\).{0,80}$|^get link$|^other apps$|^(?:sign up for more like this\.?|enter your e-?mail)$/iu,
	/^if you (?:liked|enjoyed|like|enjoy) this (?:post|article|entry)\b.{0,120}\b(?:subscribe|feed|rss|e-?mail|newsletter)\b.{0,60}$|^send an e-?mail to .{1,60}, the author of this post\b.{0,80}$/iu,
	/^(?:(?:digg(?: this)?|save to del\.icio\.us|del\.icio\.us|delicious|reddit|stumbleupon|facebook|twitter|google(?:\+| bookmarks| buzz)?|linkedin|pinterest|technorati|mixx|twitthis|myspace|yahoo! buzz|newsvine|slashdot|fark|friendfeed|tumblr|sphinn|propeller|furl|blinklist|e-?mail|print|rss)[\s|,•·]{0,4}){2,14}$/iu,
	/^(?:see also|preview|sponsor|network|latest (?:posts|entries|comments)|by (?:month|date|category|author)|search (?:this|the) (?:site|blog)|about this (?:site|blog)|(?:xml|rss|atom) feed.{0,30}|blog at wordpress\.com.{0,40}|site map|monthly archives?)$/iu,
	/^(?:tags?|labels?|categor(?:y|ies)|categorie|keywords?|topics?|filed under|stichwort(?:e|er)?|schlagw(?:ort|örter|orte)|kategorien?|abgelegt unter|mots-clés|étiquettes|catégories?|etiquetas|categorías?|categorias?|marcadores|tag|etichette|categorie|etiketter|tagi|kategorie|etykiety|метки|рубрики|タグ|カテゴリー|current (?:mood|music|location)|mood|music)\s?:.{0,200}$/iu,
	/^(?:sort by|sorted by|order by|sortieren nach|trier par)\b.{0,60}$|^sort\s?: .{1,60}$|^.{0,40}\bwelcomes your (?:views|comments|opinions)\b.{0,160}$|^display comments as.{0,40}$|^add a comment(?:\.{3}|…)?$|^(?:oldest|newest|most (?:voted|recent|liked))(?: first)?$|^[^\p{L}\d]{0,3}(?:subscribe|privacy|add disqus to your site.{0,20}|d add disqus to your site.{0,20}|do not sell my data|best|community|login|disqus)[^\p{L}\d]{0,3}$/iu,
	/^[([]?\d{0,4} ?comments? ?[|•·] ?(?:leave|post|add) a comment[)\]]?$/iu,
	/^prefer e-?mail\??$/iu,
	/^(?:url|home ?page|web ?site|web|webb?plats|site|blog|hemsida|strona|сайт)\s?:\s?\S{4,200}$/iu,
	/^(?:rss )?feed for (?:this|the) (?:entry|post|comments)\b.{0,40}$|^trackback address$/iu,
	/^(?:was|is) this (?:comment|post|answer|reply|review)? ?(?:helpful|useful)(?: to you)?\??(?: yes| no|[ |/·])*$|^thumbs? up:? ?\d{0,4}[ |·,]{0,3}thumbs? down:? ?\d{0,4}$/iu,
	/^(?:impressum|datenschutz(?:erklärung)?|mentions légales|politique de confidentialité|aviso legal|política de privacidad|privacy(?: policy)?|terms of (?:use|service)|cookies?)$/iu,
	/^(?:filed|posted) (?:under|in):? .{0,100}$/iu,
	/^(?:del\.icio\.us|digg|reddit|stumbleupon|facebook|twitter|google\+?|linkedin|pinterest|technorati|e-?mail)(?:[\s|,•·]+(?:del\.icio\.us|digg( this)?|reddit|stumbleupon|facebook|twitter|google\+?|linkedin|pinterest|technorati|e-?mail)){0,10}$/iu,
];

/** Links and counters below a comment (`Like · Reply · 24 · 3d`, `14 • Reply • Share ›`), at least one link. */
const linkLine = new RegExp(
	`^(?=.*\\p{L}{3})[\\s()[\\]|•·#+]{0,4}(?:(?:${linkWords}|log in|log in to reply|log in or register to (?:post comments|reply)|view replies|hide replies|\\d{1,3} (?:replies|reply|antworten)|open in new window|not spam|give award|\\(?\\d{1,5} (?:people|person) likes? this\\)?|was this helpful|edited|[+-]?\\d{1,5}|\\d{1,3} ?[smhdwy]|\\d{1,3} ?(?:min|mins|hrs?|wks?|yrs?))\\s{0,2}[\\s()[\\]|•·,/›»↓↑↩#:-]{0,6}){1,8}$`,
	'iu',
);
const liked =
	/^(?:liked by .{1,60}|(?:you|\p{Lu}\S{0,30}(?: \p{Lu}\S{0,30})?(?: and \d{1,4} others?)?) (?:likes?|liked) this\.?|(?!(?:I|We|You|He|She|They|Who|Nobody|Everyone|Everybody|My|Our|The|This|It|That|And|But|So)\b)(?:[\p{L}\p{N}_.'’-]{1,30},? ){1,8}liked this(?: post| comment)?\.?|\d{1,4} (?:people|person|users?) (?:(?:likes?|liked|found) this.{0,30}|recommends?))$/u;
const rating =
	/^[▲△⬆↑⇧👍]\s?[+-]?\d{0,5}\s?[▼▽⬇↓⇩👎]?\s?\d{0,5}$|^(?:rank|rating|bewertung|votes?|score|karma|likes?|thumb(?:s)? up|points)\b:?\s?[\d+-][^\p{L}]{0,20}(?:\(?from .{1,20}\)?|votes?|points?)?$/iu;

const roleLine = new RegExp(
	`^(?!(?:guest|visitor|owner|gast|invité|invitado|convidado|ospite|гость|pro|op|member|verified|author|autor)$)[(\\[]?(?:${roleWords})[)\\]]?$|^(?:avatar|gravatar|profile (?:picture|image|photo)|user (?:picture|image)|\\[?image\\]?|photo|picture|default avatar)(?:\\s(?:of|for|von|de)\\s.{1,60})?$|^.{1,60}['’]s (?:avatar|picture|photo|profile (?:picture|photo)|gravatar)(?: - go to profile)?$|^(?:in reply to|replying to|in response to|reply to|als antwort auf|antwort auf|en réponse à|en respuesta a|em resposta a|in risposta a|als antwoord op|in antwoord op|som svar på|w odpowiedzi na|в ответ на|↪|↩|➥)\\s(?:\\S{1,30}\\s?){1,8}(?<![.!?,])$|^recommended by:?$|^in (?:reply|response) to\\s?:\\s.{1,90}$|^re:\\s#\\d{1,5}\\b.{0,60}$|^(?:in )?response to \\S{1,30}(?: \\S{1,30}){0,4}, .{0,12}\\d{4}.{0,12}$|^twitter\\s?:\\s?@?\\w{1,20}$|^called-out(?: comment)?$|^highlight(?: \\(.{1,20}\\))?$|^writes (?:the )?\\p{Lu}.{1,60}$|^.{1,90} \\(\\d{1,4}\\+ \\/ \\d{1,4}-\\)$|^(?:(?:highest|highly|lowest|low|not yet) ranked|neutral|unranked)$|^huffpost (?:super user|blogger|pundit|community moderator)$|^[★☆✩✭⭐]{1,5}$|^(?:editor|staff|nyt|reader)s?['’]?s?['’]? picks?$|^(?:pinned|featured|highlighted|top|selected|best)(?: comment| by .{1,40})?$|^[1-5](?:\\.\\d)? (?:out of 5 )?stars?$|^(?:joined|since|member since|posts|total posts|location|beiträge|registriert)\\s?:.{0,40}$`,
	'iu',
);

/** Who liked a comment, above its words. */
const raters = /^(?:recommended|troll rated|hidden|rated) by: .{1,400}$/iu;

/** Whether the whole line is what a theme prints beside a name: a role, or the text of an avatar. */
export function isRole(line: string): boolean {
	return (line.length <= 100 && roleLine.test(line)) || raters.test(line);
}

/** Whether the line's dates are not the comment's: `Posts: 174; Member since: 2011`, `1 reply · active a week ago`. */
export function isDatedOtherwise(line: string): boolean {
	return (
		datedLinks.some((pattern) => pattern.test(line)) ||
		/^\d{1,6} posts \| registered\s/u.test(line) ||
		/^(?:joined|member since|posts|total posts|location|beiträge|registriert)\s?:.{0,80}$/iu.test(
			line,
		)
	);
}

const roleAlone = new RegExp(`^[([]?(?:${roleWords})[)\\]]?$`, 'iu');

/** Whether the line is a role that, without a name beside it, somebody may call themselves: `Guest`. */
export function isRoleWord(line: string): boolean {
	return line.length <= 60 && roleAlone.test(line);
}

/** Whether the whole line is words of the page, not of a person. */
export function isFurniture(line: string): boolean {
	if (line.length > 300) return false;
	const printed = line.trim();
	const text = printed.replace(/^[←-⇿⬀-⯿]\s{1,2}(?=\p{L})/u, '');
	// Figures alone number a comment or are all it says.
	if (!/\p{L}|\p{S}/u.test(text) && /\d/u.test(text)) return false;
	if (isFoot(text)) return true;
	if (text.length <= 100 && (linkLine.test(text) || rating.test(text) || liked.test(text)))
		return true;
	return furniture.some((pattern) => pattern.test(text) || pattern.test(printed));
}

/** Lines that open the form below the last comment, or say that there is none. */
const feet: readonly RegExp[] = [
	/^(?:leave|post|add|write|submit|make|send) (?:a|your(?: own)?|an?other|new) (?:new )?(?:comment|reply|response|trackback|thought)s?\b.{0,60}$/iu,
	/^(?:post|write|add) (?:new )?comments?\b.{0,20}$|^(?:post|add|write) a new comment$|^add comment\b.{0,30}$|^add new comment$/iu,
	/^.{0,30}\bcomments? (?:(?:for|to|on) this (?:entry|post|article|thread) )?(?:are|is|have been|sind|now) (?:now )?(?:closed|disabled|geschlossen|off)\b.{0,80}$/iu,
	/^(?:um (?:kommentieren|einen kommentar) .{0,40}(?:können|müssen|schreiben)|jetzt (?:abonnieren|anmelden|registrieren)|no comment\?|melde dich an|bitte (?:anmelden|einloggen)|musisz (?:być zalogowan|się zalogować)|du musst (?:angemeldet|eingeloggt)|sie müssen (?:angemeldet|eingeloggt)|vous devez être connecté|debes estar conectado|devi essere connesso|je moet ingelogd).{0,80}$/iu,
	/^\{ \d{1,3} (?:trackbacks?|pingbacks?) \}$/iu,
	/^(?:\d{1,4} ?)?(?:trackbacks?|pingbacks?|trackbacks? ?(?:&|and|\/) ?ping(?:back)?s?|(?:incoming|other|inbound) links(?: to this (?:post|entry|article))?|links to this (?:post|entry|article)|(?:blogs|sites) (?:linking|that link) (?:here|to this (?:post|entry|article))|trackbacks und pingbacks|rétroliens)(?: (?:to|for|on|zu) .{1,120})?(?: ?[([:]? ?\d{1,4} ?[)\]]?)?:?$/iu,
	/^.{0,20}\bcomment form is (?:now )?closed\b.{0,40}$|^(?:new )?comments are no longer (?:being )?(?:accepted|allowed|possible).{0,40}$|^this (?:entry|post|article|thread|discussion) is (?:now )?closed\b.{0,60}$|^this discussion has been archived.{0,60}$/iu,
	/^(?:los comentarios|los commentarios|els comentaris) .{0,40}(?:cerrados|desactivados|tancats).{0,20}$|^(?:les commentaires|i commenti|os comentários|de reacties|die kommentare|kommentarerna|komentarze) .{0,50}(?:fermés|chiusi|disattivati|fechados|encerrados|gesloten|geschlossen|deaktiviert|stängda|zamknięte|wyłączone).{0,20}$|^комментарии .{0,20}закрыты.{0,20}$/iu,
	/^(?:log ?in|inloggen|anmelden|einloggen|logga in|iniciar sesión|accedi|zaloguj się|войдите)(?!\p{L}).{0,20}(?<!\p{L})(?:om te|um zu|för att|para|per|aby|чтобы)(?!\p{L}).{0,40}$|^(?:login|log in|inloggen) ?[|/] ?regist\p{L}{2,8}$/iu,
	/^(?:ihr|dein|euer) kommentar\b.{0,30}$|^kommentare? schreiben.{0,20}$|^bitte (?:melden sie sich|loggen sie sich|melde dich|logge dich)\b.{0,60}$|^mitdiskutieren.{0,20}$|^(?:votre|ton) commentaire\b.{0,30}$|^(?:tu|su) comentario\b.{0,30}$|^(?:deixe|deixar|faça|envie|escreva) (?:o )?seu comentário.{0,30}$|^(?:il tuo|inserisci il tuo) commento.{0,30}$|^(?:jouw|uw|je) reactie.{0,30}$|^kommentera\b.{0,40}$|^(?:twój|dodaj swój) komentarz.{0,30}$|^コメント(?:投稿|を書く|フォーム|する).{0,20}$|^\[コメントをする\]$/iu,
	/^(?:namn|nombre|nome|nom|naam|navn|imię|nick|jméno|имя|お名前|名前|이름)\s?[:*(（].{0,60}$|^(?:e-?post(?:adress)?|e-?mailadres(?:se)?|correo(?: electrónico)?|courriel|adresse e-?mail|indirizzo e-?mail|адрес эл.{0,30}|メールアドレス)\s?[:*(（].{0,60}$/iu,
	/^(?:name|e-?mail|webseite|website|url) \((?:benötigt|erforderlich|pflichtfeld|optional)\b.{0,60}\)$|^kommentarer er (?:nå |nu )?(?:lukket|stengt|slået fra)\.?$|^note: only a member of this blog may post a comment\.?$/iu,
	/^to leave a comment,? .{1,60}$|^share (?:a|your) (?:comment|thoughts?)$|^thanks for signing in\b.{0,80}$|^facebook social plugin$/iu,
	/^to (?:comment|post|reply)\b.{0,40}\b(?:need to|must|please)\b.{0,60}$|^add message \|.{0,60}$/iu,
	/^join the (?:discussion|conversation)(?:…|\.{3})?$|^log in with(?: .{1,30})?$|^or sign up with disqus\b.{0,30}$/iu,
	/^speak your mind$|^tell us what you['’]re thinking\b.{0,10}$|^and oh, if you want a pic to show\b.{0,80}$|^(?:rules of conduct|(?:comment|commenting|comments|community) (?:policy|guidelines|rules))$/iu,
	/^(?:verify|previewing) your comment$|^this is only a preview\. your comment has not\b.{0,40}$|^your comment (?:could not be|has been) (?:posted|saved)\b.{0,120}$|^the letters and numbers you entered\b.{0,80}$|^as a final step before posting\b.{0,130}$|^having trouble reading this image\b.{0,40}$/iu,
	/^if you have a type(?:key|pad)\b.{0,80}$|^comments are moderated,? and will not appear\b.{0,60}$|^comments closed$|^mail \(will not be published\).{0,20}$|^your e-?mail is never (?:published|shared)\b.{0,80}$|^xhtml: .{1,130}$/iu,
	/^\d{1,4} more (?:comments?|replies)(?:\.{3}|…)?$/iu,
	/^comment on .{1,120}:$|^email addresses are never published or distributed\b.{0,20}$/iu,
	/^(?:got |have )?something to say\?.{0,80}$|^create a new .{1,30} account$|^we are (?:no longer|not) accepting (?:new )?comments\b.{0,60}$|^commenting (?:is|has been) (?:not available|closed|disabled|now closed).{0,60}$/iu,
	/^(?:click here to cancel (?:the )?reply|cancel reply|annuler la réponse|antworten abbrechen|antwort abbrechen|cancelar (?:la )?respuesta|annulla risposta).{0,20}$|^sign in (?:to|and) (?:comment|reply|join)\b.{0,40}$/iu,
	/^(?:you (?:must|need to|have to)(?: be)?|please|sorry, you must be) (?:logged|log|login|sign|signed|register|registered)\b.{0,120}$|^you (?:must|need to|have to) be (?:a|an? registered) member\b.{0,80}\bto (?:add|post|leave|make|write)\b.{0,40}$|^click here to (?:log ?in|sign in|register)\b.{0,30}$/iu,
	/^(?:refresh comments list|rss feed for comments to this post|commenting by .{1,30}|comments by .{1,30}|facebook comments plugin|comments powered by .{1,30}|powered by disqus.{0,40}|blog comments powered by .{1,30}|load more(?: comments)?(?:\.{3}|…)?|show more comments|your email address will not be published.{0,60}|name \*.{0,60}|your name|type your comment.{0,40})$/iu,
	/^(?:(?:schreibe|schreiben|hinterlasse|verfasse|hinterlassen) (?:sie )?(?:einen|ihren|deinen|eine|mir einen) (?:kommentar|antwort|neuen kommentar)|einen? (?:kommentar|antwort) (?:schreiben|hinterlassen|verfassen)|kommentar (?:schreiben|verfassen|hinzufügen|abgeben|hinterlassen)|neuen kommentar (?:schreiben|verfassen)|kommentieren|antwort hinterlassen|kommentarfunktion .{0,60})\b.{0,60}$/iu,
	/^(?:laisser|laissez|ajouter|écrire|poster|publier|rédiger|envoyer) (?:un|votre|une) (?:nouveau )?(?:commentaire|réponse|réaction).{0,60}$|^les commentaires sont fermés.{0,20}$|^(?:dejar|deja|publicar|añadir|escribe|escribir|agregar|enviar) un (?:comentario|nuevo comentario).{0,60}$|^deja una respuesta.{0,40}$|^(?:lascia|scrivi|aggiungi|inserisci|posta|pubblica) un (?:commento|nuovo commento).{0,40}$|^(?:lascia una risposta|invia un commento).{0,30}$/iu,
	/^(?:postar|deixe|deixar|enviar|escrever|adicionar|publicar) um (?:comentário|novo comentário).{0,40}$|^deixe uma resposta.{0,40}$|^(?:geef een reactie|plaats een reactie|reactie plaatsen|laat een (?:reactie|bericht) achter|een reactie (?:plaatsen|posten)|geef een antwoord).{0,40}$|^(?:lämna|skriv|skicka|lägg till) (?:en|ett) (?:kommentar|svar).{0,40}$|^(?:legg igjen|skriv|tilføj|læg|send) en (?:kommentar|tilbakemelding).{0,40}$|^(?:dodaj|zostaw|napisz|prześlij) (?:komentarz|odpowiedź|swój komentarz).{0,40}$/iu,
	/^(?:добавить|оставить|написать|отправить) (?:комментарий|ответ|свой комментарий).{0,40}$|^(?:přidat|vložit|napsat|okomentovat|pridať) (?:komentář|komentár|nový komentář).{0,40}$|^(?:lähetä|kirjoita|jätä|lisää) kommentti.{0,40}$|^(?:hozzászólás|új hozzászólás|szólj hozzá|megjegyzés küldése).{0,40}$|^(?:yorum (?:yap|gönder|yaz)|bir (?:yorum|cevap) yaz).{0,40}$|^(?:コメント(?:を残す|する|を投稿|を書く)|コメントを投稿|发表评论|发表回复|댓글 남기기|댓글 쓰기).{0,30}$/iu,
];

/** What heads the lists beside or below a page's posts. */
const sidebar =
	/^(?:popular posts from this blog|beliebte posts aus diesem blog|posts les plus consultés de ce blog|entradas populares de este blog|(?:mensagens populares|postagens mais visitadas) deste blogu?e?|post popolari in questo blog|populaire posts van deze blog|popularne posty z tego bloga|популярные сообщения из этого блога|populära inlägg i den här bloggen|about(?: (?:me|us|the authors?|this (?:blog|site)))?|archives?|monthly archives|blogroll|categor(?:y|ies)|(?:recent|latest|popular|top|previous|more|other|related|similar) (?:posts?|entries|articles|stories|comments|topics|discussions)|(?:most )?(?:popular|recent|commented|read)(?: posts| articles| stories)?|related(?: links| content| reading)?|you (?:may|might) also (?:like|enjoy)\b.{0,40}|tag cloud|calendar|meta|navigation|site (?:search|navigation)|user login|who['’]s online|letzte (?:beiträge|kommentare)|neueste (?:beiträge|kommentare)|ähnliche (?:beiträge|artikel)|archiv|kategorien|über (?:mich|den autor|die autorin|uns)|articles récents|commentaires récents|derniers (?:commentaires|articles|billets)|catégories|à propos(?: de l[’']auteur)?|entradas recientes|comentarios recientes|categorías|sobre (?:el autor|la autora|mí)|articoli recenti|commenti recenti|archivi|categorie|recente (?:berichten|reacties)|archief|categorieën|senaste (?:inläggen|kommentarerna)|arkiv|kategorier|posts recentes|comentários recentes|arquivos?|categorias|ostatnie (?:wpisy|komentarze)|archiwum|kategorie|последние (?:записи|комментарии)|свежие (?:записи|комментарии)|архивы?|рубрики)\s?[:»]?$/iu;

/** Whether the line opens what stands below the last comment: the form or a notice that it is gone, a sidebar. */
export function isFoot(line: string): boolean {
	const text = line.trim().replace(/^[:•·*»]{1,3}\s/u, '');
	return text.length <= 160 && (sidebar.test(text) || feet.some((pattern) => pattern.test(text)));
}

/** Whether the line is drawn, as above a signature. */
export function isRule(line: string): boolean {
	return /^[-–—_=~*]{1,80}$/u.test(line);
}

const essayEnd =
	/^(?:(?:posted|filed|published|archived|categori[sz]ed)(?: (?:in|under)\b|:)|(?:tags?|labels?|categor(?:y|ies)|topics?|keywords?|filed under|tagged|tagged (?:as|with))\s?[:|]|trackback (?:url|uri|address)|listed below are links to|(?:digg|share) this\b|add to (?:facebook|del\.icio\.us)|schlagw(?:ort|örter)|kategorien?\s?:|abgelegt unter|catégories?\s?:|etiquetas\s?:|marcadores\s?:)/iu;

/** Whether the line is what a theme prints below an essay and below no comment: what it is filed under. */
export function closesEssay(line: string): boolean {
	return line.length <= 300 && essayEnd.test(line);
}
