import { pictureSize, type PictureWords } from '../metadata/picture.ts';
import { excerpt } from '../text.ts';
import { fonts } from './fonts.ts';

/** An element of a picture, as the library that sets its text wants it. */
export interface Box {
	readonly type: 'div';
	readonly props: {
		readonly style: Readonly<Record<string, string | number>>;
		readonly children?: string | readonly Box[];
	};
}

/** The site's colours by day. */
const colours = {
	paper: '#f8f8f3',
	ink: '#1c211f',
	soft: '#57605b',
	rule: '#d8dbd1',
	accent: '#0c5a49',
};

/** A kind of picture; all lengths are pixels. */
export interface PictureFormat {
	readonly size: { readonly width: number; readonly height: number };
	readonly padding: string;
	/** Size of all letters but the title's. */
	readonly small: number;
	/** Longest title, in characters, that stands in letters of a size. */
	readonly titleSizes: readonly (readonly [longest: number, size: number])[];
}

/** The picture that is shown with an address. */
export const card: PictureFormat = {
	size: pictureSize,
	padding: '68px 80px 60px',
	small: 33,
	titleSizes: [
		[28, 100],
		[60, 80],
		[110, 64],
		[180, 52],
	],
};

/** The cover of a book, as reader apps show it on their shelf. */
export const cover: PictureFormat = {
	size: { width: 1200, height: 1800 },
	padding: '140px 110px 120px',
	small: 46,
	titleSizes: [
		[28, 148],
		[60, 124],
		[110, 100],
		[180, 84],
	],
};

const longestTitle = 180;
const longestFoot = 110;

/** A picture of `words`: what it is above, the title in the middle, whose it is below a rule. */
export function layOut({ label, title, foot }: PictureWords, format = card): Box {
	const { size, padding, small, titleSizes } = format;
	const words = excerpt(title, longestTitle);
	const fontSize = titleSizes.find(([longest]) => words.length <= longest)?.[1] ?? small;
	return box(
		{
			...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
			...size,
			boxSizing: 'border-box',
			padding,
			borderLeft: `20px solid ${colours.accent}`,
			background: colours.paper,
			fontFamily: fonts.map(({ name }) => name).join(', '),
			wordBreak: 'break-word',
		},
		[
			box({ fontSize: small, color: colours.accent }, label),
			box({ fontSize, lineHeight: 1.14, color: colours.ink }, words),
			box(
				{
					...{ display: 'flex', paddingTop: 26, borderTop: `2px solid ${colours.rule}` },
					...{ fontSize: small, lineHeight: 1.3, color: colours.soft },
				},
				excerpt(foot, longestFoot),
			),
		],
	);
}

function box(style: Box['props']['style'], children: string | readonly Box[]): Box {
	return { type: 'div', props: { style, children } };
}
