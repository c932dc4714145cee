import { SearchPage } from './search/page.ts';
import { findParts } from './search/parts.ts';

const parts = findParts(document);
if (parts) new SearchPage(parts).start();
