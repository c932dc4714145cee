import { spawnSync } from 'node:child_process';
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** Everything that a validator says about a book, its advice included. */
export async function epubProblems(bytes: Uint8Array): Promise<readonly string[]> {
	const { messages } = await EpubCheck.validate(bytes, { includeUsage: true });
	return messages.map(({ id, message, location }) => `${id} ${location?.path ?? ''} ${message}`);
}

/** The jar of EPUBCheck that `EPUBCHECK` names, which only some machines have. */
export const jar = process.env['EPUBCHECK'];

/** What the original EPUBCheck says about the book at `path`: nothing where all is well. */
export function jarProblems(path: string): string {
	const { status, stderr, error } = spawnSync('java', ['-jar', jar ?? '', '-q', '-w', path], {
		encoding: 'utf8',
	});
	if (error) throw error;
	return status === 0 ? '' : stderr;
}
