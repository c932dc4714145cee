import { chunksOf } from './chunks.ts';

/** The lines of a UTF-8 file that ends them with `\n`, one at a time. */
export function* linesOf(path: string): Generator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	for (const chunk of chunksOf(path)) {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}
