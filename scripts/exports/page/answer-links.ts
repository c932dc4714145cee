import type { Element } from 'hast';
import { classesOf, property } from '../html/tags.ts';
import type { Spot } from './marked.ts';
import { descendantsOf, lineOf } from './tree.ts';

/** Index of the comment that a part of a page's address (`#…`) leads to. */
export type Places = ReadonlyMap<string, number>;

/** Every name by which a page can lead to its comments, and the comment that it leads to. */
export function findPlaces(spots: readonly Spot[]): Places {
	const places = new Map<string, number>();
	spots.forEach(({ id, elements }, index) => {
		const inside = elements.flatMap((element) => [element, ...descendantsOf(element)]);
		const names = inside.map((one) => property(one, 'id') ?? property(one, 'name'));
		for (const name of [id, id && `comment-${id}`, ...names]) {
			// Answers that stand in a comment come after it, and their names are theirs.
			if (name !== undefined) places.set(name, index);
		}
	});
	return places;
}

/** What stands before the link to the comment that is answered, or in it. */
const replyingTo =
	/(?:repl(?:y|ies|ied|ying) to|in (?:reply|response|answer) to|respond(?:s|ed|ing)? to|answer(?:s|ed|ing)?(?: to)?|antwort(?:et|ete)? auf|als antwort auf|en réponse à|répond(?:u)? à|en respuesta a|in risposta a|em resposta a|als antwoord op|reactie op|parent(?: comment)?|@)\s{0,3}$/iu;
const asks = /^\W{0,3}(?:in reply to|parent(?: comment)?|in response to|up)\W{0,3}$/iu;

/** Index of the comment that a link in `region` says it answers; `own` is the comment's own index. */
export function findAnswer(region: Element, places: Places, own: number): number | undefined {
	for (const element of [region, ...descendantsOf(region)]) {
		for (const [at, child] of element.children.entries()) {
			if (child.type !== 'element' || child.tagName !== 'a') continue;
			const part = /#([^#]{1,200})$/u.exec(property(child, 'href') ?? '')?.[1];
			const answered = part === undefined ? undefined : places.get(part);
			if (answered === undefined || answered === own) continue;
			if (saysSo(child) || replyingTo.test(textBefore(element, at))) return answered;
		}
	}
	return undefined;
}

function saysSo(link: Element): boolean {
	const labels = [property(link, 'ariaLabel'), property(link, 'title'), lineOf(link)];
	return (
		classesOf(link).some((name) => /parent|in-reply/iu.test(name)) ||
		labels.some((label) => label !== undefined && asks.test(label))
	);
}

function textBefore(element: Element, at: number): string {
	return element.children
		.slice(Math.max(0, at - 3), at)
		.map((node) =>
			node.type === 'text' ? node.value : node.type === 'element' ? lineOf(node) : '',
		)
		.join('')
		.replace(/\s+/gu, ' ')
		.slice(-40);
}
