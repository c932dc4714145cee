/** A name as a bibliography wants it: in its parts, or whole where they cannot be told. */
export type CslName =
	{ readonly family: string; readonly given: string } | { readonly literal: string };

/** Latin words that begin with a capital and go on in small letters, a first initial among them. */
const capitalised = /^\p{Lu}(?:\.|[\p{Ll}\p{M}’'.-]+(?:\p{Lu}[\p{Ll}\p{M}’'-]+)*)$/u;

/** What stands between a first and a last name, and belongs to the last. */
const particles = new Set(
	'al bin da das de del den der di do dos du el la le ten ter van von zu zum zur'.split(' '),
);

/** First words of what nobody is called. */
const notGiven = new Set('A An Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof Prof. Rev. The Your'.split(' '));

/**
 * The parts of `name`, where it looks like a first and a last name; otherwise, like a screen name,
 * it stays whole. A wrong last name is worse than none.
 *
 * @example
 * cslName('Ann van der Lee') // => { family: 'van der Lee', given: 'Ann' }
 * cslName('The Curmudgeon') // => { literal: 'The Curmudgeon' }
 */
export function cslName(name: string): CslName {
	const words = name.split(' ');
	const last = words.at(-1) ?? '';
	const inner = words.slice(1, -1);
	const isPersonal =
		words.length >= 2 &&
		words.length <= 5 &&
		/^\p{Script=Latin}/u.test(name) &&
		!notGiven.has(words[0] ?? '') &&
		capitalised.test(words[0] ?? '') &&
		inner.every((word) => capitalised.test(word) || particles.has(word)) &&
		capitalised.test(last) &&
		!last.endsWith('.');
	if (!isPersonal) return { literal: name };
	const particle = words.findIndex((word) => particles.has(word));
	const start = particle > 0 ? particle : words.length - 1;
	return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}
