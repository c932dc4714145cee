import type { AstroIntegration } from 'astro';
import { events } from './events.ts';
import type { Decided } from './events.ts';

/**
 * A panel in Astro's dev toolbar, in which a curator settles what ingest is not sure of on the page
 * itself. `astro build` knows nothing of it.
 *
 * It speaks over the socket of Vite's development server, which takes a token that stands in the
 * pages of this server alone: another site's page cannot send anything.
 */
export function curationPanel(content: string): AstroIntegration {
	return {
		name: 'colloquy-panel',
		hooks: {
			'astro:config:setup': ({ command, addDevToolbarApp }) => {
				if (command !== 'dev') return;
				addDevToolbarApp({
					id: 'colloquy-panel',
					name: 'Curate this page',
					icon,
					entrypoint: new URL('client.ts', import.meta.url),
				});
			},
			'astro:server:setup': ({ server, logger }) => {
				const { hot } = server.environments.client;
				// One after the other: two decisions at once would each write the file as it was.
				let last: Promise<void> = Promise.resolve();
				let said: string | undefined;
				const inTurn = (answer: () => Promise<void>, refuse: (decided: Decided) => void) => {
					last = last.then(answer).catch((error: unknown) => {
						const message = error instanceof Error ? error.message : String(error);
						logger.error(message);
						refuse({ isWritten: false, message });
					});
				};
				hot.on(events.ask, (asked: unknown, client) => {
					const answer = async () => {
						const { answerAsk } = await import('./decide.ts');
						client.send(events.page, { ...(await answerAsk(content, asked)), said });
						said = undefined;
					};
					inTurn(answer, (decided) => {
						client.send(events.decided, decided);
					});
				});
				hot.on(events.decide, (sent: unknown, client) => {
					const answer = async () => {
						const { answerDecide } = await import('./decide.ts');
						const decided = await answerDecide(content, sent);
						said = decided.message;
						client.send(events.decided, decided);
					};
					inTurn(answer, (decided) => {
						client.send(events.decided, decided);
					});
				});
			},
		},
	};
}

const icon =
	'<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M4 5h16v11H9l-5 4z"/><path d="m8.5 10.5 2.5 2.5 5-5"/></svg>';
