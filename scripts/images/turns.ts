/** Does `action` for each of `items`, begun in their order, so many at a time. */
export async function inTurns<Item>(
	items: readonly Item[],
	atOnce: number,
	action: (item: Item) => Promise<void>,
): Promise<void> {
	const rest = items.values();
	const work = async () => {
		for (const item of rest) await action(item);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}
