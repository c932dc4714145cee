/** `npm run links -- [--dist DIR] [--content DIR]` */
import { linksCommand, linksUsage } from './commands/links.ts';
import { describeFailure } from './report/failure.ts';

try {
	process.exitCode = await linksCommand(process.argv.slice(2));
} catch (error) {
	console.error(describeFailure(error));
	console.error(linksUsage);
	process.exitCode = 2;
}
