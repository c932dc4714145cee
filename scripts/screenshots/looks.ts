/** How the pages are looked at. */
export interface Look {
	readonly name: string;
	readonly colorScheme: 'light' | 'dark';
	readonly viewport: { readonly width: number; readonly height: number };
	readonly media: 'screen' | 'print';
}

const phone = { viewport: { width: 390, height: 844 }, media: 'screen' } as const;
const desktop = { viewport: { width: 1280, height: 900 }, media: 'screen' } as const;

/** The look of the pictures in the README. */
export const readmeLook: Look = { name: 'desktop-light', colorScheme: 'light', ...desktop };

/** A phone and a desktop, by day and by night, and a sheet of A4 within its margins. */
export const looks: readonly Look[] = [
	{ name: 'phone-light', colorScheme: 'light', ...phone },
	{ name: 'phone-dark', colorScheme: 'dark', ...phone },
	readmeLook,
	{ name: 'desktop-dark', colorScheme: 'dark', ...desktop },
	{ name: 'paper', colorScheme: 'light', viewport: { width: 612, height: 970 }, media: 'print' },
];
