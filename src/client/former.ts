import { lookUp } from './former/look-up.ts';
import type { FormerIndex } from '../lib/former/former.ts';

const place = document.querySelector<HTMLElement>('[data-former]');
if (place instanceof HTMLFormElement) setUpForm(place);
else if (place) void follow(place);

/** Says where the address leads that somebody pastes. */
function setUpForm(form: HTMLFormElement): void {
	const field = form.querySelector('input');
	const status = form.querySelector('[role="status"]');
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (field && status) void answer(form, field.value, status);
	});
}

async function answer(form: HTMLElement, address: string, status: Element): Promise<void> {
	const found = lookUp(address, await load(form));
	const links = found.map((url) => {
		const link = document.createElement('a');
		link.href = url;
		link.textContent = new URL(url, location.href).href;
		return link;
	});
	status.replaceChildren(
		...(links.length > 0
			? ['It is here now: ', ...between(links)]
			: ['No essay had this address.']),
	);
}

function between(links: readonly Node[]): (Node | string)[] {
	return links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
}

/** A page that is not there may be one of the old blog, which this site has taken the place of. */
async function follow(page: HTMLElement): Promise<void> {
	const found = lookUp(location.href, await load(page));
	const [url] = found;
	if (url !== undefined && found.length === 1) location.replace(url);
}

async function load(element: HTMLElement): Promise<FormerIndex> {
	const response = await fetch(element.dataset['former'] ?? '');
	return (await response.json()) as FormerIndex;
}
