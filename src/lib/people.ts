import { paths } from './address.ts';
import { compareDates } from './date.ts';
import type { Site, SiteComment, SiteEssay } from './site.ts';

/** Somebody who wrote here, under the name the pages print. */
export interface Person {
	readonly slug: string;
	/** The spelling used most often. */
	readonly name: string;
	/** Other spellings that share the address. */
	readonly spellings: readonly string[];
	readonly url: string;
	readonly essays: readonly SiteEssay[];
	/** From the oldest on. */
	readonly comments: readonly SiteComment[];
}

/** Everybody who is named in the digest, by name. */
export function listPeople(site: Site): readonly Person[] {
	const drafts = new Map<string, Draft>();
	for (const essay of site.essays) sign(drafts, essay)?.essays.push(essay);
	for (const comment of site.comments) sign(drafts, comment)?.comments.push(comment);
	const people = [...drafts].map(([slug, draft]) => finish(slug, draft));
	return people.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1));
}

/** Whether a name is a single word, which several people may have signed with. */
function isBareName(name: string): boolean {
	return !/\s/u.test(name.trim());
}

interface Draft {
	readonly names: Map<string, number>;
	readonly essays: SiteEssay[];
	readonly comments: SiteComment[];
}

/** The draft of the person who signed `entry`, with the spelling counted. */
function sign(drafts: Map<string, Draft>, entry: SiteEssay | SiteComment): Draft | undefined {
	const { author, authorSlug: slug } = entry;
	if (author === undefined || slug === undefined) return undefined;
	const names = new Map<string, number>();
	const draft = drafts.get(slug) ?? { names, essays: [], comments: [] };
	draft.names.set(author, (draft.names.get(author) ?? 0) + 1);
	drafts.set(slug, draft);
	return draft;
}

function finish(slug: string, { names, essays, comments }: Draft): Person {
	const byUse = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	const [name = slug, ...spellings] = byUse.map(([spelling]) => spelling);
	const inTime = (a: SiteComment, b: SiteComment) => compareDates(a.date, b.date);
	return {
		...{ slug, name, spellings, url: paths.person(slug), essays },
		comments: comments.toSorted(inTime),
	};
}

/** Who wrote `entry`, with the page of that person at the address that `whole` makes of a path. */
export function authorOf(
	{ author: name, authorSlug }: SiteEssay | SiteComment,
	whole: (path: string) => string,
): { readonly name: string; readonly url: string } | undefined {
	if (name === undefined || authorSlug === undefined) return undefined;
	return { name, url: whole(paths.person(authorSlug)) };
}

/** What a reader of a person's page should know about the name, in sentences. */
export function describePerson({ name, spellings }: Person): readonly string[] {
	const sentences: string[] = [];
	if (spellings.length > 0)
		sentences.push(`Also written ${spellings.map((other) => `“${other}”`).join(', ')}.`);
	if (isBareName(name)) sentences.push('Signed with a single name: these may be several people.');
	return sentences;
}
