/** The key of a press that is a command: without a modifier, and not while the reader is writing. */
export function plainKey(event: KeyboardEvent): string | undefined {
	const { key, target, ctrlKey, metaKey, altKey } = event;
	if (ctrlKey || metaKey || altKey) return undefined;
	if (!(target instanceof HTMLElement)) return key;
	return target.isContentEditable || target.closest('input, select, textarea') ? undefined : key;
}
