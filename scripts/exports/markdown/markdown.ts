import type { Paragraph, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { BodyLine, Label } from '../../model/draft.ts';
import type { ReadExport } from '../../model/export.ts';
import { heightOf } from '../html/height.ts';
import { withAddress } from '../one-essay.ts';
import type { ExportReader } from '../reader.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Field, FrontMatter } from './front-matter.ts';
import { showLines } from './lines.ts';
import type { ShownLines } from './lines.ts';
import { withoutTags } from './plain-nodes.ts';
import { isMarkdown } from '../../text/markdown.ts';
import { sliceTree } from './slice.ts';
import type { CutWords } from './slice.ts';
import { tidyLines } from './tidy.ts';

/** Quotations and lists inside each other; nobody writes more by hand. */
const deepest = 100;

/**
 * A page that somebody clipped or converted to Markdown: it is read by the lines it shows, and each
 * entry's words are the part of its tree on their lines, so that links, lists and emphasis stay.
 */
export const markdown: ExportReader = {
	name: 'markdown',
	matches: ({ format, text }) => format === 'text' && isMarkdown(text),
	read: (capture, { readFlat }) => {
		const head = readFrontMatter(capture.text);
		const height = head?.lines ?? 0;
		const written = capture.lines.map((line, index) => (index < height ? '' : line));
		const parsed = parseMarkdown(written);
		// Only a program nests so; it is read as the lines that it has.
		if (heightOf(parsed) > deepest) return readFlat(capture);
		const source = tidyLines(written, withCodeEnds(parsed, written));
		const tidied = parseMarkdown(source);
		// What was indented as code may nest as deep.
		if (heightOf(tidied) > deepest) return readFlat(capture);
		const root = withoutTags(withCodeEnds(tidied, source));
		const shown = showLines(root, source.length);
		const said = saidOf(head, shown.lines);
		// The page says first what the fields say, wherever among them that stands.
		const lines = shown.lines.map((line, index) =>
			index < height ? (said[index]?.words ?? '') : line,
		);
		const isWorded = (line: number) => lines[line - 1] !== '';
		const slice = sliceTree(root, isWorded);
		const broken = brokenLines(source, shown);
		const pictures: PictureLines = new Map(shown.pictures.map(({ line, image }) => [image, line]));
		const read = readFlat(
			{ ...capture, text: lines.join('\n'), lines },
			{
				images: shown.pictures.map(({ line, image }) => ({
					after: isWorded(line) ? line : line - 1,
					image,
				})),
				broken: new Map(broken.map((line) => [line - 1, 0])),
				depthOf: (line) => shown.depths[line - 1] ?? 0,
				structure: (body, images) => {
					const beside = (images ?? []).flatMap(({ image }) => pictures.get(image) ?? []);
					return slice(linesOf(body, beside, isWorded), withoutRunIn(body, lines));
				},
			},
		);
		return withAddress(withMarkup(read, capture.lines, { height, said, pictures }), head?.address);
	},
};

function parseMarkdown(lines: readonly string[]): Root {
	const features = { smartPunctuation: false };
	return markdownToMdast(lines.join('\n'), { features }) as Root;
}

/** The same tree, what is indented as code ending with its last word and not with the empty line below. */
function withCodeEnds(root: Root, lines: readonly string[]): Root {
	visit(root, 'code', ({ value, position }) => {
		const start = position?.start.line ?? 1;
		if (position !== undefined && !fence.test(lines[start - 1] ?? ''))
			position.end.line = start + value.split('\n').length - 1;
	});
	return root;
}

const fence = /`{3}|~{3}/u;

/** Characters of a line that a program may have broken at a margin, and the share of such lines where it did. */
const longLine = 45;
const longShare = 0.7;
/** The share of the lines that break off within a sentence. */
const brokenShare = 0.5;

/**
 * The 1-based lines that go on with the one above because a program broke them at a margin. To Markdown
 * all lines of a paragraph are one, but who types a name and a date on two lines means two.
 */
function brokenLines(
	source: readonly string[],
	{ lines, goesOn }: Pick<ShownLines, 'lines' | 'goesOn'>,
): readonly number[] {
	// Links are broken with their addresses, of which nothing is shown.
	const widthOf = (line: number) => source[line - 1]?.length ?? 0;
	const below = goesOn.filter((line) => lines[line - 2] !== '');
	const long = below.filter((line) => widthOf(line - 1) >= longLine);
	const broken = long.filter((line) => !/[.!?…:;][)\]"”’»*_]{0,6}$/u.test(lines[line - 2] ?? ''));
	if (long.length < below.length * longShare || broken.length < long.length * brokenShare)
		return [];
	const widths = long.map((line) => widthOf(line - 1)).sort((one, other) => one - other);
	const usual = widths[widths.length >> 1] ?? 0;
	// What would have fitted into the line above is no part of it.
	return goesOn.filter((line) => {
		const first = /[^\s>]\S*/u.exec(source[line - 1] ?? '')?.[0] ?? '';
		return widthOf(line - 1) + 1 + first.length > usual;
	});
}

/** The 1-based line that each picture stands on. */
type PictureLines = ReadonlyMap<Paragraph, number>;

/** The lines of an entry's words, those of its pictures, and between them those without words. */
function linesOf(
	body: readonly BodyLine[],
	pictures: readonly number[],
	isWorded: (line: number) => boolean,
): ReadonlySet<number> {
	const kept = new Set(pictures);
	for (const [order, { number, last }] of body.entries()) {
		for (let line = number; line <= last; line += 1) kept.add(line);
		const next = body[order + 1]?.number ?? 0;
		const between = Array.from({ length: Math.max(0, next - last - 1) }, (_, at) => last + 1 + at);
		if (!between.some(isWorded)) for (const line of between) kept.add(line);
	}
	return kept;
}

/** Takes off the lines of an entry what the reader found run into its words: a link of the page's. */
function withoutRunIn(body: readonly BodyLine[], lines: readonly string[]): CutWords {
	const around = new Map(
		body.flatMap(({ number, last, text }) => {
			const shown = lines[number - 1] ?? '';
			const [before, behind] = number === last ? shown.split(text) : [];
			if (text === '' || before === undefined || behind === undefined) return [];
			return before + behind === '' ? [] : [[number, { before, behind }] as const];
		}),
	);
	return (words, line) => {
		const { before = '', behind = '' } = around.get(line) ?? {};
		const start = words.trimStart().startsWith(before) ? words.indexOf(before) + before.length : 0;
		const isLast = behind !== '' && words.trimEnd().endsWith(behind);
		return words.slice(start, isLast ? words.lastIndexOf(behind) : undefined);
	};
}

/** What the fields say, in the order a page says it: a title that it does not say itself, who wrote it, when. */
function saidOf(head: FrontMatter | undefined, lines: readonly string[]): readonly Field[] {
	const { title, author, date } = head ?? {};
	const isAgain = title?.words === lines.find((line) => line !== '');
	const by = author && { ...author, words: `By ${author.words}` };
	return [isAgain ? undefined : title, by, date].flatMap((field) => field ?? []);
}

/** The labels of what the fields say, each on the line of its field. */
function atFields(
	labels: readonly Label[],
	height: number,
	said: readonly Field[],
): readonly Label[] {
	return labels.map((label, index) => {
		if (index >= height) return label;
		return labels[said.findIndex(({ line }) => line === index)] ?? { role: 'blank' };
	});
}

interface Marked {
	/** Lines of the fields above the page. */
	readonly height: number;
	readonly said: readonly Field[];
	readonly pictures: PictureLines;
}

/**
 * Lines that have signs and show no words are no blank ones: between the words of one entry they are
 * that entry's, as its pictures are.
 */
function withMarkup(
	read: ReadExport,
	source: readonly string[],
	{ height, said, pictures }: Marked,
): ReadExport {
	const { flat } = read;
	if (flat === undefined) return read;
	const found = atFields(flat.segmentation.labels, height, said);
	const shown = new Set(flat.images.flatMap(({ image }) => pictures.get(image) ?? []));
	const above = lastBody(found);
	const below = lastBody(found.toReversed()).toReversed();
	const labels = found.map((label, index): Label => {
		if (label.role !== 'blank' || (source[index] ?? '').trim() === '') return label;
		const [one, other] = [above[index], below[index]];
		const draft = one === other || shown.has(index + 1) ? (one ?? other) : undefined;
		if (draft !== undefined) return { role: 'body', draft };
		return { role: index < height ? 'meta' : 'furniture' };
	});
	const segmentation = { ...flat.segmentation, labels };
	return { ...read, dialect: `markdown; ${read.dialect}`, flat: { ...flat, segmentation } };
}

/** For each line the draft whose words stand there, or stood last, with nothing but signs since. */
function lastBody(labels: readonly Label[]): readonly (number | undefined)[] {
	let last: number | undefined;
	return labels.map(({ role, draft }) => {
		if (role !== 'blank') last = role === 'body' ? draft : undefined;
		return last;
	});
}
