declare module 'write-file-atomic' {
	/** Writes beside `path`, flushes to the disk and renames; `path` is never half written. */
	export default function writeFileAtomic(path: string, text: string): Promise<void>;
}
