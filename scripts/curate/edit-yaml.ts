import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap, YAMLSeq } from 'yaml';

/** How `curation.yaml` is written where nobody wrote it otherwise. */
export const style = { lineWidth: 0, flowCollectionPadding: true } as const;

/** The text with a pair more in a map: new lines after its last ones, or words before its brace. */
export function inserted(text: string, map: YAMLMap, value: object): string | undefined {
	const last = map.items.at(-1);
	const end = last === undefined ? undefined : endOf(last);
	if (map.flow === true) return insertedInFlow(text, map, end, value);
	const start = isScalar(map.items[0]?.key) ? map.items[0].key.range?.[0] : undefined;
	if (start === undefined || end === undefined) return undefined;
	// In a list the first key stands behind a dash.
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replaceAll('-', ' ');
	if (indent.trim() !== '') return undefined;
	const lines = yamlOf(value).replace(/^(?=.)/gmu, indent);
	return withLines(text, end, lines);
}

/** `{ a: 1 }` with a pair more. */
function insertedInFlow(
	text: string,
	{ range }: YAMLMap,
	end: number | undefined,
	value: object,
): string | undefined {
	if (!range) return undefined;
	const pair = flowOf(value).replace(/^\{ | \}$/gu, '');
	return end === undefined
		? `${text.slice(0, range[0])}{ ${pair} }${text.slice(range[1])}`
		: `${text.slice(0, end)}, ${pair}${text.slice(end)}`;
}

/** The text with lines behind the one in which a value ends. */
function withLines(text: string, end: number, lines: string): string {
	const before = text.slice(0, endOfLine(text, end));
	const rest = text.slice(before.length).replace(/^\n/u, '');
	return `${before}${before.endsWith('\n') ? '' : '\n'}${lines}${rest}`;
}

/** From `end` on to the end of the line, where nothing but a comment follows. */
function endOfLine(text: string, end: number): number {
	if (text[end - 1] === '\n') return end;
	const line = text.slice(end, text.indexOf('\n', end) + 1 || undefined);
	return /^\s*(?:#|$)/u.test(line) ? end + line.trimEnd().length : end;
}

/** The text with another value for one pair of a map. */
export function replaced(
	text: string,
	map: YAMLMap,
	key: string,
	value: unknown,
): string | undefined {
	const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
	const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
	const end = pair === undefined ? undefined : endOf(pair);
	if (start === undefined || end === undefined) return undefined;
	if (map.flow === true) {
		const words = flowOf({ [key]: value }).replace(/^\{ | \}$/gu, '');
		return `${text.slice(0, start)}${words}${text.slice(end)}`;
	}
	const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const lines = yamlOf({ [key]: value })
		.trimEnd()
		.replace(/\n(?=.)/gu, `\n${indent}`);
	return `${text.slice(0, start)}${lines}${text.slice(end - (text[end - 1] === '\n' ? 1 : 0))}`;
}

/** The text with a map under a key of a block map under which nothing stands yet: `comments:`. */
export function opened(text: string, map: YAMLMap, key: string, value: object): string | undefined {
	const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
	const range = isScalar(pair?.key) ? pair.key.range : undefined;
	if (map.flow === true || !range) return undefined;
	const end = text.indexOf('\n', range[1]) + 1 || text.length;
	if (!/^\s*:\s*(?:(?<=\s)#|$)/u.test(text.slice(range[1], end))) return undefined;
	const column = range[0] - text.lastIndexOf('\n', range[0] - 1) - 1;
	const lines = yamlOf(value).replace(/^(?=.)/gmu, ' '.repeat(column + 2));
	return `${text.slice(0, end)}${lines}${text.slice(end)}`;
}

/** The text with an item more in a block list of maps. */
export function appended(text: string, list: YAMLSeq, value: object): string | undefined {
	const start = isMap(list.items[0]) ? list.items[0].range?.[0] : undefined;
	const last = list.items.at(-1);
	const end = isMap(last) ? endOf({ value: last }) : undefined;
	if (list.flow === true || start === undefined || end === undefined) return undefined;
	const dash = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	if (!/^\s*-\s+$/u.test(dash)) return undefined;
	const lines = yamlOf([value]).replace(/^(?=.)/gmu, dash.slice(0, dash.indexOf('-')));
	return withLines(text, end, lines);
}

/** Where the value of a pair ends, without comments that follow it on lines of their own. */
function endOf({ value }: Pick<Pair, 'value'>): number | undefined {
	if (isMap(value) && value.flow !== true) {
		const last = value.items.at(-1);
		return last === undefined ? value.range?.[1] : endOf(last);
	}
	if (isSeq(value) && value.flow !== true) return value.range?.[1];
	return isScalar(value) || isMap(value) || isSeq(value) ? value.range?.[1] : undefined;
}

/** A value as people write it; nodes in it keep their comments. */
export function yamlOf(value: object): string {
	return new Document(value).toString(style);
}

/** The same on one line: `{ a: 1 }`. */
function flowOf(value: object): string {
	const document = new Document(value);
	if (isMap(document.contents)) document.contents.flow = true;
	return document.toString({ ...style, collectionStyle: 'flow' }).trimEnd();
}
