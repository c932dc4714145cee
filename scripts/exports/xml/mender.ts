import { forbidden, isAllowed, needsMending, special } from './characters.ts';
import type { Damage } from './damage.ts';
import { OpenElements } from './open-elements.ts';

const reference = /&(?:(?:amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/iy;
const openTag =
	/<([A-Za-z_\x80-\ufffd](?:(?!\s)[\w:.\x80-\ufffd-])*)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;
const closeTag = /<\/([A-Za-z_\x80-\ufffd](?:(?!\s)[\w:.\x80-\ufffd-])*)\s*>/y;
const start = /<\?xml\b|<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|disqus|blog)\b/iu;

/** What stands on both sides of something left out must not become one: `]]` and `>`. */
const nothing = '<!---->';

/** A tag longer than this is a `<` that somebody forgot to escape. */
const longestTag = 1 << 16;
/** The longest reference: `&#x10FFFF;`. */
const longestReference = 10;

/** What stands at one place, up to `end`. */
interface Token {
	/** What takes its place; without it the token is as it should be. */
	readonly text?: string | undefined;
	readonly end: number;
}

/**
 * Mends, piece by piece, the ways in which real exports are no XML: words of the server before the
 * first tag, characters that XML forbids, `]]>` inside CDATA, references that are cut off, closing
 * tags that close nothing, and an end that is cut off. Everything else passes as it is.
 */
export class Mender {
	readonly damages: Damage[] = [];
	#rest = '';
	/** How much of `#rest` was searched in vain for the end of its first token. */
	#searched = 0;
	#line = 1;
	#isStarted = false;
	readonly #open = new OpenElements();
	readonly #sections: string[] | undefined;

	/**
	 * @param sections takes the words of CDATA sections, if they are to be kept apart: what stands in
	 * the mended text is then the number of each, and its line ends. A parser looks at every sign of
	 * a section in vain.
	 */
	constructor(sections?: string[]) {
		this.#sections = sections;
	}

	/** The mended text as far as it can be told; what needs more stays until the next piece. */
	write(piece: string): string {
		this.#rest += piece;
		return this.#drain(false);
	}

	/** What is left, with the elements closed that the end of the file left open. */
	end(): string {
		const text = this.#drain(true);
		if (this.#open.innermost === undefined) return text;
		this.#report(
			this.#rest.length,
			'the end of the file inside an element: what follows is missing',
		);
		return text;
	}

	#drain(isLast: boolean): string {
		if (!this.#isStarted && !this.#begin(isLast)) return '';
		const parts: string[] = [];
		let place = 0;
		/** Where what is not yet in `parts` begins. */
		let from = 0;
		while (place < this.#rest.length) {
			special.lastIndex = place;
			if (!special.test(this.#rest)) {
				place = this.#rest.length;
				break;
			}
			place = special.lastIndex - 1;
			const after = this.#open.pass(this.#rest, place);
			if (after > 0) {
				place = after;
				continue;
			}
			const token = this.#token(place, isLast);
			if (token === undefined) break;
			if (token.text !== undefined) {
				parts.push(this.#rest.slice(from, place), token.text);
				from = token.end;
			}
			place = token.end;
			this.#searched = 0;
		}
		parts.push(this.#rest.slice(from, place));
		this.#line += countLines(this.#rest, place);
		this.#rest = this.#rest.slice(place);
		this.#searched = Math.max(0, this.#searched - place);
		return parts.join('');
	}

	/** Drops what stands before the first tag; false where that cannot be told yet. */
	#begin(isLast: boolean): boolean {
		const found = start.exec(this.#rest);
		if (found === null && !isLast) return false;
		this.#isStarted = true;
		const before = this.#rest.slice(0, found?.index ?? 0);
		if (before.trim() === '' || /^\uFEFF?\s*<[!?]/u.test(before)) return true;
		this.#report(0, 'words before the XML, which are left out');
		this.#line += countLines(before, before.length);
		this.#rest = this.#rest.slice(before.length);
		return true;
	}

	/** The token at `place`; undefined where more text is needed. */
	#token(place: number, isLast: boolean): Token | undefined {
		const character = this.#rest[place];
		if (character === '&') return this.#reference(place, isLast);
		if (character === '<') return this.#tag(place, isLast);
		if (character === ']') return this.#bracket(place, isLast);
		this.#report(place, 'control characters that XML forbids; they are left out');
		return { text: nothing, end: place + 1 };
	}

	/** `]]>` may stand at the end of a CDATA section only. */
	#bracket(place: number, isLast: boolean): Token | undefined {
		const end = this.#rest.slice(place, place + 3);
		if (end === ']]>') {
			this.#report(place, '`]]>` in plain text; it is kept as characters');
			return { text: ']]&gt;', end: place + 3 };
		}
		return !isLast && ']]>'.startsWith(end) ? undefined : { end: place + 1 };
	}

	#reference(place: number, isLast: boolean): Token | undefined {
		reference.lastIndex = place;
		const found = reference.exec(this.#rest);
		if (found === null) {
			if (!isLast && place + longestReference > this.#rest.length) return undefined;
			// `&nbsp;` is the business of whoever reads the words as HTML.
			const isName = /^&[a-z][a-z\d]{1,31};/iu.test(this.#rest.slice(place, place + 34));
			if (!isName)
				this.#report(place, 'an `&` that begins no reference; it is kept as a character');
			return { text: '&amp;', end: place + 1 };
		}
		const code = found[1] ? Number(found[1]) : found[2] ? Number.parseInt(found[2], 16) : undefined;
		const end = place + found[0].length;
		if (code === undefined || isAllowed(code)) return { end };
		this.#report(place, 'references to characters that XML forbids; they are left out');
		return { text: nothing, end };
	}

	#tag(place: number, isLast: boolean): Token | undefined {
		const head = this.#rest.slice(place, place + 9);
		if (!isLast && head.length < 9) return undefined;
		if (head === '<![CDATA[') return this.#cdata(place, isLast);
		const close = head.startsWith('<!--')
			? '-->'
			: head.startsWith('<?')
				? '?>'
				: head.startsWith('<!')
					? '>'
					: undefined;
		if (close !== undefined) return this.#until(close, place, isLast);
		const pattern = head.startsWith('</') ? closeTag : openTag;
		pattern.lastIndex = place;
		const found = pattern.exec(this.#rest);
		if (found === null) {
			// The next `<` ends what can be a tag; without one the rest may still come.
			const isOpen = !this.#rest.includes('<', place + 1);
			if (!isLast && isOpen && this.#rest.length - place < longestTag) return undefined;
			return this.#loose(place, isLast && isOpen && !this.#rest.includes('>', place));
		}
		const end = place + found[0].length;
		if (pattern === closeTag) return this.#close(found[1] ?? '', place, end);
		if (!found[0].endsWith('/>')) this.#open.open(found[0], found[1] ?? '');
		return { end };
	}

	#loose(place: number, isCut: boolean): Token {
		if (isCut) {
			this.#report(place, 'a tag that the end of the file cuts off; it is left out');
			return { text: '', end: this.#rest.length };
		}
		this.#report(place, 'a `<` that begins no tag; it is kept as a character');
		return { text: '&lt;', end: place + 1 };
	}

	/** A parser that meets a closing tag without its opening one closes all that is open. */
	#close(name: string, place: number, end: number): Token {
		const inner = this.#open.close(name);
		if (inner === undefined) {
			this.#report(place, `\`</${name.slice(0, 40)}>\` that closes nothing; it is left out`);
			return { text: nothing, end };
		}
		if (inner === '') return { end };
		this.#report(place, 'an element that is not closed; it ends where the element around it ends');
		return { text: inner + this.#rest.slice(place, end), end };
	}

	#until(close: string, place: number, isLast: boolean): Token | undefined {
		const from = place + (close === '-->' ? '<!--'.length : '<?'.length);
		const found = this.#rest.indexOf(close, Math.max(from, this.#searched));
		if (found !== -1) {
			const end = found + close.length;
			// Nobody reads the comments, in which people write what XML forbids there.
			return close === '-->' ? { text: nothing, end } : { end };
		}
		this.#searched = Math.max(from, this.#rest.length - close.length);
		if (!isLast) return undefined;
		this.#report(place, `the end of the file before \`${close}\`; what stands between is left out`);
		return { text: '', end: this.#rest.length };
	}

	/**
	 * A section ends at a `]]>` that no other one follows before the element is closed or another
	 * section begins, because text between a section and its element's end may not hold `]]>`.
	 */
	#cdata(place: number, isLast: boolean): Token | undefined {
		const name = this.#open.innermost;
		let from = Math.max(place + 9, this.#searched);
		for (;;) {
			const found = this.#rest.indexOf(']]>', from);
			if (found === -1) break;
			const verdict = this.#endsCdata(found + 3, name, isLast);
			if (verdict === undefined) {
				this.#searched = found;
				return undefined;
			}
			if (verdict) return this.#section(place, found, found + 3);
			this.#report(found, '`]]>` inside a CDATA section; it is kept as characters');
			from = found + 3;
		}
		if (!isLast) {
			// Not past a `]]>` that was found to be no end: it has to be mended again.
			this.#searched = Math.max(from, this.#rest.length - 2);
			return undefined;
		}
		const whole = this.#section(place, this.#rest.length, this.#rest.length);
		return { ...whole, text: whole.text ?? `${this.#rest.slice(place)}]]>` };
	}

	#endsCdata(place: number, name: string | undefined, isLast: boolean): boolean | undefined {
		// Nearly every section is all that its element holds.
		if (name === undefined || this.#rest.startsWith(`</${name}`, place)) return true;
		const marks = new RegExp(`\\]\\]>|<!\\[CDATA\\[|</${RegExp.escape(name)}`, 'g');
		marks.lastIndex = place;
		const mark = marks.exec(this.#rest)?.[0];
		if (mark === undefined) return isLast ? true : undefined;
		return mark !== ']]>';
	}

	/** The section whose words end at `last`. */
	#section(place: number, last: number, end: number): Token {
		const whole = this.#rest.slice(place + 9, last);
		const isWhole = !needsMending.test(whole);
		if (isWhole && this.#sections === undefined) return { end };
		const words = isWhole ? whole : this.#withoutControls(whole, place);
		if (this.#sections === undefined)
			return { text: `<![CDATA[${words.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`, end };
		const number = this.#sections.push(words) - 1;
		const lines = '\n'.repeat(countLines(whole, whole.length));
		return { text: `<![CDATA[${number}${lines}]]>`, end };
	}

	#withoutControls(words: string, place: number): string {
		return words.replace(forbidden, () => {
			this.#report(place, 'control characters that XML forbids; they are left out');
			return '';
		});
	}

	#report(place: number, what: string): void {
		this.damages.push({ line: this.#line + countLines(this.#rest, place), what });
	}
}

function countLines(text: string, end: number): number {
	let count = 0;
	for (
		let place = text.indexOf('\n');
		place !== -1 && place < end;
		place = text.indexOf('\n', place + 1)
	)
		count++;
	return count;
}
