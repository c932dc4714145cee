import type { Diagnostic } from '../model/diagnostic.ts';

/** Every character of windows-1252 by the byte that it is there. */
const bytes = new Map(
	Array.from({ length: 128 }, (_, index) => {
		const byte = index + 0x80;
		return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const;
	}),
);

const characters = (first: number, last: number) =>
	[...bytes]
		.filter(([, byte]) => byte >= first && byte <= last)
		.map(([character]) => character)
		.join('');
const follow = `[${characters(0x80, 0xbf)}]`;
/** What the bytes of one UTF-8 character look like when each is read as a character of its own. */
const misread = new RegExp(
	`[${characters(0xc2, 0xdf)}]${follow}|[${characters(0xe0, 0xef)}]${follow}{2}|[${characters(0xf0, 0xf4)}]${follow}{3}`,
	'gu',
);

/** Fewer are what somebody wrote. */
const fewest = 3;
/** Some files went through the wrong reading twice. */
const mostTimes = 2;

/**
 * `text` with UTF-8 that was read as windows-1252 read again as what it is, up to twice over.
 *
 * @example
 * repairMojibake('cafÃ© cafÃ© cafÃ©').text // => 'café café café'
 */
export function repairMojibake(text: string): { readonly text: string; readonly repaired: number } {
	let repaired = 0;
	let words = text;
	for (let time = 0; time < mostTimes; time++) {
		const found = words.match(misread)?.length ?? 0;
		if (found < fewest) break;
		repaired += found;
		words = words.replace(misread, reread);
	}
	return { text: words, repaired };
}

/** Says that `count` places of a file were read again. */
export function describeMojibake(name: string, count: number): Diagnostic {
	return {
		code: 'read/mojibake',
		severity: 'info',
		message: `\`${name}\` holds UTF-8 that was saved as windows-1252 (\`Ã©\` for \`é\`, ${count} times); it is read as what it was.`,
		place: { file: name },
	};
}

function reread(found: string): string {
	const read = new TextDecoder().decode(
		Uint8Array.from(found, (character) => bytes.get(character) ?? 0x3f),
	);
	return read.includes('\ufffd') ? found : read;
}
