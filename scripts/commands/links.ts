import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formsOf } from '../../src/lib/forms.ts';
import { checkLinks, findLost, findUnknownShy } from '../links/check.ts';
import { findNames } from '../links/names.ts';
import { hostFiles, redirectFiles } from '../links/redirects.ts';
import type { HiddenName } from '../protect/protect.ts';
import { readContent } from '../read/content.ts';
import type { ContentFolder } from '../read/content.ts';
import { readSite } from '../read/site.ts';
import { lostLines, nameLines, renderLinks, shyLines } from '../report/links.ts';

/** How the command is called. */
export const linksUsage =
	'usage: npm run links -- [--dist DIR] [--content DIR]\n' +
	'  --dist     the built site (default: dist)\n' +
	'  --content  the content folder it was built of (default: content)';

const noSite = 'http://localhost:4321';

/**
 * Checks every link and anchor inside a built site and every address ever published; lists the links
 * out of it and fetches none.
 *
 * @returns the exit code: 0, or 1 where something leads nowhere.
 */
export async function linksCommand(args: readonly string[]): Promise<number> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
			dist: { type: 'string', default: 'dist' },
			help: { type: 'boolean', short: 'h', default: false },
		},
	});
	if (values.help) {
		console.log(linksUsage);
		return 0;
	}
	const { digest, permalinks } = (await readContent(values.content)).value;
	const site = { ...(await readSite(values.dist)), site: digest?.site ?? noSite };
	const checked = checkLinks(site);
	const lost = findLost(site, permalinks);
	console.log(renderLinks(checked, lost));
	return checked.broken.length + lost.length > 0 ? 1 : 0;
}

/**
 * What must not be published about a built site: addresses that lead nowhere, and names that are not
 * to be shown. Writes the redirect files of common hosts beside the pages.
 */
export async function finishSite(
	dist: string,
	{ digest, permalinks }: Pick<ContentFolder, 'digest' | 'permalinks'>,
	hidden: readonly HiddenName[],
): Promise<readonly string[]> {
	const site = await readSite(dist);
	const address = digest?.site ?? noSite;
	const built = new Map<string, string>();
	for (const name of hostFiles.filter((name) => site.files.has(`/${name}`))) {
		built.set(name, await readFile(join(dist, name), 'utf8'));
	}
	const { pathname } = new URL(address);
	for (const [name, text] of redirectFiles(site.pages, pathname, formsOf(permalinks), built)) {
		await writeFile(join(dist, name), text);
	}
	return [
		...lostLines(findLost(site, permalinks)),
		...shyLines(findUnknownShy(site.pages, digest)),
		...nameLines(findNames(site.readable, hidden)),
	];
}
