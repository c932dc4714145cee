import { SaxesParser } from 'saxes';
import type { Damage } from './damage.ts';
import type { XmlElement } from './element.ts';
import { Mender } from './mender.ts';
import { enterScope, noScope, resolveName } from './namespaces.ts';
import type { Scope } from './namespaces.ts';

/** The elements that only hold records; every other element outermost in one of these is a record. */
const containers: ReadonlySet<string> = new Set([
	'rss',
	'channel',
	'rdf:RDF',
	'atom:feed',
	'feed',
	'disqus',
	'blog',
	'authors',
	'categories',
	'posts',
]);

/**
 * Elements inside each other. Real exports have some ten, and an Atom entry as many more as its words
 * have elements; words that stand deeper belong to the last one that is counted.
 */
const deepest = 300;

/** Prefixes that are named in the report; a file with more was made to fill it. */
const mostPrefixes = 20;

interface Building {
	readonly name: string;
	readonly attributes: Attributes;
	readonly nodes: (XmlElement | string)[];
	readonly line: number;
	readonly scope: Scope;
	isCut: boolean;
}

/**
 * Reads the records of an XML file piece by piece: the elements right inside its containers, each
 * whole. Only one record is held at a time. A broken file gives what can be read of it.
 */
export class RecordReader {
	/** Words of CDATA sections that the parser has not come to. */
	readonly #sections: string[] = [];
	readonly #mender = new Mender(this.#sections);
	readonly #parser = new SaxesParser<{ xmlns: false; position: true }>({
		xmlns: false,
		position: true,
	});
	readonly #errors: Damage[] = [];
	readonly #scopes: Scope[] = [];
	readonly #open: Building[] = [];
	readonly #names = new Map<string, string>();
	#namesIn = noScope;
	/** Prefixes without a namespace that were reported. */
	readonly #unbound = new Set<string>();
	/** Open elements that are deeper than is counted. */
	#deeper = 0;
	#ready: XmlElement[] = [];
	#isEnding = false;

	constructor() {
		this.#parser.on('opentag', ({ name, attributes }) => {
			this.#enter(name, attributes);
		});
		this.#parser.on('closetag', () => {
			this.#leave();
		});
		const take = (text: string) => this.#open.at(-1)?.nodes.push(text);
		this.#parser.on('text', take);
		this.#parser.on('cdata', (number) => take(this.#sections[Number.parseInt(number, 10)] ?? ''));
		this.#parser.on('error', ({ message }) => {
			this.#note(message);
		});
	}

	/** The records that this piece of the file completes. */
	write(piece: string): readonly XmlElement[] {
		this.#parser.write(this.#mender.write(piece));
		this.#sections.length = 0;
		return this.#take();
	}

	/** The records that the end of the file completes, or cuts off. */
	end(): readonly XmlElement[] {
		this.#parser.write(this.#mender.end());
		this.#isEnding = true;
		this.#deeper = 0;
		for (const building of this.#open) building.isCut = true;
		while (this.#open.length > 0) this.#leave();
		this.#parser.close();
		return this.#take();
	}

	get damages(): readonly Damage[] {
		return [...this.#mender.damages, ...this.#errors];
	}

	#take(): readonly XmlElement[] {
		const ready = this.#ready;
		this.#ready = [];
		return ready;
	}

	#enter(raw: string, attributes: Attributes): void {
		if (this.#open.length === deepest) {
			if (this.#deeper === 0)
				this.#report(`elements more than ${deepest} deep; their words are kept`);
			this.#deeper += 1;
			return;
		}
		const outer = this.#scopes.at(-1) ?? noScope;
		const isBare = !hasAny(attributes);
		const scope = isBare ? outer : enterScope(outer, attributes);
		this.#scopes.push(scope);
		const name = this.#nameOf(raw, scope);
		if (this.#open.length === 0 && containers.has(name)) return;
		this.#open.push({
			name,
			attributes: isBare ? none : resolveAttributes(attributes, scope),
			nodes: [],
			line: this.#parser.line,
			scope,
			isCut: false,
		});
	}

	/** `resolveName`, of which a file asks the same some hundred thousand times. */
	#nameOf(raw: string, scope: Scope): string {
		if (scope !== this.#namesIn) {
			this.#namesIn = scope;
			this.#names.clear();
		}
		const known = this.#names.get(raw);
		if (known !== undefined) return known;
		const name = resolveName(raw, scope);
		this.#names.set(raw, name);
		this.#notePrefix(raw, scope);
		return name;
	}

	/** Somebody took the declaration out, or a plugin never wrote it. */
	#notePrefix(raw: string, scope: Scope): void {
		const prefix = raw.slice(0, Math.max(0, raw.indexOf(':')));
		const isKnown = prefix === '' || prefix === 'xml' || scope.has(prefix);
		if (isKnown || this.#unbound.has(prefix) || this.#unbound.size === mostPrefixes) return;
		this.#unbound.add(prefix);
		this.#report(
			`the prefix \`${prefix.slice(0, 40)}\` without a namespace; it is read as if it had its usual one`,
		);
	}

	#leave(): void {
		if (this.#deeper > 0) {
			this.#deeper -= 1;
			return;
		}
		this.#scopes.pop();
		const building = this.#open.pop();
		if (building === undefined) return;
		const { name, attributes, nodes, line, isCut } = building;
		const element = { name, attributes, nodes, line, isCut };
		const parent = this.#open.at(-1);
		if (parent === undefined) this.#ready.push(element);
		else parent.nodes.push(element);
	}

	/** What the parser finds at the end follows from the cut, which is reported already. */
	#note(message: string): void {
		if (this.#isEnding) return;
		const [, what = message] = /^\d+:\d+: (.*?)\.?$/u.exec(message) ?? [];
		this.#report(`no XML here (${what}); it is read as far as it goes`);
	}

	#report(what: string): void {
		this.#errors.push({ line: this.#parser.line, what });
	}
}

type Attributes = Readonly<Record<string, string>>;

const none: Attributes = {};

function hasAny(attributes: Attributes): boolean {
	for (const name in attributes) return name !== '';
	return false;
}

function resolveAttributes(attributes: Attributes, scope: Scope): Attributes {
	const resolved = Object.entries(attributes)
		.filter(([key]) => !key.startsWith('xmlns'))
		.map(([key, value]) => [key.includes(':') ? resolveName(key, scope) : key, value] as const);
	return Object.fromEntries(resolved);
}

/** Every record of a text, and where it is broken. */
export function readRecords(text: string): {
	readonly records: readonly XmlElement[];
	readonly damages: readonly Damage[];
} {
	const reader = new RecordReader();
	const records: XmlElement[] = [];
	for (let place = 0; place < text.length; place += pieceLength) {
		records.push(...reader.write(text.slice(place, place + pieceLength)));
	}
	records.push(...reader.end());
	return { records, damages: reader.damages };
}

/** Pieces as a stream of the file would give them. */
const pieceLength = 1 << 16;
