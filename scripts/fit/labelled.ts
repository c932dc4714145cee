import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readGold } from '../measure/gold.ts';
import type { Gold } from '../measure/gold.ts';

/** A page and what people say is in it. */
export interface LabelledPage {
	/** Its folder and name. */
	readonly name: string;
	readonly texts: readonly string[];
	readonly gold: Gold;
}

/** Every labelled page of the folders, each with `docs/*.txt` and `labels/*.json`, in order of name. */
export function labelledPages(folders: readonly string[]): LabelledPage[] {
	return folders.flatMap((folder) =>
		readdirSync(join(folder, 'labels'))
			.filter((file) => file.endsWith('.json'))
			.sort()
			.map((file): LabelledPage => {
				const name = basename(file, '.json');
				return {
					name: `${folder}/${name}`,
					texts: readFileSync(join(folder, 'docs', `${name}.txt`), 'utf8').split('\n'),
					gold: readGold(readFileSync(join(folder, 'labels', file), 'utf8')),
				};
			}),
	);
}

/** The lines of the given 1-based numbers that have words. */
export function worded(texts: readonly string[], numbers: readonly number[]): string[] {
	return numbers.flatMap((number) => texts[number - 1] ?? []).filter((text) => text.trim() !== '');
}

/** The page's lines with words before its comments; all of them where it has none. */
export function essayOf({ texts, gold }: LabelledPage): string[] {
	const end = (gold.boundary ?? texts.length + 1) - 1;
	return texts.slice(0, end).filter((text) => text.trim() !== '');
}
