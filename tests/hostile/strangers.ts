import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { imageAddress } from '../../src/lib/captured/image-file.ts';

/** All that the words of an entry may become. */
const elements: ReadonlySet<string> = new Set([
	...['a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li'],
	...['ol', 'p', 'pre', 'section', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
	...['ul', 'figcaption', 'figure', 'img', 'span', 'div'],
]);
const properties: ReadonlySet<string> = new Set([
	...['ariaLabel', 'className', 'dir', 'href', 'id', 'rel', 'role', 'start', 'tabIndex'],
	...['alt', 'dataImage', 'decoding', 'height', 'loading', 'src', 'title', 'width'],
]);

/** Whatever in `html` the site does not write itself: elements, attributes, comments, addresses. */
export function findStrangers(html: string): readonly string[] {
	const found: string[] = [];
	const visit = (node: Nodes) => {
		if (node.type === 'comment') found.push(`<!--${node.value}-->`);
		if (node.type === 'element') found.push(...inspect(node));
		if ('children' in node) node.children.forEach(visit);
	};
	visit(fromHtml(html, { fragment: true }));
	return found;
}

function inspect({ tagName, properties: given }: Element): readonly string[] {
	const href = given['href'] ?? '#';
	const { src } = given;
	const isOutgoing = tagName === 'a' && !href.startsWith('#');
	return [
		...(elements.has(tagName) ? [] : [`<${tagName}>`]),
		...Object.keys(given).filter((name) => !properties.has(name)),
		...(/^(?:https?:\/\/|mailto:|#)/iu.test(href) ? [] : [href]),
		// Tab passes the handles of a comment by, and stops at what scrolls.
		...((given['tabIndex'] ?? -1) === -1 || /^(?:pre|div)$/u.test(tagName)
			? []
			: ['a place in the order of Tab']),
		// Nothing is loaded but the pictures that ingest took along.
		...(src === undefined || imageAddress.test(src) ? [] : [src]),
		...(isOutgoing && String(given['rel']) !== 'nofollow,ugc,noopener' ? ['a link to follow'] : []),
	];
}

/** Elements of a feed's prose that would load, run or send something, and addresses that would. */
export function findActive(html: string): readonly string[] {
	return findStrangers(html).filter(
		(stranger) =>
			!/^(?:<(?:div|cite|small|time|span|article|header|footer)>|dateTime|cite|title)$/u.test(
				stranger,
			),
	);
}
