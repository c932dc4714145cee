import { describe, expect, test } from 'vitest';
import { cslName } from '../../../../src/lib/metadata/name.ts';

describe('cslName', () => {
	test.each([
		['Ann Lee', 'Ann', 'Lee'],
		['Ann B. Lee', 'Ann B.', 'Lee'],
		['J. Boles', 'J.', 'Boles'],
		['Marta O’Neil', 'Marta', 'O’Neil'],
		['Conor McGrath', 'Conor', 'McGrath'],
		['Anne-Marie van der Berg', 'Anne-Marie', 'van der Berg'],
		['Łukasz Żak', 'Łukasz', 'Żak'],
	])('tells the last name of %s', (name, given, family) => {
		expect(cslName(name)).toEqual({ given, family });
	});

	test.each([
		...['annie', 'Ann', 'The Curmudgeon', 'Dr. Bob', 'A. L.', 'A. L. 2', 'ann lee', 'Ann LEE99'],
		...[
			'山田 太郎',
			'Иван Петров',
			'Ann Lee, MD',
			'Ann and Bob',
			'Mr Lee',
			'One Two Three Four Five Six',
		],
	])('leaves %s whole', (name) => {
		expect(cslName(name)).toEqual({ literal: name });
	});
});
