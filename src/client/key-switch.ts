const root = document.documentElement;

/** Whether keys without a modifier are commands. */
export function keysAreOn(): boolean {
	return root.dataset['keys'] !== 'off';
}

/**
 * Lets the reader switch off the keys that work without a modifier: whoever dictates presses them
 * unawares. The choice stays in the browser.
 */
export function setUpKeySwitch(): void {
	const button = document.querySelector<HTMLButtonElement>('.key-switch');
	if (!button) return;
	const show = (choice: string) => {
		button.textContent = `Single keys: ${choice}`;
		root.dataset['keys'] = choice;
	};
	try {
		show(localStorage.getItem('keys') === 'off' ? 'off' : 'on');
	} catch {
		// A browser that keeps nothing has the keys on.
	}
	button.addEventListener('click', () => {
		show(keysAreOn() ? 'off' : 'on');
		try {
			localStorage.setItem('keys', keysAreOn() ? 'on' : 'off');
		} catch {
			// It still switches for this page.
		}
	});
}
