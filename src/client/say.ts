let line: HTMLElement | undefined;
let hiding: ReturnType<typeof setTimeout> | undefined;

/** Makes the line at the page's foot that `say` writes to: a reader is told of a line that is there. */
export function setUpSaying(): void {
	line = document.createElement('p');
	line.className = 'said';
	line.setAttribute('role', 'status');
	document.body.append(line);
}

/** Shows `text` for a while, and has it read out. */
function say(text: string): void {
	if (!line) return;
	clearTimeout(hiding);
	line.textContent = text;
	hiding = setTimeout(() => {
		line?.replaceChildren();
	}, 4000);
}

/** Copies `text` and says that `what` was copied; a browser that copies nothing says where it is. */
export async function copy(text: string, what: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		say(`${what} copied`);
	} catch {
		say(`Nothing copied: this browser does not allow it here`);
	}
}
