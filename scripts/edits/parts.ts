import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { parse } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** A generated MDX file, taken apart. */
export interface Parts {
	/** The front matter. */
	readonly fields: Fields;
	/** All below the front matter, as written. */
	readonly body: string;
}

/** A `<Comment>` element. */
export interface CommentPart {
	/** Attributes whose values are plain strings. */
	readonly attributes: Readonly<Record<string, string>>;
	/** What stands between its tags, as written. */
	readonly words: string;
}

const parser = remark().use(remarkGfm).use(remarkMdx).freeze();

/** `file` by its front matter and what is below; undefined where it has no front matter to read. */
export function partsOf(file: string): Parts | undefined {
	const lines = file.replaceAll('\r\n', '\n').split('\n');
	const end = lines.indexOf('---', 1);
	if (lines[0] !== '---' || end === -1) return undefined;
	const fields = attempt((): unknown => parse(lines.slice(1, end).join('\n'), { schema: 'core' }));
	if (!isFields(fields)) return undefined;
	return {
		fields,
		body: lines
			.slice(end + 1)
			.join('\n')
			.trim(),
	};
}

/**
 * The comments of a discussion's `body`, by id in their order; undefined where it is not MDX, or
 * holds something beside comments with ids.
 */
export function commentsOf(body: string): ReadonlyMap<string, CommentPart> | undefined {
	const comments = new Map<string, CommentPart>();
	for (const node of attempt(() => parser.parse(body).children) ?? [undefined]) {
		if (node?.type !== 'mdxJsxFlowElement' || node.name !== 'Comment') return undefined;
		const attributes: Record<string, string> = {};
		for (const attribute of node.attributes) {
			if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
			attributes[attribute.name] = attribute.value;
		}
		const { id } = attributes;
		if (id === undefined || comments.has(id)) return undefined;
		const start = node.children[0]?.position?.start.offset ?? 0;
		const end = node.children.at(-1)?.position?.end.offset ?? 0;
		comments.set(id, { attributes, words: body.slice(start, end) });
	}
	return comments;
}

/** What `read` gives; undefined where a person's file is not what the parser expects. */
function attempt<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
