import type { Capture } from '../model/capture.ts';
import { assemble } from './assemble.ts';
import type { Held } from './found.ts';
import type { ExportReader } from './reader.ts';

/** What lies beside an export and holds nobody's words: settings, lists, the blog's theme. */
export const sideFile: ExportReader = {
	name: 'side-file',
	matches: (capture) => reasonOf(capture) !== undefined,
	read: (capture) => {
		const held: Held = { outcome: 'not-a-post', reason: reasonOf(capture) ?? '' };
		const found = [{ kind: 'other', source: 'file', held } as const];
		return assemble(capture, { dialect: 'side-file', found, diagnostics: [] });
	},
};

const headLength = 200_000;
/** Elements and variables of Blogger's themes, new and old, which no page shows. */
const theme = /<b:(?:skin|section|template-skin|include)\b|<\$Blog[A-Z]\w{1,40}\$>|<Blogger>/u;

/** Styles of the page that lists what a Takeout holds, whatever language it is in. */
const listing = [/\.service_tile_list\b/u, /\.extracted-list\b/u];

/** Styles of every page of a Medium export; only its posts have an entry. */
const account = [/\.aspectRatioPlaceholder-fill\b/u, /section\[data-field=subtitle\]/u];

function reasonOf({ format, text }: Capture): string | undefined {
	if (format === 'data') return 'holds settings or a list, and no words';
	if (format !== 'html') return undefined;
	const head = text.slice(0, headLength);
	if (theme.test(head)) return 'is the theme of a blog';
	if (listing.every((style) => style.test(head))) return 'lists the files of an archive';
	const isAccount = account.every((style) => style.test(head)) && !/\bh-entry\b/u.test(text);
	return isAccount ? 'tells of an account at Medium' : undefined;
}
