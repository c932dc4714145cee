import type { Reading } from '../schemas/reading.ts';
import { paths } from './address.ts';
import type { Site, SiteEssay } from './site.ts';
import { readingMinutes } from './text.ts';

/** One essay of a reading, with what the curator says about it. */
export interface Stop {
	readonly essay: SiteEssay;
	readonly minutes: number;
	readonly note: string;
	readonly question: string;
}

/** A reading with its essays found. */
export interface ReadingView {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	readonly noindex: boolean | undefined;
	readonly stops: readonly Stop[];
	readonly minutes: number;
	/** Essays the reading names and the digest does not hold. */
	readonly missing: readonly string[];
}

/** An essay's place in one reading. */
export interface PlaceInReading {
	readonly reading: ReadingView;
	/** From 1. */
	readonly number: number;
	readonly before: Pick<SiteEssay, 'url' | 'title'> & Partial<Pick<SiteEssay, 'titleLanguage'>>;
	readonly after: SiteEssay | undefined;
}

/** Finds the essays of `reading`. */
export function viewReading(site: Site, reading: Reading & { readonly slug: string }): ReadingView {
	const { slug, title, summary, noindex } = reading;
	const stops = reading.stops.flatMap(({ essay: key, minutes, note, question }) => {
		const essay = site.essay(key);
		if (!essay) return [];
		return [{ essay, minutes: minutes ?? readingMinutes(essay.words), note, question }];
	});
	const missing = reading.stops.map(({ essay }) => essay).filter((key) => !site.essay(key));
	const minutes = stops.reduce((sum, stop) => sum + stop.minutes, 0);
	return { slug, title, summary, noindex, url: paths.reading(slug), stops, minutes, missing };
}

/** `readings` in the order of `slugs`; those it does not name follow in their own. */
export function inOrder<Item extends { readonly slug: string }>(
	readings: readonly Item[],
	slugs: readonly string[],
): readonly Item[] {
	const place = ({ slug }: Item) => (slugs.includes(slug) ? slugs.indexOf(slug) : slugs.length);
	return readings.toSorted((a, b) => place(a) - place(b));
}

/** The readings that `essay` stands in, with the stops before and after it. */
export function placesInReadings(site: Site, essay: SiteEssay): readonly PlaceInReading[] {
	return site.readings.flatMap((entry) => {
		const reading = viewReading(site, entry);
		const index = reading.stops.findIndex((stop) => stop.essay === essay);
		if (index < 0) return [];
		const before = reading.stops[index - 1]?.essay ?? { url: reading.url, title: reading.title };
		return [{ reading, number: index + 1, before, after: reading.stops[index + 1]?.essay }];
	});
}
