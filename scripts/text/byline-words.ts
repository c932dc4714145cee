/**
 * Words that blog software prints around names, in the languages it is commonly set to: the forms of
 * WordPress, Blogger, Movable Type, Drupal and Joomla and of the themes made for them.
 */

/** Verbs of speech that follow a name (`Ann says:`, `Ana dijo...`, `Jan napisał(a):`). */
export const speechWords = [
	'says|said|say|says that|wrote|writes|has written|said this|wrote this|commented|comments|adds|added|replied|replies|responds|responded|answered|posted|posts|thinks|opined|remarked|asked|asks|left this comment|left a comment',
	'sagt|sagte|hat gesagt|hat geschrieben|schrieb|schreibt|meint|meinte|kommentierte|kommentiert|antwortete|antwortet',
	'dit|a dit|a écrit|écrit|écrivait|a commenté|commente|a répondu|répond',
	'dijo|dice|ha dicho|escribió|escribe|ha escrito|comentó|comenta|respondió|responde',
	'disse|diz|escreveu|escreve|comentou|comenta|respondeu',
	'ha scritto|ha detto|scrive|scrisse|dice|ha commentato|commenta|ha risposto|risponde',
	'zegt|zei|schreef|schrijft|reageerde|antwoordde',
	'säger|sa|sade|skrev|skriver|sier|siger|sagde|kommenterede|svarade',
	'pisze|napisał|napisała|napisał\\(a\\)|napisał/a|powiedział|powiedziała|powiedział\\(a\\)|mówi|skomentował\\(a\\)|odpowiedział\\(a\\)',
	'říká|řekl|řekla|řekl\\(a\\)|napsal|napsala|napsal\\(a\\)|píše|hovorí|povedal|povedal\\(a\\)|napísal|napísal\\(a\\)',
	'говорит|пишет|сказал|сказала|сказал\\(а\\)|сказал\\(-а\\)|написал|написала|написал\\(а\\)|комментирует|каже|пише|сказав|сказав\\(ла\\)|написав|каза|казва',
	'sanoo|sanoi|kirjoitti|kirjoittaa|mondta|mondja|írta|írja|szerint|a spus|spune|a scris|scrie|dedi ki|diyor ki|dedi|yazdı|λέει|είπε|έγραψε|ο/η έγραψε|ο χρήστης έγραψε',
	'kaže|je rekao|rekao je|napisao|pravi|piše|je napisal|ha dit|diu|va dir|dio|esan du|ütles|ütleb|saka|rašo|teica|segir|mengatakan|berkata|menulis|nói|đã nói|viết',
	'さん|さんの発言|さんのコメント|より|님의 말|님의 말말말|말하길|說|说道|说|說道|寫道|写道|发表于|يقول|قال|אמר|כתב|אומר',
].join('|');

/** Verbs of speech that stand between a date and a name: `Am 12. Mai schrieb Anna:`. */
export const speechBefore =
	'schrieb|schreibt|meinte|meint|sagte|sagt|kommentierte|antwortete|schreef|schrijft|zei|zegt|reageerde|skrev|skriver|écrivait|a écrit|dijo|escribió|comentó|disse|escreveu|comentou|ha scritto|wrote|said|says|commented|napsal|napsala|napisał|napisała|kirjoitti|написал|написала|пишет';

/** Words of authorship that stand before a name (`Posted by`, `Comment by`, `Écrit par`). */
export const authorshipWords =
	"(?:(?:author|editor|moderator|admin|owner)[’']s (?:note|reply|response|comment)|(?:thus|so) sp[ao]ke|also sprach|quoth|posted|posts?|soumis|eingereicht|ingezonden|ingediend|skickat|indsendt|zamieszczone|napisane|napisany|comment|commented|comments|written|wrote|submitted|added|left|sent|filed|reply|replied|response|review|reviewed|message|excerpt|veröffentlicht|gepubliceerd|publisert|udgivet|opublikowano|opublikował|opublikowała|опубликовано|опубликовал|опубликовала|geschrieben|verfasst|kommentar|kommentiert|beitrag|eingestellt|eingetragen|erstellt|gepostet|publié|posté|écrit|rédigé|commentaire|réponse|envoyé|publicado|comentario|comentado|escrito|enviado|respuesta|scritto|inviato|pubblicato|postato|commento|geplaatst|gepost|geschreven|reactie|postado|postada|publicada|enviada|escrita|comentário|skrevet|skriven|publicerat|postat|inlagt|inlägg|kommentti|dodał|dodane|wysłane|autorem|napsal|vložil|vloženo|hozzászólás|gönderen|yazan|автор|добавил|отправил|autor|autore|auteur|author|user|name|投稿者|投稿|作者|Ο/Η|Ο χρήστης|Η χρήστης|from|von|by|par|por|door|av|af|przez|od|от|di)";

/** Prepositions that follow a word of authorship. */
export const byWords = '(?:by|from|von|vom|par|por|da|di|de|door|van|av|af|przez|od|от|del|par l’)';

/** Prepositions and other small words between a name and a date. */
export const dateWords =
	'on|at|am|geschrieben am|time|date|when|le|el|il|den|op|em|dne|dnia|kl\\.?|klo|posted|posted on|dated|date|published|um|vom|w dniu|z dnia|в|от|la|a las|às|alle|à|il giorno|the|於|于|στις';

/** What a page calls a commenter beside the name. */
export const roleWords =
	"(?:silver|gold|bronze) badge|called-out comment|author profile page|commentatore certificato|(?:un)?registered commenter|non member comment|post author|article author|blog author|author|author of the post|moderator|mod|admin|administrator|site admin|staff|editor|host|owner|op|top contributor|contributor|subscriber|registered user|registered|member|guest|visitor|verified|pro|junior member|senior member|new member|full member|hero member|active member|artikelautor|beitragsautor|autor|autorin|verfasser|gast|mitglied|auteur|auteur de l[’']article|invité|modérateur|administrateur|autor de la entrada|invitado|moderador|administrador|autore articolo|autore|ospite|moderatore|autor do post|convidado|berichtauteur|beheerder|redactie|redaktion|inläggsförfattare|författare|autor wpisu|автор|гость|модератор|админ";

/** Links that stand beside a name or a date in the same line. */
export const linkWords =
	'send private email|judge it!|report unsuitable|share it|rate up|rate down|track replies|view in thread|reply!|jump to post|alert moderator|alert an editor|link to comment|reply to this post|subthread|parent subthread|comments top|flag as offensive|[0-5] stars?|permalink|permalink to (?:this(?: comment| entry)?|comment)|permanent link|permalien|enlace permanente|link permanente|link to (?:this )?comment|link to this|comment link|link|direct link|reply to this|reply|log in to reply|login to reply|quote|flag|report|report abuse|report this|report (?:this )?comment(?: as offensive)?|complain about this comment|flag as inappropriate|mark as (?:spam|inappropriate)|respond to this(?: comment)?|reply with quote|reply to this comment|signaler un abus|signaler|edit|delete|hide|share|follow post|unfollow post|follow|like|likes?|\\d{1,4} likes?(?: f)?|\\d{1,5} (?:people|person) liked? this\\.?|upvote|downvote|vote up|vote down|vote|thumbs up|thumbs down|delete comment|edit comment|recommend|homepage|home page|website|web site|url|email|主页|個人首頁|首页|网站|網站|ホームページ|e-mail|profile|parent|root|next|prev|context|favorite|thread|top|antworten|antwort|zitieren|melden|zgłoś|anmäl|rapportera|segnala|reportar|signaleren|nahlásit|пожаловаться|ilmianna|bildir|répondre à ce commentaire|répondre|citer|signaler|responder (?:al?|este|o) coment[aá]rio|responder|citar|denunciar|início da discussão|rispondi al commento|rispondi|cita|beantwoorden|reageer|svara|svar|svar på detta|odpowiedz|cytuj|ответить|цитировать|vastaa|odpovědět|reagovat|odpovedať|válasz|cevapla|yanıtla|απάντηση|رد|השב|הגב|응답|답글|댓글쓰기|수정|삭제|besvar|răspunde|odgovori|odgovor|отговор|відповісти|respon|reageren|antwoord|kommentera|beitrag melden|kommentar melden|ветвь дискуссии|уровень выше|(?:via mobile )?(?:up )?reply(?: rec(?: \\(\\d{1,4}\\))?)?(?:\\s{1,2}flag)?(?: actions)?|\\d{1,4} recs?|respond|返信する|返信|回复|回覆|\\+\\s?\\d{1,4}|[-–]\\s?\\d{1,3}|\\d{1,4} ?p(?:(?:oin)?ts?)?(?: (?:moderator|author|staff|admin|mod))?|(?:from|via) (?:twitter|facebook|friendfeed|mobile|iphone|android|the web|e-?mail)|\\d{1,4} votes?|#\\s?\\d{0,5}(?:\\.\\d{1,4})?|(?<!-)c?\\d{5,9}';
