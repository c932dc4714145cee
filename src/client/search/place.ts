/** How far a reader had come with an answer, as the browser keeps it with the address. */
export interface Place {
	/** Pages shown. */
	readonly shown: number;
	/** How far down the page was scrolled. */
	readonly top: number;
}

/** Keeps `place` for whoever comes back to this address. */
export function keepPlace(place: Place): void {
	history.replaceState(place, '', location.href);
}

/** Where the reader was when she left this address. */
export function keptPlace(): Place | undefined {
	const state: unknown = history.state;
	if (typeof state !== 'object' || state === null) return undefined;
	const { shown, top } = state as Partial<Record<keyof Place, unknown>>;
	return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
}
