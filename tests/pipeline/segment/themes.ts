/** An essay, what readers say of it, and who they are. */
export const essay = [
	'The bridge over the weir was closed in March, and nobody has told us why or for how long it will be.',
	'I asked at the town hall, where a man read me the notice that I had come to ask about, and then read it again.',
	'The engineer says that the third pier has moved by four millimetres, which is less than the width of a pencil.',
	'It is a handsome pier. Swallows nest under it, and in the summer children jump from it although they may not.',
	'The council will meet on the second Thursday of the month, and until then we are all to walk round by the mill.',
	'That is eleven minutes each way, or a hundred hours a year for anybody who works on the other bank.',
];
export const words = [
	'I love that bridge! Thanks for writing about it.',
	'You should have asked my uncle, he built the thing.',
	'four millimetres?? mine has moved more than that lol',
	'We walk round by the mill anyway, for the ducks.',
	'Great post. What does the engineer want us to do?',
	'I was there when they closed it and it was very quiet.',
];
export const people = [
	'Orla Quist',
	'tinwhistle',
	'B. Fenwick',
	'Mara L.',
	'DeepEnd42',
	'Orla Quist',
];

const clock = (order: number) => `${order + 1}:${order + 12} pm`;
export const date = (order: number) => `March ${order + 3}, 2010 at ${clock(order)}`;

const towns = ['Leeds, UK', 'Oslo', 'Austin, Texas', 'Leeds, UK', 'Toronto', 'Oslo'];

/** What a theme prints above and below a comment. */
type Theme = (author: string, order: number) => readonly [readonly string[], readonly string[]];

/** What themes print above and below their comments, by what is odd about each. */
export const themes: Readonly<Record<string, Theme>> = {
	'a byline above': (author, order) => [[`${author} on ${date(order)} said:`], []],
	'a byline below': (author, order) => [[], [`Posted by: ${author} | ${date(order)}`]],
	'a date above, a name and links below': (author, order) => [
		[`Added: ${date(order)}`],
		[`${author}, Marlhaven`, `Recommended by ${order + 1} people`, 'Alert a moderator'],
	],
	'names behind dashes, and links': (author) => [[], [`--${author}`, '(To reply, click here.)']],
	'names between tildes, in other words': (author) => [[], [`~ ${author} ~`]],
	'titles that not all comments have': (author, order) => [
		[...(order % 3 === 1 ? [] : [`${towns[order] ?? ''} again`]), `by ${author}`, date(order)],
		['Reply'],
	],
	'numbered titles that not all comments have': (author, order) => [
		order % 2
			? [`${order + 1}. ${towns[order] ?? ''} again`, `Written by ${author}, on ${date(order)}`]
			: [`${order + 1}. Written by ${author}, on ${date(order)}`],
		[],
	],
	'numbered titles below its dates': (author, order) => [
		[author, date(order), `${order + 1}. ${order % 3 ? 'The weir' : 'Who walks by the mill?'}`],
		['3 recommendations'],
	],
	'anchors before names and days': (author, order) => [
		[`# ${author} on March ${order + 3}, 2010`],
		[],
	],
	'times run into names': (author, order) => [
		[`${author}${order + 2}:${order + 12} PM`],
		['Reply'],
	],
	'the day beside the first name only': (author, order) => [
		[order === 0 ? `${author} 03.05.2010` : author],
		[],
	],
	'links and dates below a name, and the letter of a picture': (author, order) => [
		[author],
		[`Like Reply ${order + 1} months ago ${order * 3} Likes F`],
	],
	'what the page says that its names are': (author, order) => [
		[author, 'Party: Independent', `Reply #${order + 1}`, date(order)],
		['Quote'],
	],
	'votes above titles': (author, order) => [
		[order % 2 ? 'Re: Procurement 101' : 'Procurement 101', author, `Posted ${date(order)}`],
		[`${order + 30}`, '0'],
	],
	'a name, a date and a link': (author, order) => [[author, date(order)], ['Reply']],
	'a name above and a date below': (author, order) => [[`${author} wrote:`], [date(order)]],
	'an avatar above and a signature below': (author, order) => [
		[author],
		[`Posted by: ${author} | ${date(order)}`],
	],
	'numbers on their own lines': (author, order) => [
		[`#${order + 1}`, `${author} on ${date(order)}`],
		[],
	],
	'numbers that count down': (author, order) => [[`${6 - order}. ${author} — ${date(order)}`], []],
	'a subject line': (author, order) => [
		[
			['Piers', 'Re: Piers', 'The mill', 'Ducks', 'A question', 'Quiet'][order] ?? '',
			`Submitted by ${author} on ${date(order)}`,
		],
		['reply'],
	],
	'a title after the name': (author, order) => [[author, 'Member', date(order)], []],
	'votes that not all have': (author, order) => [
		[author, `${order + 2} days ago`],
		[...(order % 2 ? ['+3'] : []), 'Reply'],
	],
	'a plugin line now and then': (author, order) => [
		[`${author} says:`, date(order)],
		order % 2 ? [`${author}s last blog post..A day at the weir`] : [],
	],
	'links in a language nobody taught it': (author, order) => [
		[author, date(order)],
		['Ludigu denove'],
	],
	'times without dates': (author, order) => [[`At ${clock(order)}, ${author} said…`], []],
	'a name below beside a date': (author, order) => [[], [author, date(order)]],
	'bylines in words of its own': (author, order) => [
		[`${author} ${order + 4} pebbles thrown`],
		[date(order)],
	],
	'names between marks': (author) => [[], [`~ ${author} ~`]],
	'numbers run into names': (author, order) => [[`${order + 1}${author}`, date(order)], []],
	'dates run into names': (author, order) => [[`${author}${date(order)}`], ['ReplyDelete']],
	'votes before the numbers': (author, order) => [
		[`+${order * 2} #${order + 1} ${author} ${date(order)}`],
		['Quote'],
	],
	'names printed twice': (author, order) => [[`${author} ${author} on ${date(order)}`], []],
	'countries after the names': (author, order) => [
		[date(order)],
		[
			`${author} ${['Norway', 'United Kingdom', 'India', 'France', 'Belgium', 'Chile'][order] ?? ''}`,
		],
	],
	'places told with the names': (author, order) => [
		[],
		[`Posted by ${author}${order % 2 ? ' in Oslo' : ''} on ${date(order)}`],
	],
	'points and a role after the name': (author, order) => [
		[`${author} ${order + 4} pts${order === 2 ? ' moderator' : ''}`],
		['1 year ago', 'Like Reply'],
	],
	'whether a member is there': (author, order) => [
		['Old', `${author}'s Avatar`],
		[`Posted ${date(order)} by ${author} ${author} is offline`],
	],
	'icons before the names': (author, order) => [
		[`${order % 2 ? 'Blogger' : 'Anonymous'} ${author} said...`],
		[date(order)],
	],
	'a town that not all have': (author, order) => [
		[
			`#${order + 1}`,
			author,
			...(order % 2
				? ['Upper Sedley', 'not far from the weir', 'NY'].slice(order >> 1, (order >> 1) + 1)
				: []),
			`March ${order + 3}, 2010`,
		],
		[],
	],
	'a town below the name and a word of speech': (author, order) => [
		[`${author} commented:`, towns[order] ?? '', date(order)],
		['Like · Reply'],
	],
	'a town that not all have above a word of speech': (author, order) => [
		[
			`${order + 2} days ago Permalink`,
			...towns.slice(order, order % 2 ? order + 1 : order),
			`${author} writes:`,
		],
		[],
	],
	'a town below the byline that stands below': (author, order) => [
		[],
		[`${author} at ${date(order)}`, towns[order] ?? '', 'Flag as inappropriate'],
	],
	'a role between the number and the name': (author, order) => [
		[
			`No. ${order + 1}`,
			...(order % 3 === 1 ? ['Administrator'] : []),
			`${author}: ${date(order)}`,
		],
		['Quote'],
	],
	'links that fold the answers': (author) => [[author], ['Hide replies']],
	'a day with two figures for the year': (author, order) => [
		[`On ${order + 11} Jun 08, ${author} said:`],
		[],
	],
	'a weekday apart from its date': (author, order) => [
		[author, `Thu (1/${order + 15}/09) at 0${order + 1}:1${order} AM`],
		['Reply'],
	],
	'a number, a name with a comma, and a town beside the date': (author, order) => [
		[`${order + 1}`, `${author},`, `Oban 0${order + 3}/03/2010 00:4${order}:09`],
		['Report Unsuitable'],
	],
	'the server’s time zone in the dates above, and the names below': (author, order) => [
		[`Thursday, ${order + 11} March 2010 19:0${order}:12 (GMT Daylight Time, UTC+01:00)`],
		[author],
	],
	'parts of a second in the dates': (author, order) => [
		[`Date: 2010-03-0${order + 3} 09:1${order}:27.120482 UTC`, `Author: ${author}`],
		[],
	],
	'the text of a picture above the votes and the name': (author, order) => [
		[
			`+${order + 3}`,
			'Vote up Vote down',
			`${author}'s avatar - Go to profile`,
			`${author} 71p · ${order + 12} weeks ago`,
		],
		['Report', 'Reply'],
	],
	'the version of a plugin for votes': (author, order) => [
		[`${author} says:`, date(order)],
		['VA:F [1.9.17_1161]', 'Rating: +1 (from 1 vote)', 'Reply'],
	],
	'short names of days': (author, order) => [
		[
			'Permalink',
			author,
			`Posted on ${['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'][order] ?? ''} 0${order + 3} April 2010`,
		],
		[],
	],
	'a word for those who are not registered': (author, order) => [
		[date(order), author, ...(order % 2 ? ['(Unregistered commenter)'] : [])],
		[],
	],
	'the preposition run into the name': (author, order) => [[`# ${author}on ${date(order)}`], []],
	'the numbers of a whole site': (author, order) => [
		[`${date(order)} | ${241_100 + order * 37} ${author}`],
		[],
	],
	'what they log in with beside the names': (author, order) => [
		[`${author} (user${order * 7})`],
		[date(order), 'Report abuse'],
	],
	'votes for and against': (author, order) => [
		[`${author} says:`, date(order)],
		[`${order * 11} ${order + 2}`],
	],
	'a picture of the next author below the link': (author, order) => [
		[`Image of ${author} ${author}`],
		[date(order), 'Reply'],
	],
	'titles above the words, where there are words': (author, order) => [
		order === 2 ? [] : [['Piers', 'It leans', '', 'The mill', 'My view', 'Quiet'][order] ?? ''],
		[`by ${author} on ${date(order)} up reply rec (${order}) flag actions`],
	],
	'ranks behind the names': (author, order) => [
		[`${author} Guild ${['Master', 'Apprentice', 'Journeyman'][order % 3] ?? ''} of the Weir`],
		[date(order)],
	],
	'votes between words and links': (author, order) => [
		['Avatar', `${author} • ${order + 2} days ago −`],
		[`${order * 7 + 3}`, '• Reply • Share ›'],
	],
	letterheads: (author, order) => [
		[
			`From: ${author}`,
			`Date: ${date(order)} (UTC)`,
			...(order % 2 ? ['Re: piers'] : []),
			'(Link)',
		],
		['(Reply) (Thread)'],
	],
	'an id behind the name': (author, order) => [
		[`${author} ${2209 + order * 2}`, `${date(order)} | Permalink`],
		[],
	],
	'a name above and words of its own below': (author, order) => [
		[author],
		[`Comment on ${date(order)}`],
	],
	'names that link, on a line of their own': (author, order) => [
		order % 2
			? [`#${order + 1} - ${author} says:`, `${date(order)} - (Reply)`]
			: [`#${order + 1} - ${author} ${date(order)} - (Reply)`],
		[],
	],
	'links that open the comments': (author, order) => [['Reply'], [`${author}    ${date(order)}`]],
	'two votes above the byline': (author, order) => [
		[`${order * 3}`, `${order}`, 'Flag as Offensive', `${author} on ${date(order)} said:`],
		['Reply'],
	],
	'arrows behind names that link': (author, order) => [[`${author} »`, date(order)], []],
	'days in figures': (author, order) => [[author, `${order + 8}.10.09`], []],
	'another title above one of them': (author, order) => [
		['Gravatar', order === 3 ? '# The mill is open' : '# re: Piers', author, date(order)],
		[],
	],
	'the texts of pictures that people chose': (author, order) => [
		[`${author}: a weir (happy)`, `[personal profile] ${author} ${date(order)} (UTC)(link)`],
		[],
	],
	'the name on both sides of the date': (author, order) => [
		[`Comment Link ${author} ${date(order)} posted by ${author}`],
		[],
	],
	'votes run into names': (author, order) => [
		[`${order % 2 ? `+${order}` : '0'}${author} ${date(order)}#${order + 1}`],
		['Reply | Quote'],
	],
	'figures before what the theme says of its members': (author, order) => [
		[`pebbles: ${order * 9 + 4} Private Letters ${author}`],
		[date(order)],
	],
	'the texts of pictures, with numbers': (author, order) => [
		[`Gravatar Icon ${order + 1} ${author} ${date(order)}`],
		[],
	],
	'pictures’ texts run into names': (author, order) => [
		[`Gravatar of ${author}${author}`, `Posted ${date(order)}`],
		[],
	],
	'ordinal days run into names': (author, order) => [
		[`${author}March ${order + 4}th, 2010 at ${order + 2}:12`],
		[],
	],
	'numbers run into times': (author, order) => [
		[`on March ${order + 3}, 2010 at ${order + 1}:12 pm${order + 1}${author}`],
		[],
	],
	'labels and an address in figures': (author, order) => [
		[],
		[`Dodano: 1${order}.03.2010 19:2${order}, Autor: ${author}, Adres IP: 10.20.30.*`],
	],
	'hours without minutes': (author, order) => [
		[`${author} 12.0${order + 3}.10 / ${order + 7}am`],
		[],
	],
	'dashes before signatures': (author, order) => [
		[],
		[
			`- ${author}, ${['Bergen', 'Hull', 'Delft'][order % 3] ?? ''}, ${order + 3}/3/2010 16:3${order}`,
		],
	],
	'a place that all have come from': (author, order) => [
		[`${author} of Upper Sedley Posted at ${date(order)}`],
		[`Comment ${order + 1} of 6`],
	],
	'who recommended it': (author, order) => [
		[
			`Piers ${['lean', 'move', 'stay', 'sink', 'sing', 'rust'][order] ?? ''} (${order + 2}+ / 0-)`,
			'Recommended by:',
			'hob, Winnie, yet another mike',
		],
		[`by ${author} on ${date(order)}`],
	],
	'the day above the name and the time': (author, order) => [
		[`${String(order + 10)} 05 2008`, `${author} (20:1${order}:47) :`],
		[],
	],
	'names above, and links behind the date below': (author, order) => [
		[author],
		[`${date(order)} – Flag – Like – Reply`],
	],
	'links behind dots, and votes before some of them': (author, order) => [
		[`${author} • ${order + 2} years ago`],
		['', order % 3 ? `${order} • Reply•Share ›` : ' • Reply•Share ›'],
	],
	'whom it answers below the byline': (author, order) => [
		[
			`Piers ${order}`,
			`by ${author} - ${date(order)}`,
			...(order > 1
				? ['In reply to: The third pier: how far it has moved since the spring by hob']
				: []),
		],
		[],
	],
	'numbers above what signs comments elsewhere': (author, order) => [
		[`#${order + 1}`, `Posted by: ${author} | ${date(order)}`],
		[],
	],
	'towns behind bullets, where people have told theirs': (author, order) => [
		[`${author}  •  ${order % 2 ? 'Sedley, Wessex  •  ' : ''}${order + 2} hrs ago Report Abuse`],
		[`${order * 31 + 4} users liked this comment Please sign in to rate this comment up.`, 'Reply'],
	],
	'numbers that answers have not': (author, order) => [
		[`${['1 ', '', '2 ', '3 ', '', '4 '][order] ?? ''}${author} ${date(order)}`],
		['Reply'],
	],
	'a link and the date below': (author, order) => [
		[`${author} said${order === 3 ? ' in reply to B. Fenwick' : ''}...`],
		[`Reply ${date(order)}`],
	],
	'a job beside the name': (author, order) => [
		[`${author} · Works at the mill`],
		[`Like · Reply · ${date(order)}`],
	],
	'a number and a date above, a name below': (author, order) => [
		[`#${order + 1}   ${order + 11} March 2010 - 2${order % 4}:1${order}`],
		[author],
	],
	'numbered titles above': (author, order) => [
		[`${order + 1} ${['Piers', 'Uncles', 'Inches', 'Ducks', 'A question', 'Quiet'][order] ?? ''}`],
		[`posted at 0${order + 1}:12 pm on March ${order + 3}, 2010 by ${author}`],
	],
	'a number and a date above, a signature below': (author, order) => [
		[`${order + 1}.`, `${date(order)} Link`],
		[`— ${author}`],
	],
	'the post’s title above': (author, order) => [
		[`# re: The bridge over the weir, and who may walk on it`],
		[`Left by ${author} on ${order + 2}/3/2010 10:1${order} PM`],
	],
	'an address in brackets': (author, order) => [
		[],
		[`posted by ${author} [reader${order}@weir.example] at ${date(order)}`],
	],
};
