import { button, element } from './elements.ts';
import type { PanelDecision, PanelPage } from './events.ts';

/** The readings in their order, which the curator may change. */
export function readingOrder(
	{ readings }: PanelPage,
	send: (decisions: readonly PanelDecision[]) => void,
): HTMLElement {
	const list = element('ol', { attributes: { class: 'order' } });
	for (const slug of readings) list.append(readingItem(slug));
	const write = button('Write this order', () => {
		const value = [...list.children].map((item) => item.getAttribute('data-slug') ?? '');
		if (value.length > 0) send([{ kind: 'readings', value }]);
	});
	return element(
		'details',
		{ attributes: readings.length < 2 ? { hidden: '' } : {} },
		element('summary', {}, 'Order the readings'),
		list,
		write,
	);
}

function readingItem(slug: string): HTMLElement {
	const earlier = button('Earlier', () => {
		item.previousElementSibling?.before(item);
		earlier.focus();
	});
	earlier.setAttribute('aria-label', `${slug} earlier`);
	const item = element('li', { attributes: { 'data-slug': slug } }, `${slug} `, earlier);
	return item;
}
