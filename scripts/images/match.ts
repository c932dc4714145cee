import { unescapeAddress } from '../../src/lib/unescape.ts';
import { bundleOf, pageOfFolder } from '../text/page-folder.ts';
import type { PictureFile, WantedImage } from '../model/image.ts';

/** A name that many pictures have says nothing without its folder. */
const plainName =
	/^(?:ima?ge?s?|photos?|pictures?|pics?|fotos?|bild(?:er)?|untitled|unnamed|unknown|screen(?:shot)?|scan|logo|banner|header|thumb(?:nail)?|default)?[-_ ()\d]{0,6}$/iu;

/** How often two addresses of one picture differ: by the size that is asked for. */
const sizePart =
	/^(?:[swh]\d{1,5}(?:-[a-z\d]{1,12}){0,6}|max|\d{1,5}x\d{1,5}|w\d{1,5}-h\d{1,5})$/iu;

/**
 * The pictures beside the captures by the addresses that lead to them.
 *
 * An address of which a saved page holds the picture leads to that. A path from where a page lies
 * leads to the file there. Any other address leads to the one file whose folders end as its own do;
 * where nothing but the name agrees, only if no other image of the digest has that name. A wrong
 * picture is worse than one that is named.
 */
export class PictureIndex {
	readonly #byPath = new Map<string, PictureFile>();
	readonly #byName = new Map<string, PictureFile[]>();
	readonly #byAddress = new Map<string, PictureFile[]>();
	/** What each name, and each name in a folder, stands for on the web; more than one thing is null. */
	readonly #claims = new Map<string, string | null>();

	constructor(files: readonly PictureFile[]) {
		for (const file of files) {
			const parts = partsOf(file.name);
			this.#byPath.set(parts.join('/'), file);
			for (const address of file.addresses ?? []) {
				const whole = wholeAddress(address);
				this.#byAddress.set(whole, [...(this.#byAddress.get(whole) ?? []), file]);
			}
			const name = parts.at(-1) ?? '';
			this.#byName.set(name, [...(this.#byName.get(name) ?? []), file]);
		}
	}

	get size(): number {
		return this.#byPath.size;
	}

	/** Takes note of what the names of images stand for, before any of them is looked for. */
	learn(wanted: readonly WantedImage[]): void {
		for (const source of wanted.flatMap(({ sources }) => sources)) {
			if (!isRemote(source)) continue;
			const parts = pathOf(source);
			const folders = parts.slice(0, -1).filter((part) => !sizePart.test(part));
			const name = fullSize(parts.at(-1) ?? '');
			this.#claim(name, folders.join('/'));
			// `images/1.jpg` is on many hosts.
			this.#claim(
				`${folders.at(-1) ?? ''}/${name}`,
				hostOf(source) + folders.slice(0, -1).join('/'),
			);
		}
	}

	#claim(name: string, whole: string): void {
		const known = this.#claims.get(name);
		this.#claims.set(name, known === undefined || known === whole ? whole : null);
	}

	/** The files that an image may be, best first. */
	find({ sources, addresses, captures }: WantedImage): readonly PictureFile[] {
		if (this.size === 0) return [];
		const paths = sources
			.filter((source) => !/^data:/iu.test(source))
			.map((source) => ({
				source,
				parts: pathOf(source),
			}));
		const found = [
			...[...paths.map(({ source }) => source), ...addresses].flatMap((address) =>
				this.#saved(address, captures),
			),
			...paths.flatMap(({ source, parts }) => this.#here(source, parts, captures)),
			...paths.flatMap(({ parts }) => this.#alike(parts, captures)),
		];
		return [...new Set(found)];
	}

	/** What a saved page holds of an address: the page itself, or one that alone does. */
	#saved(address: string, captures: readonly string[]): PictureFile[] {
		const files = this.#byAddress.get(wholeAddress(address)) ?? [];
		const own = files.filter(({ name }) =>
			captures.some((capture) => name.startsWith(`${bundleOf(capture) ?? capture}/`)),
		);
		if (own.length > 0) return own.slice(0, 1);
		// Each file has names of its own for what was nowhere on the web.
		return files.length === 1 && isRemote(address) ? [...files] : [];
	}

	/** Where a page lies beside its pictures. */
	#here(source: string, parts: readonly string[], captures: readonly string[]): PictureFile[] {
		if (isRemote(source) || source.startsWith('/')) return [];
		const whole = partsOf(unescapeAddress(source.replace(/#.*/su, '')));
		return captures.flatMap((capture) => {
			const folder = partsOf(capture).slice(0, -1);
			// A mirror keeps the question of an address in the name of the file.
			const paths = [whole, parts].map((path) => climb([...folder, ...path]));
			return paths.flatMap((path) => (path && this.#byPath.get(path.join('/'))) ?? []);
		});
	}

	#alike(parts: readonly string[], captures: readonly string[]): PictureFile[] {
		const path = parts.filter((part) => part !== '..' && part !== '.');
		const name = path.at(-1);
		if (name === undefined) return [];
		// The picture as it was uploaded stands for one that was made smaller.
		const names = [...new Set([name, fullSize(name)])];
		return names.flatMap((one) => this.#ofName([...path.slice(0, -1), one], captures));
	}

	#ofName(path: readonly string[], captures: readonly string[]): PictureFile[] {
		const name = path.at(-1) ?? '';
		const files = (this.#byName.get(name) ?? []).map((file) => {
			return { file, agreed: agreement(partsOf(file.name), path) };
		});
		const most = Math.max(0, ...files.map(({ agreed }) => agreed));
		const [best, ...others] = files.filter(({ agreed }) => agreed === most);
		if (best === undefined || others.length > 0) return [];
		return this.#isSure(path, most, { file: best.file, captures }) ? [best.file] : [];
	}

	/** Whether so many parts in common are enough. */
	#isSure(path: readonly string[], agreed: number, { file, captures }: Alike): boolean {
		if (agreed > 2) return true;
		const name = fullSize(path.at(-1) ?? '');
		if (agreed === 2) return this.#claims.get(`${path.at(-2) ?? ''}/${name}`) !== null;
		const page = pageOfFolder(partsOf(file.name).at(-2) ?? '');
		const isOwn = captures.some((capture) => {
			return (
				partsOf(capture)
					.at(-1)
					?.replace(/\.[a-z]{3,5}$/iu, '') === page
			);
		});
		if (page !== undefined && !isOwn) return false;
		const isPlain = plainName.test(name.replace(/\.[a-z\d]{2,4}$/iu, ''));
		return !isPlain && this.#claims.get(name) !== null;
	}
}

interface Alike {
	readonly file: PictureFile;
	readonly captures: readonly string[];
}

function hostOf(source: string): string {
	return /^(?:https?:)?\/\/([^/]*)/iu.exec(source)?.[1]?.toLowerCase() ?? '';
}

function isRemote(source: string): boolean {
	return /^(?:https?:)?\/\//iu.test(source);
}

/** The parts of an address's path: its host says nothing of where the file lies. */
function pathOf(source: string): readonly string[] {
	const bare = source.replace(/^(?:https?:)?\/\/[^/]*/iu, '').replace(/[?#].*/su, '');
	return partsOf(unescapeAddress(bare));
}

function partsOf(path: string): string[] {
	return path
		.normalize('NFC')
		.split(/[\\/]/u)
		.filter((part) => part !== '' && part !== '.');
}

/** `parts` without `..`; undefined where they climb out of the folder of captures. */
function climb(parts: readonly string[]): readonly string[] | undefined {
	const path: string[] = [];
	for (const part of parts) {
		if (part !== '..') path.push(part);
		else if (path.pop() === undefined) return undefined;
	}
	return path;
}

/** How many parts two paths have in common at their ends. */
function agreement(one: readonly string[], other: readonly string[]): number {
	let count = 0;
	while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
		count += 1;
	return count;
}

/** `oven-300x200.jpg` is made of `oven.jpg`. */
function fullSize(name: string): string {
	return name.replace(/-\d{2,5}x\d{2,5}(\.[a-z\d]{2,4})$/iu, '$1');
}

/** An address without its fragment, written as the web writes addresses. */
function wholeAddress(address: string): string {
	const [whole = address] = address.split('#', 1);
	return URL.canParse(whole) ? new URL(whole).href : whole;
}
