import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** A page that searches with Pagefind as its guide shows it: loaded on focus, asked on input. */
const page = `<!doctype html>
<html lang="en">
	<title>Search</title>
	<input id="q" type="search" aria-label="Search">
	<ol class="results"></ol>
	<script type="module">
		const input = document.querySelector('#q');
		const list = document.querySelector('.results');
		let loading;
		input.addEventListener('focus', () => {
			loading ??= import('./pagefind/pagefind.js').then(async (engine) => {
				await engine.init();
				return engine;
			});
		});
		input.addEventListener('input', async () => {
			const engine = await loading;
			const { results } = await engine.search(input.value);
			for (const result of results.slice(0, 10)) {
				result.data().then(({ meta, excerpt }) => {
					const item = document.createElement('li');
					item.innerHTML = '<b></b><p>' + excerpt + '</p>';
					item.firstChild.textContent = meta.title;
					list.append(item);
				});
			}
		});
	</script>
`;

/** Puts a page that searches with Pagefind alone beside the site in `root`. */
export async function writeStockPage(root: string): Promise<void> {
	await mkdir(join(root, 'stock'), { recursive: true });
	await writeFile(join(root, 'stock/index.html'), page);
}

/** Indexes the plain pages beside it with Pagefind’s own settings. */
export async function indexWithStock(root: string): Promise<void> {
	delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
	try {
		const { index, errors } = await createIndex();
		if (!index) throw new Error(errors.join('; '));
		await index.addDirectory({ path: join(root, 'stock'), glob: 'essays/*/index.html' });
		await index.writeFiles({ outputPath: join(root, 'stock/pagefind') });
	} finally {
		await close();
	}
}
