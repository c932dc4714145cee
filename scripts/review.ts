/** `npm run review -- [--content DIR] [--list]` */
import { reviewCommand, reviewUsage } from './commands/review.ts';
import { describeFailure } from './report/failure.ts';

try {
	process.exitCode = await reviewCommand(process.argv.slice(2));
} catch (error) {
	console.error(describeFailure(error));
	console.error(reviewUsage);
	process.exitCode = 2;
}
