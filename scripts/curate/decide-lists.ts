import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { addDecision, chosen, describeBroken } from './decide.ts';
import { appended, inserted, replaced, yamlOf } from './edit-yaml.ts';

/** One decision about a list of `curation.yaml`. */
export type ListDecision =
	| PersonDecision
	/** Ids of copies that are none. */
	| { readonly kind: 'unfold'; readonly value: readonly string[] }
	/** All readings, in their order. */
	| { readonly kind: 'readings'; readonly value: readonly string[] }
	| Parting;

/** Other names or entries of one person. */
interface PersonDecision {
	readonly kind: 'people';
	readonly name: string;
	readonly key: 'also' | 'entries';
	readonly value: readonly string[];
}

/** Takes ids out of what was joined to an entry. */
interface Parting {
	readonly kind: 'essays' | 'comments';
	readonly id: string;
	readonly key: 'merge' | 'repeats';
	readonly without: readonly string[];
}

/** The text of `curation.yaml` with one list changed: only the lines of that list are new. */
export function changeList(text: string, decision: ListDecision): string {
	if ('without' in decision) return takeOut(text, decision);
	const document = parse(text);
	const key = decision.kind;
	if (decision.kind === 'people') return changePerson(text, decision);
	if (decision.kind === 'unfold') {
		addTo(document, [key], decision.value);
	} else {
		document.setIn([key], list(document, decision.value));
	}
	return chosen(withSection(text, document, key), document);
}

function changePerson(text: string, { name, key, value }: PersonDecision): string {
	const document = parse(text);
	const path = personAt(document, name);
	const values = list(document, new Set([...listAt(document, [...path, key]), ...value]));
	const before = parse(text);
	const [people, person] = [before.get('people'), before.getIn(path)];
	const edited = isMap(person)
		? person.has(key)
			? replaced(text, person, key, values)
			: inserted(text, person, { [key]: values })
		: isSeq(people)
			? appended(text, people, { name, [key]: values })
			: undefined;
	document.setIn([...path, key], values);
	return chosen(edited ?? withSection(text, document, 'people'), document);
}

function parse(text: string): Document.Parsed {
	const document = parseDocument(text, { schema: 'core', stringKeys: true });
	const [problem] = document.errors;
	if (problem) throw new Error(describeBroken(problem.message), { cause: problem });
	return document;
}

/** The text with the value that `document` has for one key of the file. */
function withSection(text: string, document: Document, key: string): string | undefined {
	const { contents } = parse(text);
	const value = document.get(key, true);
	if (isMap(contents) && contents.has(key)) return replaced(text, contents, key, value);
	const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
	return `${lines}${lines.trim() === '' ? '' : '\n'}${yamlOf({ [key]: value })}`;
}

type Path = readonly (string | number)[];

function listAt(document: Document, path: Path): readonly unknown[] {
	const found = document.getIn(path);
	return isSeq(found) ? found.toJSON() : [];
}

function list(document: Document, values: Iterable<unknown>): Node {
	return document.createNode([...values], { flow: true });
}

function addTo(document: Document, path: Path, value: readonly string[]): void {
	document.setIn(path, list(document, new Set([...listAt(document, path), ...value])));
}

function takeOut(text: string, { kind, id, key, without }: Parting): string {
	const left = listAt(parse(text), [kind, id, key]).filter(
		(part) => !without.includes(String(part)),
	);
	const of = { kind, id, key };
	return addDecision(addDecision(text, { ...of, value: null }), { ...of, value: left });
}

/** Where the person of that name stands, who is added where nobody has it. */
function personAt(document: Document, name: string): Path {
	const people = document.get('people');
	const items = isSeq(people) ? people.items : [];
	const index = items.findIndex((item) => isMap(item) && item.get('name') === name);
	if (index >= 0) return ['people', index];
	const path = ['people', items.length];
	if (isSeq(people)) people.flow = false;
	else document.setIn(['people'], document.createNode([]));
	document.setIn(path, document.createNode({ name }));
	return path;
}
