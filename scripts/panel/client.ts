import type { DevToolbarApp } from 'astro';
import { button, choice, element } from './elements.ts';
import { events } from './events.ts';
import type { Decided, PanelDecision, PanelDoubt, PanelEntry, PanelPage } from './events.ts';
import { describe } from './fields.ts';
import { correctionForm } from './form.ts';
import { readingOrder } from './readings.ts';
import { style } from './style.ts';

/** The page is loaded anew, perhaps more than once, while ingest writes it; these outlive that. */
const kept = { isOpen: 'colloquy-panel-open', said: 'colloquy-panel-said' } as const;

const app: DevToolbarApp = {
	init(canvas, toolbar, server) {
		const status = element('p', { attributes: { role: 'status' } });
		const body = element('div', {});
		const panel = element(
			'astro-dev-toolbar-window',
			{ attributes: { role: 'dialog', 'aria-label': 'Curate this page' } },
			element('style', {}, style),
			element('h1', {}, 'Curate this page'),
			status,
			body,
		);
		canvas.append(panel);
		const ask = () => {
			server.send(events.ask, pageInView());
		};
		const send = (decisions: readonly PanelDecision[]) => {
			sessionStorage.removeItem(kept.said);
			status.textContent = 'Writing and reading the captures again …';
			server.send(events.decide, decisions);
		};
		server.on<PanelPage>(events.page, (page) => {
			if (page.said !== undefined) sessionStorage.setItem(kept.said, page.said);
			const said = sessionStorage.getItem(kept.said);
			status.textContent = [said, summary(page)].filter(Boolean).join(' ');
			body.replaceChildren(doubtList(page, send), anyEntry(page, send), readingOrder(page, send));
			toolbar.toggleNotification(page.doubts.length > 0 ? { state: true } : { state: false });
		});
		server.on<Decided>(events.decided, ({ isWritten, message }) => {
			status.textContent = message;
			if (isWritten) ask();
		});
		toolbar.onToggled(({ state }) => {
			if (!state) {
				for (const key of Object.values(kept)) sessionStorage.removeItem(key);
				return;
			}
			sessionStorage.setItem(kept.isOpen, 'yes');
			ask();
		});
		if (sessionStorage.getItem(kept.isOpen) !== null) toolbar.toggleState({ state: true });
	},
};

export default app;

/** Which page this is: the last part of its address, and the comments on it. */
function pageInView() {
	const slug = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
	const ids = [...document.querySelectorAll('[id^="c-"]')].map(({ id }) => id);
	return { slug: decodeURIComponent(slug), ids };
}

function summary({ entries, doubts }: PanelPage): string {
	if (entries.length === 0) return 'No essay and no comment stands on this page.';
	return doubts.length === 0
		? 'Nothing on this page is unsure.'
		: `${doubts.length} to look at, the most doubtful first.`;
}

type Send = (decisions: readonly PanelDecision[]) => void;

function doubtList(page: PanelPage, send: Send): HTMLElement {
	const entries = new Map(page.entries.map((entry) => [entry.id, entry]));
	const items = page.doubts.flatMap((doubt) => {
		const entry = entries.get(doubt.id);
		return entry === undefined ? [] : [doubtItem(doubt, entry, page, send)];
	});
	return element('ol', {}, ...items);
}

function doubtItem(doubt: PanelDoubt, entry: PanelEntry, page: PanelPage, send: Send): HTMLElement {
	const { id, kind } = entry;
	const item = element(
		'li',
		{ attributes: { tabindex: '-1' } },
		element('h2', {}, describe(entry)),
		element('p', {}, doubtWords(doubt)),
		element('blockquote', {}, entry.excerpt),
		button('Accept', () => {
			send([{ kind, id, key: 'checked', value: [doubt.kind] }]);
		}),
		button('Skip', () => {
			const next = item.nextElementSibling ?? item.closest('ol');
			item.remove();
			if (next instanceof HTMLElement) next.focus();
		}),
		element('details', {}, element('summary', {}, 'Correct'), correctionForm(entry, page, send)),
	);
	return item;
}

function doubtWords({ sentence, chance }: PanelDoubt): string {
	return chance === undefined ? sentence : `${sentence} (${Math.round(chance * 100)} % sure)`;
}

/** What nobody doubts may be wrong as well. */
function anyEntry(page: PanelPage, send: Send): HTMLElement {
	const place = element('div', {});
	const options = page.entries.map((entry) => [entry.id, describe(entry)] as const);
	const select = choice('entry', [['', 'Choose …'], ...options], '');
	select.addEventListener('change', () => {
		const entry = page.entries.find(({ id }) => id === select.value);
		place.replaceChildren(...(entry === undefined ? [] : [correctionForm(entry, page, send)]));
	});
	return element(
		'section',
		{},
		element('h2', {}, 'Correct any entry of this page'),
		element('label', {}, element('span', {}, 'Entry'), select),
		place,
	);
}
