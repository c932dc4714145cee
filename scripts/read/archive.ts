import { unzipSync } from 'fflate';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { printableLine } from '../text/printable.ts';

/** One file of an archive. */
export interface ArchivedFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** Larger files and fuller archives are a trap more often than an export. */
const mostBytes = 1 << 29;
const readable = /\.(?:html?|xhtml|xml|wxr|atom|rss|rdf|json|csv|txt|text)$/iu;

export function isArchive(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The files of an archive that can be captures, as if it were a folder of its name. */
export function readArchive(bytes: Uint8Array, file: string): Staged<readonly ArchivedFile[]> {
	let total = 0;
	let left = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				const isWanted = readable.test(name) && !/(?:^|\/)(?:\.[^./]|__MACOSX)/u.test(name);
				const fits = isWanted && total + originalSize <= mostBytes;
				if (fits) total += originalSize;
				else if (!name.endsWith('/')) left++;
				return fits;
			},
		});
		const value = Object.entries(files).map(([name, content]) => ({
			name: `${file}/${safeName(name)}`,
			bytes: content,
		}));
		return { value, diagnostics: left === 0 ? [] : [leftOut(file, left)] };
	} catch (error) {
		return { value: [], diagnostics: [broken(file, error)] };
	}
}

/** A name in an archive may climb out of it. */
function safeName(name: string): string {
	return printableLine(name)
		.split(/[\\/]/u)
		.filter((part) => part !== '' && part !== '.' && part !== '..')
		.join('/');
}

function leftOut(file: string, count: number): Diagnostic {
	return {
		code: 'read/archive-rest',
		severity: 'info',
		message: `\`${file}\` also holds ${count} files that are no text (pictures, settings); they are left out.`,
		place: { file },
	};
}

function broken(file: string, error: unknown): Diagnostic {
	return {
		code: 'read/broken-archive',
		severity: 'error',
		message: `\`${file}\` is a broken archive (${error instanceof Error ? error.message : String(error)}); nothing is taken from it.`,
		hint: 'Unpack it with another program and name the folder.',
		place: { file },
	};
}
