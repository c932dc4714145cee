import { isWhole } from './numbering.ts';

/** The names of a page's comments in their order, as printed. */
export type Names = readonly (string | undefined)[];

/** The names without what counts them or is printed beside each: ids, votes, numbers, the name again. */
export function withoutCounts(names: Names): Names {
	return withoutDoubles(withoutNumbers(withoutVotes(withoutIds(withoutFigures(names)))));
}

/** Figures behind names, of comments and of what people wrote: `Ann 2209`, `Bob 1.2`, `Cid (26)`. */
const figures: readonly RegExp[] = [/ \d{1,9}(?:\.\d{1,3}){0,5}$/u, / \(\d{1,3}\)$/u];

function withoutFigures(names: Names): Names {
	const known = names.filter((name) => name !== undefined);
	const pattern = figures.find(
		(each) => known.filter((name) => each.test(name)).length >= Math.max(2, known.length * 0.75),
	);
	return pattern === undefined ? names : names.map((name) => name?.replace(pattern, ''));
}

/** `2426118 Ann`: the numbers of comments among all of a site's. */
function withoutIds(names: Names): Names {
	const id = /^#?\d{5,12} (?=\S)/u;
	const known = names.filter((name) => id.test(name ?? '')).length;
	return known < 2 || known < names.length * 0.75
		? names
		: names.map((name) => name?.replace(id, ''));
}

/** `+2 #1 Ann`, `0 #2 Bob`, `+5 # Cid`, `+5Dan`: the votes stand before the number, the link that has none or the name. */
function withoutVotes(names: Names): Names {
	const marked = /^[+-]?\d{1,4} # (?=\S)/u;
	const linked = names.filter((name) => marked.test(name ?? '')).length;
	if (linked > 1 && linked >= names.length * 0.6)
		return names.map((name) => name?.replace(/^[+-]?\d{1,4} (?:# )?(?=\S)/u, ''));
	const glued = /^[+-]?\d{1,4}(?=\p{L})/u;
	const known = names.flatMap((name) => name ?? []);
	const signed = known.some((name) => /^[+-]\d/u.test(name));
	if (known.length > 3 && signed && known.every((name) => glued.test(name)))
		return names.map((name) => name?.replace(glued, ''));
	const votes = /^(?:[+-]\d{1,4}|\d{1,4}) (?=#?\d{1,4} \S)/u;
	const voted = names.filter((name) => votes.test(name ?? '')).length;
	return voted < 2 || voted < names.length * 0.75
		? names
		: names.map((name) => name?.replace(votes, ''));
}

/** Names on lines of their own that count up (`1. Ann`, `2Bob`) are numbered. */
function withoutNumbers(names: Names): Names {
	const pattern = /^[#([]?\s?(?<number>\d{1,4})(?:[.):\]]\s?|\s[-–]?\s?|(?=\p{L}))(?=\S)/u;
	const numbers = names.flatMap((name) => pattern.exec(name ?? '')?.groups?.['number'] ?? []);
	const rises = numbers.filter((number, index) => {
		const before = numbers[index - 1];
		return before === undefined || Number(number) === Number(before) + 1;
	}).length;
	const most = numbers.length >= names.length * 0.75 && rises >= numbers.length * 0.6;
	if (numbers.length < 2 || !(most || isWhole(numbers.map(Number), names.length))) return names;
	return names.map((name, index) => {
		// The seventh name may begin with figures of its own: `74thGradeTeacher`.
		const own = String(index + 1);
		return name !== undefined && name.startsWith(own) && /^\d/u.test(name.slice(own.length))
			? name.slice(own.length)
			: name?.replace(pattern, '');
	});
}

/** `Ann Lee (Ann Lee)`, where others have what they log in with in the brackets. */
const bracketed = /^(.{2,60}) \(\1\)$/u;

/** Names printed twice in a row, for the picture and for the person: `Ann Lee Ann Lee`. */
function withoutDoubles(names: Names): Names {
	const doubled = /^(.{2,60}) ?\1$/u;
	const known = names.filter((name) => name !== undefined);
	const doubles = known.filter((name) => doubled.test(name)).length;
	const plain = names.map((name) => name?.replace(bracketed, '$1'));
	if (doubles < 2 || doubles < known.length * 0.6) return plain;
	return plain.map((name) => name?.replace(doubled, '$1'));
}
