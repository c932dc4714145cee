import type { Gold, GoldComment } from '../measure/gold.ts';
import { languageOf, sourceOf } from './compose.ts';
import type { Source } from './compose.ts';
import { worded } from './labelled.ts';
import type { LabelledPage } from './labelled.ts';
import { Random } from './random.ts';

type Words = Source['comments'][number];

/** A comment whose label says which lines name it. */
interface Named extends GoldComment {
	readonly author: string;
	readonly header: readonly number[];
	readonly trailer: readonly number[];
}

/** The shortest line of an essay that is surely its words, in characters. */
const shortestProse = 60;

/**
 * The words of some pages in the forms of others: each of `forms` with the essay and the comments of
 * one of `words` instead of its own, in their order and under their authors' names, and with those of
 * others where they are too few. The same seed makes the same pages.
 *
 * Only forms in English are taken, as all real threads but a few comments are, and only those whose
 * labels name every comment, by no more than its author.
 */
export function graftPages(
	forms: readonly LabelledPage[],
	words: readonly LabelledPage[],
	seed: number,
): LabelledPage[] {
	const random = new Random(seed);
	const [first, ...rest] = words.flatMap(sourceOf);
	if (first === undefined) return [];
	return forms.flatMap((form) => {
		const comments = namedComments(form);
		if (comments === undefined) return [];
		const own = random.pick([first, ...rest]);
		const others = random.shuffle([first, ...rest].filter((source) => source !== own));
		const said = [own, ...others].flatMap((source) => source.comments).slice(0, comments.length);
		return said.length < comments.length ? [] : (graft(form, comments, own.essay, said) ?? []);
	});
}

/** Whether nothing stands between the essay and its first comment's words. */
export function isUnmarked({ gold: { boundary, comments } }: LabelledPage): boolean {
	return boundary !== null && boundary === comments[0]?.body[0];
}

function namedComments({ texts, gold }: LabelledPage): readonly Named[] | undefined {
	const named = gold.comments.flatMap(({ author, header, trailer, ...rest }): Named[] => {
		if (author === null || header === undefined || trailer === undefined) return [];
		const isOwn = !rest.spam && !rest.pingback && rest.repeats === undefined;
		const around = [...header, ...trailer].map((number) => texts[number - 1] ?? '');
		const isPrinted = around.length === 0 || around.some((text) => text.includes(author));
		return isOwn && isPrinted && rest.body.length > 0 ? [{ author, header, trailer, ...rest }] : [];
	});
	if (named.length < 2 || named.length < gold.comments.length) return undefined;
	if (named.some((comment) => namesOthers(texts, comment, named))) return undefined;
	const english = languageOf(named.flatMap(({ body }) => worded(texts, body))) === 'en';
	return english ? named : undefined;
}

/** Whether the lines that name a comment's author name another, too, whom it answers: `Ann Ben • 2 days ago`. */
function namesOthers(
	texts: readonly string[],
	{ author, header, trailer }: Named,
	comments: readonly Named[],
): boolean {
	const around = [...header, ...trailer].map((number) => texts[number - 1] ?? '');
	const rest = around.map((text) => text.split(author).join(''));
	return comments.some(({ author: other }) => rest.some((text) => text.includes(other)));
}

function graft(
	form: LabelledPage,
	comments: readonly Named[],
	essay: readonly string[],
	said: readonly Words[],
): LabelledPage | undefined {
	const { texts, gold } = form;
	const boundary = gold.boundary ?? 0;
	const prose = texts.slice(0, boundary - 1).flatMap((text, index) => {
		return text.length > shortestProse && /[.!?…"”')]$/u.test(text.trim()) ? [index + 1] : [];
	});
	const [top, bottom] = [prose[0], prose.at(-1)];
	if (top === undefined || bottom === undefined) return undefined;
	const bodies = new Map(
		comments.flatMap(({ body }, order) => body.map((number) => [number, order] as const)),
	);
	const owners = new Map(
		comments.flatMap(({ header, trailer }, order) =>
			[...header, ...trailer].map((number) => [number, order] as const),
		),
	);
	const spaced = isSpaced(texts, comments);
	const lines: string[] = [];
	const moved = new Map<number, number>();
	const found: number[][] = comments.map(() => []);
	const add = (paragraphs: readonly string[]): number[] =>
		paragraphs.map((text, order) => {
			if (spaced && order > 0) lines.push('');
			return lines.push(text);
		});
	for (const [index, text] of texts.entries()) {
		const number = index + 1;
		const body = bodies.get(number);
		const owner = owners.get(number);
		if (body !== undefined) {
			if (number !== comments[body]?.body[0]) continue;
			found[body] = add(said[body]?.body ?? []);
			moved.set(number, found[body][0] ?? lines.length);
		} else if (number >= top && number <= bottom) {
			if (number === top) add(proseOf(essay));
		} else if (text.trim() !== '' || bodies.get(number - 1) === undefined || !spaced) {
			const names = [comments[owner ?? -1]?.author, said[owner ?? -1]?.author] as const;
			moved.set(number, lines.push(renamed(text, names)));
		}
	}
	return {
		name: `${form.name} grafted`,
		texts: lines,
		gold: {
			...gold,
			boundary: moved.get(boundary) ?? null,
			comments: comments.map((comment, order) => ({
				...comment,
				...movedLines(comment, moved),
				author: said[order]?.author ?? null,
				body: found[order] ?? [],
				// Other words answer others.
				replyTo: undefined,
			})),
		} satisfies Gold,
	};
}

function movedLines(
	{ header, trailer }: Named,
	moved: ReadonlyMap<number, number>,
): Pick<Named, 'header' | 'trailer'> {
	const all = (numbers: readonly number[]) => numbers.flatMap((number) => moved.get(number) ?? []);
	return { header: all(header), trailer: all(trailer) };
}

/** The essay's words without its head. */
function proseOf(essay: readonly string[]): readonly string[] {
	const first = essay.findIndex((text, index) => index > 0 && text.length >= shortestProse);
	return essay.slice(Math.max(1, first));
}

/** Whether blank lines part the paragraphs of comments. */
function isSpaced(texts: readonly string[], comments: readonly Named[]): boolean {
	return comments.some(({ body }) =>
		body.some((number, order) => order > 0 && texts[number - 2]?.trim() === ''),
	);
}

/** The line with another name; of `Anonymous Anonymous said` only what is a name is one. */
function renamed(
	text: string,
	[from, to]: readonly [string | undefined, string | undefined],
): string {
	if (from === undefined || to === undefined) return text;
	if (!/^(?:anonymous|guest|blogger)$/iu.test(from)) return text.split(from).join(to);
	const at = text.lastIndexOf(from);
	return at < 0 ? text : `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
}
