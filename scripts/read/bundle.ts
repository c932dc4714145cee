import type { Diagnostic } from '../model/diagnostic.ts';
import { frameName } from '../text/page-folder.ts';
import { printableLine } from '../text/printable.ts';
import type { Resource } from './mhtml.ts';

/** A text of a page that was saved into one file. */
export interface BundledText {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The encoding that the file gives it. */
	readonly encoding: string | undefined;
	/** Where it was on the web. */
	readonly address: string | undefined;
	/** Whatever its words look like. */
	readonly isPage: boolean;
	/** Gives the text with paths where it has names that only the file knows. */
	readonly withPaths: (text: string) => string;
}

/** A picture of such a page, by the name that the file has for it. */
export interface BundledPicture {
	readonly name: string;
	readonly member: string;
	/** Where it was on the web, or `cid:…`. */
	readonly addresses: readonly string[];
}

/** What a page that was saved into one file holds that is read. */
export interface Bundle {
	/** Undefined where the file holds no page. */
	readonly page: BundledText | undefined;
	/** What the page shows of other pages, as a comment service's thread. */
	readonly frames: readonly BundledText[];
	readonly pictures: readonly BundledPicture[];
}

const pageType = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** What is read of the resources of the file `name`: the first page is the one that was saved. */
export function describeBundle(resources: readonly Resource[], name: string): Bundle {
	const pages = resources.filter(({ type, bytes }) => pageType.test(type) && bytes.some(isInk));
	const pictures = resources.flatMap(({ type, addresses }): BundledPicture[] => {
		const [member] = addresses;
		if (!type.startsWith('image/') || member === undefined) return [];
		return [{ name: `${name}/${fileName(member)}`, member, addresses }];
	});
	const paths = new Map(
		pictures.flatMap(({ member, addresses }) =>
			addresses.map((one) => [one, encodeURI(fileName(member)).replaceAll("'", '%27')] as const),
		),
	);
	// As if the file were a folder beside the page, in which the frames lie.
	const folder = `${encodeURIComponent(name.slice(name.lastIndexOf('/') + 1)).replaceAll("'", '%27')}/`;
	const withPaths = (text: string, above: string) =>
		text.replace(ownName, (address) => {
			const path = paths.get(address);
			return path === undefined ? address : above + path;
		});
	const [page, ...frames] = pages.map((resource, index): BundledText => {
		const address = resource.addresses.find((one) => /^https?:/iu.test(one));
		return {
			name: index === 0 ? name : frameName(name, index),
			bytes: resource.bytes,
			encoding: resource.charset,
			address,
			isPage: true,
			withPaths: (text) => withPaths(text, index === 0 ? folder : ''),
		};
	});
	return { page, frames, pictures };
}

/** Whether a byte is more than a blank. */
function isInk(byte: number): boolean {
	return byte > 0x20;
}

/** `cid:…`, in an attribute. */
const ownName = /(?<=["'])cid:[^"'<>\s]{1,500}(?=["'])/giu;

/** An address as a path below the file: `https://a.example/b/c.jpg?d` is `a.example/b/c.jpg?d`. */
function fileName(address: string): string {
	const [whole = address] = address.split('#', 1);
	return printableLine(whole.replace(/^[a-z]{2,10}:(?:\/\/)?/iu, ''));
}

/** Says that a file of this kind holds no page. */
export function emptyBundle(file: string): Diagnostic {
	return {
		code: 'read/empty-bundle',
		severity: 'warning',
		message: `\`${file}\` is made as browsers save a page into one file and holds none, expected a part of HTML; it is read as the text that it is.`,
		hint: 'Save the page again, or as HTML.',
		place: { file },
	};
}

/** Says that the parts of a file of this kind cannot be told apart. */
export function brokenBundle(file: string, error: unknown): Diagnostic {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		code: 'read/broken-bundle',
		severity: 'error',
		message: `\`${file}\` is made as browsers save a page into one file and cannot be taken apart (${reason}); nothing is taken from it.`,
		hint: 'Save the page again, or as HTML.',
		place: { file },
	};
}

/** Says that pictures are not taken out of a file within a file. */
export function unpackFirst(file: string, count: number): Diagnostic {
	return {
		code: 'read/bundle-pictures',
		severity: 'info',
		message: `\`${file}\` holds ${count} pictures, and lies in an archive itself; its words are read, its pictures are left out.`,
		hint: 'Unpack the archive and name the folder.',
		place: { file },
	};
}
