/** A number or letter that starts a line: `1.`, `2)`, `(3)`, `a.`, `iv)`. */
export interface Marker {
	/** Its kind and punctuation; only markers of one style count on. */
	readonly style: string;
	/** Its place in the count, from 1. */
	readonly value: number;
	/** Where the words of the line start. */
	readonly start: number;
}

/** A bullet that starts a line. */
export interface Bullet {
	readonly sign: string;
	/** A round sign says nothing but "item"; a dash or a star can stand for more. */
	readonly isRound: boolean;
	readonly start: number;
}

const marker =
	/^(?:\((?<inner>[0-9]{1,3}|[a-z]{1,5})\)|(?<label>[0-9]{1,3}|[a-z]{1,5}|[A-Z])(?<close>[.)]))(?:\s+|(?=\p{Lu}))(?=\S)/u;
const bullet = /^(?:(?<round>[•◦▪‣○●·])\s*|(?<dash>[-–*])\s+)(?=\S)/u;

const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** What the start of `text` can be: `i)` is the first of `i) ii)` and the ninth of `a) b)`. */
export function readMarkers(text: string): Marker[] {
	const found = marker.exec(text);
	const { inner, label = inner ?? '', close = '()' } = found?.groups ?? {};
	const values = {
		'1': Number(label),
		a: label.length === 1 ? letters.indexOf(label) + 1 : 0,
		A: label.length === 1 ? letters.toUpperCase().indexOf(label) + 1 : 0,
		i: romans.indexOf(label) + 1,
	};
	const start = found?.[0].length ?? 0;
	return Object.entries(values).flatMap(([kind, value]) => {
		return value > 0 ? [{ style: kind + close, value, start }] : [];
	});
}

/** The bullet at the start of `text`, if any words follow it. */
export function readBullet(text: string): Bullet | undefined {
	const found = bullet.exec(text);
	if (!found || !/[\p{L}\p{N}]/u.test(text)) return undefined;
	const { round, dash = '' } = found.groups ?? {};
	return { sign: round ?? dash, isRound: round !== undefined, start: found[0].length };
}
