/** `npm run ingest -- [paths…] [--content DIR] [--dry-run] [--check] [--json]` */
import { ingestCommand } from './commands/ingest.ts';
import { usage } from './commands/ingest-options.ts';
import { describeFailure } from './report/failure.ts';

try {
	process.exitCode = await ingestCommand(process.argv.slice(2));
} catch (error) {
	console.error(describeFailure(error));
	console.error(usage);
	process.exitCode = 2;
}
