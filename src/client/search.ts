import { findParts, SearchPage } from './search/page.ts';

const parts = findParts(document);
if (parts) new SearchPage(parts).start();
