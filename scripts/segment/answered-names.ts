import { roleAfter } from '../text/byline-patterns.ts';
import type { Names } from './counted-names.ts';

/** A comment's author, and whom the byline says it answers. */
export interface ComparedName {
	readonly author: string | undefined;
	readonly answers: string | undefined;
}

/** Fewest names that end with another's for that to be whom they answer, and not a family's name. */
const fewestAnswers = 2;
/** The longest name looked at, and the shortest that may end another's, in characters. */
const longestName = 80;
const shortestName = 3;

/** `Ann Ben`, where Ben has spoken before: a theme prints whom a comment answers after its author. */
export function withoutAnswered(names: Names): ComparedName[] {
	const known = swapped(names);
	const parted = names.map((name) => {
		const answers = name === undefined ? undefined : nameAtEnd(name, known);
		const author = name?.slice(0, name.length - (answers?.length ?? 0));
		const own = author?.trimEnd().replace(/@$/u, '').trimEnd().replace(roleAfter, '');
		const glued = answers !== undefined && !/[\s@]$/u.test(author ?? '');
		if (own !== undefined) known.add(glued ? own.slice(0, -lastCharacter(own).length) : own);
		return { author: own, answers, glued };
	});
	const answering = parted.filter(({ answers }) => answers !== undefined);
	// `Uncle Bob` and `Big Bob` answer nobody: neither `Uncle` nor `Big` is a name here.
	const named = parted.some(
		(one, order) =>
			one.answers !== undefined &&
			parted.some(({ author }, at) => at !== order && author === one.author),
	);
	// Three who answer different people are no family.
	const many = answering.length > fewestAnswers;
	const several = many && new Set(answering.map(({ answers }) => answers)).size > 1;
	if (answering.length < fewestAnswers || !(named || several))
		return names.map((author) => ({ author, answers: undefined }));
	// Between names that stand without a space is what is left of an arrow.
	const icon = gluedIcon(parted.flatMap(({ author, glued }) => (glued ? (author ?? []) : [])));
	return parted.map(({ author, answers, glued }) => ({
		author: glued && icon !== undefined ? author?.slice(0, -icon.length) : author,
		answers,
	}));
}

/** Two who answer each other, `Ann Ben` and `Ben Ann`, need not have spoken alone. */
function swapped(names: Names): Set<string> {
	const printed = new Set(names);
	const known = new Set<string>();
	for (const name of printed) {
		if (name === undefined || name.length > longestName) continue;
		const words = name.split(' ');
		for (const at of words.keys()) {
			const [author, answered] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
			if (author !== '' && author !== answered && printed.has(`${answered} ${author}`))
				known.add(answered);
		}
	}
	return known;
}

function nameAtEnd(name: string, known: ReadonlySet<string>): string | undefined {
	if (name.length > longestName) return undefined;
	for (let from = 1; from <= name.length - shortestName; from += 1) {
		const end = name.slice(from);
		if (known.has(end)) return end;
	}
	return undefined;
}

/** An arrow may be two UTF-16 units. */
function lastCharacter(text: string): string {
	return /.$/su.exec(text)?.[0] ?? '';
}

function gluedIcon(authors: readonly string[]): string | undefined {
	const [first, ...rest] = authors.map(lastCharacter);
	return rest.length > 0 && rest.every((mark) => mark === first) ? first : undefined;
}
