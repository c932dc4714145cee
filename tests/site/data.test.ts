import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../helpers/build-site.ts';

let site: BuiltSite;
let lines: readonly string[];
let schema: Record<string, unknown>;

beforeAll(async () => {
	site = await buildSite('tests/fixtures/site-content');
	const read = (name: string) => readFile(join(site.root, name), 'utf8');
	lines = (await read('digest.jsonl')).split('\n');
	schema = JSON.parse(await read('digest.schema.json')) as Record<string, unknown>;
});
afterAll(() => site.remove());

describe('digest.jsonl', () => {
	test('holds nothing but lines that its published schema allows', () => {
		const validate = new Ajv2020({ allErrors: true }).compile(schema);
		expect(lines.at(-1)).toBe('');
		const records = lines.slice(0, -1).map((line) => JSON.parse(line) as { id: string });
		expect(records.length).toBeGreaterThan(30);
		expect(records.filter((record) => !validate(record)).map(({ id }) => id)).toEqual([]);
	});

	test('has a schema that refuses what is no record', () => {
		const validate = new Ajv2020().compile(schema);
		const record = JSON.parse(lines[0] ?? '') as object;
		expect(validate(record)).toBe(true);
		expect(validate({ ...record, kind: 'page' })).toBe(false);
		expect(validate({ ...record, published: 'last week' })).toBe(false);
		expect(validate({ ...record, more: 1 })).toBe(false);
		expect(validate({})).toBe(false);
	});

	test('is linked with its schema from a page on data, which every page links to', async () => {
		expect(schema['$id']).toBe('https://reader.example.org/digest.schema.json');
		const page = await readFile(join(site.root, 'data/index.html'), 'utf8');
		expect(page).toContain('href="/digest.jsonl"');
		expect(page).toContain('href="/digest.schema.json"');
		expect(await readFile(join(site.root, 'index.html'), 'utf8')).toContain('href="/data/"');
	});
});
