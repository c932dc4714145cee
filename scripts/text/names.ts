/**
 * Words that stand in sentences and hardly ever in a name: articles, pronouns, auxiliaries, and the
 * like of the languages blogs are commonly written in. One of them in the middle of a short line
 * says that the line is a phrase, not a person.
 */
const sentenceWords = new Set(
	(
		'a an and are as at be been but by can could did do does for from had has have he her here his how i if in is it its ' +
		'just me my no not of on or our out she should so some such than that the their them then there these they this those ' +
		'to too up us was we were what when where which who why will with would you your ' +
		'aber als auch auf aus bei bin das dass dem den der des die ein eine er es für hat ich ihr im in ist ja kein mit nach ' +
		'nicht noch nur oder sich sie sind so und uns war was wer wie wir zu ' +
		'au aux avec ce cette dans des du elle en est et il ils je la le les ma mais mon ne nous on ou où par pas pour que qui ' +
		'sa se son sur tu un une vous ' +
		'al como con del el ella en es esta este la las lo los más mi muy no nos para pero por que se sin su un una y ya'
	).split(' '),
);

/** How much a short line or a part of one looks like somebody's name: 0 (not at all) to 1. */
export function nameLikeness(text: string): number {
	const name = text.trim();
	if (name === '' || name.length > 70) return 0;
	if (!/\p{L}|\p{Extended_Pictographic}|\d/u.test(name)) return 0;
	if (/[?;{}<>=]|\.{2,}|…|https?:/u.test(name)) return 0.05;
	const words = name.split(/\s+/u);
	if (words.length > 7) return 0;
	return clamp(base(words) - endPenalty(name) - sentencePenalty(words));
}

/** Whether two printed names are one name: case, spacing and punctuation do not tell people apart. */
export function sameName(one: string | undefined, other: string | undefined): boolean {
	if (one === undefined || other === undefined) return false;
	const key = nameKey(one);
	return key !== '' && key === nameKey(other);
}

/** A name as a key: NFKC, lower case, letters and figures only. */
export function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
		.trim();
}

/**
 * A printed name without a mail address in brackets behind it, which is no part of the name.
 *
 * @example
 * bareName('Otto (otto@mail.example)') // => 'Otto'
 */
export function bareName(name: string): string {
	return name.replace(/(?<=\S)\s{0,9}[(<[][^\s()<>[\]]{1,200}@[^\s()<>[\]]{1,200}[)>\]]$/u, '');
}

/**
 * A name as readers recognise it: as `nameKey` has it, without accents and without signs that nobody
 * sees, so that `Zoe\u00ad Neill` is `Zoë Néill`.
 */
export function foldedName(name: string): string {
	const seen = name.replace(/\p{Cf}+/gu, '').normalize('NFKD');
	// Only these are accents in every script; others tell syllables apart.
	return nameKey(seen.replace(/[\u0300-\u036f]+/gu, ''));
}

/**
 * The words of a name with the family's name first, however many of them that is.
 *
 * @example
 * turnedNames(['ann', 'van', 'lee']) // => [['lee', 'ann', 'van'], ['van', 'lee', 'ann']]
 */
export function turnedNames(words: readonly string[]): readonly (readonly string[])[] {
	return words.slice(1).map((_, index) => {
		const family = index + 1;
		return [...words.slice(-family), ...words.slice(0, -family)];
	});
}

/** A name written as one word that is so long is a name wherever it stands; few words are so long. */
export const longJoined = 10;

function base(words: readonly string[]): number {
	const capitalised = words.filter((word) => /^[^\p{Ll}]*[\p{Lu}\p{Lo}\p{N}@]/u.test(word)).length;
	const share = capitalised / words.length;
	if (words.length === 1) return share === 1 ? 0.95 : 0.8;
	if (words.length <= 3) return share === 1 ? 1 : share >= 0.5 ? 0.8 : 0.55;
	return share >= 0.75 ? 0.75 : 0.35;
}

function endPenalty(name: string): number {
	if (/[!:,]$/u.test(name)) return 0.5;
	// `Jr.` and `K.` end names, `there.` ends a sentence.
	return /\.$/u.test(name) && !/(?:^|[\s.])(?:\p{Lu}|jr|sr|dr|inc|ltd|etc)\.$/iu.test(name)
		? 0.5
		: 0;
}

function sentencePenalty(words: readonly string[]): number {
	// Capitalised, such a word may open a pen name (`The Gastrognome`); alone or small it may not.
	const found = words.filter(
		(word, index) =>
			sentenceWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')) &&
			(index > 0 || words.length === 1 || /^\p{Ll}/u.test(word)) &&
			!/^\p{Lu}\.?$/u.test(word),
	).length;
	return Math.min(0.8, found * 0.4);
}

function clamp(value: number): number {
	return Math.max(0, Math.min(1, value));
}
