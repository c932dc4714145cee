/**
 * Dates told by their distance (`3 days ago`, `vor einer Stunde`, `3日前`) or by a day's name
 * (`Yesterday at 8:02`), in the languages blog software is set to. They are kept as printed.
 */
const distances = [
	/(?:\b(?:about|over|almost|circa)\s)?\b(?:\d{1,3}|an?|one)\s?(?:second|sec|minute|min|hour|hr|day|week|wk|month|mo|year|yr)s?(?:,?\s(?:and\s)?\d{1,2}\s(?:minute|hour|day|week|month)s?)?\sago\b/u,
	/\b(?:(?:about|less than|over|almost)\s)?(?:\d{1,3}|an?)\s(?:second|minute|hour|day|week|month|year)s?\slater\b/u,
	/(?<=\bsaid\s)(?:(?:about|less than|over|almost)\s)?(?:\d{1,3}|an?)\s(?:second|minute|hour|day|week|month|year)s?(?=:$)/u,
	/\b\d{1,3}\s?(?:h|d|w|mo|y|yrs?|hrs?|mins?|wks?)\sago\b/u,
	/\b\d{1,3}\s(?:sekunde|minute|stunde|tag|woche|monat|jahr)\p{L}{0,2}\sher\b/u,
	/\bvor\s(?:etwa\s)?(?:\d{1,3}|einem|einer)\s(?:sekunde|minute|stunde|tag|woche|monat|jahr)\p{L}{0,2}(?!\p{L})/u,
	/\bil\sy\sa\s(?:environ\s)?(?:\d{1,3}|une?)\s(?:secondes?|minutes?|heures?|jours?|semaines?|mois|années?|ans?)(?!\p{L})/u,
	/\bhace\s(?:\d{1,3}|una?)\s(?:segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?)(?!\p{L})/u,
	/(?<!\p{L})há\s(?:\d{1,3}|uma?)\s(?:segundos?|minutos?|horas?|dias?|semanas?|mês|meses|anos?)(?!\p{L})|\b\d{1,3}\s(?:dias?|horas?|minutos?|semanas?|meses|mês|anos?)\satrás\b/u,
	/\b\d{1,3}\s(?:dagen|dag|uur|uren|weken|week|maanden|maand|jaar|minuten|minuut)\sgeleden\b/u,
	/\b(?:\d{1,3}|un|una|un['’])\s?(?:giorni|giorno|ore|ora|settimane|settimana|mesi|mese|anni|anno|minuti|minuto)\sfa\b/u,
	/(?<!\p{L})för\s(?:\d{1,3}|en|ett)\s\p{L}{1,8}\ssedan\b|\bfor\s(?:\d{1,3}|en|et|ett)\s\p{L}{2,8}\ssiden\b/u,
	/\b\d{1,3}\s\p{L}{3,9}\stemu\b|(?<!\p{L})p[řr]ed\s\d{1,3}\s(?:sekund|minút|minut|hodin|dn[íya]|dňam|týd[ne]|týžd|měsíc|mesiac|lety|rok)\p{L}{0,4}(?!\p{L})/u,
	/(?<!\p{L})\d{1,3}\s\p{L}{3,8}\sназад|(?<!\p{L})\d{1,3}\s\p{L}{3,8}\sтому/u,
	/\b\d{1,3}\s\p{L}{3,9}\ssitten\b|\b\d{1,3}\s\p{L}{2,7}\sönce(?!\p{L})|\b\d{1,3}\s\p{L}{3,8}\sezelőtt\b|\bacum\s\d{1,3}\s(?:secunde|minute|ore|zile|săptămâni|luni|ani)(?!\p{L})/u,
	/\d{1,3}\s?(?:秒|分|時間|日|週間|か月|ヶ月|年)前|\d{1,3}\s?(?:天|小时|分钟|个月|年|周)前|\d{1,3}\s?(?:일|시간|분|달|년)\s?전/u,
	/\b(?:yesterday|today|gestern|heute|hier|aujourd['’]hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|igår|idag|wczoraj|dzisiaj|dziś)(?:,?\s(?:at|um|à|a las|alle|às|om|o|kl\.?))?,?\s\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?\b|(?<!\p{L})(?:вчера|сегодня)(?:\sв)?,?\s\d{1,2}:\d{2}/u,
	/^(?:yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|igår|idag|вчера|сегодня|wczoraj)$/u,
	/^(?:·\s)?\d{1,3}\s?(?:s|m|h|d|w|mo|y|yr|yrs|min|mins|hr|hrs)$|(?<=\s[·•]\s)\d{1,3}\s?(?:h|d|w|mo|y|yr)\b/u,
	/^(?:last|this) (?:week|month|year)$|(?<!\p{L})(?:(?:last|on)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\sat)?,?\s\d{1,2}:\d{2}(?:\s?[ap]m)?\b/u,
	/\bjust now\b|\ba (?:moment|few seconds) ago\b|\b(?:last|an) (?:week|month|year|hour) ago\b/u,
];

/** The first distance or named day in a text. */
export const relativeDate = new RegExp(
	distances.map(({ source }) => `(?:${source})`).join('|'),
	'iu',
);
