/** What an element is given: attributes as they are written, and listeners. */
export interface Given {
	readonly attributes?: Readonly<Record<string, string | undefined>>;
	readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** An element of the panel. Strings become text, whatever they hold. */
export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	{ attributes = {}, on = {} }: Given,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) made.setAttribute(key, value);
	}
	for (const [type, listener] of Object.entries(on)) made.addEventListener(type, listener);
	made.append(...children);
	return made;
}

/** A button that sends no form. */
export function button(label: string, press: () => void): HTMLButtonElement {
	return element('button', { attributes: { type: 'button' }, on: { click: press } }, label);
}

/** A control below its label. */
export function field(label: string, control: HTMLElement, note = ''): HTMLElement {
	return element('label', {}, element('span', {}, label), control, note);
}

/** A choice of values, each with what it is called. */
export function choice(
	name: string,
	options: readonly (readonly [value: string, label: string])[],
	chosen: string,
): HTMLSelectElement {
	const made = element(
		'select',
		{ attributes: { name } },
		...options.map(([value, label]) => element('option', { attributes: { value } }, label)),
	);
	made.value = chosen;
	return made;
}
