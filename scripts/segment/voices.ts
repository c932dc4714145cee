import { nameLikeness } from '../text/names.ts';
import type { Line } from './line.ts';

/** A comment without byline: half-open range of indices into the page's lines. */
export interface Voice {
	readonly start: number;
	readonly end: number;
	/** The plugin's line below the words, if it has one. */
	readonly plugin: number | undefined;
	/** Index of the name signed at the end of the words. */
	readonly signature: number | undefined;
	/** 0 to 1, from how clearly the place is marked where it begins. */
	readonly confidence: number;
}

export interface Evidence {
	/** Lines at which a block that is printed twice begins or has just ended; see repeats.ts. */
	readonly blockEdges: ReadonlySet<number>;
	/** How many comments the page says there are. */
	readonly expected: number | undefined;
}

/** How clearly each mark says that a comment begins, in log-odds against going on. */
const worth = {
	plugin: 8,
	block: 8,
	signature: 2.5,
	salutation: 2.5,
	address: 2,
	closing: 2,
	vocative: 1.2,
	voice: 0.1,
} as const;
/** Without a stated number of comments, a start needs one clear mark. */
const enough = 1.9;

/**
 * Cuts lines that carry no bylines into comments: at plugin lines, at blocks printed twice, after
 * sign-offs and at salutations; where the page states how many comments it has, at the clearest
 * places that make that number.
 */
export function cutVoices(
	lines: readonly Line[],
	from: number,
	to: number,
	evidence: Evidence,
): readonly Voice[] {
	if (from >= to) return [];
	const addressed = addressedName(lines, from, to);
	const scores = new Map<number, number>();
	for (let index = from + 1; index < to; index += 1) {
		const score = startScore(lines, index, from, evidence.blockEdges, addressed);
		if (score > 0) scores.set(index, score);
	}
	const starts = chooseStarts(scores, evidence.expected);
	// A heading or a block printed twice shows where the first begins; its words only suggest it.
	const isShown =
		evidence.expected !== undefined || evidence.blockEdges.has(lines[from]?.number ?? 0);
	const first = isShown ? worth.block : worth.signature;
	const edges = [from, ...starts, to];
	return edges.slice(0, -1).map((start, index) => {
		const end = edges[index + 1] ?? to;
		return voiceAt(lines, start, end, index === 0 ? first : (scores.get(start) ?? 0));
	});
}

function chooseStarts(scores: ReadonlyMap<number, number>, expected: number | undefined): number[] {
	const clearest = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
	const chosen =
		expected === undefined || expected < 1
			? clearest.filter(([, score]) => score >= enough)
			: clearest.slice(0, expected - 1);
	return chosen.map(([index]) => index).sort((a, b) => a - b);
}

function startScore(
	lines: readonly Line[],
	index: number,
	from: number,
	blockEdges: ReadonlySet<number>,
	addressed: string | undefined,
): number {
	const line = lines[index];
	const above = lines[index - 1];
	if (line === undefined || above === undefined || line.plugin !== undefined) return 0;
	let score = 0;
	if (above.plugin !== undefined) score += worth.plugin;
	if (blockEdges.has(line.number)) score += worth.block;
	if (isSignature(above) && index - 1 > from) score += worth.signature;
	if (isSalutation(line, addressed)) score += worth.salutation;
	else if (addresses(line, addressed)) score += worth.address;
	if (isClosing(above) && !isSignature(line)) score += worth.closing;
	if (vocative.test(line.text)) score += worth.vocative;
	// Only where the page counts more comments than its marks show does the bare tone decide.
	if (!isSignature(line)) score += worth.voice * (1 + Math.max(0, line.voice));
	return score;
}

/** The plugin and signature lines of the words between two starts. */
export function voiceAt(
	lines: readonly Line[],
	start: number,
	end: number,
	clarity: number,
): Voice {
	const last = lines[end - 1];
	const plugin = last?.plugin === undefined ? undefined : end - 1;
	const closing = (plugin ?? end) - 1;
	const line = lines[closing];
	const signature =
		closing > start && line !== undefined && isSignature(line) ? closing : undefined;
	return { start, end, plugin, signature, confidence: 1 / (1 + Math.exp(-clarity)) };
}

/** A name alone at the end of a text, with or without a dash before it. */
function isSignature(line: Line): boolean {
	return signedName(line) !== undefined;
}

/** Words that end a letter and are nobody's name. */
const farewell =
	/^(?:thanks?(?: (?:again|so much|you))?|thank you|cheers|regards|(?:kind|best|warm)(?:est)? (?:regards|wishes)|best|love|yours(?: truly)?|sincerely|take care|amen|peace|enjoy|wow|lol|yes|no|ok(?:ay)?|bye|ciao|hugs|merci|danke|grüße|lg|vg|mfg|br|xoxo?|x|agreed|exactly|ditto|indeed|absolutely|so true|well said|good luck|happy new year|namaste|bravo|respect)$/iu;

/** The name signed on a line of its own (`Emil`, `- Maria`, `BR -- Alan`), if the line is one. */
export function signedName(line: Line): string | undefined {
	const match =
		/^(?:(?:br|thanks|cheers|best|regards|love|yours|peace|grüße|lg|vg),?\s?)?(?:[-–—~]{1,2}\s?)?(?<name>[^-–—~].{0,39})$/iu.exec(
			line.text,
		);
	const name = match?.groups?.['name']?.replace(/(?<=\p{L}{2})[.!]$/u, '').trim();
	if (name === undefined || name === '' || line.words > 5 || line.furniture) return undefined;
	if (farewell.test(name) || line.byline !== undefined || line.plugin !== undefined)
		return undefined;
	// `Amber,` and `Hi Amber` speak to somebody.
	if (salutedName(line) !== undefined) return undefined;
	const words = name.split(' ');
	const plain = words.length <= 3 && /^[\p{Lu}\p{Lo}]/u.test(name) && !/[?!,:;]/u.test(name);
	return plain && nameLikeness(name) >= 0.8 ? name : undefined;
}

const greeting =
	/^(?:hi|hey|hello|dear|hallo|liebe[rs]?|cher|chère|bonjour|hola|ciao|good (?:morning|evening))[\s,]/iu;
const salutation =
	/^(?<name>\p{Lu}[\p{L}'’-]{0,24}(?:\s\p{Lu}[\p{L}'’-]{1,24})?)\s?(?<mark>[,:;.!–—-]|\.\.\.|…)?(?=\s|$)/u;

/** Whom most of the comments speak to at their beginning: on a blog, its author. */
function addressedName(lines: readonly Line[], from: number, to: number): string | undefined {
	const counts = new Map<string, number>();
	for (const line of lines.slice(from, to)) {
		const name = salutedName(line);
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
	return most !== undefined && most[1] >= 2 ? most[0] : undefined;
}

/** The name a line opens with to speak to somebody: `Amber,`, `Hi Amber.`, `Amber – enjoying …`. */
export function salutedName({ text }: Line): string | undefined {
	const head = text.slice(0, 120);
	const groups = salutation.exec(head.replace(greeting, '').trimStart())?.groups;
	const speaks = greeting.test(head) || /[,:–—-]/u.test(groups?.['mark'] ?? '');
	return speaks ? groups?.['name'] : undefined;
}

/** `Well said, Mike.`: a comment that answers another names its author in its first words. */
const vocative = /^[^.!?,:]{2,30},?\s\p{Lu}\p{L}{1,20}[,.!](?:\s|$)/u;

function isSalutation(line: Line, addressed: string | undefined): boolean {
	const name = salutedName(line);
	return name !== undefined && line.words <= 4 && (name === addressed || greeting.test(line.text));
}

function addresses(line: Line, addressed: string | undefined): boolean {
	const name = salutedName(line);
	return name !== undefined && name === addressed;
}

/** A short line of praise or thanks by which a reader takes leave. */
function isClosing(line: Line): boolean {
	return (
		line.words <= 5 &&
		/\b(?:nice|great|good|excellent|wonderful|awesome) (?:post|article|piece|work|job|stuff|read|one)\b|\bthanks\b|\bkeep (?:it )?up\b/iu.test(
			line.text,
		)
	);
}
