import { CHARGED_VERBS } from './charged-verbs.ts';
import { CHARGED_WORDS } from './charged-words.ts';
import { LABELS } from './labels.ts';
import { SIZE_FEAR_PRIDE } from './size-fear-pride.ts';

/** All lexicons; where a word stands twice, the earlier line counts. */
export const LEXICON = [...LABELS, ...SIZE_FEAR_PRIDE, ...CHARGED_VERBS, ...CHARGED_WORDS];
