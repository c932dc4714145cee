/** The panel's own rules; those of the page end at the toolbar. */
export const style = `
	* { box-sizing: border-box; }
	h1 { margin: 0; font-size: 20px; color: #fff; }
	h2 { margin: 0; font-size: 15px; color: #fff; overflow-wrap: anywhere; }
	p { margin: 6px 0; }
	ol { margin: 0; padding: 0; list-style: none; }
	li, section { padding: 12px 0; border-top: 1px solid #5a6070; }
	blockquote { margin: 6px 0; padding-left: 10px; border-left: 3px solid #5a6070; white-space: pre-line; overflow-wrap: anywhere; }
	label { display: block; margin: 8px 0; }
	label span { display: block; color: #fff; }
	label.box { display: flex; gap: 8px; align-items: baseline; }
	label.box input { width: auto; }
	input, select, textarea { width: 100%; padding: 6px; border: 1px solid #9aa0b0; border-radius: 4px; background: #fff; color: #13151a; font: inherit; }
	button { margin: 6px 8px 6px 0; padding: 6px 14px; border: 1px solid #9aa0b0; border-radius: 4px; background: #2b3040; color: #fff; font: inherit; cursor: pointer; }
	summary { padding: 6px 0; color: #fff; cursor: pointer; }
	:focus-visible { outline: 3px solid #86d3b8; outline-offset: 2px; }
	astro-dev-toolbar-window { overflow-y: auto; }
`;
