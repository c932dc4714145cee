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
