/** What stopped a command, in words, with what caused it. */
export function describeFailure(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? `${error.message}\n${error.cause.message}` : error.message;
}
