import type { CommentRecord, EntryRecord } from '../model/entry.ts';
import { uniteCopies } from '../text/unite-copies.ts';
import type { Cluster } from './cluster.ts';

/** The one record of a cluster. References to other entries are still those of the fullest copy. */
export function mergeCopies(cluster: Cluster): EntryRecord {
	const [best, ...others] = cluster.copies.map(({ record }) => record);
	if (!best) throw new Error('A cluster has no copy.');
	return uniteCopies([best, ...others], cluster);
}

/** Whether a record is a comment, for lists of comments alone. */
export function isComment(record: EntryRecord): record is CommentRecord {
	return record.kind === 'comment';
}
