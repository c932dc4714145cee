import type { PhrasingContent, Root } from 'mdast';
import type { ImageBetween } from '../model/image.ts';
import { printableLine } from '../text/printable.ts';
import type { BodyLine, Found, Lines, Recognizer } from './body-line.ts';
import { findHeadings } from './headings.ts';
import { linkAddresses } from './links.ts';
import { bulletedList, numberedList, questionList } from './lists.ts';
import { findNotes, type Call, type Note } from './notes.ts';
import { quotation } from './quotations.ts';

/** Quotations inside quotations that are told apart; deeper ones keep their `>`. */
const deepestQuote = 8;

/** `> ` before somebody else's words, as in mail; not the faces `>_<` and `>:(`. */
const quoteMark = /^>\s*(?=[>\p{L}\p{N}"“‘'«([*•-])/u;

/** Tried in order at each line; the first that finds its block takes the lines. */
const recognizers: readonly Recognizer[] = [bulletedList, numberedList, questionList, quotation];

/**
 * The words of an entry as a Markdown tree.
 *
 * A line is a paragraph, except where the evidence for a list, a heading, a quotation or a note is
 * clear; web addresses become links. Nothing else is read into the text: `*word*` and `<b>` stay
 * what they are. No character is lost but the marks that the blocks stand for; what cannot be shown
 * is U+FFFD.
 *
 * @param images stand between the lines, in their order; no block is cut for one
 */
export function structureBlocks(
	lines: readonly BodyLine[],
	images: readonly ImageBetween[] = [],
): Root {
	const kept = lines.flatMap(({ text, gap }, index) => {
		const line = printableLine(text).trim();
		const isApart = gap || (index > 0 && lines[index - 1]?.text.trim() === '');
		return line === '' ? [] : [{ text: line, gap: isApart, index }];
	});
	let at = 0;
	let shown = 0;
	const children = structure(kept, 0).flatMap(({ block, taken }) => {
		const start = kept[at]?.index ?? 0;
		const first = shown;
		while ((images[shown]?.after ?? Infinity) <= start) shown += 1;
		at += taken;
		return [...images.slice(first, shown).map(({ image }) => image), block];
	});
	const rest = images.slice(shown).map(({ image }) => image);
	return { type: 'root', children: [...children, ...rest] };
}

function structure(body: readonly BodyLine[], depth: number): Found[] {
	const texts = body.map(({ text }) => text);
	// A note and its call must be seen together: quotations are blocks of their own.
	const { notes, calls } = findNotes(
		texts.map((text) => (depth > 0 || quoteMark.test(text) ? '' : text)),
	);
	const headings = findHeadings(texts);
	const lines: Lines = {
		texts,
		gaps: body.map(({ gap }) => gap),
		phrasing: (line, start = 0) => phrasing(texts[line] ?? '', start, calls.get(line) ?? []),
	};
	const blocks: Found[] = [];
	for (let at = 0; at < texts.length;) {
		const found =
			note(lines, at, notes.get(at)) ??
			heading(lines, at, headings) ??
			quotedLines(body, at, depth) ??
			firstFound(lines, at) ??
			paragraph(lines, at);
		blocks.push(found);
		at += found.taken;
	}
	return blocks;
}

function note(lines: Lines, at: number, note: Note | undefined): Found | undefined {
	if (!note) return undefined;
	const { mark, start } = note;
	const children = [{ type: 'paragraph' as const, children: lines.phrasing(at, start) }];
	return {
		block: { type: 'footnoteDefinition', identifier: mark, label: mark, children },
		taken: 1,
	};
}

function heading(lines: Lines, at: number, headings: ReadonlySet<number>): Found | undefined {
	if (!headings.has(at)) return undefined;
	return { block: { type: 'heading', depth: 2, children: lines.phrasing(at) }, taken: 1 };
}

/** Lines that start with `>`, as a quotation with blocks of its own. */
function quotedLines(body: readonly BodyLine[], at: number, depth: number): Found | undefined {
	if (depth >= deepestQuote) return undefined;
	let end = at;
	while (quoteMark.test(body[end]?.text ?? '')) end++;
	if (end === at) return undefined;
	const quoted = body.slice(at, end);
	const inner = quoted.map(({ text, gap }) => ({ text: text.replace(quoteMark, ''), gap }));
	const children = structure(inner, depth + 1).map(({ block }) => block);
	return { block: { type: 'blockquote', children }, taken: quoted.length };
}

function firstFound(lines: Lines, at: number): Found | undefined {
	for (const recognizer of recognizers) {
		const found = recognizer(lines, at);
		if (found) return found;
	}
	return undefined;
}

function paragraph(lines: Lines, at: number): Found {
	return { block: { type: 'paragraph', children: lines.phrasing(at) }, taken: 1 };
}

/** The words of a line from `start` on; calls become references, addresses links. */
function phrasing(text: string, start: number, calls: readonly Call[]): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	let end = start;
	for (const call of calls) {
		nodes.push(...linkAddresses(text.slice(end, call.start)));
		nodes.push({ type: 'footnoteReference', identifier: call.mark, label: call.mark });
		end = call.end;
	}
	return [...nodes, ...linkAddresses(text.slice(end))];
}
