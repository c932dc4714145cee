/** Keeps what a reader has marked as read of a reading, in this browser and nowhere else. */
function setUpProgress(progress: HTMLElement): void {
	const key = `reading:${progress.dataset['reading'] ?? ''}`;
	const boxes = [...document.querySelectorAll<HTMLInputElement>('.stops input')];
	const status = progress.querySelector('[role="status"]');
	const forget = progress.querySelector('button');
	if (!status || !forget) return;
	const show = () => {
		const done = boxes.filter(({ checked }) => checked).length;
		status.textContent = `${done} of ${boxes.length} read`;
		forget.hidden = done === 0;
	};
	const load = () => {
		const kept = read(key);
		for (const box of boxes) box.checked = kept.has(box.value);
		show();
	};
	const keep = () => {
		write(
			key,
			boxes.filter(({ checked }) => checked).map(({ value }) => value),
		);
		show();
	};
	for (const box of boxes) box.addEventListener('change', keep);
	forget.addEventListener('click', () => {
		for (const box of boxes) box.checked = false;
		keep();
		// The button is gone, and with it the place where the keyboard was.
		boxes[0]?.focus();
	});
	// The same reading may be open in another tab, or be shown again from the browser's memory.
	addEventListener('storage', load);
	addEventListener('pageshow', load);
}

function read(key: string): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.map(String) : []);
	} catch {
		// Without a memory, or with a spoilt one, nothing has been read yet.
		return new Set();
	}
}

function write(key: string, ids: readonly string[]): void {
	try {
		if (ids.length > 0) localStorage.setItem(key, JSON.stringify(ids));
		else localStorage.removeItem(key);
	} catch {
		// A browser that keeps nothing still counts for this page.
	}
}

for (const element of document.querySelectorAll<HTMLElement>('.progress')) setUpProgress(element);
