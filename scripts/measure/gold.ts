import { z } from 'zod';

const lines = z.array(z.number().int().positive());

const threadSchema = z.object({
	id: z.string(),
	boundary: z.number().int().positive().nullable(),
	/** On pages copied whole, what somebody said of the essay: its head, and its first and last line. */
	title: z.string().nullish(),
	essayAuthor: z.string().nullish(),
	essayDate: z.string().nullish(),
	essay: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
	chrome: lines,
	comments: z.array(
		z.object({
			author: z.string().nullable(),
			date: z.string().nullable(),
			header: lines,
			body: lines,
			trailer: lines.default([]),
			replyTo: z.number().int().nullable(),
			spam: z.boolean().default(false),
			pingback: z.boolean().default(false),
			duplicateOf: z.number().int().nullish(),
		}),
	),
});

const captureSchema = z.object({
	source: z.string(),
	essays: z.array(
		z.object({
			title: z.string().nullable(),
			date: z.string().nullable(),
			tags: z.array(z.string()),
			lines,
		}),
	),
	comments: z.array(
		z.object({
			author: z.string().nullable(),
			date: z.string().nullable(),
			lines,
			replyTo: z.number().int().nullable(),
			spam: z.boolean(),
		}),
	),
	duplicates: z.array(z.object({ lines, of: lines })),
	chrome: lines,
});

/** A comment as somebody labelled it. */
export interface GoldComment {
	readonly author: string | null;
	/** As printed. */
	readonly date: string | null;
	readonly body: readonly number[];
	/** The lines above and below its words that name it, where the label form tells. */
	readonly header?: readonly number[] | undefined;
	readonly trailer?: readonly number[] | undefined;
	/** Index of the comment it answers; null where it answers none, undefined where nobody says. */
	readonly replyTo: number | null | undefined;
	readonly spam: boolean;
	readonly pingback: boolean;
	/** Index of the comment it prints again; such a comment is to be folded, not found. */
	readonly repeats: number | undefined;
}

/** What a page says of its essay, null where it does not, and where the essay's words are. */
export interface GoldHead {
	readonly title: string | null;
	readonly author: string | null;
	readonly date: string | null;
	/** First and last line. */
	readonly words: readonly [number, number];
}

/** What people say is in a page. */
export interface Gold {
	readonly id: string;
	/** First line of the comment section; undefined where the label form does not say. */
	readonly boundary: number | null | undefined;
	readonly essays: readonly { readonly lines: readonly number[] }[] | undefined;
	/** Of pages copied whole, with menus and sidebars. */
	readonly head: GoldHead | undefined;
	readonly comments: readonly GoldComment[];
	readonly duplicates: readonly number[] | undefined;
	readonly furniture: readonly number[] | undefined;
}

/** Reads a label file of either form: a thread's or a whole capture's. */
export function readGold(json: string): Gold {
	const value: unknown = JSON.parse(json);
	const capture = captureSchema.safeParse(value);
	if (!capture.success) return readThread(threadSchema.parse(value));
	const { source, essays, comments, duplicates, chrome } = capture.data;
	return {
		id: source.replace(/\.txt$/u, ''),
		boundary: undefined,
		essays,
		head: undefined,
		comments: comments.map(({ lines: body, ...rest }) => ({
			...rest,
			body,
			pingback: false,
			repeats: undefined,
		})),
		duplicates: duplicates.flatMap((duplicate) => duplicate.lines),
		furniture: chrome,
	};
}

function readThread({ id, boundary, comments, ...label }: z.infer<typeof threadSchema>): Gold {
	const { title = null, essayAuthor = null, essayDate = null, essay } = label;
	return {
		id,
		boundary,
		essays: undefined,
		head: essay && { title, author: essayAuthor, date: essayDate, words: essay },
		comments: comments.map(({ duplicateOf, ...rest }) => ({
			...rest,
			repeats: duplicateOf ?? undefined,
		})),
		duplicates: undefined,
		furniture: undefined,
	};
}
