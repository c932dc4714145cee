import type { LabelledPage } from './labelled.ts';
import { Random } from './random.ts';

/** What a theme may print beside names, which nobody taught the reader. */
type Decoration = (name: string, word: string, figure: number) => string;

const decorations: readonly [Decoration, ...Decoration[]] = [
	(name, word) => `${name} [${word}]`,
	(name, word) => `${name} «${word}»`,
	(name, word) => `${name} (${word})`,
	(name, word) => `${name} ~${word}`,
	(name, word) => `${name}: ${word}`,
	(name, word) => `${name} ${word}`,
	(name, word) => `${word} ${name}`,
	(name) => `:: ${name} ::`,
	(name, _, figure) => `${name}${figure}°`,
	(name, _, figure) => `${name} ${figure} km`,
	(name, word, figure) => `${name} {${word} ${figure}}`,
];
const words = ['Zobrin', 'kweltar', 'Mispel Oro', 'at the quay', 'tarn', 'Grade Nine'] as const;

/** Of fewer comments' names the page shows too little. */
const fewestSigned = 0.6;

/**
 * The page in a form that nobody has met: beside each name stands something of the theme's own, which
 * the labels do not count as the name. Undefined where too few comments are signed.
 */
export function foreignPage(page: LabelledPage, seed: number): LabelledPage | undefined {
	const random = new Random(seed);
	const decorate = random.pick(decorations);
	const { comments } = page.gold;
	const said = new Set(comments.flatMap(({ body }) => body));
	const first = page.gold.boundary ?? Infinity;
	const names = [...new Set(comments.flatMap(({ author }) => author ?? []))].sort(
		(one, other) => other.length - one.length || (one < other ? -1 : 1),
	);
	let signed = 0;
	const texts = page.texts.map((text, index) => {
		if (index + 1 < first || said.has(index + 1)) return text;
		const name = names.find((each) => text.includes(each));
		if (name === undefined) return text;
		signed += 1;
		return text.replace(name, () => decorate(name, random.pick(words), 11 + random.below(80)));
	});
	return signed < comments.length * fewestSigned
		? undefined
		: { ...page, name: `${page.name}, foreign`, texts };
}
