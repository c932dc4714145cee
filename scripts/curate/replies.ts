import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { CommentRecord, EntryKey, EntryRecord } from '../model/entry.ts';
import { nearest } from '../text/nearest.ts';

type Decisions = ReadonlyMap<string, { readonly inReplyTo?: string | null | undefined }>;

interface ReplyOptions {
	readonly places?: ReadonlyMap<string, Place> | undefined;
}

interface Parent {
	readonly key: EntryKey;
	readonly from: CommentRecord['replyFrom'];
}

/**
 * Lets comments answer whom the curator says.
 *
 * Threads stay without loops: a decision that closes one takes the place of the nearest guess on it,
 * and where there is no guess, two decisions contradict each other and the later id's is ignored.
 */
export function curateReplies(
	records: readonly EntryRecord[],
	decisions: Decisions,
	{ places }: ReplyOptions,
): Staged<readonly EntryRecord[]> {
	const comments = records.filter((record) => record.kind === 'comment');
	const byId = new Map(comments.map((comment) => [comment.id, comment]));
	const parents = capturedParents(comments, decisions);
	const diagnostics: Diagnostic[] = [];
	for (const [id, { inReplyTo }] of [...decisions].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const comment = byId.get(id);
		if (!comment || inReplyTo === undefined || inReplyTo === null) continue;
		const parent = byId.get(inReplyTo);
		const trouble = findTrouble(comment, parent, parents, inReplyTo, byId);
		if (trouble) diagnostics.push({ ...trouble, place: places?.get(`comments/${id}/inReplyTo`) });
		else if (parent) parents.set(comment.key, { key: parent.key, from: 'curation' });
	}
	return { value: records.map((record) => withParent(record, parents)), diagnostics };
}

/** The relations of the captures that the curator leaves alone. */
function capturedParents(comments: readonly CommentRecord[], decisions: Decisions) {
	const parents = new Map<EntryKey, Parent>();
	for (const { id, key, inReplyTo, replyFrom } of comments) {
		const decided = decisions.get(id)?.inReplyTo !== undefined;
		if (!decided && inReplyTo !== undefined) parents.set(key, { key: inReplyTo, from: replyFrom });
	}
	return parents;
}

function findTrouble(
	comment: CommentRecord,
	parent: CommentRecord | undefined,
	parents: Map<EntryKey, Parent>,
	named: string,
	byId: ReadonlyMap<string, CommentRecord>,
): Diagnostic | undefined {
	const reply = `Found \`${comment.id}\` in reply to \`${named}\``;
	const outcome = 'this reply is ignored';
	if (!parent) {
		const proposal = nearest(named, byId.keys());
		return {
			code: 'curate/unknown-comment',
			severity: 'warning',
			message: `${reply}, expected a comment that a capture holds; ${outcome}.`,
			hint: proposal === undefined ? 'Add its capture.' : `Write \`${proposal}\`.`,
		};
	}
	if (parent.essay !== comment.essay) {
		return {
			code: 'curate/reply-elsewhere',
			severity: 'error',
			message: `${reply}, expected a comment on the same essay; ${outcome}.`,
			hint: 'Name a comment of the same discussion.',
		};
	}
	if (openLoop(comment.key, parent.key, parents)) return undefined;
	return {
		code: 'curate/reply-loop',
		severity: 'error',
		message: `${reply}, expected no comment to answer itself or its own answers; ${outcome}.`,
		hint: 'Remove one of the replies that contradict each other.',
	};
}

/** Whether `child` may answer `parent`; takes out the guess that stands against it. */
function openLoop(child: EntryKey, parent: EntryKey, parents: Map<EntryKey, Parent>): boolean {
	let guess: EntryKey | undefined;
	let key: EntryKey | undefined = parent;
	const seen = new Set<EntryKey>();
	while (key !== undefined && key !== child && !seen.has(key)) {
		seen.add(key);
		const above = parents.get(key);
		if (above && above.from !== 'curation') guess ??= key;
		key = above?.key;
	}
	if (key !== child) return true;
	if (guess === undefined) return false;
	parents.delete(guess);
	return true;
}

function withParent(record: EntryRecord, parents: ReadonlyMap<EntryKey, Parent>): EntryRecord {
	if (record.kind === 'essay') return record;
	const parent = parents.get(record.key);
	return { ...record, inReplyTo: parent?.key, replyFrom: parent?.from ?? 'none' };
}
