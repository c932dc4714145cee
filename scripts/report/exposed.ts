import type { Diagnostic } from '../model/diagnostic.ts';
import { renderDiagnostic } from './text.ts';

/** Why a site must not be published in which decisions on what is to be left out were not carried out. */
export function exposedLines(diagnostics: readonly Diagnostic[]): readonly string[] {
	if (diagnostics.length === 0) return [];
	return [
		...diagnostics.map(renderDiagnostic),
		'error Found a removal that could not be carried out, expected none; the site must not be published like this.',
	];
}
