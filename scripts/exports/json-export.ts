import type { Capture } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FoundOther } from './found.ts';
import { parseJson } from './json.ts';
import type { Json } from './json.ts';
import { reportDamage } from './xml/damage.ts';

/** A file of JSON, as far as it can be read. */
export interface JsonExport {
	/** Undefined where nothing can be. */
	readonly value: Json;
	/** Stands for what a file that is cut off has no more. */
	readonly cut: readonly FoundOther[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Reads an export in JSON: without signs that JSON forbids, and up to the last whole item. */
export function readJsonExport({ name, text }: Capture): JsonExport {
	const value = parseJson(text);
	if (value !== undefined) return { value, cut: [], diagnostics: [] };
	const clean = text.replace(forbidden, '');
	const whole = wholePart(clean.slice(Math.max(0, clean.indexOf('{'))));
	const mended = whole === undefined ? undefined : parseJson(whole.text);
	if (mended === undefined) return { value: undefined, cut: [], diagnostics: [broken(name)] };
	const isCut = whole?.isCut === true;
	const what = [
		...(clean.length < text.length
			? ['control characters that JSON forbids; they are left out']
			: []),
		...(isCut ? ['the end of the file before its lists end: what follows is missing'] : []),
	];
	const line = isCut ? text.split('\n').length : 1;
	const damages = (what.length > 0 ? what : [surplus]).map((one) => ({ line, what: one }));
	return { value: mended, cut: isCut ? [cutItem] : [], diagnostics: reportDamage(name, damages) };
}

// eslint-disable-next-line no-control-regex -- They are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const surplus = 'words after its end, which are left out';

const cutItem: FoundOther = {
	kind: 'other',
	source: 'end of the file',
	held: { outcome: 'unreadable', reason: 'the file ends before its last item does' },
};

/** A list or object that is open at some place of a text. */
interface Open {
	readonly isList: boolean;
	/** What it is called in the object around it. */
	readonly name: string | undefined;
	/** Where its last whole part ends. */
	end: number;
}

/**
 * The value that a text begins with; of one that is cut off what stands before the item with the cut,
 * with all that is open closed. An item without its end may lack what says that it is no secret.
 */
function wholePart(text: string): { readonly text: string; readonly isCut: boolean } | undefined {
	const open: Open[] = [];
	let name: string | undefined;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at];
		if (sign === '"') {
			const end = endOfText(text, at);
			name = text.slice(at + 1, end);
			at = end;
		} else if (sign === '{' || sign === '[') {
			open.push({ isList: sign === '[', name, end: at + 1 });
			name = undefined;
		} else if (sign === '}' || sign === ']') {
			open.pop();
			const around = open.at(-1);
			if (around === undefined) return { text: text.slice(0, at + 1), isCut: false };
			around.end = at + 1;
		} else if (sign === ',') {
			const around = open.at(-1);
			if (around !== undefined) around.end = at;
		}
	}
	// Ghost's tables stand in a list of one database.
	const list = open.findIndex((one) => one.isList && one.name !== 'db');
	const kept = list === -1 ? open : open.slice(0, list + 1);
	const end = kept.at(-1)?.end;
	if (end === undefined) return undefined;
	const closing = kept.map(({ isList }) => (isList ? ']' : '}')).reverse();
	return { text: text.slice(0, end) + closing.join(''), isCut: true };
}

/** Where the quotation mark stands that ends a text, or the text around it. */
function endOfText(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
	return at;
}

function broken(file: string): Diagnostic {
	return {
		code: 'exports/broken-json',
		severity: 'error',
		message: `\`${file}\` is no JSON that can be read, expected an export; nothing is taken from it.`,
		hint: 'Export it again.',
		place: { file },
	};
}
