import type { Capture } from '../model/capture.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { WantedImage } from '../model/image.ts';
import { count } from '../../src/lib/text.ts';
import { mostBytes } from './prepare.ts';
import type { Refusal } from './prepare.ts';

/** Why a picture is not shown, in a sentence that begins with its name, and what to do. */
const refusals: Readonly<Record<Refusal, readonly [why: string, hint: string]>> = {
	pixel: ['is a picture of a pixel', 'Leave it out.'],
	drawing: [
		'is a drawing (SVG), which can hold code',
		'Save it as PNG under the same name beside the captures.',
	],
	broken: ['is broken or cut off', 'Put a whole copy of it beside the captures.'],
	'too-large': [
		`has more than ${mostBytes / 1_000_000} MB or 60 million pixels`,
		'Make it smaller.',
	],
	'no-picture': [
		'is no picture that the web shows',
		'Save it as JPEG or PNG under the same name beside the captures.',
	],
};

/** What the ledger says of a refused picture. */
export function reasonOf(refusal: Refusal): string {
	return refusals[refusal][0];
}

/** Says that a file beside the captures, or an inline picture, is not shown. */
export function refusedPicture(name: string, refusal: Refusal, place: Place): Diagnostic {
	const [why, hint] = refusals[refusal];
	return {
		code: `images/${refusal}`,
		severity: 'warning',
		message: `The picture \`${name}\` ${why}; the entries that show it name it.`,
		hint,
		place,
	};
}

/** Says that a picture could not be had from the web. */
export function notFetched(address: string, why: string, place: Place): Diagnostic {
	return {
		code: 'images/not-fetched',
		severity: 'warning',
		message: `The picture \`${address.slice(0, 300)}\` ${why}; the entry names it.`,
		hint: 'If you have the picture, put it beside the captures under the same name.',
		place,
	};
}

/** Says how many of the pictures beside the captures are shown. */
export function besideCaptures(all: number, shown: number): Diagnostic {
	const rest = all - shown;
	return {
		code: 'read/pictures',
		severity: 'info',
		message:
			all === 1
				? `1 picture lies beside the captures; ${shown === 1 ? 'an entry shows it' : 'no entry shows it'}.`
				: `${all} pictures lie beside the captures: ${shown} are shown, ${rest} by no entry.`,
	};
}

/** Says how many images are only named, and how to show them. */
export function onlyNamed(
	images: number,
	{ fetch, dryRun = false }: { readonly fetch?: unknown; readonly dryRun?: boolean | undefined },
): Diagnostic {
	const isAsking = fetch !== undefined;
	return {
		code: 'images/named',
		severity: 'info',
		message: `${count(images, 'image')} on the web ${images === 1 ? 'has' : 'have'} no file beside the captures; the entries name ${images === 1 ? 'it' : 'them'}.`,
		hint: isAsking
			? dryRun
				? 'A run that writes nothing fetches nothing.'
				: undefined
			: '`--fetch-images` fetches what is still there.',
	};
}

/** Where an image stands in its capture, as far as its lines tell. */
export function placeOf(
	{ captures, sources }: WantedImage,
	read: ReadonlyMap<string, Capture>,
): Place {
	const [file = ''] = captures;
	const lines = read.get(file)?.lines ?? [];
	const written = sources.flatMap((source) => {
		const start = source.slice(0, 200);
		return [start, start.replaceAll('&', '&amp;')];
	});
	const line = lines.findIndex((one) => written.some((source) => one.includes(source)));
	return { file, line: line === -1 ? undefined : line + 1 };
}
