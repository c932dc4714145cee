/** What may stand in text and need a look: a tag, a reference, a character that XML forbids. */
// eslint-disable-next-line no-control-regex -- These are the characters that are to be found.
export const special = /[<&\]\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;
/** What may not stand in a CDATA section. */
// eslint-disable-next-line no-control-regex -- These are the characters that are to be found.
export const needsMending = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\]\]>/;
/** The characters that XML forbids. */
// eslint-disable-next-line no-control-regex -- These are the characters that are to be found.
export const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/** Whether XML allows the character of a code. */
export function isAllowed(code: number): boolean {
	const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return !isControl && !isSurrogate && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff;
}
