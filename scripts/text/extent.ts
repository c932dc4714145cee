/** How much there is of something. */
export interface Extent {
	/** What stands between tags. A tag may hold a picture, whose signs nobody reads. */
	readonly signs: number;
	readonly tags: number;
	readonly lines: number;
}

/** How much a text with markup holds; a `<` that opens nothing counts as a tag. */
export function extentOf(markup: string): Extent {
	let [signs, tags] = [0, 0];
	for (let from = 0; from < markup.length;) {
		const open = markup.indexOf('<', from);
		signs += (open === -1 ? markup.length : open) - from;
		if (open === -1) break;
		tags += 1;
		const close = markup.indexOf('>', open);
		from = close === -1 ? markup.length : close + 1;
	}
	return { signs, tags, lines: countLines(markup) };
}

function countLines(text: string): number {
	let count = 1;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}
