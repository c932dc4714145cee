import type { Topic } from '../../src/schemas/topic.ts';
import { frontMatter } from './front-matter.ts';
import { stringifyMdx } from './mdx.ts';

/** The file of a topic that ingest suggests, for the curator to rewrite. */
export function renderTopic({ title, words, aliases, related }: Topic): string {
	const yaml = frontMatter({ title, words, aliases, related, suggested: true });
	return stringifyMdx({ type: 'root', children: [yaml] });
}
