import {
	address,
	badges,
	beforeDate,
	byAtEnd,
	category,
	eastAsianSpeech,
	endMarks,
	furnitureAfter,
	leadMarks,
	leadWords,
	linksAlone,
	linksBefore,
	numbered,
	commenter,
	registered,
	roleAfter,
	speechEnd,
	verbBefore,
	wordBefore,
} from './byline-patterns.ts';

/** What one side of a byline says, before its date or after it. */
export interface Side {
	readonly name: string;
	readonly lead: string;
	readonly withNumber: string;
	readonly number: number | undefined;
	readonly worded: boolean;
	readonly answers: string | undefined;
	readonly frame: string;
}

/** Takes off one side of a byline what is not the person: numbers, words of speech, marks, links. */
export function peelSide(side: string, first: boolean, addressed = false): Side {
	const whole = (addressed ? side : side.replace(address, ' ')).replace(badges, ' ');
	const plain = linksAlone.test(whole.trim()) && /\p{L}{3}/u.test(whole) ? ' ' : whole;
	const trimmed = plain.replace(/^[\s([{|–—-]+/u, '');
	const number = first ? numbered.exec(trimmed) : null;
	const unnumbered = number === null ? plain : trimmed.slice(number[0].length);
	const start = first ? unnumbered : unnumbered.replace(category, ' ');
	const lead = peelLead(start, first);
	const end = peelEnd(lead.rest, first);
	const printed = number?.groups?.['number'];
	// `9 said`: without another name, and no mark beside it, a figure is what somebody is called.
	const called = end.rest === '' && end.speech && !isCount(number?.[0]) ? printed : undefined;
	// `Posted on 3 May by Ann.` is a sentence; elsewhere the full stop may be the name's: `Anon.`.
	const sentence = !first && byAtEnd.test(lead.words);
	const name = called ?? (sentence ? end.rest.replace(/(?<=\p{L}{3})\.$/u, '') : end.rest);
	// A person may call himself by his address, and then the line has no other name.
	if (name === '' && !addressed && side.search(address) >= 0) return peelSide(side, first, true);
	const core = name === '' ? '' : 'N';
	const figures = called === undefined ? printed : undefined;
	return {
		name,
		lead: lead.printed,
		withNumber: figures === undefined || isCount(number?.[0]) ? name : `${figures} ${name}`.trim(),
		number: figures === undefined ? undefined : Number(figures),
		worded: lead.words !== '' || end.speech,
		answers: end.answers,
		frame: [lead.words, core, end.words].filter(Boolean).join(' '),
	};
}

/** Whether the marks beside figures say that they count: `#3`, `3.`, `[3]`; `50 Cent` is a name. */
function isCount(printed = ''): boolean {
	return /^#|[.):\]]\s*$/u.test(printed);
}

/** After a date a link may stand before the name, and a small word between them: `| Link — by Ann`. */
function withoutLinksBefore(text: string): string {
	return text.replace(linksBefore, '').replace(wordBefore, '');
}

function peelLead(text: string, first: boolean): { rest: string; words: string; printed: string } {
	const plain = first ? text : withoutLinksBefore(text);
	const verb = first ? null : verbBefore.exec(plain);
	const words = verb === null ? [] : [verb[0].replace(leadMarks, '').trim()];
	let rest = plain.slice(verb?.[0].length ?? 0).replace(leadMarks, '');
	if (commenter.test(rest)) words.push('commenter');
	rest = rest.replace(registered, '');
	// A byline has few such words; hostile text may have thousands.
	for (let turn = 0; turn < 4; turn += 1) {
		const match = leadWords.exec(rest);
		if (match === null) break;
		words.push(match[0].trim());
		rest = rest.slice(match[0].length).replace(leadMarks, '').replace(registered, '');
	}
	const printed = words.join(' ');
	return { rest, words: printed.toLowerCase(), printed };
}

/** The brace that closes one within the name stays: `Tiffany {Sweet Tea}`. */
function closing(text: string, marks: string): string {
	return marks.startsWith('}') && text.includes('{') ? '}' : '';
}

interface End {
	readonly rest: string;
	readonly words: string;
	readonly speech: boolean;
	readonly answers: string | undefined;
}

function peelEnd(text: string, beforeTheDate: boolean): End {
	let rest = text.trim();
	let answers: string | undefined;
	let spoken = '';
	// Each turn takes off one more layer; a byline has few (`Ann says: | Permalink | #`).
	for (let turn = 0; turn < 8; turn += 1) {
		const shorter = peelOnce(rest, turn === 0, beforeTheDate);
		answers ??= shorter.answers;
		spoken = shorter.spoken === '' ? spoken : shorter.spoken;
		if (shorter.rest === rest) break;
		rest = shorter.rest;
	}
	return { rest, words: spoken, speech: spoken !== '', answers };
}

function peelOnce(
	text: string,
	joined: boolean,
	beforeTheDate: boolean,
): { rest: string; spoken: string; answers: string | undefined } {
	const said = speechEnd.exec(text) ?? eastAsianSpeech.exec(text);
	if (said !== null) {
		const spoken = said[0]
			.replace(said.groups?.['answers'] ?? '', '')
			.trim()
			.toLowerCase();
		return { rest: text.slice(0, said.index).trim(), spoken, answers: said.groups?.['answers'] };
	}
	const unmarked = text.replace(endMarks, (marks) => closing(text, marks));
	// A bar or a dash sets a name apart from the date: `em | 03.13.05` is no preposition.
	const plain = text.replace(/(?<![\s,(:])[\s,(:]+$/u, '');
	const before =
		beforeTheDate && beforeDate.test(plain) ? plain.replace(beforeDate, '').trim() : undefined;
	if (before !== undefined && (joined || before !== '')) {
		return { rest: before, spoken: '', answers: undefined };
	}
	// A link that follows the date stands alone there; before it, one must follow something.
	const cut = unmarked.replace(furnitureAfter, '').replace(roleAfter, '').trim();
	const rest = cut === '' && beforeTheDate ? unmarked.trim() : cut;
	return { rest, spoken: '', answers: undefined };
}
