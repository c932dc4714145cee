import type { MaskKind } from '../../src/schemas/digest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { maskEdits } from '../text/mask.ts';

/** Captures whose names say what is masked everywhere else: their pages and the ledgers are called so. */
export function captureNamesLeft(
	captures: readonly string[],
	mask: readonly MaskKind[],
): readonly Diagnostic[] {
	return captures
		.filter((name) => maskEdits(name, mask).length > 0)
		.map((name) => ({
			code: 'protect/capture-name',
			severity: 'warning',
			message: `Found a mail address, telephone number or IP address in the name of the capture \`${name}\`; its page and its ledger show it.`,
			hint: 'Rename the file.',
			place: { file: name },
		}));
}
