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

/** Longest title, in characters, that stands in letters of a size, in pixels. */
const titleSizes = [
	[28, 100],
	[60, 80],
	[110, 64],
	[180, 52],
] as const;

const longestTitle = 180;
const longestFoot = 110;

/** A picture of `words`: what it is above, the title in the middle, whose it is below a rule. */
export function layOut({ label, title, foot }: PictureWords): Box {
	const words = excerpt(title, longestTitle);
	const size = titleSizes.find(([longest]) => words.length <= longest)?.[1] ?? 52;
	return box(
		{
			...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
			...pictureSize,
			boxSizing: 'border-box',
			padding: '68px 80px 60px',
			borderLeft: `20px solid ${colours.accent}`,
			background: colours.paper,
			fontFamily: fonts.map(({ name }) => name).join(', '),
			wordBreak: 'break-word',
		},
		[
			box({ fontSize: 34, color: colours.accent }, label),
			box({ fontSize: size, lineHeight: 1.14, color: colours.ink }, words),
			box(
				{
					...{ display: 'flex', paddingTop: 26, borderTop: `2px solid ${colours.rule}` },
					...{ fontSize: 32, lineHeight: 1.3, color: colours.soft },
				},
				excerpt(foot, longestFoot),
			),
		],
	);
}

function box(style: Box['props']['style'], children: string | readonly Box[]): Box {
	return { type: 'div', props: { style, children } };
}
