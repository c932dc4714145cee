/**
 * A text of an address with its escapes read; as it is where they are no UTF-8, or a `%` is itself.
 *
 * @example
 * unescapeAddress('caf%C3%A9') // => 'café'
 */
export function unescapeAddress(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return text;
		throw error;
	}
}
