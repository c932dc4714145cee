/** Where a directive leads in a text whose white space is left out, which blocks and lines differ in. */
export interface DirectiveTarget {
	readonly start: number;
	readonly text: string;
}

/** `text` without any white space. */
export function dense(text: string): string {
	return text.replace(/\s+/gu, '');
}

/**
 * Follows `:~:text=[prefix-,]start[,end][,-suffix]` in `text` as a browser does: to the first place
 * that fits. Undefined where none does.
 */
export function followDirective(text: string, directive: string): DirectiveTarget | undefined {
	const parts = directive.replace(/^[^]*:~:text=/u, '').split(',');
	const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
	const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
	const [start = '', end] = parts;
	const words = end === undefined ? pattern(start) : `${pattern(start)}[^]*?${pattern(end)}`;
	const whole = new RegExp(`(${pattern(prefix)})(${words})(?=${pattern(suffix)})`, 'iu');
	const found = whole.exec(dense(text));
	if (!found) return undefined;
	const [, before = '', match = ''] = found;
	return { start: found.index + before.length, text: match };
}

function pattern(part = ''): string {
	return dense(decodeURIComponent(part)).replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
