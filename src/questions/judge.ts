/**
 * What judges answers and shows what came of them, with every kind's scoring and drawing. Pages fetch it together with the
 * lesson's data when a question is first touched, so that reading costs none of it.
 */
export { inWords } from './in-words.ts';
export { ladder } from './ladder.ts';
export { saidIn, showState } from './show.ts';
export { take } from './take.ts';
