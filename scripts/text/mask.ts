import type { MaskKind } from '../../src/schemas/digest.ts';
import { applyEdits } from './edits.ts';
import type { Edit } from './edits.ts';

/** What stands where something was masked; a reader sees that it is gone, and what it was. */
const masks: Readonly<Record<MaskKind, string>> = {
	email: '[e-mail]',
	phone: '[phone]',
	ip: '[IP address]',
};

const at =
	/(?:@|\s?[＠﹫]\s?|%40|&#(?:64|x40);|&commat;|\s?[[({<]\s?(?:at|@)\s?[\])}>]\s?|\s(?:at)\s(?=[\p{L}\p{N}-]{1,63}\s(?:dot|punkt)\s))/iu
		.source;
const dot = /(?:\.|\s?[[({<]\s?(?:dot|punkt|\.)\s?[\])}>]\s?|\s(?:dot|punkt)\s)/iu.source;
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';

/** `ann@example.org`, `"ann lee"@example.org`, `ann [at] example.org`, `ann at example dot org`; every part is bounded. */
const email = new RegExp(
	`(?:["“”][^"“”\\n]{1,62}["“”]|(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}_%+-](?:[\\p{L}\\p{N}._%+'-]{0,62}[\\p{L}\\p{N}_%+-])?)${at}${label}(?:${dot}${label}){1,6}`,
	'giu',
);

/** Digits with the signs that part the groups of a telephone number. */
const digits = '\\d(?:[\\s().\\u00a0\\u2011/-]{0,3}\\d)';

/** Neither inside a word or an address nor part of a longer number. */
const before = '(?<![\\p{L}\\p{N}_/=&#?%.:,$€£-])';
const after = '(?![\\p{L}\\p{N}_%=]|[.,:/-]\\d)';

const phones: readonly RegExp[] = [
	// +44 20 7946 0958, +1 (555) 010-2030
	new RegExp(`(?<![\\p{L}\\p{N}_/=&#?%.])\\+${digits}{6,14}${after}`, 'giu'),
	// (555) 010-2030, 1-555-010-2030
	new RegExp(
		`${before}(?:1[\\s.-])?(?:\\(\\d{3}\\)\\s?|\\d{3}[\\s.-])\\d{3}[\\s.-]\\d{4}${after}`,
		'giu',
	),
	// 020 7946 0958, 030/901820, 0044 20 7946 0958
	new RegExp(`${before}\\(?0${digits}{8,14}${after}`, 'giu'),
];

/** A number that would be too short to be told from others, behind a word that says what it is. */
const labelled = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:phone|telephone|tel|mobile|cell|fax|whatsapp|telefon|handy|téléphone|teléfono|call(?: me| us)?(?: at| on)?)(?:\\s?(?:no|nr|number))?[.:]{0,2}\\s{0,3}(\\(?${digits}{4,14})${after}`,
	'giu',
);

const ipv4 =
	/(?<![\p{L}\p{N}.-]|\bv|version )(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{L}\p{N}-]|\.\d)/giu;
const ipv6 =
	/(?<![\p{L}\p{N}:.])(?:[0-9a-f]{1,4}:){1,7}(?:(?::[0-9a-f]{1,4}){1,6}|:|[0-9a-f]{1,4})(?![\p{L}\p{N}:])/giu;

/** Where `text` holds a mail address, telephone number or IP address of one of `kinds`. */
export function maskEdits(text: string, kinds: readonly MaskKind[]): readonly Edit[] {
	return editsIn(halfWidth(text), kinds);
}

/** Signs as wide as an ideograph (`５`, `．`) as the ones they mean; each keeps its place. */
function halfWidth(text: string): string {
	return text.replace(/[\uff01-\uff1f\uff21-\uff5e]/gu, (sign) =>
		String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
	);
}

function editsIn(text: string, kinds: readonly MaskKind[]): readonly Edit[] {
	const found: Edit[] = [];
	const add = (kind: MaskKind, start: number, length: number) => {
		const end = start + length;
		const overlaps = found.some((edit) => start < edit.end && edit.start < end);
		if (!overlaps) found.push({ start, end, text: masks[kind] });
	};
	if (kinds.includes('email') && /[@＠﹫]|%40|&(?:#|commat)|\bat\b/iu.test(text)) {
		for (const match of text.matchAll(email)) {
			if (isAddress(match[0])) add('email', match.index, match[0].length);
		}
	}
	// Nothing else that is masked is without a digit or two colons.
	if (/\d|::/u.test(text)) {
		if (kinds.includes('ip')) {
			for (const { 0: ip, index } of text.matchAll(ipv4)) add('ip', index, ip.length);
			for (const { 0: ip, index } of text.matchAll(ipv6))
				if (isIpv6(ip)) add('ip', index, ip.length);
		}
		if (kinds.includes('phone'))
			for (const { start, end } of phonesIn(text)) add('phone', start, end - start);
	}
	return found.sort((a, b) => a.start - b.start);
}

/**
 * A name without what is masked. Of one that is a mail address the part before the `@` is left, which
 * tells people apart and reaches nobody.
 *
 * @example
 * maskName('ann.lee@example.org', ['email']) // => 'ann.lee'
 */
export function maskName(name: string, kinds: readonly MaskKind[]): string {
	const edits = maskEdits(name, kinds);
	const [only] = edits;
	const isAddress = only?.text === masks.email && only.start === 0 && only.end === name.length;
	return isAddress
		? (/^[\p{L}\p{N}._+'-]+/u.exec(name)?.[0] ?? masks.email)
		: applyEdits(name, edits);
}

function* phonesIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
	for (const pattern of phones) {
		for (const { 0: number, index } of text.matchAll(pattern)) {
			if (!isDate(number)) yield { start: index, end: index + number.length };
		}
	}
	for (const match of text.matchAll(labelled)) {
		const end = match.index + match[0].length;
		yield { start: end - (match[1] ?? '').length, end };
	}
}

/** `ann at example dot org` needs its `dot`; the end of an address is a word, not a figure. */
function isAddress(found: string): boolean {
	const end = found.split(/[^\p{L}\p{N}-]+/u).at(-1) ?? '';
	return /\p{L}{2}/u.test(end);
}

/** `01.02.2009 10:16` has as many digits as a telephone number. */
function isDate(number: string): boolean {
	return /^\(?0?\d[./-]\d{1,2}[./-](?:19|20)?\d{2}(?![./-]?\d)/u.test(number);
}

/** `10:16:20` is a time: an address has eight groups, or leaves some out with `::`. */
function isIpv6(found: string): boolean {
	const groups = found.split(':').filter(Boolean);
	if (!found.includes('::')) return groups.length === 8;
	return /\d/u.test(found) && (groups.length > 2 || (groups[0]?.length ?? 0) > 2);
}
