// Preloaded into a measured process and those it starts: leaves the most memory each held, in kB.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const folder = process.env['BENCH_PEAKS'];
if (folder) {
	process.on('exit', () => {
		writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
	});
}
