/** The parts of Citation.js that are used here; the packages bring no types of their own. */
declare module '@citation-js/core' {
	type CslItem = import('./csl.ts').CslItem;

	interface Register<Value> {
		add(name: string, value: Value): void;
		get(name: string): Value;
	}

	interface CslConfig {
		readonly styles: Register<string>;
	}

	interface BibtexConfig {
		readonly format: { asciiOnly: boolean };
	}

	interface StyledOptions {
		readonly template: string;
		readonly lang: string;
		readonly format: 'html' | 'text';
		readonly nosort: true;
		readonly asEntryArray: true;
	}

	export const plugins: {
		readonly config: {
			get(name: '@csl'): CslConfig;
			get(name: '@bibtex'): BibtexConfig;
		};
		readonly input: { chain(text: string, options: { readonly forceType: string }): CslItem[] };
		readonly output: {
			format(
				name: 'bibliography',
				items: readonly CslItem[],
				options: StyledOptions,
			): readonly (readonly [string, string])[];
			format(name: 'bibtex', items: readonly CslItem[]): string;
			format(
				name: 'ris',
				items: readonly CslItem[],
				options: { readonly format: 'object' },
			): readonly Readonly<Record<string, unknown>>[];
		};
	};
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
declare module '*.csl?raw' {
	const style: string;
	export default style;
}
