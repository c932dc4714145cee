/** Where progress is shown: a terminal gets a line that changes, a file gets plain lines. */
interface Output {
	readonly isTTY?: boolean | undefined;
	write(text: string): unknown;
}

/** Is told how far a long run has come. */
export interface Progress {
	/** `done` of `all`, which are counted one by one where they are few and in per cent where not. */
	readonly step: (what: string, done: number, all: number) => void;
	readonly done: () => void;
}

/** A file gets a line after so many milliseconds. */
const interval = 10_000;
/** More than this are nothing that anybody counts, such as bytes. */
const mostCounted = 100_000;

/** Shows how far a run has come; `quiet` shows nothing. */
export function showProgress(output: Output, quiet: boolean, now = () => Date.now()): Progress {
	let last = now();
	let shown = '';
	const step = (what: string, done: number, all: number) => {
		const count = all > mostCounted ? `${Math.floor((done / all) * 100)} %` : `${done} of ${all}`;
		const text = `${what} ${count}`;
		if (quiet || text === shown) return;
		if (output.isTTY === true) output.write(`\r${text}\u001B[K`);
		else if (now() - last < interval) return;
		else output.write(`${text}\n`);
		last = now();
		shown = text;
	};
	const done = () => {
		if (shown !== '' && output.isTTY === true) output.write('\r\u001B[K');
	};
	return { step, done };
}
