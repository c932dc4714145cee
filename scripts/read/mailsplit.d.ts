/** The parts of mailsplit that are used here; the package brings no types of its own. */
declare module 'mailsplit' {
	import { Transform } from 'node:stream';

	interface MimeNode {
		readonly type: 'node';
		readonly headers: {
			/** The value of the first header of that name, or ''. */
			getFirst(name: string): string;
		};
		/** In lower case. */
		readonly contentType: string | false;
		readonly charset: string | false;
		/** The transfer encoding, in lower case. */
		readonly encoding: string | false;
		/** What kind of several parts it holds, if it does. */
		readonly multipart: string | false;
	}

	interface Bytes {
		/** The body of the last node, or what stands between nodes. */
		readonly type: 'body' | 'data';
		readonly value: Buffer;
	}

	interface SplitterOptions {
		readonly ignoreEmbedded?: boolean;
		readonly maxChildNodes?: number;
		/** In bytes, of each part. */
		readonly maxHeadSize?: number;
	}

	/** Takes the bytes of a message and gives its parts, one after the other. */
	class Splitter extends Transform {
		constructor(options?: SplitterOptions);
	}
}
