import type { FoundComment, Section } from './found-section.ts';
import type { Line } from './line.ts';
import { isByline } from './marks.ts';
import { partMovedLinks } from './moved-links.ts';
import type { Unsigned } from './unsigned.ts';
import { cutVoices, signedName, voiceAt } from './voices.ts';
import type { Voice } from './voices.ts';

/** The comments below `start`, which nobody signed above or below; see unsigned.ts. */
export function unsignedSection(
	lines: readonly Line[],
	start: number,
	evidence: Pick<Unsigned, 'blockEdges' | 'expected'>,
): Section {
	const voices = cutVoices(lines, start, lines.length, evidence);
	const authors = unsignedAuthors(lines.slice(start), voices);
	return {
		name: 'no bylines',
		start,
		end: lines.length,
		comments: voices.map((voice) => unsignedComment(lines, voice, authors)),
	};
}

/** How clearly moved links show where each comment begins, in log-odds. */
const movedClarity = 4;

/** The comments whose first lines are at `starts`, counted from `from`; see moved-links.ts. */
export function movedSection(
	lines: readonly Line[],
	from: number,
	starts: readonly number[],
): Section {
	const edges = starts.map((start) => start + from);
	const [start = from] = edges;
	const below = (edges.at(-1) ?? from) + 2;
	const foot = lines.slice(below).findIndex(({ foot, furniture }) => foot || furniture);
	const end = foot < 0 ? lines.length : below + foot;
	const comments = edges.map((edge, order): FoundComment => {
		const voice = voiceAt(lines, edge, edges[order + 1] ?? end, movedClarity);
		const comment = unsignedComment(lines, voice, movedAuthors);
		return { ...comment, ...partMovedLinks(lines, comment.body) };
	});
	return { name: 'no bylines, links moved', start, end, comments };
}

/** The names were lost with the lines that had them; a sign-off may be anybody's. */
const movedAuthors = { signed: 0.8, nameless: 0.99 } as const;

/** Dated lines for so many of the comments, or sign-offs, may be bylines in a form that was not understood. */
const datedShare = 0.25;
const signedShare = 0.6;

/** How sure it is that comments carry no byline, of one signed at its end and of one that is not. */
function unsignedAuthors(
	lines: readonly Line[],
	voices: readonly Voice[],
): Readonly<Record<'signed' | 'nameless', number>> {
	const dated = lines.filter((line) => line.byline?.date !== undefined && isByline(line)).length;
	const signed = voices.filter(({ signature }) => signature !== undefined).length;
	const doubtful =
		dated >= Math.max(2, voices.length * datedShare) || signed >= voices.length * signedShare;
	// All sign-offs of the ten labelled captures are the author's own.
	return doubtful ? { signed: 0.8, nameless: 0.8 } : { signed: 0.97, nameless: 0.99 };
}

function unsignedComment(
	lines: readonly Line[],
	voice: Voice,
	authors: ReturnType<typeof unsignedAuthors>,
): FoundComment {
	const { start, end, plugin, signature, confidence } = voice;
	const all = Array.from({ length: (plugin ?? end) - start }, (_, index) => start + index);
	// `ReplyDelete` of the comment above may stand on the line where the words begin.
	const first = all.findIndex((index) => !lines[index]?.furniture);
	const words = all.slice(Math.max(0, first));
	const printed = plugin === undefined ? undefined : lines[plugin]?.plugin?.name;
	const line = signature === undefined ? undefined : lines[signature];
	const signed = line === undefined ? undefined : signedName(line);
	const author = printed ?? signed;
	return {
		byline: plugin === undefined ? [] : [plugin],
		furniture: [],
		body: words,
		author,
		authorFrom: printed !== undefined ? 'plugin' : signed !== undefined ? 'signature' : 'none',
		date: undefined,
		number: undefined,
		answers: undefined,
		nesting: undefined,
		repeats: undefined,
		confidence: {
			bounds: confidence,
			author:
				printed !== undefined ? 0.99 : signed !== undefined ? authors.signed : authors.nameless,
		},
	};
}
