import { createHash } from 'node:crypto';

/**
 * The page's Content-Security-Policy: everything from the site itself, nothing inline but the
 * scripts in `inlineScripts`, by their hashes. Pagefind's engine is WebAssembly.
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
	const hashes = inlineScripts.map((script) => {
		return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
	});
	return [
		"default-src 'none'",
		["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
		"style-src 'self'",
		"img-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
	].join('; ');
}
