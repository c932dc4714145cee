import rehypeRemark from 'rehype-remark';
import { remark } from 'remark';
import { unified } from 'unified';
import type { BenchPost } from './posts.ts';

/** A post and its thread as one Markdown page, the way somebody would write it by hand. */
export function toMarkdown({ title, author, published, body, comments }: BenchPost): string {
	const tree = unified()
		.use(rehypeRemark)
		.runSync({ type: 'root', children: [...body] });
	const said = comments.map((comment) =>
		[`### ${comment.author}`, comment.published, ...comment.paragraphs].join('\n\n'),
	);
	return [
		`---\ntitle: ${JSON.stringify(title)}\n---`,
		`${author}, ${published}`,
		remark().stringify(tree),
		'## Discussion',
		...said,
	].join('\n\n');
}
