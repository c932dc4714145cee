import type { Found, FoundComment, FoundPost, Words } from '../exports/found.ts';
import type { Attachments } from '../exports/html/shortcodes.ts';
import { readName } from '../exports/people.ts';
import { readers } from '../exports/read-export.ts';
import type { LargeFile } from '../model/capture.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { textOf } from '../read/large.ts';
import { describeMojibake } from '../read/mojibake.ts';
import type { Scratch } from '../read/scratch.ts';
import { PartFiles } from './part-files.ts';
import { PostHomes } from './post-homes.ts';

/** A large file whose items have been dealt out. */
export interface DividedFile {
	readonly file: LargeFile;
	/** Which reader read it. */
	readonly dialect: string;
	readonly attachments: Attachments | undefined;
	/** Tells an item what only the whole file says. */
	readonly settle: (item: Found) => Found;
}

/** Large exports dealt out to parts. */
export interface Divided {
	readonly files: readonly DividedFile[];
	readonly items: PartFiles;
	readonly count: number;
	/** The part of the post that has these names, the first of them its address. */
	readonly homeOf: (names: readonly string[]) => number;
	/** Every name that signs something public. */
	readonly people: ReadonlySet<string>;
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * The bytes of exports that a part holds unless it is said otherwise. Smaller parts take longer, for
 * each of them learns what the digest has in common; larger ones more memory, some 40 times their
 * own length.
 */
export const usualPartLength = 5_000_000;

/** How large exports are dealt out. */
export interface DivideOptions {
	readonly scratch: Scratch;
	/** The bytes of exports that one part holds, about. */
	readonly partLength: number;
	/** Is told how many bytes of how many have been read. */
	readonly step: (done: number, all: number) => void;
}

/**
 * Deals the items of large files out to parts, each of which can be held: a post and all of its
 * comments are in one part, and so is the same post in another of the files.
 */
export function divide(
	large: readonly LargeFile[],
	{ scratch, partLength, step }: DivideOptions,
): Divided {
	const all = large.reduce((sum, { bytes }) => sum + bytes, 0);
	const count = Math.ceil(all / partLength);
	const items = new PartFiles(count, scratch);
	const homes = new PostHomes(count);
	const people = new Set<string>();
	const diagnostics: Diagnostic[] = [];
	let before = 0;
	// A comment service names posts as another file calls them, which is to be known before.
	const sorted = large.toSorted((a, b) => Number(isService(a)) - Number(isService(b)));
	const files = sorted.map((file, index): DividedFile => {
		const said: Diagnostic[] = [];
		const stream = streamOf(file, said, (bytes) => {
			step(before + bytes, all);
		});
		const dealing = new Dealing(index, { items, homes, people, scratch });
		for (const item of stream.found) dealing.add(item);
		const { settle = (item: Found) => item, dialect, attachments } = stream;
		dealing.end(settle);
		before += file.bytes;
		diagnostics.push(...stream.diagnostics(), ...said);
		return { file, dialect, attachments, settle };
	});
	return { files, items, count, homeOf: (names) => homes.find(names), people, diagnostics };
}

function isService({ format }: LargeFile): boolean {
	return format === 'disqus';
}

/** The items of a file, which is read several times; `step` is told how much of it was read. */
function streamOf(file: LargeFile, said: Diagnostic[], step: (bytes: number) => void) {
	const reader = readers.find(({ matches }) => matches({ ...file, text: '', lines: [] }, []));
	if (reader?.stream === undefined) throw new Error(`\`${file.name}\` cannot be read in parts.`);
	const { name } = reader;
	let repaired = 0;
	const pieces = () =>
		textOf(file, (progress) => {
			repaired = progress.repaired;
			step(progress.bytes);
		});
	const stream = reader.stream(pieces, file.name);
	return {
		...stream,
		dialect: name,
		diagnostics: () => {
			if (repaired > 0) said.push(describeMojibake(file.name, repaired));
			return stream.diagnostics();
		},
	};
}

interface Deal {
	readonly items: PartFiles;
	readonly homes: PostHomes;
	readonly people: Set<string>;
	readonly scratch: Scratch;
}

/** To know an author, not what they wrote. */
const noWords: Words = { text: '', markup: 'plain' };

/** Deals out the items of one file. */
class Dealing {
	readonly #file: number;
	readonly #deal: Deal;
	readonly #posts = new Map<string, number>();
	/** Comments that come before their posts. */
	readonly #early: PartFiles;
	/** The first post of each author as the file names them. */
	readonly #authors = new Map<string, FoundPost>();
	#number = 0;

	constructor(file: number, deal: Deal) {
		this.#file = file;
		this.#deal = deal;
		this.#early = new PartFiles(1, deal.scratch);
	}

	add(item: Found): void {
		const { items } = this.#deal;
		const number = this.#number++;
		if (item.kind !== 'other' && item.held === undefined) this.#learnAuthor(item);
		const part = this.#partOf(item, number);
		if (part === undefined) this.#early.add(0, [this.#file, number, item]);
		else items.add(part, [this.#file, number, item]);
	}

	end(settle: (item: Found) => Found): void {
		for (const post of this.#authors.values()) {
			const settled = settle(post);
			if (settled.kind === 'post') this.#addPerson(settled.author);
		}
		for (const [file, number, item] of this.#early.stream(0)) {
			const post = item.kind === 'comment' ? item.post : '';
			const part = this.#posts.get(post) ?? this.#deal.homes.partOf(post);
			this.#deal.items.add(part, [file, number, item]);
		}
	}

	#learnAuthor(item: FoundPost | FoundComment): void {
		if (item.kind === 'comment') this.#addPerson(item.author);
		else if (item.author !== undefined && !this.#authors.has(item.author))
			this.#authors.set(item.author, { ...item, words: noWords });
	}

	#addPerson(author: string | undefined): void {
		const name = readName(author);
		if (name !== undefined) this.#deal.people.add(name);
	}

	#partOf(item: Found, number: number): number | undefined {
		if (item.kind === 'comment') return this.#posts.get(item.post);
		if (item.kind === 'other') return this.#deal.homes.partOf(String(number));
		const known = this.#posts.get(item.ref);
		if (known !== undefined) return known;
		const part = this.#deal.homes.take(item);
		this.#posts.set(item.ref, part);
		return part;
	}
}
