/** A folder that a browser puts beside a page it saves, in the languages of browsers. */
const pageFolder =
	/^(.{1,200}?)(?:_files|[-_]Dateien|_fichiers|_archivos|_bestanden|_file|\.files)$/u;

/**
 * The name of the page whose things lie in a folder of this name, without its ending; undefined where
 * no browser calls folders so.
 *
 * @example
 * pageOfFolder('Keepers_files') // => 'Keepers'
 */
export function pageOfFolder(folder: string): string | undefined {
	return pageFolder.exec(folder)?.[1];
}

const frame = /\/frame-\d{1,5}\.html$/u;

/** The name of a frame of a page in one file, as if that were a folder; the first is 1. */
export function frameName(bundle: string, order: number): string {
	return `${bundle}/frame-${order}.html`;
}

/** The name of the page in one file that a frame was taken from; undefined for any other capture. */
export function bundleOf(name: string): string | undefined {
	return frame.test(name) ? name.replace(frame, '') : undefined;
}
