/** Follows a moved page's link at once, with the fragment that the old address was asked for. */
export function setUpMoved(): void {
	const link = document.querySelector<HTMLAnchorElement>('[data-moved-to]');
	if (link) location.replace(link.href + location.hash);
}
