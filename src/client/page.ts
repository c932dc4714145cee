import { setUpHandles } from './handles.ts';
import { setUpKeySwitch } from './key-switch.ts';
import { setUpMoved } from './moved.ts';
import { plainKey } from './plain-key.ts';
import { setUpSaying } from './say.ts';
import { setUpSelection } from './selection.ts';
import { setUpTheme } from './theme.ts';
import { setUpThread } from './thread.ts';

/** `/` goes to the search field, wherever the reader is not writing. */
function setUpSlash(): void {
	document.addEventListener('keydown', (event) => {
		if (plainKey(event) !== '/') return;
		event.preventDefault();
		const field = document.querySelector<HTMLInputElement>('#q');
		const link = document.querySelector<HTMLAnchorElement>('.site-header li:last-child a');
		if (field) field.focus();
		else if (link) location.href = `${link.href}#q`;
	});
}

setUpMoved();
setUpTheme();
setUpKeySwitch();
setUpThread();
setUpSaying();
setUpHandles();
setUpSelection();
setUpSlash();
