/**
 * `npm run build`: ingest, Astro build to `dist/`, search index. Fails where a name that is hidden
 * stands in a page, a removal cannot be carried out, or an address that was published leads nowhere. `CONTENT_DIR` names another
 * content folder.
 */
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { ingestContent } from './commands/ingest.ts';
import { finishSite } from './commands/links.ts';
import { readContent } from './read/content.ts';
import { exposedLines } from './report/exposed.ts';
import { describeFailure } from './report/failure.ts';
import { footLines } from './report/foot.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

try {
	// What could not be read has been reported; a site is built of the rest.
	const { hidden, exposing } = await ingestContent([]);
	const started = performance.now();
	console.log('Building the site …');
	await build({ root, logLevel: 'warn' });
	const pages = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html'));
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(
		`Built ${pages.length} pages and the search index into ${relative(process.cwd(), dist)}/ in ${seconds} s.`,
	);
	const content = await readContent(process.env['CONTENT_DIR'] ?? 'content');
	const problems = [...exposedLines(exposing), ...(await finishSite(dist, content.value, hidden))];
	for (const problem of problems) console.error(problem);
	for (const line of footLines(content.value.digest)) console.warn(line);
	if (problems.length > 0) process.exitCode = 1;
} catch (error) {
	console.error(describeFailure(error));
	process.exitCode = 2;
}
