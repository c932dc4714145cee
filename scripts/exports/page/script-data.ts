import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { property } from '../html/tags.ts';
import type { Json } from '../json.ts';
import type { PageTree } from './tree.ts';

/**
 * What a page hands its scripts to begin with: JSON in elements of its own, such as `__NEXT_DATA__`,
 * and values that a script sets, such as `window.__INITIAL_STATE__ = {…}`. Linked data is none of it.
 */
export function readScriptData({ elements }: PageTree): readonly Json[] {
	return elements
		.filter(({ tagName }) => tagName === 'script')
		.flatMap(valuesOf)
		.filter((value) => value !== undefined);
}

function valuesOf(script: Element): readonly Json[] {
	const type = property(script, 'type') ?? 'module';
	if (/\bld\+json/iu.test(type)) return [];
	const text = toString(script);
	if (/json/iu.test(type)) return [parse(text)];
	return /^(?:module|(?:text|application)\/(?:java|ecma)script)/iu.test(type) ? setIn(text) : [];
}

/** A name that is given an object, a list, or what `JSON.parse` makes of a text. */
const setting = /[\w$\])]\s{0,9}=\s{0,9}(?:JSON\.parse\(\s{0,9}(?=")|(?=[[{]))/gu;

/** Shorter values hold nobody's words; most that scripts set are. */
const shortest = 40;

function setIn(script: string): readonly Json[] {
	const values: Json[] = [];
	setting.lastIndex = 0;
	while (setting.test(script)) {
		const start = setting.lastIndex;
		const end = endOf(script, start);
		if (end === undefined) break;
		setting.lastIndex = end;
		if (end - start < shortest) continue;
		const value = parse(script.slice(start, end));
		values.push(typeof value === 'string' ? parse(value) : value);
	}
	return values;
}

/** Where the value ends that begins at `start`; undefined where the script ends before it. */
function endOf(script: string, start: number): number | undefined {
	let open = 0;
	for (let at = start; at < script.length; at += 1) {
		const sign = script[at];
		if (sign === '"') {
			at = endOfText(script, at);
		} else if (sign === '{' || sign === '[') {
			open += 1;
		} else if (sign === '}' || sign === ']') {
			open -= 1;
		}
		if (open === 0) return at + 1;
	}
	return undefined;
}

/** Where the quotation mark stands that ends a text. */
function endOfText(script: string, start: number): number {
	let at = start + 1;
	while (at < script.length && script[at] !== '"') at += script[at] === '\\' ? 2 : 1;
	return at;
}

/** Scripts hold more objects than data; undefined where it is not JSON. */
function parse(text: string): Json {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
