/** Whether anything is selected in the words of an essay or comment. */
function hasSelectedWords(): boolean {
	const selection = getSelection();
	if (!selection || selection.isCollapsed) return false;
	const { anchorNode } = selection;
	const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
	return Boolean(element?.closest('.prose, .words'));
}

/** Fetches what quotes a selection when there is a first one: most readers never select anything. */
export function setUpSelection(): void {
	const load = () => {
		if (!hasSelectedWords()) return;
		document.removeEventListener('selectionchange', load);
		void import('./quote/tools.ts').then(({ startQuoting }) => {
			startQuoting();
		});
	};
	document.addEventListener('selectionchange', load);
}
