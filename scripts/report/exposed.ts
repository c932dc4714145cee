import type { Diagnostic } from '../model/diagnostic.ts';
import { renderDiagnostic } from './text.ts';

/** Why a site must not be published in which decisions on what is to be left out were not carried out. */
export function exposedLines(diagnostics: readonly Diagnostic[]): readonly string[] {
	if (diagnostics.length === 0) return [];
	return [
		...diagnostics.map(renderDiagnostic),
		'error Found a decision on what is not to be published that could not be carried out, expected none; the site must not be published like this.',
	];
}

/**
 * Stops where it cannot be read whom and what not to publish: to go on without would write names and
 * words that somebody asked to be taken out.
 */
export function refuseToExpose(diagnostics: readonly Diagnostic[]): void {
	const exposing = diagnostics.filter(({ exposes }) => exposes);
	if (exposing.length === 0) return;
	const lines = exposing.map(renderDiagnostic);
	throw new Error(
		[...lines, 'What is not to be published cannot be read; nothing is written.'].join('\n'),
	);
}
