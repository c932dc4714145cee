/** Where progress is shown: a terminal gets a line that changes, a file gets plain lines. */
interface Output {
	readonly isTTY?: boolean | undefined;
	write(text: string): unknown;
}

/** How many steps a file gets a line for. */
const plainSteps = 500;

/** Shows how far reading has come; `quiet` shows nothing. */
export function showProgress(
	output: Output,
	quiet: boolean,
): { step: (done: number, all: number) => void; done: () => void } {
	let shown = false;
	const step = (done: number, all: number) => {
		if (quiet) return;
		if (output.isTTY === true) {
			output.write(`\rreading ${done} of ${all}`);
			shown = true;
		} else if (done % plainSteps === 0) output.write(`reading ${done} of ${all}\n`);
	};
	const done = () => {
		if (shown) output.write('\r\u001B[K');
	};
	return { step, done };
}
