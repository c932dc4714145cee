/** A value of a JSON file whose shape nobody promises. */
export type Json = unknown;

/** A member of an object; undefined where there is no such member or no object. */
export function memberOf(value: Json, name: string): Json {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
	return (value as Readonly<Record<string, unknown>>)[name];
}

/** A member that is a text, or a number as one. */
export function textOf(value: Json, name: string): string | undefined {
	const member = memberOf(value, name);
	if (typeof member === 'number') return String(member);
	return typeof member === 'string' && member.trim() !== '' ? member : undefined;
}

/** A member that is a list; empty where there is none. */
export function listOf(value: Json, name: string): readonly Json[] {
	const member = memberOf(value, name);
	return Array.isArray(member) ? (member as readonly unknown[]) : [];
}

/** The value of a JSON text, which the headers of a reply may stand above; undefined if it is none. */
export function parseJson(text: string): Json {
	try {
		return JSON.parse(text.slice(Math.max(0, text.indexOf('{')))) as unknown;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
