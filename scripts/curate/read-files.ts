import type { z } from 'zod';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import { slugSchema } from '../../src/schemas/common.ts';
import { curationSchema } from '../../src/schemas/curation.ts';
import type { Curation } from '../../src/schemas/curation.ts';
import { digestSchema } from '../../src/schemas/digest.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import type { Topic } from '../../src/schemas/topic.ts';
import { isProtecting } from './protecting.ts';
import { readYaml } from './read-yaml.ts';

/** The curator's decisions and where each stands: `comments/c-1f0a9b22c3/inReplyTo`. */
export interface WrittenCuration {
	readonly curation: Curation;
	readonly places: ReadonlyMap<string, Place>;
}

/** An MDX file that people write: its front matter, the slug its name gives, the words below. */
export type Page<Matter> = Matter & { readonly slug: string; readonly body: string };

/** Decisions that cannot be read are left out; a file of which nothing can be read decides nothing. */
export function readCuration(yamlText: string, fileName: string): Staged<WrittenCuration> {
	const { value, diagnostics } = readYaml(yamlText, fileName, curationSchema, isProtecting);
	const curation = value.value ?? curationSchema.parse({});
	return { value: { curation, places: value.places }, diagnostics };
}

/** The digest's own data; undefined where it has no title or is not YAML. */
export function readDigest(yamlText: string, fileName: string): Staged<Digest | undefined> {
	const { value, diagnostics } = readYaml(yamlText, fileName, digestSchema, isProtecting);
	return { value: value.value, diagnostics };
}

/** A topic page; undefined where its front matter has no title. */
export function readTopic(mdxText: string, fileName: string): Staged<Page<Topic> | undefined> {
	return readPage(mdxText, fileName, topicSchema);
}

function readPage<Schema extends z.ZodType<object>>(
	text: string,
	fileName: string,
	schema: Schema,
): Staged<Page<z.output<Schema>> | undefined> {
	const baseName = fileName.split(/[/\\]/).at(-1) ?? '';
	const slug = slugSchema.safeParse(/^(.*)\.mdx?$/.exec(baseName)?.[1]);
	const parts = splitFrontMatter(text);
	if (!slug.success) return { value: undefined, diagnostics: [describeFileName(fileName)] };
	if (!parts) return { value: undefined, diagnostics: [describeNoFrontMatter(fileName)] };
	const { value, diagnostics } = readYaml(parts.matter, fileName, schema);
	const page = value.value && { ...value.value, slug: slug.data, body: parts.body };
	return { value: page, diagnostics };
}

/** The lines between two lines of `---` at the top of a file, and those below. */
function splitFrontMatter(text: string) {
	const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
	if (lines[0]?.trimEnd() !== '---') return undefined;
	const end = lines.findIndex((line, n) => n > 0 && line.trimEnd() === '---');
	if (end < 0) return undefined;
	// An empty first line instead of the fence keeps the line numbers of the file.
	return { matter: ['', ...lines.slice(1, end)].join('\n'), body: lines.slice(end + 1).join('\n') };
}

function describeFileName(file: string): Diagnostic {
	return {
		code: 'curate/file-name',
		severity: 'error',
		message: `Found the file name \`${file}\`, expected lower-case words joined by \`-\` and \`.mdx\`, which become the page's address; the file is ignored.`,
		hint: 'Rename the file, for instance to `open-leadership.mdx`.',
		place: { file },
	};
}

function describeNoFrontMatter(file: string): Diagnostic {
	return {
		code: 'curate/no-front-matter',
		severity: 'error',
		message:
			'Found no front matter, expected keys and values between two lines of `---` at the top; the file is ignored.',
		hint: 'Begin the file with `---`, `title: …` and `---`.',
		place: { file, line: 1, column: 1 },
	};
}
