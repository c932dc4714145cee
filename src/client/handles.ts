import { copy } from './say.ts';

/** A click on a handle copies its address, besides leading there as any link does. */
export function setUpHandles(): void {
	document.addEventListener('click', (event) => {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		if (!(event.target instanceof Element)) return;
		const handle = event.target.closest<HTMLAnchorElement>('a.handle');
		if (!handle) return;
		// To load the page again would lose the copy on its way.
		if (handle.hash === '') event.preventDefault();
		void copy(handle.href, 'Address');
	});
}
