import type { Element } from 'hast';
import { property } from '../html/tags.ts';
import type { Spot } from './marked.ts';
import { ancestorsOf, descendantsOf } from './tree.ts';
import type { PageTree } from './tree.ts';

const margin =
	/(?:^|;)\s*(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d{1,4}(?:\.\d{1,3})?)\s*(px|em|rem|%|pt)?/iu;
/** `calc(3 * 1.5rem)`, `calc(var(--step) * 3)`: of a product each page changes one factor alone. */
const product =
	/(?:^|;)\s*(?:margin|padding)-(?:left|inline-start)\s*:\s*calc\(([^;*]{1,60})\*([^;*]{1,60})\)/iu;
/** `--depth: 3` */
const variable = /(?:^|;)\s*--[\w-]{0,30}(?:depth|level|indent)\s*:\s*(\d{1,2})\s*(?:;|$)/iu;
const width = /(?:^|;)\s*width\s*:\s*(\d{1,3}(?:\.\d{1,3})?)\s*%/iu;

/** Elements around and in a comment that may set it in. */
const nearby = 3;

/** How far a comment is set in, in whatever unit the page sets all of them; 0 where it does not. */
export function indentOf(page: PageTree, { elements }: Spot): number {
	const [first] = elements;
	if (first === undefined) return 0;
	const around = [...ancestorsOf(page, first)].slice(0, nearby);
	const inside = [...descendantsOf(first)].slice(0, nearby * 2);
	const alone = around.filter((element) => element.children.length <= mostParts);
	for (const element of [first, ...alone, ...inside]) {
		const indent = styled(element) ?? spaced(element);
		if (indent !== undefined) return indent;
	}
	return 0;
}

/** A block with more parts than this holds several comments. */
const mostParts = 3;

function styled(element: Element): number | undefined {
	const style = property(element, 'style');
	if (style === undefined) return undefined;
	const left = margin.exec(style)?.[1] ?? variable.exec(style)?.[1];
	if (left !== undefined) return Number(left);
	const factors = product.exec(style)?.slice(1).map(Number.parseFloat);
	if (factors !== undefined)
		return factors.reduce((all, one) => (Number.isNaN(one) ? all : all * one), 1);
	const wide = width.exec(style)?.[1];
	return wide === undefined ? undefined : 100 - Number(wide);
}

/** Old pages set comments in with an empty picture or cell of some width, or say the step itself. */
function spaced(element: Element): number | undefined {
	const step =
		property(element, 'dataDepth') ?? property(element, 'dataLevel') ?? property(element, 'indent');
	if (step !== undefined && /^\d{1,3}$/u.test(step)) return Number(step);
	if (element.tagName !== 'img' || property(element, 'height') !== '1') return undefined;
	const pixels = property(element, 'width');
	return pixels !== undefined && /^\d{1,4}$/u.test(pixels) ? Number(pixels) : undefined;
}
