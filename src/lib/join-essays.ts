import type { Permalinks } from '../schemas/permalinks.ts';
import { paths, personSlug } from './address.ts';
import { formerAnchors } from './captured/former-anchors.ts';
import { compareDates } from './date.ts';
import { languageOf } from './language.ts';
import { findQuotations } from './quotations/quotations.ts';
import type { EssayEntry, Quotations, SiteComment, SiteEssay, SiteInput } from './site.ts';

type DiscussionEntry = SiteInput['discussions'][number];

interface Context {
	readonly discussions: ReadonlyMap<string, DiscussionEntry>;
	/** Ids of all comments ever known, by essay. */
	readonly known: ReadonlyMap<string, readonly string[]>;
	/** Ids of comments that have moved to another essay, by the one that they stood under. */
	readonly moved: ReadonlyMap<string, readonly string[]>;
	/** Every anchor ever published, by essay. */
	readonly anchors: Permalinks['anchors'];
	/** The addresses of all paragraphs that a comment ever had. */
	readonly paragraphsOf: (comment: string) => readonly string[];
	readonly slugOf: (name: string) => string;
	/** The language of a text, where that is clearly another than the digest's. */
	readonly foreignLanguage: (text: string) => string | undefined;
}

/** Essays with their threads and addresses, from the oldest on; undated ones last. */
export function joinEssays(
	entries: readonly EssayEntry[],
	discussions: readonly DiscussionEntry[],
	{ digest, permalinks }: Pick<SiteInput, 'digest' | 'permalinks'>,
): readonly SiteEssay[] {
	const [own] = digest.language.toLowerCase().split('-');
	const context: Context = {
		discussions: new Map(discussions.map((discussion) => [discussion.essay, discussion])),
		known: groupKeys(permalinks.comments),
		moved: groupMoves(permalinks.moved),
		anchors: permalinks.anchors,
		paragraphsOf: (id) =>
			valueOf(permalinks.paragraphs, id)
				?.split(' ')
				.map((anchor) => `${id}-${anchor}`) ?? [],
		slugOf: remember(personSlug),
		foreignLanguage: (text) => {
			const language = languageOf(text);
			return language === own ? undefined : language;
		},
	};
	return entries
		.map((entry) => joinEssay(entry, context))
		.sort((a, b) => compareDates(a.published, b.published) || (a.slug < b.slug ? -1 : 1));
}

function joinEssay(
	entry: EssayEntry,
	{ discussions, known, moved, anchors, paragraphsOf, slugOf, foreignLanguage }: Context,
): SiteEssay {
	const discussion = discussions.get(entry.id);
	const comments = discussion?.thread ?? [];
	const shown = new Set(comments.map(({ id }) => id));
	const formerComments = (known.get(entry.id) ?? [])
		.filter((id) => !shown.has(id))
		.flatMap((id) => [id, ...paragraphsOf(id)]);
	const authorSlug = entry.author === undefined ? undefined : slugOf(entry.author);
	const url = paths.essay(entry.slug);
	const thread: SiteComment[] = [];
	const places: SiteComment[] = [];
	let found: Quotations | undefined;
	const quotations = () => (found ??= findQuotations(essay));
	const current = [...entry.blocks, ...entry.headings].map(({ id }) => id);
	const isOwnTitle = entry.titleFrom !== 'curation';
	const words = entry.blocks.map(({ text }) => text).join('\n');
	const language = foreignLanguage(isOwnTitle ? `${entry.title}\n${words}` : words);
	const titleLanguage = isOwnTitle ? language : foreignLanguage(entry.title);
	const languages = { language, titleLanguage };
	const joined = { url, authorSlug, discussion, thread, places, formerComments, quotations };
	const essay: SiteEssay = {
		...{ ...entry, ...joined, ...languages },
		movedComments: (moved.get(entry.id) ?? []).map((id) => [id, ...paragraphsOf(id)]),
		formerAnchors: formerAnchors(valueOf(anchors, entry.id)?.split(' ') ?? [], current),
	};
	for (const [position, comment] of comments.entries()) {
		const place = {
			...comment,
			url: paths.comment(entry.slug, comment.id),
			authorSlug: comment.author === undefined ? undefined : slugOf(comment.author),
			essay,
			position,
			formerAnchors: formerAnchors(paragraphsOf(comment.id), comment.anchors),
			language: foreignLanguage(comment.text),
		};
		places.push(place);
		if (!place.removed) thread.push(place);
	}
	return essay;
}

/** What `record` says of `key`: an essay may be called `constructor`, which every object knows something of. */
function valueOf(record: Readonly<Record<string, string>>, key: string): string | undefined {
	return Object.hasOwn(record, key) ? record[key] : undefined;
}

function groupMoves(moved: Permalinks['moved']): ReadonlyMap<string, string[]> {
	return groupPairs(
		Object.entries(moved).flatMap(([id, from]) => from.map((essay) => [id, essay] as const)),
	);
}

/** The keys of `owners` by their owner. */
function groupKeys(owners: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
	return groupPairs(Object.entries(owners));
}

function groupPairs(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const [key, owner] of pairs) {
		const group = groups.get(owner);
		if (group) group.push(key);
		else groups.set(owner, [key]);
	}
	return groups;
}

/** `compute`, worked out once for each text: the same few thousand names sign everything. */
function remember(compute: (text: string) => string): (text: string) => string {
	const results = new Map<string, string>();
	return (text) => {
		const result = results.get(text) ?? compute(text);
		results.set(text, result);
		return result;
	};
}
