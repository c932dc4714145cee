/** An address as nginx compares it, with its escapes undone, and where it leads. */
type NginxRule = readonly [from: string, to: string];

/** nginx gives up on addresses that are longer than what its table has room for: 64 signs. */
const room = 1024;

const rule = /^\t"([^"]*)" "([^"]*)";$/u;

/** A file for nginx that leads from each address to another; nothing where there is none. */
export function nginxMap(rules: readonly NginxRule[]): string {
	if (rules.length === 0) return '';
	// Of two rules for one address the first holds; nginx would refuse the file.
	const groups = Map.groupBy(rules, ([from]) => from);
	const own = [...groups.values()].flatMap((same) => same.slice(0, 1));
	return [
		'# Include this file in `http`; in `server`, say: if ($colloquy) { return 301 $colloquy; }',
		`map_hash_bucket_size ${room};`,
		'map $uri $colloquy {',
		...own.map(([from, to]) => `\t"${from}" "${to}";`),
		'}\n',
	].join('\n');
}

/** The rules of a file that `nginxMap` made. */
export function readNginxMap(text: string): readonly NginxRule[] {
	return text.split('\n').flatMap((line): NginxRule[] => {
		const [, from, to] = rule.exec(line) ?? [];
		return from === undefined || to === undefined ? [] : [[from, to]];
	});
}
