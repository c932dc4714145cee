/** Where in a capture something was found; `line` is 1-based. */
export interface Place {
	readonly file: string;
	readonly line?: number | undefined;
	readonly column?: number | undefined;
}

/**
 * One thing a person may need to know about.
 *
 * `message` is one sentence: what was found, what was expected, what happened to the data.
 * `hint` is one imperative sentence: what to do.
 */
export interface Diagnostic {
	readonly code: string;
	readonly severity: 'error' | 'warning' | 'info';
	readonly message: string;
	readonly hint?: string | undefined;
	readonly place?: Place | undefined;
	/** A decision on what is not to be published was not carried out. */
	readonly exposes?: true | undefined;
}

/** What a stage returns beside its values; diagnostics are never dropped between stages. */
export interface Staged<Value> {
	readonly value: Value;
	readonly diagnostics: readonly Diagnostic[];
}
