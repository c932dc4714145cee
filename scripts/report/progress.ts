/** Where progress is shown: a terminal has a line that changes, and a file or a pipe nothing. */
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

/** More than this are nothing that anybody counts, such as bytes. */
const mostCounted = 100_000;

/** Shows how far a run has come; `quiet` shows nothing. */
export function showProgress(output: Output, quiet: boolean): Progress {
	const isShown = output.isTTY === true && !quiet;
	let shown = '';
	const step = (what: string, done: number, all: number) => {
		const count = all > mostCounted ? `${Math.floor((done / all) * 100)} %` : `${done} of ${all}`;
		const text = `${what} ${count}`;
		if (!isShown || text === shown) return;
		output.write(`\r${text}\u001B[K`);
		shown = text;
	};
	const done = () => {
		if (shown !== '') output.write('\r\u001B[K');
	};
	return { step, done };
}
