import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/lib/policy.ts';

test('contentSecurityPolicy allows one inline script by its hash and nothing else inline', () => {
	const policy = contentSecurityPolicy(['alert(1)']);
	expect(policy).toContain(
		"script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
	);
	expect(policy).not.toContain('unsafe-inline');
});

test('contentSecurityPolicy lets a page load pictures of the site alone', () => {
	expect(contentSecurityPolicy([])).toMatch(/(?:^|; )img-src 'self'(?:;|$)/u);
});
