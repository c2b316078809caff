import { tellOfCopy } from './kept.ts';

// Storage that cannot be read leaves the page as it is.
void tellOfCopy().catch(() => undefined);
