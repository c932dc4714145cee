import {
	authorshipWords,
	byWords,
	dateWords,
	linkWords,
	roleWords,
	speechBefore,
	speechWords,
} from './byline-words.ts';
import { capitalMonths, monthNumbers } from './month-names.ts';
import { relativeDate } from './relative-dates.ts';

/** Themes glue the name to the date where their markup was lost: `Ann LeeOctober 27, 2011`, `ann849:40 AM`. */
export const glued = new RegExp(
	`(?<=[\\p{L}\\p{N}.)])(?=(?:${capitalMonths.join('|')})\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4})|(?<=[\\p{L}.)])(?=\\d{1,2}\\.?\\s(?:de\\s)?(?:${[...capitalMonths, ...monthNumbers.keys()].join('|')})\\s(?:de\\s)?\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\s\\d{1,2}:\\d\\d|\\d{1,2}:\\d\\d\\s[AP]M$)|(?<=\\p{L}\\d{1,4})(?=(?:1[0-2]|(?<!1)[1-9]):\\d\\d\\s[AP]M$)`,
	'gu',
);
/** A side that holds links alone names nobody: `Like · Reply · 3 · March 4`. */
export const linksAlone = new RegExp(
	`^[|•·]?\\s?(?:(?:${linkWords}|\\d{1,5})[\\s|•·.,()[\\]»›#-]{0,5}){1,6}$`,
	'iu',
);
/** The number of a comment that ran into the time before it: `3:11 pm1Ann`. */
export const gluedNumber = /(?<=\d\s?[ap]m)(?=\d{1,3}\p{L})/giu;
/** A word of speech that the next line ran into: `Ann wrote:Posted March 4`. */
export const gluedPosted = /(?<=(?:wrote|writes|says|said)):(?=posted\s)/giu;
const pingbackWords =
	'(?:(?:pingback|trackback|ping|linkback|webmention)(?:\\s(?:by|from|von|de|da|di|par|por|van))?|(?:pinged|tracked)\\s(?:by|from))';
/** A line that begins by saying that another page's link made it. */
export const pingbackLead = new RegExp(
	`^[\\s\\p{P}\\p{S}\\d]{0,12}${pingbackWords}(?![\\p{L}])`,
	'iu',
);
/** The number of a comment before its name. */
export const numbered =
	/^(?:comment\s|kommentar\s|commentaire\s|(?:(?:回复|回覆|引用)\s?){1,2})?(?:#|no\.?\s?|n°\s?|第\s?)?(?<number>\d{1,4}|(?<=#)\d{5,9})(?:\.\d{1,3}){0,5}(?!\d|[:/]\d|\s?[ap]m\b)(?:\s?[楼樓](?:\s?[[(（]楼主[\])）])?)?(?:[.):：\]]|\s{1,4}[-–|:]|\s|$)\s{0,6}/iu;
/** An address of the web. */
export const address = /(?:https?:\/\/|www\.)[^\s|]{1,300}/giu;

/** Marks before a name. */
export const leadMarks = /^(?:[\s\-–—−|/•·,:;({[<«»"“”#>.)\]}↓↑►▪◄←→↳†¶§]|[@*~=+&](?=\s))+/u;
/** `Unregistered CommenterAnn`: who wrote a comment, not an essay. */
export const commenter = /^(?:un)?registered\s?commenter/iu;
/** `Registered Commenter Ann` */
export const registered =
	/^(?:un)?registered\s?commenter\s?|^user ?(?:picture|pic|icon)\]?\s{1,4}(?=from\s?:)|^premium user badge\s|^(?:non)?member avatar\s|^(?:gr)?avatar\s(?=(?:posted|comment|written)\s)/iu;
/** Words before a name: of authorship, or that another page's link made the line. */
export const leadWords = new RegExp(
	`^(?:${pingbackWords}\\s{0,2}(?::|\\s)\\s{0,2}|${authorshipWords}\\s{0,2}${byWords}?\\s{0,2}:?\\s{1,3}|${authorshipWords}\\s{0,2}:\\s{0,3}|by\\s{1,3})`,
	'iu',
);
/** A verb of speech between a date and the name that follows it; with a capital it is a name. */
export const verbBefore = new RegExp(
	`^[\\s|•·:,–—-]{0,6}(?:${speechBefore})\\s{1,2}(?=[\\p{L}\\p{N}])`,
	'u',
);
/** A preposition of authorship that ends the words before a name. */
export const byAtEnd = new RegExp(`(?:^|\\s)${byWords}$`, 'iu');
/** Links between a date and the name that follows it. */
export const linksBefore = new RegExp(
	`^(?:[\\s|•·/()[\\]–—,@-]{0,6}(?:${linkWords})(?:\\s?[|•·/)\\]–—,@-]|(?=\\s(?:on|@)\\s)))+`,
	'iu',
);
/** A small word between a date and a word of authorship: `on March 4, at posted by`. */
export const wordBefore = new RegExp(
	`^[\\s|•·/()–—,@-]{0,6}(?:${dateWords})\\s(?=${authorshipWords}\\s)`,
	'iu',
);

/** Marks after a name. */
export const endMarks =
	/(?<![\s–—−|/•·,;({[<«»"“#>:…\]}↓↑►▪◄←¶§-])(?:[\s–—−|/•·,;({[<«»"“#>:…\]}↓↑►▪◄←¶§-]|(?<=\s)[@*~=+&])+$/u;
/** What themes print beside a name in brackets: addresses, figures, roles. */
export const badges = new RegExp(
	`\\s{0,2}\\[(?:\\d{1,5} favou?rites? )?\\+\\]|\\s{0,2}\\[!\\]|\\s{0,2}<[^<>\\s]{1,60}(?:[@/:]|\\.\\p{L}{2}| at )[^<>]{1,80}>|\\s{0,2}\\((?:#\\d{1,9}|\\d{4,9}|#?\\d{1,3}(?:,\\d{3}){1,2})\\)|(?<=^by\\s[^()]{1,60})\\(\\d{1,3}\\)(?=\\son\\s)|\\s{0,2}\\((?:subscriber|supporter|guest), #\\d{1,6}\\)|\\s{0,2}[([][^()[\\]]{1,60}['’]s (?:site|blog|web ?site|home ?page|profile|weblog)[)\\]]|\\s{0,2}\\([^()@]{1,40}(?:@|\\s(?:at|AT)\\s)[^()@]{1,40}(?:\\.|\\s(?:dot|DOT)\\s)\\p{L}{2,6}\\)|\\s{0,2}\\[[^[\\]\\s@]{1,60}@[^[\\]\\s@]{1,60}\\]|\\s{0,2}\\[S\\]|,?\\s(?:\\d{1,3}\\.){3}(?:\\d{1,3}|[*x]{1,3})(?![\\d.])|\\s{0,2}[([](?:subscribed|(?:\\p{L}{2,20} ){0,2}(?:staff|admin|moderator|editor)|info|(?:personal|identity|community|openid|syndicated) profile|(?:typekey|typepad|openid|author) profile page|mail|e-mail|www|web|url|link|not verified|unverified|anonymous|nicht überprüft|non vérifié|no verificado|não verificado|non verificato|homepage|url|website|site web|sito web|p[áa]gina web|www|profile|email|https?:[^\\s)]{1,200}|${roleWords})[)\\]]`,
	'giu',
);
/** What the page calls a commenter, after the name; some words end names as well (`bicycle owner`). */
export const roleAfter = new RegExp(
	`(?<!\\s|^(?:the|an?|der|die|das|le|la|el|il))(?:\\s*[•·|,–-]\\s*|\\s+(?!(?:owner|host|subscriber|visitor|pro|member)$))(?:${roleWords})$`,
	'iu',
);
/** A link after a name or a date. */
export const furnitureAfter = new RegExp(
	`(?:(?:(?<!\\s)\\s+|(?<![\\s|•·([-]))[|•·([-]+\\s*|(?<!\\s)\\s+(?!(?:parent|thread|root|context|top|next)$)|^)(?:${linkWords})\\s*[)\\]|•·↓*]*$|(?<!\\s)\\s*\\|\\s*(?:#\\s*)?$`,
	'iu',
);
/** A word of speech after a name, and whom the line says it answers. */
export const speechEnd = new RegExp(
	`(?:^|[\\s,/|-]|(?<=[\\p{Lo}]))(?:${speechWords})(?:\\s(?:in reply to|in response to|to|replying to|als antwort auf|en réponse à|en respuesta a)\\s{0,2}(?:comment by\\s)?@?(?<answers>.{1,60}?))?(?:\\s{1,2}(?:on|at|am|le|el))?\\s{0,2}(?::|：|…|\\.{1,3}|,|-|–)?\\s*$`,
	'iu',
);
/** Words of speech that follow a name without a space. */
export const eastAsianSpeech = /(?:说道|說道|说|說|寫道|写道|より|さん)\s?[:：]?$/u;

/** A small word between a name and the date; `the OP` is somebody, not the Dutch preposition. */
export const beforeDate = new RegExp(
	`(?:^|(?<!^the)[\\s,])(?:${dateWords}|:)\\s*$|^(?:dodano|datum|fecha|dato|dátum)$`,
	'iu',
);
/** What belongs to a date that ends before it: `Uhr`, `at`, and the letter that Disqus's icon left behind (`1 month ago F`). */
export const afterDate =
	/^(?:\s*(?:uhr|h|hrs|min|гг?\.|р\.|г\.)(?=[\s:,.)\]]|$)|\.\d{3,9}(?=\s|$)|\s(?:UTC|GMT)(?=\s|$)|\s(?:\([\p{L} ]{2,20} )?(?:daylight|standard|summer) time, UTC[+-]\d{2}:\d{2}\)|\s\((?:mon|tue|wed|thu|fri|sat|sun)\)|\s(?:at|um|à)\s*$|\sF$)+/iu;
/** The time once more: `June 7, 2012 02:09 pm at 2:09 pm`. */
export const timeAgain =
	/^\s?(?:at|@)\s\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?=\s|$)|^\s\d{1,2}:\d\d\s(?:UK|GMT|BST|[ECMP][SD]?T)(?=\s|$)/iu;
/** That the comment was changed, and when. */
export const edited =
	/[\s([,–—-]{0,4}(?:last )?(?:edited|modified|updated|bearbeitet|geändert|modifié|editado|modificato|bewerkt)(?![\p{L}]).{0,80}$/iu;
/** The date once more, as its distance. */
export const distanceAfter = new RegExp(
	`^[\\s|•·,([–—-]{0,6}(?:${relativeDate.source})[\\s)\\]]{0,3}`,
	'iu',
);
/** Whom a comment answers, after its date. */
export const answersAfter =
	/^[\s|•·,(–—-]{0,6}(?:in reply to|in response to|replying to|als antwort auf|en réponse à|en respuesta a|in risposta a)\s@?(?<answers>.{1,60})$/iu;
/** What a post is filed under, after its date: `in Punditry`. */
export const category =
	/^[\s|•·/(–—-]{0,6}(?:filed |posted )?(?:in|under|unter|dans)\s(?!reply|response|answer).{0,200}$/iu;

/** `Ann → Ben` */
export const replyArrow =
	/^(?<name>.{1,60}?)\s{0,2}(?:>|→|➤|↪|▸|▶|in reply to|replying to|replied to|antwortete auf)\s{0,2}(?<answers>.{1,60})$/iu;
/** Drupal's mark of people without an account. */
export const unverified =
	/\S\s?\((?:not verified|nicht überprüft|non vérifié|no verificado|não verificado|niet gecontroleerd|ej verifierad|niezweryfikowany|не проверено)\)\s?:?$/iu;
/** Whether a forum's member is there, after his name, which it prints twice. */
export const online =
	/^(?<name>.{1,60}?)(?: \k<name>)? is (?:now |currently )?(?:offline|online)$/iu;
/** The text of a picture before the name it shows, or run into it; `Coco` is one name. */
export const pictured =
	/^(?:(?:profile )?(?:photo|picture|image)|avatar|gravatar) (?:of|for|von|de) (?<name>.{1,40})(?: |(?<=(?:of|for|von|de) .{4,40}))\k<name>$/iu;
/** `Guest: Ann, *.provider.example` */
export const guest = /^(?:gość|guest|gast|visitor|invitado|ospite|invité|гость)\s?:\s/iu;
/** The masked machine a guest wrote from. */
export const host = /,\s\*\.\S{3,80}$|,\s(?:\p{L}{5,8}\s)?IP\s?:\s?[\d.*x]{5,20}$/iu;
