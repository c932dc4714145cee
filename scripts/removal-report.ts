/** `npm run removal-report -- ID|NAME [--content DIR]` */
import { removalCommand, removalUsage } from './commands/removal-report.ts';
import { describeFailure } from './report/failure.ts';

try {
	process.exitCode = await removalCommand(process.argv.slice(2));
} catch (error) {
	console.error(describeFailure(error));
	console.error(removalUsage);
	process.exitCode = 2;
}
