import { styleText } from 'node:util';
import { outcomeSchema } from '../../src/schemas/ledger.ts';
import type { Outcome } from '../../src/schemas/ledger.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { printableLine } from '../text/printable.ts';
import type { CaptureSummary, Report, Unsure } from './summary.ts';

type Style = Parameters<typeof styleText>[0];

/** More doubts than this of one capture are counted, not listed; `--json` has them all. */
const listedDoubts = 8;

/** The report in lines for a person; `colour` only where a terminal shows it. */
export function renderReport(report: Report, colour: boolean): string {
	const paint = (style: Style, text: string) =>
		colour ? styleText(style, text, { validateStream: false }) : text;
	return [
		...report.captures.flatMap((capture) => captureLines(capture, paint)),
		...report.diagnostics.map((diagnostic) => diagnosticLine(diagnostic, paint)),
		totalLine(report),
	].join('\n');
}

/** What the ledger calls otherwise than people do. */
const outcomeWords: Readonly<Partial<Record<Outcome, string>>> = {
	duplicate: 'folded',
	'not-a-post': 'not a post',
};

function captureLines(
	summary: CaptureSummary,
	paint: (style: Style, text: string) => string,
): string[] {
	const parts = [
		count(summary.essays, 'essay'),
		count(summary.comments, 'comment'),
		summary.folded > 0 ? `${count(summary.folded, 'repeat')} folded` : '',
		summary.spam > 0 ? `${summary.spam} spam` : '',
		summary.pingbacks > 0 ? count(summary.pingbacks, 'pingback') : '',
		summary.elsewhere > 0 ? `${summary.elsewhere} also in another capture` : '',
		summary.images.shown > 0 ? count(summary.images.shown, 'picture') : '',
		summary.images.named > 0 ? `${count(summary.images.named, 'image')} only named` : '',
		summary.images.pixels > 0
			? `${count(summary.images.pixels, 'picture')} of a pixel left out`
			: '',
		summary.furniture > 0 ? `${count(summary.furniture, 'line')} of furniture` : '',
	];
	const items = Object.entries(summary.items);
	const total = items.reduce((sum, [, number]) => sum + number, 0);
	const balance = outcomeSchema.options
		.map((outcome) => [outcome, summary.items[outcome] ?? 0] as const)
		.filter(([, number]) => number > 0)
		.map(([outcome, number]) => `${number} ${outcomeWords[outcome] ?? outcome}`)
		.join(', ');
	const listed = summary.unsure.slice(0, listedDoubts);
	const more = summary.unsure.length - listed.length;
	return [
		`${paint('bold', summary.capture)}  ${parts.filter(Boolean).join(', ')}`,
		...(total > 0 ? [paint('dim', `  ${count(total, 'item')}: ${balance}`)] : []),
		...listed.map((doubt) => doubtLine(summary.capture, doubt, paint)),
		...(more > 0
			? [paint('dim', `  and ${more} more it is not sure of; \`--json\` lists them`)]
			: []),
	];
}

function doubtLine(
	capture: string,
	{ line, id, what }: Unsure,
	paint: (style: Style, text: string) => string,
): string {
	return `  ${paint('yellow', 'unsure')} ${capture}:${line} ${paint('dim', id)} ${printableLine(what)}`;
}

/** A diagnostic as a line without colours. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
	return diagnosticLine(diagnostic, (_, text) => text);
}

function diagnosticLine(
	diagnostic: Diagnostic,
	paint: (style: Style, text: string) => string,
): string {
	const { severity, message, hint, place, code } = diagnostic;
	const styles = { error: 'red', warning: 'yellow', info: 'dim' } as const satisfies Record<
		string,
		Style
	>;
	const where =
		place === undefined
			? ''
			: `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')} `;
	// Captured words in a message could hold signs that a terminal obeys.
	const words = printableLine(`${where}${message}${hint === undefined ? '' : ` ${hint}`}`);
	return `${paint(styles[severity], severity)} ${words} ${paint('dim', code)}`;
}

function totalLine({ captures, files }: Report): string {
	const total = (of: (summary: CaptureSummary) => number) =>
		captures.reduce((sum, capture) => sum + of(capture), 0);
	const found = `${count(
		total(({ essays }) => essays),
		'essay',
	)} and ${count(
		total(({ comments }) => comments),
		'comment',
	)}`;
	const written = [
		files.created > 0 ? `${files.created} new` : '',
		files.changed > 0 ? `${files.changed} changed` : '',
		files.removed > 0 ? `${files.removed} removed` : '',
		files.unchanged > 0 ? `${files.unchanged} unchanged` : '',
		files.kept > 0 ? `${files.kept} kept as edited` : '',
	].filter(Boolean);
	return `${count(captures.length, 'capture')}: ${found}. Files: ${written.join(', ') || 'none'}.`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
