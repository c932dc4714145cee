/** Whether an entry's words have been taken out at somebody's request; its address and its answers stay. */
export function isRemoved(entry: object): boolean {
	return 'removed' in entry && Boolean(entry.removed);
}
