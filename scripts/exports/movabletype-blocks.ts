/** Fields by name; a name may stand several times. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** One block of an entry: its words, a comment, a ping. */
export interface Block {
	readonly name: string;
	readonly fields: Fields;
	readonly text: string;
	readonly line: number;
}

/** One post of the format: its fields, the blocks below them, and the line that it begins on. */
export interface Entry {
	readonly fields: Fields;
	readonly blocks: readonly Block[];
	readonly line: number;
}

interface Section {
	readonly lines: readonly string[];
	readonly line: number;
}

const blockName = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING|REPLY):\s*$/u;
const field = /^([A-Z][A-Z0-9_ ]{1,30}): ?(.{0,2000})$/u;
const spokenFields: ReadonlySet<string> = new Set([
	...['AUTHOR', 'EMAIL', 'IP', 'URL', 'DATE', 'TITLE', 'BLOG NAME', 'VISIBLE', 'STATUS'],
	...['ID', 'COMMENT ID', 'PARENT', 'PARENT ID', 'USER_ID', 'SECRET', 'PASS'],
]);
/** What names a linking page above its date; a comment that says so below its own means something else. */
const titleFields: ReadonlySet<string> = new Set(['TITLE', 'BLOG NAME']);

const entryRule = /^-{8,}\s*$/u;
const blockRule = /^-{5}\s*$/u;

/** The entries of an export: fields, then blocks, each ended by five hyphens, the entry by eight. */
export function* cutEntries(lines: Iterable<string>): Generator<Entry> {
	let section: { lines: string[]; line: number } = { lines: [], line: 1 };
	let line = 0;
	for (const text of lines) {
		line++;
		if (!entryRule.test(text)) {
			section.lines.push(text);
			continue;
		}
		yield* wholeEntry(section);
		section = { lines: [], line: line + 1 };
	}
	yield* wholeEntry(section);
}

function wholeEntry(section: Section): readonly Entry[] {
	const entry = readEntry(section);
	return entry.fields.size > 0 || entry.blocks.length > 0 ? [entry] : [];
}

function splitAt({ lines, line }: Section, rule: RegExp): Section[] {
	const sections: { lines: string[]; line: number }[] = [{ lines: [], line }];
	lines.forEach((text, index) => {
		if (rule.test(text)) sections.push({ lines: [], line: line + index + 1 });
		else sections.at(-1)?.lines.push(text);
	});
	return sections;
}

function readEntry(entry: Section): Entry {
	const blocks: Block[] = [];
	const fields = new Map<string, string[]>();
	for (const section of splitAt(entry, blockRule)) {
		const start = section.lines.findIndex((text) => text.trim() !== '');
		if (start === -1) continue;
		const name = blockName.exec(section.lines[start] ?? '')?.[1];
		const last = blocks.at(-1);
		if (name !== undefined) blocks.push(readBlock(name, section, start + 1));
		// Five hyphens in somebody's words: the block goes on.
		else if (last !== undefined)
			blocks.splice(-1, 1, { ...last, text: `${last.text}\n-----\n${section.lines.join('\n')}` });
		else readFields(section.lines, undefined, fields);
	}
	return { fields, blocks, line: entry.line };
}

function readBlock(name: string, { lines, line }: Section, start: number): Block {
	const fields = new Map<string, string[]>();
	const isSpoken = name === 'COMMENT' || name === 'PING';
	const rest = lines.slice(start);
	const count = isSpoken ? readFields(rest, spokenFields, fields) : 0;
	return { name, fields, text: rest.slice(count).join('\n').trim(), line: line + start - 1 };
}

/** Reads fields as far as they go; with `known` only those and none twice, for words follow. */
function readFields(
	lines: readonly string[],
	known: ReadonlySet<string> | undefined,
	fields: Map<string, string[]>,
): number {
	for (const [index, text] of lines.entries()) {
		const [, name = '', value = ''] = field.exec(text) ?? [];
		const isField = name !== '' && (known === undefined || isSpokenField(name, known, fields));
		if (!isField) {
			if (known !== undefined) return index;
			continue;
		}
		if (value.trim() !== '') fields.set(name, [...(fields.get(name) ?? []), value.trim()]);
		else if (known !== undefined) fields.set(name, []);
	}
	return lines.length;
}

function isSpokenField(name: string, known: ReadonlySet<string>, fields: Fields): boolean {
	return known.has(name) && !fields.has(name) && !(titleFields.has(name) && fields.has('DATE'));
}
