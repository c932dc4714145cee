/** A node of a syntax tree or of a parsed page. */
interface Node {
	readonly children?: readonly Node[];
	readonly childNodes?: readonly Node[];
	/** Of a `<template>`. */
	readonly content?: Node;
}

/** Steps from the root of a tree to its deepest node; of a tree of any depth. */
export function heightOf(root: object): number {
	let level: readonly Node[] = [root];
	for (let height = 0; ; height += 1) {
		level = level.flatMap(({ children = [], childNodes = [], content }) => [
			...children,
			...childNodes,
			...(content === undefined ? [] : [content]),
		]);
		if (level.length === 0) return height;
	}
}
