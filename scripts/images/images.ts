import type { Image, Nodes, Root } from 'mdast';
import { missingImage } from '../../src/lib/captured/image-file.ts';
import { unescapeAddress } from '../../src/lib/unescape.ts';
import type { EntryRecord, EssayRecord } from '../model/entry.ts';
import { imageKey } from '../model/image.ts';
import type { ImageOutcome, ImageOutcomes, WantedImage } from '../model/image.ts';

/** One image of an entry, for its ledger. */
export interface EntryImage {
	readonly alt: string;
	readonly address: string | undefined;
	readonly outcome: Exclude<ImageOutcome, { is: 'pixel' }>;
}

/** The images of one entry. */
export interface EntryImages {
	readonly images: readonly EntryImage[];
	/** Pictures that count readers or fill gaps, which are left out. */
	readonly pixels: number;
}

/** Every image that the entries show, in their order. What was taken out or is spam shows none. */
export function wantedImages(records: readonly EntryRecord[]): readonly WantedImage[] {
	const essays = essaysByKey(records);
	return records.filter(isShown).flatMap((record) => {
		const wanted = lookerFor(record, essays);
		return imageNodes(record.body)
			.map(wanted)
			.filter(({ sources }) => sources.length > 0);
	});
}

/**
 * `records` with each image leading to the picture that was taken along or to the web, and what is
 * to be said of the images of each, by key. An image that can do neither becomes its words.
 */
export function placeImages(
	records: readonly EntryRecord[],
	outcomes: ImageOutcomes,
): { readonly records: readonly EntryRecord[]; readonly images: ReadonlyMap<string, EntryImages> } {
	const essays = essaysByKey(records);
	const images = new Map<string, EntryImages>();
	const placed = records.map((record) => {
		if (!holdsImage(record.body)) return record;
		const wanted = lookerFor(record, essays);
		const body = structuredClone(record.body);
		const found: EntryImage[] = [];
		let pixels = 0;
		for (const node of nodesIn(body)) {
			const image = node.data?.isPixel === true ? undefined : wanted(node);
			if (image?.sources.length === 0) continue;
			const outcome = image && (outcomes.get(imageKey(image)) ?? named);
			if (image === undefined || outcome === undefined || outcome.is === 'pixel') {
				pixels += 1;
				node.data = { isPixel: true };
				continue;
			}
			const [address] = image.addresses;
			node.url = outcome.is === 'taken' ? outcome.file : (address ?? lost(image));
			delete node.data;
			found.push({ alt: node.alt ?? '', address, outcome });
		}
		if (isShown(record)) images.set(record.key, { images: found, pixels });
		return { ...record, body };
	});
	return { records: placed, images };
}

const named: ImageOutcome = { is: 'named' };

function isShown(record: EntryRecord): boolean {
	return record.kind === 'essay' ? record.isRemoved !== true : record.status === 'shown';
}

function essaysByKey(records: readonly EntryRecord[]): ReadonlyMap<string, EssayRecord> {
	return new Map(
		records.flatMap((record) => (record.kind === 'essay' ? [[record.key, record]] : [])),
	);
}

/** What is left of a file that lay beside the page: its name. */
function lost({ sources }: WantedImage): string {
	const [path = ''] = sources.filter((source) => !/^data:/iu.test(source));
	const name =
		path
			.replace(/[?#].*/su, '')
			.split(/[\\/]/u)
			.at(-1) ?? '';
	return missingImage(unescapeAddress(name));
}

/** Reads an image of `record`: a path from the blog's root stands where its essay stood. */
function lookerFor(
	record: EntryRecord,
	essays: ReadonlyMap<string, EssayRecord>,
): (node: Image) => WantedImage {
	const essay = record.kind === 'essay' ? record : essays.get(record.essay);
	const base = essay?.permalink;
	const captures = [...new Set(record.sources.map(({ capture }) => capture))];
	return (node) => {
		const sources = (node.data?.sources ?? [node.url])
			.map((source) => source.trim().replace(/^__GHOST_URL__(?=\/)/u, ''))
			.filter((source) => source !== '');
		const addresses = sources.flatMap((source) => webAddress(source, base) ?? []);
		return { sources, addresses: [...new Set(addresses)], captures };
	};
}

/** `source` as an address of the web; undefined for a file's or a page's own. */
function webAddress(source: string, base: string | undefined): string | undefined {
	const isWhole = /^https?:\/\//iu.test(source);
	// A path from where the page lay says nothing: the page lies elsewhere now.
	const isRooted = source.startsWith('/') && (source.startsWith('//') || base !== undefined);
	if (!isWhole && !isRooted) return undefined;
	const url = URL.parse(source, base ?? 'https://example.org/');
	const isWeb = url !== null && /^https?:$/u.test(url.protocol) && url.username === '';
	return isWeb ? url.href : undefined;
}

function imageNodes(body: Root): readonly Image[] {
	return [...nodesIn(body)].filter(({ data }) => data?.isPixel !== true);
}

function holdsImage(node: Nodes): boolean {
	return node.type === 'image' || ('children' in node && node.children.some(holdsImage));
}

function* nodesIn(node: Nodes): Generator<Image> {
	if (node.type === 'image') yield node;
	else if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}
