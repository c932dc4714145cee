import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Stages are pure: only the ends of the way through touch the disk, the clock or the terminal. */
const pure = [
	'attribute',
	'curate',
	'dedupe',
	'exports',
	'identify',
	'model',
	'protect',
	'screen',
	'segment',
	'structure',
	'tally',
	'text',
	'topics',
];

/** A stage may import itself, what lies below all stages, and nothing of another stage. */
const stages = [
	'attribute',
	'curate',
	'dedupe',
	'exports',
	'identify',
	'protect',
	'screen',
	'segment',
	'structure',
	'tally',
	'topics',
];

export default defineConfig(
	{ ignores: ['dist/', 'node_modules/', '.astro/', 'public/', 'tests/fixtures/'] },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	astro.configs.recommended,
	{
		languageOptions: {
			parserOptions: {
				projectService: true,
				tsconfigRootDir: `${import.meta.dirname}/..`,
			},
		},
	},
	{
		files: ['**/*.{ts,mjs}'],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-unnecessary-condition': 'error',
			// `process.env['NAME']` is what `noPropertyAccessFromIndexSignature` asks for.
			'@typescript-eslint/dot-notation': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			eqeqeq: 'error',
		},
	},
	{ files: ['**/*.mjs', '**/*.astro'], extends: [ts.configs.disableTypeChecked] },
	{
		files: pure.map((folder) => `scripts/${folder}/**/*.ts`),
		rules: {
			'no-console': 'error',
			'no-restricted-globals': ['error', 'process', 'fetch'],
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^node:(?!crypto$)',
							message:
								'A stage is pure; what touches the machine belongs in read/, write/ or the CLI.',
						},
					],
				},
			],
		},
	},
	...stages.map((stage) => ({
		files: [`scripts/${stage}/**/*.ts`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^node:(?!crypto$)',
							message:
								'A stage is pure; what touches the machine belongs in read/, write/ or the CLI.',
						},
						{
							regex: `^\\.\\./(?:${stages.filter((other) => other !== stage).join('|')}|read|write|report)/`,
							message:
								'Stages do not know each other; what two of them need belongs in model/ or text/.',
						},
					],
				},
			],
		},
	})),
	{
		files: ['src/**/*.ts', 'src/**/*.astro'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '/scripts/(?!.*\\.ts\\?)',
							message: 'The site reads content/ and knows nothing of ingest.',
						},
					],
				},
			],
		},
	},
	{
		files: ['tests/**/*.ts'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
	},
);
