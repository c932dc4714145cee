/** An opening tag without attributes, up to a length that names have. */
const plainTag = /<[^\s<>/]{1,60}>/y;

/** What opened an element. */
interface Tag {
	readonly name: string;
	/** What closes it. */
	readonly close: string;
}

/** More tags than any format has are not remembered. */
const mostPlain = 500;

/** The elements that are open at a place of a text, from the outermost on. */
export class OpenElements {
	readonly #tags: Tag[] = [];
	/** Opening tags without attributes by their text: a file repeats some twenty. */
	readonly #plain = new Map<string, Tag>();

	/** The name of the element that was opened last. */
	get innermost(): string | undefined {
		return this.#tags.at(-1)?.name;
	}

	/**
	 * The end of the tag at `place` of `text` if it is what nearly all of them are: the closing one
	 * of the element that was opened last, or an opening one without attributes that was read before.
	 * 0 for all else.
	 */
	pass(text: string, place: number): number {
		const last = this.#tags.at(-1);
		if (last !== undefined && text.startsWith(last.close, place)) {
			this.#tags.pop();
			return place + last.close.length;
		}
		plainTag.lastIndex = place;
		if (!plainTag.test(text)) return 0;
		const end = plainTag.lastIndex;
		const tag = this.#plain.get(text.slice(place, end));
		if (tag === undefined) return 0;
		this.#tags.push(tag);
		return end;
	}

	/** Opens an element by its tag, `text`. */
	open(text: string, name: string): void {
		const tag = { name, close: `</${name}>` };
		const isPlain = text.length === name.length + 2;
		if (isPlain && this.#plain.size < mostPlain) this.#plain.set(text, tag);
		this.#tags.push(tag);
	}

	/**
	 * Closes the innermost element called `name` with all that is open in it. Returns the tags that
	 * close those, from the inside out; undefined where there is no such element.
	 */
	close(name: string): string | undefined {
		const index = this.#tags.findLastIndex((tag) => tag.name === name);
		if (index === -1) return undefined;
		const inner = this.#tags.splice(index).slice(1);
		return inner
			.reverse()
			.map((tag) => tag.close)
			.join('');
	}
}
