import fc from 'fast-check';
import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast';

/** Pieces that mean something to Markdown, GFM, MDX, YAML or HTML, or to a terminal or browser. */
const pieces = [
	...[
		'import x from "y"',
		'import ',
		'imp',
		'export ',
		'export default',
		'{alert(1)}',
		'${x}',
		'{',
		'}',
	],
	...[
		'{/* c */}',
		'<',
		'>',
		'</',
		'/>',
		'<>',
		'</>',
		'<b>',
		'<a b={c}>',
		'<Comment id="x">',
		'</Comment>',
	],
	...[
		'<script>alert(1)</script>',
		'<!--',
		'-->',
		']]>',
		'<![CDATA[',
		'&amp;',
		'&#x41;',
		'&lt',
		'&nbsp;',
		'&',
	],
	...[
		'---',
		'--- ',
		'***',
		'___',
		'+++',
		'===',
		'=',
		'- ',
		'* ',
		'+ ',
		'1.',
		'1. ',
		'1) ',
		'- [ ] x',
		'[ ] ',
	],
	...[
		'#',
		'# ',
		' #',
		'## ',
		'> ',
		'>>',
		'|',
		'| - |',
		'|---|',
		':::',
		':::note',
		':',
		'$',
		'$$',
		'^',
		'%%',
	],
	...[
		'`',
		'```',
		'~',
		'~~',
		'~~~',
		'*',
		'**',
		'_',
		'__',
		'!',
		'[',
		']',
		'(',
		')',
		'\\',
		'\\\\',
		'"',
		"'",
		'“',
	],
	...[
		'[^1]',
		'[^1]: ',
		'[x]: y',
		'[x](y)',
		'![x](y)',
		'http://x.yz',
		'https://a.b/c?d=e&f',
		'http://',
		'://',
	],
	...[
		'HTTP://Q.R',
		'www.',
		'www.x.yz',
		'WWW.a.b',
		'a@b.cd',
		'@',
		'@b.c',
		'mailto:a@b.cd',
		'xmpp:a@b.cd/e',
	],
	...[
		'key: value',
		'yes',
		'null',
		'2006-07-27',
		'!!js',
		'&anchor',
		'*alias',
		'?',
		'. ',
		',',
		';',
		'…',
		'0',
		'1',
	],
	...[
		'a',
		'b',
		'word',
		'Z9',
		'é',
		'日本',
		'😀',
		'𛲜',
		' ',
		'  ',
		'    ',
		'\t',
		'\n',
		'\r',
		'\r\n',
		'\n\n',
		'\n---\n',
	],
	...[
		'\u00a0',
		'\u0085',
		'\u2028',
		'\u200b',
		'\ufeff',
		'\0',
		'\u0007',
		'\u007f',
		'\ud800',
		'\udc00',
		'\u202e',
	],
];

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Any string at all, more often one that some parser would take for something else. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	fc.array(codeUnit, { maxLength: 5 }).map((units) => units.join('')),
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc
		.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
			maxLength: 8,
		})
		.map((parts) => parts.join('')),
	fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
);

const address = fc.constantFrom(
	'http://x.y',
	'https://a.b/c?d=e&f_g*(h)',
	'mailto:a@b.c',
	'javascript:x',
	'/x',
);
const marks = fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const);

/** One that ingest took along, one of the web, and what leads nowhere. */
const imageAddress = fc.constantFrom(
	'images/0123456789abcdef01234567-640x480.jpg',
	'missing:a%20b.png',
	'http://x.y/a.png',
	'https://a.b/c?d=e&f_g*(h) i',
	'images/../../etc/passwd',
	'data:image/png;base64,AAAA',
	'javascript:x',
	'/x',
	'',
);

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => ({
	phrasing: fc.oneof(
		{ depthSize: 'small' },
		{ weight: 4, arbitrary: hostileText.map((value) => ({ type: 'text' as const, value })) },
		hostileText.map((value) => ({ type: 'inlineCode' as const, value })),
		hostileText.map((value) => ({ type: 'html' as const, value })),
		fc.constant({ type: 'break' as const }),
		fc.constant({ type: 'footnoteReference' as const, identifier: '*' }),
		fc.record({
			type: fc.constant('link' as const),
			url: address,
			children: fc.array(tie('phrasing'), { maxLength: 2 }),
		}),
		fc.record({
			type: fc.constant('image' as const),
			url: imageAddress,
			alt: hostileText,
			title: fc.option(hostileText),
		}),
		fc.record({ type: marks, children: fc.array(tie('phrasing'), { maxLength: 3 }) }),
	),
}));

const line = fc.array(phrasing, { maxLength: 4 });

const { block } = fc.letrec<{ block: BlockContent | DefinitionContent }>((tie) => ({
	block: fc.oneof(
		{ depthSize: 'small' },
		{
			weight: 3,
			arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: line }),
		},
		fc.record({
			type: fc.constant('heading' as const),
			depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
			children: line,
		}),
		fc.record({
			type: fc.constant('blockquote' as const),
			children: fc.array(tie('block'), { maxLength: 3 }),
		}),
		fc.record({
			type: fc.constant('list' as const),
			ordered: fc.boolean(),
			start: fc.nat(20),
			children: fc.array(
				fc.record({
					type: fc.constant('listItem' as const),
					children: fc.array(tie('block'), { maxLength: 3 }),
				}),
				{ maxLength: 3 },
			),
		}),
		fc.record({
			type: fc.constant('footnoteDefinition' as const),
			identifier: fc.constant('*'),
			children: fc.array(tie('block'), { maxLength: 2 }),
		}),
		hostileText.map((value) => ({ type: 'code' as const, value })),
		hostileText.map((value) => ({ type: 'html' as const, value })),
		fc.constant({ type: 'thematicBreak' as const }),
		fc.array(line, { minLength: 1, maxLength: 2 }).map((cells) => table(cells)),
	),
}));

/** Any body that a capture or an export could give, hostile text in every corner. */
export const hostileBody: fc.Arbitrary<Root> = fc.record({
	type: fc.constant('root' as const),
	children: fc.array(block, { maxLength: 4 }),
});

function table(cells: readonly PhrasingContent[][]): BlockContent {
	const row = {
		type: 'tableRow' as const,
		children: cells.map((children) => ({ type: 'tableCell' as const, children })),
	};
	return { type: 'table', children: [row, row] };
}
