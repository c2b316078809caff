import type { WordKey, Words } from '../../model/words.ts';
import type { TermsWords } from '../student/words.ts';

/** The interface words of the builder, and those of the student's page that its preview says: all that its script gets. */
export type AssignWords = TermsWords &
  Pick<
    Words,
    | Extract<WordKey, `assign.${string}` | `q.lens.${string}`>
    | `assignment.view.${'class' | 'due' | 'was-due'}`
    | 'assignment.no-due'
    | 'site.name'
  >;

/** Whether a word is one of them. */
export const isAssignWord = (key: string): boolean =>
  /^(assign\.|q\.lens\.|site\.name$|assignment\.(terms$|feedback|attempts|hints|grade|seen|no-due$|view\.(class|due|was-due)$))/.test(
    key,
  );
