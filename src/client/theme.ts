const themes = ['automatic', 'light', 'dark'];

/** Lets the reader choose between the system's theme, light and dark; the choice stays in the browser. */
export function setUpTheme(): void {
	const button = document.querySelector<HTMLButtonElement>('.theme');
	if (!button) return;
	const root = document.documentElement;
	const show = (theme: string) => {
		button.textContent = `Theme: ${theme}`;
		if (theme === 'automatic') delete root.dataset['theme'];
		else root.dataset['theme'] = theme;
	};
	const current = () => root.dataset['theme'] ?? 'automatic';
	show(current());
	button.addEventListener('click', () => {
		const next = themes[(themes.indexOf(current()) + 1) % themes.length] ?? 'automatic';
		show(next);
		try {
			if (next === 'automatic') localStorage.removeItem('theme');
			else localStorage.setItem('theme', next);
		} catch {
			// A browser that keeps nothing still switches for this page.
		}
	});
}
