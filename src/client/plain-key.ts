import { keysAreOn } from './key-switch.ts';

/** The key of a press that is a command: without a modifier, and not while the reader is writing or wants none. */
export function plainKey(event: KeyboardEvent): string | undefined {
	const { key, target, ctrlKey, metaKey, altKey } = event;
	if (ctrlKey || metaKey || altKey || !keysAreOn()) return undefined;
	if (!(target instanceof HTMLElement)) return key;
	return target.isContentEditable || target.closest('input, select, textarea') ? undefined : key;
}
