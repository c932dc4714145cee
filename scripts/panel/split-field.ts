import { button, choice, element, field } from './elements.ts';
import type { PanelEntry, PanelPlace } from './events.ts';

const longestStart = 40;

/** Where another comment begins: chosen of the words, or by marking them on the page itself. */
export function splitField({ places }: PanelEntry): HTMLElement {
	const options = places.map(
		(place) => [valueOf(place), `${place.number}: ${place.words}`] as const,
	);
	const select = choice('split', [['', 'nowhere'], ...options], '');
	const note = element('span', { attributes: { role: 'status' } });
	const take = button('Where the marked words on the page begin', () => {
		const found = findPlace(places, String(document.getSelection()));
		if (found !== undefined) select.value = valueOf(found);
		note.textContent =
			found === undefined ? 'Mark the first words of a line or paragraph of this comment.' : '';
	});
	// A press would unmark what is marked.
	take.addEventListener('mousedown', (event) => {
		event.preventDefault();
	});
	return element('div', {}, field('Another comment begins at', select), take, note);
}

function valueOf({ at, number }: PanelPlace): string {
	return `${at}:${number}`;
}

/** The place that marked words begin; undefined where none does, or more than one. */
export function findPlace(places: readonly PanelPlace[], marked: string): PanelPlace | undefined {
	const start = plain(marked).slice(0, longestStart).trim();
	if (start === '') return undefined;
	// The list shows the first words of a line; more of them may be marked.
	const found = places.filter(({ words }) => {
		const shown = plain(words);
		return shown.startsWith(start) || (shown !== '' && start.startsWith(shown));
	});
	return found.length === 1 ? found[0] : undefined;
}

/** Words as they are compared: the page may set other quotation marks and blanks than the capture. */
function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
