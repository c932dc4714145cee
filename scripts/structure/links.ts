import type { PhrasingContent } from 'mdast';

/**
 * The characters of an address (RFC 3986, and letters of all scripts as browsers show them) after
 * `http://`, `https://` or `www.`, where no word and no other address runs into it.
 */
const address =
	/(?<![\p{L}\p{N}@./:_-])(?:https?:\/\/|www\.)[\p{L}\p{M}\p{N}\-._~:/?#[\]@!$&'()*+,;=%]+/giu;

/** At the end of an address these belong to the sentence around it. */
const sentenceMarks: ReadonlySet<string> = new Set(".,;:!?'*_~");

const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * `text` with its web addresses as links. The words stay as they are; the full stop or bracket after
 * an address stays outside. What names no host on the web, or hides one behind a user name, stays text.
 *
 * @example
 * linkAddresses('See www.example.org.') // => text `See `, link `www.example.org`, text `.`
 */
export function linkAddresses(text: string): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	let end = 0;
	for (const { 0: found, index } of text.matchAll(address)) {
		const words = withoutSentence(found);
		const url = /^www/i.test(words) ? `http://${words}` : words;
		if (!isOnTheWeb(url)) continue;
		nodes.push(...textNode(text.slice(end, index)));
		nodes.push({ type: 'link', url, children: textNode(words) });
		end = index + words.length;
	}
	return [...nodes, ...textNode(text.slice(end))];
}

function textNode(value: string): { type: 'text'; value: string }[] {
	return value === '' ? [] : [{ type: 'text', value }];
}

/** Without sentence marks at the end, and without closing brackets that were opened before it. */
function withoutSentence(found: string): string {
	const counts = new Map<string, number>();
	for (const sign of found) counts.set(sign, (counts.get(sign) ?? 0) + 1);
	const count = (sign: string) => counts.get(sign) ?? 0;
	let end = found.length;
	for (; end > 0; end--) {
		const last = found.charAt(end - 1);
		const opening = openings[last];
		const isSurplus = opening !== undefined && count(last) > count(opening);
		if (!isSurplus && !sentenceMarks.has(last)) break;
		counts.set(last, count(last) - 1);
	}
	return found.slice(0, end);
}

function isOnTheWeb(address: string): boolean {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	return url !== undefined && url.username === '' && /[^.]\.[^.]/.test(url.hostname);
}
