import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: `${import.meta.dirname}/..`,
	test: {
		include: ['tests/**/*.test.ts'],
		env: { TZ: 'UTC', ASTRO_TELEMETRY_DISABLED: '1' },
		testTimeout: 60_000,
		hookTimeout: 300_000,
	},
});
